"""What a doctor asserts. The door: the nine kinds of claim as frozen values, `KINDS`, and `find_claims(answer, question)`.

A new kind is one file with its frozen value and its finder, one line in `KINDS`, its lexicon and its labels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from curbside.core.claims.advice import ACTIONS, Advice, find_advice
from curbside.core.claims.base import Claim, Part
from curbside.core.claims.cause import MECHANISMS, Cause, find_causes
from curbside.core.claims.chance import Chance, find_chances
from curbside.core.claims.clause_features import topics
from curbside.core.claims.dissent import Dissent, find_dissent
from curbside.core.claims.dose import Dose, find_doses
from curbside.core.claims.outlook import OUTLOOKS, Outlook, find_outlooks
from curbside.core.claims.passage import read_passage
from curbside.core.claims.reassurance import Reassurance, find_reassurance
from curbside.core.claims.statements import Marked, mark
from curbside.core.claims.timing import EVENTS, Timing, find_timings
from curbside.core.claims.warning import Warning, find_warnings
from curbside.core.text.tokens import tokenize
from curbside.core.thread import Answer, Question


class Kind(NamedTuple):
    """A kind of claim: its frozen value and the function that finds it in a passage."""

    claim: type[Claim]
    find: Callable[[Marked], Iterator[Claim]]

    @property
    def name(self) -> str:
        return self.claim.kind


KINDS = (
    Kind(Timing, find_timings),
    Kind(Outlook, find_outlooks),
    Kind(Cause, find_causes),
    Kind(Advice, find_advice),
    Kind(Dose, find_doses),
    Kind(Chance, find_chances),
    Kind(Dissent, find_dissent),
    Kind(Warning, find_warnings),
    Kind(Reassurance, find_reassurance),
)


@lru_cache(maxsize=64)
def asked_topics(title: str, body: str) -> frozenset[str]:
    """The stems of what a question is about."""
    return topics(tokenize(title).words) | topics(tokenize(body).words)


def find_claims(answer: Answer, question: Question | None = None) -> tuple[Claim, ...]:
    """Every claim of an answer, in the order of its words (the headline's first); each quotes the answer exactly.

    question: what is answered, where it is known; a doctor who disputes a premise or a remedy takes up the question's words.
    """
    asked = asked_topics(question.title, question.body) if question else frozenset()
    parts: tuple[tuple[Part, str], ...] = (("headline", answer.headline or ""), ("body", answer.body))
    claims: list[Claim] = []
    for part, text in parts:
        if text.strip():
            marked = mark(read_passage(text, part, asked))
            claims += sorted((claim for kind in KINDS for claim in kind.find(marked)), key=lambda claim: (claim.start, claim.end))
    return tuple(claims)


__all__ = [
    "ACTIONS", "EVENTS", "KINDS", "MECHANISMS", "OUTLOOKS",
    "Advice", "Cause", "Chance", "Claim", "Dissent", "Dose", "Kind", "Outlook", "Reassurance", "Timing", "Warning", "asked_topics", "find_claims",
]  # fmt: skip
