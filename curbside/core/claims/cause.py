"""Cause: why it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.passage import Passage, Range
from curbside.core.claims.statements import Marked, place, runs
from curbside.core.text.phrases import PhraseBook, load_phrases

MECHANISMS = (
    "wrong_muscle", "diffusion", "technique", "dose", "swelling", "bruising", "infection", "scar", "healing", "asymmetry_before",
    "muscle_relaxation", "vascular", "nerve", "allergy", "device", "weight", "aging", "product", "other",
)  # fmt: skip
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
        mechanism = _mechanism(marked.passage, sentence, found)
        if mechanism == "other" and _surest(marked, found) < UNNAMED:
            continue
        yield Cause(
            mechanism=mechanism,
            structure=_structure(marked.passage, found),
            **place(marked.passage, sentence, found),
        )


def _surest(marked: Marked, found: Range) -> float:
    """The highest probability of a cause among the clauses of a range."""
    clauses = zip(marked.passage.clauses, marked.chances, strict=True)
    return max(chances["cause"] for clause, chances in clauses if found.first <= clause.first < found.last)


def _mechanism(passage: Passage, sentence: int, found: Range) -> str:
    """The mechanism with most cue words in the range, the lexicon's order deciding between equals; "other" without any."""
    counts = dict.fromkeys(MECHANISMS, 0)
    for cue in passage.cues[sentence]:
        name = cue.name.removeprefix("statements.")
        if name in counts and found.first <= cue.first < found.last:
            counts[name] += 1
    best = max(MECHANISMS, key=counts.__getitem__)
    return best if counts[best] else "other"


@cache
def _anatomy() -> PhraseBook:
    return load_phrases("claims/lexicon/anatomy.toml")[0]


def _structure(passage: Passage, found: Range) -> str | None:
    """The longest structure named in the range, as written."""
    matches = _anatomy().find(passage.tokens.words, found.first, found.last)
    if not matches:
        return None
    best = max(matches, key=lambda m: (m.last - m.first, -m.first))
    start, end = passage.span(best.first, best.last)
    return passage.text[start:end]
