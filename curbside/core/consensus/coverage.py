"""Which answers address which ask: `coverage(asks, question, answers)`.

A linear model weighs what evidence.py gathers, and adds how near ask and sentence are in meaning (meaning.py); both are trained on labelled threads
(`python -m bench.accuracy.train_coverage`). The log-odds that an answer addresses an ask are its own score plus the soft maximum of its sentences'
scores, log(1 + Σ exp(score)): one good sentence is enough, and a sentence can only speak for an answer. A second look weighs that beside the other asks and
answers of the thread (beside.py), where there are enough of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log1p
from operator import mul
from typing import NamedTuple

from curbside.core.consensus.asks import Ask
from curbside.core.consensus.beside import BESIDE, FEWEST, First, beside
from curbside.core.consensus.evidence import SENTENCE, WHOLE, Figures, Look, Pair, gather
from curbside.core.consensus.meaning import Sought, Told, load_meanings, meet
from curbside.core.consensus.sentences import Sentence
from curbside.core.text.data import read_json
from curbside.core.thread import Question

MORE = frozenset({"other", "else", "further", "additional", "more"})
HARMS = frozenset({"effect", "effects", "risk", "risks", "complication", "complications", "danger", "dangers", "problems", "symptoms"})
HIGHEST = 30.0
"""A sentence's score beyond which more makes no difference."""


class CoverageModel(NamedTuple):
    """The weights of figures and marks.

    whole, sentence: by the order of evidence.WHOLE and evidence.SENTENCE. asks: by intent. marks: for each intent and mark its weight, and
    what it adds where the sentence names a word of the ask. subjects: by where an unnamed sentence's subject is known from.
    beside: of the second look, by the order of beside.BESIDE, after its bias. first_threshold, threshold: the log-odds of the first and the second look
    from which an ask counts as addressed, chosen on pages left out of the fit.
    """

    bias: float
    whole: tuple[float, ...]
    asks: Mapping[str, float]
    sentence: tuple[float, ...]
    subjects: Mapping[str, float]
    marks: Mapping[str, Mapping[str, tuple[float, float]]]
    first_threshold: float
    second_bias: float
    beside: tuple[float, ...]
    threshold: float

    def first_look(self, pair: Pair, sought: Sought, told: Told) -> First:
        """How likely the pair's answer addresses its ask, by the pair alone. sought: where the ask stands; told: where the answer's sentences do."""
        marks = self.marks.get(pair.intent, {})
        near = (meet(sought.sentence, vector) for vector in told.sentences)
        scores = [min(self._score(look, marks) + meaning, HIGHEST) for look, meaning in zip(pair.looks, near, strict=True)]
        meaning = meet(sought.answer, told.answer)
        own = self.asks.get(pair.intent, 0.0) + _dot(self.whole, pair.whole) + meaning
        return First(self.bias + own + log1p(sum(map(exp, scores))), meaning, scores)

    def addressed(self, pairs: Sequence[Pair], firsts: Sequence[First]) -> list[bool]:
        """Whether each pair's answer addresses its ask: where few are asked or answer, by the first look, else beside the other pairs of the thread."""
        if min(len({pair.ask for pair in pairs}), len({pair.answer for pair in pairs})) < FEWEST:
            return [first.odds >= self.first_threshold for first in firsts]
        return [self.second_bias + _dot(self.beside, figures) >= self.threshold for figures in beside(pairs, firsts)]

    def _score(self, look: Look, weights: Mapping[str, tuple[float, float]]) -> float:
        score = _dot(self.sentence, look.figures)
        for mark in look.marks:
            if mark in weights:
                plain, named = weights[mark]
                score += plain + named if look.named else plain
        return score + self.subjects[look.subject] if look.subject else score

    def to_json(self) -> dict[str, object]:
        """The model as plain JSON values, each weight beside the name of what it weighs."""
        return {
            "bias": self.bias, "whole": dict(zip(WHOLE, self.whole, strict=True)), "asks": dict(self.asks),
            "sentence": dict(zip(SENTENCE, self.sentence, strict=True)), "subjects": dict(self.subjects),
            "marks": {intent: {mark: list(pair) for mark, pair in marks.items()} for intent, marks in self.marks.items()},
            "first threshold": self.first_threshold, "second bias": self.second_bias, "beside": dict(zip(BESIDE, self.beside, strict=True)), "threshold": self.threshold,
        }  # fmt: skip


def _dot(weights: Figures, figures: Figures) -> float:
    return sum(map(mul, weights, figures), 0.0)


@cache
def load_coverage_model() -> CoverageModel:
    """The shipped model."""
    data = read_json("consensus/models/coverage.json")
    parts = (("whole", WHOLE), ("sentence", SENTENCE), ("beside", BESIDE))
    whole, sentence, beside = (tuple(data[part][name] for name in names) for part, names in parts)
    return CoverageModel(
        bias=data["bias"], whole=whole, asks=data["asks"], sentence=sentence, subjects=data["subjects"], marks=data["marks"],
        first_threshold=data["first threshold"], second_bias=data["second bias"], beside=beside, threshold=data["threshold"],
    )  # fmt: skip


def coverage(
    asks: Sequence[Ask], question: Question, answers: Sequence[Sequence[Sentence]], model: CoverageModel | None = None
) -> tuple[tuple[int, ...], ...]:
    """For each ask the indices of the answers that address it, wholly or in part. answers: the sentences of each."""
    model = model or load_coverage_model()
    meanings = load_meanings()
    sought, told = [meanings.seek(ask) for ask in asks], [meanings.tell(sentences) for sentences in answers]
    pairs = list(gather(asks, question, answers))
    firsts = [model.first_look(pair, sought[pair.ask], told[pair.answer]) for pair in pairs]
    found: list[list[int]] = [[] for _ in asks]
    for_more = [_asks_for_more(ask) for ask in asks]
    for pair, addressed in zip(pairs, model.addressed(pairs, firsts), strict=True):
        if addressed and (not for_more[pair.ask] or _names_more(answers[pair.answer])):
            found[pair.ask].append(pair.answer)
    return tuple(map(tuple, found))


def _asks_for_more(ask: Ask) -> bool:
    """Whether an ask is about further effects or risks than the one it tells of ("are there any other side effects?")."""
    words = ask.text.lower().rstrip("?").split()
    return not MORE.isdisjoint(words) and not HARMS.isdisjoint(words)


def _names_more(sentences: Sequence[Sentence]) -> bool:
    """Whether an answer names a risk or a sign at all; only that can speak to further ones."""
    return any("warning" in sentence.claims for sentence in sentences)
