"""Readings made by hand, so that a report is tested apart from how claims are found."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.claims import Claim
from curbside.core.consensus import weigh
from curbside.core.facts import find_facts
from curbside.core.reading import Reading
from curbside.core.safety import PlacedFlag
from curbside.core.thread import Answer, Doctor, Question, Thread
from tests.core.consensus.saying import BEN, CHEN


def reading(
    *claims: Sequence[Claim],
    doctors: Sequence[Doctor | None] = (BEN, CHEN),
    unanswered: Sequence[str] = (),
    flags: Sequence[PlacedFlag] = (),
    notices: Sequence[str] = (),
    body: str = "",
    title: str = "My brow hangs",
) -> Reading:
    """Amara's thread: one answer for each group of claims, by Dr Ben, Dr Chen, then doctors nobody names."""
    question = Question(title, body)
    who = [*doctors, *[None] * len(claims)][: len(claims)]
    answers = tuple(Answer(" ".join(claim.quote for claim in said), doctor=doctor) for said, doctor in zip(claims, who, strict=True))
    return Reading(
        thread=Thread(question, answers, notices=tuple(notices)),
        facts=find_facts(question),
        asks=(),
        claims=tuple(tuple(said) for said in claims),
        consensus=weigh(claims, who, unanswered),
        red_flags=tuple(flags),
    )
