"""Fit a network of curbside/core/claims/network.py.

Maximum likelihood by AdamW (`adam.py`) in steps of 128 windows; the step size rises over the first tenth and falls to nothing. Words, marks and pooled
units are left out at random (Srivastava et al. 2014, JMLR 15), so that none is leant on. The words' vectors stay as they came (`word_vectors.py`). Seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.accuracy.adam import Adam
from curbside.core.claims.windows import MOST_CUES, Window

WIDTHS = (3, 1)
HALF = WIDTHS[0] // 2
UNITS = 128
MARK_SIZE = 24
ROUNDS, BATCH = 12, 128
STEP, DECAY, WARM = 0.002, 0.01, 0.1
NO_WORD, NO_MARK, NO_INPUT, NO_UNIT = 0.15, 0.15, 0.1, 0.5
LONGEST = 5.0
NONE = -1
MOST_MARKS = MOST_CUES + 3
Weights = dict[str, np.ndarray]


@dataclass
class Table:
    """Windows as arrays: tokens end to end with HALF empty ones after each run; a token is a word's number (NONE for an unknown
    word or none) and its marks' numbers.

    first[i]: where window i's tokens begin; fields[i, j]: the range of its field j, from there.
    """

    words: np.ndarray
    marks: np.ndarray
    first: np.ndarray
    fields: np.ndarray


def tabulate(windows: Sequence[Window], numbers: dict[str, int], marks: dict[str, int]) -> Table:
    """Windows as a table; marks are numbered from 1, and 0 stands for none."""
    words: list[int] = []
    marked: list[list[int]] = []
    first, fields = [0], np.zeros((len(windows), len(windows[0].fields) + 1, 2), np.int64)
    for i, window in enumerate(windows):
        begin = len(words)
        for run in (window.earlier, window.words):
            start = len(words) - begin
            words += [numbers.get(seen.word, NONE) for seen in run] + [NONE] * HALF
            marked += [[marks[mark] for mark in seen.marks if mark in marks][:MOST_MARKS] for seen in run] + [[]] * HALF
        fields[i] = [*((start + f.first, start + f.last) for f in window.fields), (0, len(window.earlier))]
        first.append(len(words))
    table = np.zeros((len(words), MOST_MARKS), np.int64)
    for at, numbers_of in enumerate(marked):
        table[at, : len(numbers_of)] = numbers_of
    return Table(np.array(words), table, np.array(first), fields)


class Pass:
    """What the weights say of some windows, and how their likelihood changes with the weights."""

    def __init__(self, table: Table, vectors: np.ndarray, weights: Weights, some: np.ndarray, chance: np.random.Generator | None = None) -> None:
        self.weights, self.size = weights, vectors.shape[1]
        lengths = np.diff(table.first)[some]
        starts = np.cumsum(lengths) - lengths
        at = np.repeat(table.first[some] - starts, lengths) + np.arange(lengths.sum())
        words, self.marks = table.words[at], table.marks[at]
        if chance is not None:
            words = np.where(chance.random(len(words)) < NO_WORD, NONE, words)
            self.marks = np.where(chance.random(self.marks.shape) < NO_MARK, 0, self.marks)
        known = (words != NONE)[:, None].astype(np.float32)
        seen = np.hstack([vectors[words] * known, weights["marks"][self.marks].sum(1)])
        self.kept = _kept(chance, seen.shape, NO_INPUT)
        padded = np.zeros((len(seen) + 2 * HALF, seen.shape[1]), np.float32)
        padded[HALF : HALF + len(seen)] = seen * self.kept
        self.around = np.hstack([padded[k : k + len(seen)] for k in range(WIDTHS[0])])
        hidden = np.hstack([self.around[:, self._reach(width)] @ weights[f"width {width}"] for width in WIDTHS]) + weights["bias"]
        hidden = np.vstack([np.maximum(hidden, 0), np.zeros((1, hidden.shape[1]), np.float32)])
        self.where = _most(hidden, table.fields[some] + starts[:, None, None])
        self.tokens, self.hidden = len(seen), hidden.shape[1]
        pooled = hidden[self.where, np.arange(self.hidden)].reshape(len(some), -1)
        self.units_kept = _kept(chance, pooled.shape, NO_UNIT)
        self.pooled = pooled * self.units_kept
        self.scores = self.pooled @ weights["out"] + weights["out bias"]

    def _reach(self, width: int) -> slice:
        """The columns of the tokens that a convolution of a width looks at."""
        each = self.size + MARK_SIZE
        return slice((HALF - width // 2) * each, (HALF + width // 2 + 1) * each)

    def slopes(self, truth: np.ndarray, counts: np.ndarray) -> Weights:
        """The slope of the mean loss by each weight; truth: a share of each label."""
        rest = counts[:, None] * (softmax(self.scores) * truth.sum(1, keepdims=True) - truth) / len(truth)
        rest = rest.astype(np.float32)
        slopes = {"out": self.pooled.T @ rest, "out bias": rest.sum(0)}
        units = ((rest @ self.weights["out"].T) * self.units_kept).reshape(self.where.shape)
        flat = (self.where * self.hidden + np.arange(self.hidden)).ravel()
        hidden = np.bincount(flat, units.ravel(), (self.tokens + 1) * self.hidden).reshape(-1, self.hidden)[:-1].astype(np.float32)
        slopes["bias"] = hidden.sum(0)
        each = self.size + MARK_SIZE
        marked = np.zeros((self.tokens + 2 * HALF, MARK_SIZE), np.float32)
        for k, width in enumerate(WIDTHS):
            of_width = hidden[:, k * UNITS : (k + 1) * UNITS]
            slopes[f"width {width}"] = self.around[:, self._reach(width)].T @ of_width
            back = (of_width @ self.weights[f"width {width}"].T).reshape(self.tokens, width, each)[:, :, self.size :]
            for j in range(width):
                start = HALF - width // 2 + j
                marked[start : start + self.tokens] += back[:, j]
        marked = marked[HALF : HALF + self.tokens] * self.kept[:, self.size :]
        slopes["marks"] = np.zeros_like(self.weights["marks"])
        np.add.at(slopes["marks"], self.marks, np.repeat(marked[:, None], self.marks.shape[1], 1))
        slopes["marks"][0] = 0
        return slopes


def _most(hidden: np.ndarray, fields: np.ndarray) -> np.ndarray:
    """For each window, field and hidden unit the token with the most; the last row of `hidden` for an empty field.

    A hidden unit that is nowhere above nothing is that of the first token, whose slope must be nothing: the last row stands for it too.
    """
    parts = []
    for field in range(fields.shape[1]):
        first, last = fields[:, field, 0], fields[:, field, 1]
        at = first[:, None] + np.arange(max(1, int((last - first).max())))
        at = np.where(at < last[:, None], at, len(hidden) - 1)
        values = hidden[at]
        most = values.argmax(1)
        where = np.take_along_axis(at, most, 1)
        parts.append(np.where(np.take_along_axis(values, most[:, None], 1)[:, 0] > 0, where, len(hidden) - 1))
    return np.stack(parts, 1)


def _kept(chance: np.random.Generator | None, shape: tuple[int, ...], left_out: float) -> np.ndarray:
    """What each value is multiplied with: nothing for a share of them, the others so much more; without chance, one."""
    if chance is None:
        return np.ones(shape, np.float32)
    return (chance.random(shape, np.float32) >= left_out) / np.float32(1 - left_out)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores of exclusive labels as shares, row by row."""
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def _begin(size: int, marks: int, fields: int, labels: int, chance: np.random.Generator) -> Weights:
    """Weights before the first step (He et al. 2015, arXiv 1502.01852)."""

    def drawn(rows: int, columns: int, spread: float) -> np.ndarray:
        return chance.normal(0, spread, (rows, columns)).astype(np.float32)

    each, hidden = size + MARK_SIZE, UNITS * len(WIDTHS)
    weights = {f"width {width}": drawn(width * each, UNITS, (1 / (3 * width * each)) ** 0.5) for width in WIDTHS}
    weights |= {"bias": np.zeros(hidden, np.float32), "marks": drawn(marks + 1, MARK_SIZE, 1.0)}
    weights |= {"out": drawn(fields * hidden, labels, (1 / (3 * fields * hidden)) ** 0.5), "out bias": np.zeros(labels, np.float32)}
    weights["marks"][0] = 0
    return weights


def fit(table: Table, vectors: np.ndarray, marks: int, at: np.ndarray, truth: np.ndarray, counts: np.ndarray) -> Weights:
    """Fit to the windows `at`. truth, counts: of all windows, the share of each label and what the window counts."""
    chance = np.random.default_rng(0)
    weights = _begin(vectors.shape[1], marks, table.fields.shape[1], truth.shape[1], chance)
    adam = Adam(weights, dict.fromkeys(weights, (STEP, DECAY)))
    steps = ROUNDS * -(-len(at) // BATCH)
    for _ in range(ROUNDS):
        order = chance.permutation(at)
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            slopes = Pass(table, vectors, weights, some, chance).slopes(truth[some], counts[some])
            length = sum(float((slope**2).sum()) for slope in slopes.values()) ** 0.5
            done = adam.steps / steps
            share = min(1.0, done / WARM) * (1 - max(0.0, done - WARM) / (1 - WARM))
            adam.step({name: slope * min(1.0, LONGEST / length) for name, slope in slopes.items()}, share)
    return weights


def scores(table: Table, vectors: np.ndarray, weights: Weights, at: np.ndarray) -> np.ndarray:
    """The labels' scores of the windows `at`."""
    return np.vstack([Pass(table, vectors, weights, at[k : k + BATCH]).scores for k in range(0, len(at), BATCH)])
