"""Chance: how likely, in figures. "Rare" is a hedge; "1 in 200" a chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.clauses import Range
from curbside.core.claims.features import figure_features
from curbside.core.claims.model import load_models
from curbside.core.claims.passage import Passage, among
from curbside.core.claims.statements import Marked, place, trim
from curbside.core.text.bounds import find_bound
from curbside.core.text.shares import Share

REACH = 10
CERTAIN = 100.0  # per cent


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance(Claim):
    """How likely. low_pct, high_pct: per cent, None where open; of: the words it is a chance of."""

    kind: ClassVar[str] = "chance"
    low_pct: float | None
    high_pct: float | None
    of: str


def find_chances(marked: Marked) -> Iterator[Chance]:
    """The chances a passage states in figures; sizes and strengths are left out, and what is above 100 per cent ("I am 110 % sure")."""
    models = load_models("figures")
    model = models["figures"]
    column = model.labels.index("chance")
    passage = marked.passage
    for share in passage.shares:
        if share.high > CERTAIN:
            continue
        if model.chances(models.sums(figure_features(passage, share)))[column] < model.thresholds[column]:
            continue
        sentence = passage.sentence_at(share.first)
        within = passage.sentences[sentence]
        bound = find_bound(passage.tokens.words, share.first, share.last, share.low != share.high, within.first, within.last)
        low = None if bound == "at_most" else round(share.low, 4)
        high = CERTAIN if bound == "at_least" else round(share.high, 4)
        words = _stretch(passage, share)
        yield Chance(low_pct=low, high_pct=high, of=_of(passage, share, words), **place(passage, sentence, words))


def _stretch(passage: Passage, share: Share) -> Range:
    """The share with its clause, but no further than the shares beside it."""
    clause = passage.clause_at(share.first)
    first, last = clause
    for other in among(passage.shares, clause):
        if other.first < share.first:
            first = max(first, other.last)
        elif other.first > share.first:
            last = min(last, other.first)
    return Range(max(first, share.first - REACH), max(min(last, share.last + REACH), share.last))


def _of(passage: Passage, share: Share, words: Range) -> str:
    """What it is a chance of: the words after the share, or before where nothing follows."""
    after, before = Range(share.last, words.last), Range(words.first, share.first)
    side = after if after.last - after.first >= 2 else before
    if side.first >= side.last:
        side = words
    start, end = passage.span(*trim(passage, side))
    return passage.text[start:end]
