"""An ask and an answer once more, beside the other asks and answers of their thread: the figures of the second look.

The first look (coverage.py) takes each pair by itself. Beside the others it shows that a sentence speaks to another ask rather, that an answer has
something likelier to speak to, or that another doctor is the likelier one to have spoken to this ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from curbside.core.consensus.evidence import WHOLE, Figures, Pair
from curbside.core.consensus.named import runner_up

BESIDE = (
    "odds", "best sentence", "second sentence", "meaning of the answer",
    "best sentence over other asks", "first sentence is its own", "asks likelier",
    "answers likelier", "likeliest other answer", "other answers",
    *WHOLE,
)  # fmt: skip
"""The figures of the second look, in the order of what `beside` gives: first the pair's own, then beside other asks, then beside other answers."""
NOTHING = -6.0
"""Log-odds in the place of those of a sentence or an answer that is not there."""
FEWEST, MOST = 3, 8
"""From how many asks and answers on there is a second look, and how many likelier ones count: it was learnt from pages of three to seven asks and, nearly all, three
to nine answers, and of fewer it would say what it does not know."""


class First(NamedTuple):
    """The first look at a pair: its log-odds, what of them is how near ask and answer are in meaning, and the scores of the answer's sentences."""

    odds: float
    meaning: float
    scores: Sequence[float]


def beside(pairs: Sequence[Pair], firsts: Sequence[First]) -> list[Figures]:
    """The figures of each pair of one thread, beside its others."""
    of_answer, of_ask = ([getattr(pair, side) for pair in pairs] for side in ("answer", "ask"))
    asks: dict[int, Figures] = {}
    answers: dict[int, Figures] = {}
    for at in _alike(of_answer):
        asks.update(zip(at, _beside_asks([firsts[k] for k in at]), strict=True))
    for at in _alike(of_ask):
        answers.update(zip(at, _beside_answers([firsts[k].odds for k in at]), strict=True))
    return [(*_own(first), *asks[k], *answers[k], *pair.whole) for k, (pair, first) in enumerate(zip(pairs, firsts, strict=True))]


def _alike(values: Sequence[int]) -> list[list[int]]:
    """The places of each value."""
    places: dict[int, list[int]] = {}
    for k, value in enumerate(values):
        places.setdefault(value, []).append(k)
    return list(places.values())


def _own(first: First) -> Figures:
    best, second = (*sorted(first.scores, reverse=True)[:2], NOTHING, NOTHING)[:2]
    return first.odds, best, second, first.meaning


def _beside_asks(firsts: Sequence[First]) -> Iterator[Figures]:
    """For each ask an answer is looked at with: how far its best sentence is ahead of what it is for other asks, how much the first is its own, how many are likelier."""
    bests = [runner_up(of_asks) for of_asks in zip(*(first.scores for first in firsts), strict=True)]
    openings = [exp(first.scores[0]) for first in firsts if first.scores]
    odds = sorted(first.odds for first in firsts)
    for i, first in enumerate(firsts):
        over = own = 0.0
        if first.scores:
            at = max(range(len(first.scores)), key=first.scores.__getitem__)
            over = first.scores[at] - (bests[at].beside(i) if len(firsts) > 1 else NOTHING)
            own = openings[i] / (1 + sum(openings))
        yield over, own, _above(first.odds, odds)


def _beside_answers(odds: Sequence[float]) -> Iterator[Figures]:
    """For each answer an ask is looked at with: how many are likelier, the likeliest other, and the share of the others that is likely to address it."""
    ordered, best = sorted(odds), runner_up(odds)
    chances = [1 / (1 + exp(-own)) for own in odds]
    total, others = sum(chances), len(odds) - 1
    for j, (own, chance) in enumerate(zip(odds, chances, strict=True)):
        yield _above(own, ordered), best.beside(j) if others else NOTHING, (total - chance) / others if others else 0.0


def _above(own: float, ordered: Sequence[float]) -> int:
    """How many of the values, smallest first, are larger; MOST at most."""
    return min(len(ordered) - bisect_right(ordered, own), MOST)
