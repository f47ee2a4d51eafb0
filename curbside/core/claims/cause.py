"""Cause: why it happened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.clause_features import clause_features
from curbside.core.claims.clauses import Range
from curbside.core.claims.model import load_models
from curbside.core.claims.passage import Passage
from curbside.core.claims.statements import Marked, place, runs
from curbside.core.claims.turned import is_refused_cause, is_refused_here
from curbside.core.text.phrases import PhraseBook, load_phrases

MECHANISMS = (
    "wrong_muscle", "diffusion", "technique", "dose", "swelling", "bruising", "infection", "scar", "healing", "asymmetry_before",
    "muscle_relaxation", "vascular", "nerve", "allergy", "device", "weight", "aging", "product", "other",
)  # fmt: skip
CUE = 0.5
"""What a cue word of a mechanism counts beside the model of mechanisms, in log-odds."""
UNNAMED = 0.3
"""The probability asked for where no mechanism is known: more than for the others, since half of what is less sure is no cause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause(Claim):
    """Why it happened. mechanism: one of MECHANISMS; structure: the anatomy named, or None."""

    kind: ClassVar[str] = "cause"
    mechanism: str
    structure: str | None = None


def find_causes(marked: Marked) -> Iterator[Cause]:
    """The causes named in a passage."""
    for sentence, found in runs(marked, "cause"):
        if is_refused_cause(marked.passage, found):
            continue
        likeliest = _likeliest(marked, found)
        mechanism = _mechanism(marked.passage, sentence, found, likeliest)
        if mechanism == "other" and marked.chances[likeliest]["cause"] < UNNAMED:
            continue
        yield Cause(mechanism=mechanism, structure=_structure(marked.passage, found), **place(marked.passage, sentence, found))


def _likeliest(marked: Marked, found: Range) -> int:
    """The clause of a range that is most probably a cause."""
    first, last = (bisect_left(marked.passage.clauses, at, key=attrgetter("first")) for at in found)
    return max(range(first, last), key=lambda k: marked.chances[k]["cause"])


def _mechanism(passage: Passage, sentence: int, found: Range, clause: int) -> str:
    """The mechanism that the model of mechanisms and the cue words in the range make likeliest."""
    models = load_models("causes")
    model = models["mechanisms"]
    scores = dict(zip(model.labels, model.scores(models.sums(clause_features(passage, clause))), strict=True))
    for cue in passage.cues[sentence]:
        name = cue.name.removeprefix("statements.")
        if name in scores and found.first <= cue.first < found.last:
            scores[name] += CUE
    return max(scores, key=scores.__getitem__)


@cache
def _anatomy() -> PhraseBook:
    return load_phrases("claims/lexicon/anatomy.toml")[0]


def _structure(passage: Passage, found: Range) -> str | None:
    """The longest structure named in the range, as written."""
    matches = [match for match in _anatomy().find(passage.tokens.words, found.first, found.last) if not is_refused_here(passage, match)]
    if not matches:
        return None
    best = max(matches, key=lambda m: (m.last - m.first, -m.first))
    start, end = passage.span(best.first, best.last)
    return passage.text[start:end]
