"""What each doctor of a thread says, in short: what a topic's page is counted from. Stored with the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from curbside.core.consensus import Position
from curbside.core.consensus.statements import labelled
from curbside.core.consensus.wording import say_range
from curbside.core.reading import Reading
from curbside.site.answers.models import Answer

LONGEST = 240
POOLED = ("usual", "open")


def voices_of(reading: Reading, answers: Sequence[Answer]) -> dict[str, Any]:
    """Plain values. answers: the rows the reading is of, in its order.

    times: what enters a pool, as low_days, high_days (null where open).   said: positions, each under its label in a thread's picture.
    asks: the intent of each ask, and whether any doctor took it up.   `by` is the doctor's number, else the place of their first answer in the thread.
    """
    return {"times": list(_times(reading, answers)), "said": list(_said(reading, answers)), "asks": list(_asks(reading))}


def _times(reading: Reading, answers: Sequence[Answer]) -> Iterator[dict[str, Any]]:
    times = reading.consensus.times("resolves")
    for bar in times.bars if times else ():
        if bar.role in POOLED and bar.low_days is not None:
            words = say_range(bar.low_days, bar.high_days)
            yield _voice(reading, answers, bar.answer, bar.claim) | {"low": bar.low_days, "high": bar.high_days, "what": words}


def _said(reading: Reading, answers: Sequence[Answer]) -> Iterator[dict[str, Any]]:
    for label, what, position in labelled(reading.consensus):
        for answer, claim in _one_each(position, reading):
            yield _voice(reading, answers, answer, claim) | {"label": label, "what": what}


def _one_each(position: Position, reading: Reading) -> Iterator[tuple[int, int]]:
    """The first words of every doctor for a position; what they say against it in other cases is not quoted for it."""
    seen: set[int] = set()
    for answer, claim in position.claims:
        doctor = reading.consensus.doctors[answer]
        if not reading.claims[answer][claim].negated and doctor not in seen:
            seen.add(doctor)
            yield answer, claim


def _voice(reading: Reading, answers: Sequence[Answer], answer: int, claim: int) -> dict[str, Any]:
    row, first = answers[answer], answers[reading.consensus.doctors[answer]]
    return {
        "by": first.anchor if row.doctor_id is None else row.doctor_id,
        "place": f"{row.anchor}-c{claim + 1}",
        "words": reading.claims[answer][claim].quote[:LONGEST],
    }


def _asks(reading: Reading) -> Iterator[dict[str, Any]]:
    for asked in reading.asks:
        yield {"intent": asked.ask.intent, "open": not asked.answered_by}
