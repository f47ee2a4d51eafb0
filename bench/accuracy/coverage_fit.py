"""Fit the figures and the meanings of coverage together.

Maximum likelihood with a decay of the weights, by AdamW (`adam.py`) in steps of 256 rows, three times through all rows; the step
size falls to nothing. A fifth of the words is left out of each step, others each time, so that no single word is leant on (Srivastava et al. 2014, JMLR 15). More
rounds learn the threads by heart: they fit them better and pages left out of the fit worse. Seeded, so that a fit comes out the same each time.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from bench.accuracy.adam import Adam
from bench.accuracy.coverage_tables import Tables
from curbside.core.consensus.beside import First
from curbside.core.consensus.coverage import HIGHEST

SIZE = 32
ROUNDS, BATCH, LEFT_OUT = 3, 256, 0.2
FIGURES, PLACES, WORDS = "figures", "places", "words"
SPEED = {FIGURES: (0.02, 1e-3), PLACES: (0.005, 0.2), WORDS: (0.002, 0.2)}
"""Step size and decay of the weights of figures, of the places of groups, intents and marks, and of the places of words."""
MEETING = 3.0
"""What an inner product counts, so that places may start small."""
BYTE = 127


@dataclass
class Fit:
    """Weights found: arrays by name, over the columns of the tables."""

    tables: Tables
    weights: dict[str, np.ndarray]

    @property
    def bias(self) -> float:
        """The log-odds of a row of which nothing is known."""
        return float(self.weights["bias"][0])

    @property
    def whole(self) -> dict[str, float]:
        """The weights of the figures of whole answers, by name."""
        return dict(zip(self.tables.whole_names, self.weights["whole"].tolist(), strict=True))

    @property
    def looks(self) -> dict[str, float]:
        """The weights of the figures and marks of sentences, by name."""
        return dict(zip(self.tables.look_names, self.weights["looks"].tolist(), strict=True))

    def first_looks(self, at: np.ndarray) -> list[First]:
        """The first looks at rows, judged as pages are."""
        step = _Step(self.tables, self.weights, at)
        scores = np.split(np.log(step.strength), step.starts[1:])
        return [First(float(odds), float(meaning), of.tolist()) for odds, meaning, of in zip(step.odds, step.meaning, scores, strict=True)]

    def meanings(self) -> dict[str, object]:
        """The places as curbside.core.consensus.meaning reads them."""
        words, w = self.tables.words, self.weights
        places = np.hstack([_of_words(words.size, w, part) for part in ("told", "ask", "whole ask")])
        known = np.array([_sum(words.entries(word), places) * words.rarity(word) for word in words.known])
        groups = np.array([_sum(words.of_group(group), places) * words.rarest for group in range(words.narrow)])
        steps = np.abs(np.vstack([known, groups])).reshape(-1, 3, SIZE).max((0, 2)) / BYTE
        rarity = 255 / words.rarest
        rarities = [round(rarity * words.rarity(word)) for word in words.known]
        mark_step = float(np.abs(w["marks"]).max()) / 1000
        scales = np.array([1.0, MEETING, 1.0])
        return {
            "size": SIZE, "steps": (steps * scales * rarity).tolist(), "mark_step": mark_step,
            "words": " ".join(words.known), "rows": _bytes(known, steps, rarities), "groups": _bytes(groups, steps, [255] * words.narrow),
            "asks": {
                name: [(MEETING * w["intent"][k]).round(4).tolist(), w["whole intent"][k].round(4).tolist()]
                for k, name in enumerate(self.tables.intents)
            },
            "marks": {name: (w["marks"][k] / mark_step).round().astype(int).tolist() for k, name in enumerate(self.tables.marks)},
        }  # fmt: skip


def _of_words(size: int, weights: dict[str, np.ndarray], part: str) -> np.ndarray:
    """The places of words and groups; as words of an ask for whole answers only groups have one."""
    groups = weights[f"{part} groups"]
    return np.vstack([weights.get(f"{part} words", np.zeros((size - len(groups), SIZE))), groups])


def _sum(entries: list[tuple[int, float]], places: np.ndarray) -> np.ndarray:
    return np.sum([share * places[column] for column, share in entries], axis=0)


def _bytes(places: np.ndarray, steps: np.ndarray, rarities: list[int]) -> str:
    """Rows of a rarity and three places, in steps."""
    small = np.rint(places / np.repeat(steps, SIZE)).astype(np.int8).view(np.uint8)
    return b64encode(np.hstack([np.array(rarities, np.uint8)[:, None], small]).tobytes()).decode()


class _Step:
    """What the weights say of some rows, and how their likelihood changes with the weights."""

    def __init__(self, tables: Tables, weights: dict[str, np.ndarray], at: np.ndarray, chance: np.random.Generator | None = None) -> None:
        self.counts = np.diff(tables.first)[at]
        self.starts = np.cumsum(self.counts) - self.counts
        self.of = np.repeat(np.arange(len(at)), self.counts)
        sentences = tables.first[at][self.of] + np.arange(len(self.of)) - self.starts[self.of]
        self.weights, self.groups_from = weights, len(tables.words.known)
        self.whole, self.intent = tables.whole[at], tables.intent[at]
        self.looks, self.marked = tables.looks[sentences], tables.marked[sentences]
        self.ask, self.told = (_thinned(table, chance) for table in (tables.asks[at], tables.told[sentences]))
        self.ask_groups = self.ask[:, self.groups_from :]
        w = weights
        self.sought = self._placed(self.ask, "ask") + self.intent @ w["intent"]
        self.spoken = self._placed(self.told, "told") + self.marked @ w["marks"]
        self.wholly = self.ask_groups @ w["whole ask groups"] + self.intent @ w["whole intent"]
        self.evened = 1 / np.sqrt(np.maximum(self.counts, 1))
        self.answer = self._by_row(self.spoken) * self.evened[:, None]
        scores = self.looks @ w["looks"] + MEETING * (self.sought[self.of] * self.spoken).sum(1)
        self.strength = np.exp(np.minimum(scores, HIGHEST))
        self.meaning = (self.wholly * self.answer).sum(1)
        self.total = 1 + self._by_row(self.strength)
        self.odds = w["bias"][0] + self.whole @ w["whole"] + np.log(self.total) + self.meaning

    def _placed(self, table: sparse.csr_matrix, part: str) -> np.ndarray:
        words, groups = self.weights[f"{part} words"], self.weights[f"{part} groups"]
        return table[:, : self.groups_from] @ words + table[:, self.groups_from :] @ groups

    def _by_row(self, values: np.ndarray) -> np.ndarray:
        """Sums over the sentences of each row."""
        sums = np.zeros((len(self.counts), *values.shape[1:]), values.dtype)
        some = self.counts > 0
        if some.any():
            sums[some] = np.add.reduceat(values, self.starts[some])
        return sums

    def slopes(self, truth: np.ndarray, counts: np.ndarray, otherwise: np.ndarray) -> dict[str, np.ndarray]:
        """The slope of the mean loss by each weight. otherwise: rows whose thread is not judged as the pages are."""
        odds = self.odds + self.weights["otherwise"][0] * otherwise
        rest = ((1 / (1 + np.exp(-odds)) - truth) * counts / len(truth)).astype(np.float32)
        scores = rest[self.of] * self.strength / self.total[self.of]
        spoken = MEETING * scores[:, None] * self.sought[self.of] + (rest * self.evened)[self.of, None] * self.wholly[self.of]
        sought = MEETING * self._by_row(scores[:, None] * self.spoken)
        wholly = rest[:, None] * self.answer
        at = self.groups_from
        told, ask = self.told.T.tocsr() @ spoken, self.ask.T.tocsr() @ sought
        return {
            "bias": np.array([rest.sum()]), "otherwise": np.array([(rest * otherwise).sum()]),
            "whole": self.whole.T @ rest, "looks": self.looks.T @ scores,
            "intent": self.intent.T @ sought, "whole intent": self.intent.T @ wholly, "marks": self.marked.T @ spoken,
            "told words": told[:at], "told groups": told[at:], "ask words": ask[:at], "ask groups": ask[at:],
            "whole ask groups": self.ask_groups.T @ wholly,
        }  # fmt: skip


def _thinned(table: sparse.csr_matrix, chance: np.random.Generator | None) -> sparse.csr_matrix:
    """The table with a share of its entries left out and the others so much larger; without chance, the table."""
    if chance is not None:
        table = table.copy()
        table.data *= (chance.random(len(table.data)) >= LEFT_OUT) / np.float32(1 - LEFT_OUT)
    return table


def _begin(tables: Tables, chance: np.random.Generator) -> dict[str, np.ndarray]:
    """Weights before the first step: figures at nothing, groups and intents at small places by chance, words where their groups are."""

    def drawn(rows: int, spread: float) -> np.ndarray:
        return chance.normal(0, spread, (rows, SIZE)).astype(np.float32)

    words, groups, intents = len(tables.words.known), tables.words.narrow + tables.words.wide, len(tables.intents)
    return {
        "bias": np.zeros(1), "otherwise": np.zeros(1), "whole": np.zeros(len(tables.whole_names)), "looks": np.zeros(len(tables.look_names)),
        "intent": drawn(intents, 0.1), "whole intent": np.zeros((intents, SIZE), np.float32), "marks": drawn(len(tables.marks), 0.05),
        "told words": np.zeros((words, SIZE), np.float32), "told groups": drawn(groups, 0.1),
        "ask words": np.zeros((words, SIZE), np.float32), "ask groups": drawn(groups, 0.1), "whole ask groups": drawn(groups, 0.1),
    }  # fmt: skip


def _kind(name: str) -> str:
    return WORDS if name.endswith("words") else FIGURES if name in ("bias", "otherwise", "whole", "looks") else PLACES


def fit(tables: Tables, at: np.ndarray, truth: np.ndarray, counts: np.ndarray, alike: np.ndarray) -> Fit:
    """Fit to the rows `at`. truth, counts, alike: of all rows, whether it is addressed, what it counts, whether it is judged as the pages are."""
    chance = np.random.default_rng(0)
    weights = _begin(tables, chance)
    adam = Adam(weights, {name: SPEED[_kind(name)] for name in weights})
    steps = ROUNDS * -(-len(at) // BATCH)
    for _ in range(ROUNDS):
        order = chance.permutation(at)
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            slopes = _Step(tables, weights, some, chance).slopes(truth[some].astype(np.float32), counts[some], ~alike[some])
            adam.step(slopes, max(0.02, 1 - adam.steps / steps))
    return Fit(tables, weights)
