"""One answer's lines with who is named beside them, and how two tellings of one doctor are joined."""

from __future__ import annotations

from dataclasses import dataclass, field

from curbside.core.formats.lexicon.specialties import outranks
from curbside.core.formats.page.lines import Line
from curbside.core.thread import Doctor, Rating


@dataclass(slots=True)
class Card:
    """One answer's lines: the text, who is named beside it, and the lines that name them.

    led: those stand before the text; tagged: the text begins with "Answer:" on a line of its own kind; headed: its first line is its headline.
    """

    text: list[Line] = field(default_factory=list)
    doctor: Doctor | None = None
    signed: list[Line] = field(default_factory=list)
    led: bool = False
    tagged: bool = False
    headed: bool = False


def join_doctors(first: Doctor | None, second: Doctor | None) -> Doctor | None:
    """One doctor from two lines about the same one: each field from the first line that has it, but a title before a discipline."""
    if not first or not second:
        return first or second
    better = bool(first.specialty and second.specialty and outranks(second.specialty, first.specialty))
    return Doctor(
        first.name or second.name,
        first.credentials + tuple(letters for letters in second.credentials if letters not in first.credentials),
        first.place or second.place,
        second.specialty if better else first.specialty or second.specialty,
        join_ratings(first.rating, second.rating),
    )


def join_ratings(first: Rating | None, second: Rating | None) -> Rating | None:
    """One rating from two lines ("4.8/5", "31 reviews")."""
    if not first or not second:
        return first or second
    stars = first.stars if first.stars is not None else second.stars
    return Rating(stars, first.reviews if first.reviews is not None else second.reviews)


def facts_of(doctor: Doctor | None) -> set[object]:
    """What is told of a doctor, for comparing."""
    if not doctor:
        return set()
    stars, reviews = (doctor.rating.stars, doctor.rating.reviews) if doctor.rating else (None, None)
    told = (("name", doctor.name), ("place", doctor.place), ("specialty", doctor.specialty), ("stars", stars), ("reviews", reviews))
    return {*doctor.credentials, *(fact for fact in told if fact[1] is not None)}
