"""Do two lines tell of one and the same doctor, and which of them tells it better?"""

from __future__ import annotations

from curbside.core.formats.lexicon.specialties import outranks
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.cards.card import Card, join_doctors
from curbside.core.thread import Doctor


def name_of(doctor: Doctor | None) -> str | None:
    """The name, where somebody is told and named."""
    return doctor.name if doctor else None


def is_bare(doctor: Doctor) -> bool:
    """A name, and of what stands beside names at most letters."""
    return bool(doctor.name and not (doctor.place or doctor.specialty or doctor.rating))


def sites_better(doctor: Doctor, new: Doctor) -> bool:
    """A line of place and specialty overrules one of them alone ("Board Certified Surgeon", then "Tampa Plastic Surgeon")."""
    return bool(new.place and new.specialty and not new.name and (doctor.place is None) != (doctor.specialty is None))


def names_better(doctor: Doctor, new: Doctor) -> bool:
    """A title, perhaps with a place, overrules a discipline ("MD (Dermatology)", then "Dermatologist")."""
    return bool(not new.name and new.specialty and doctor.specialty and outranks(new.specialty, doctor.specialty))


def clash(doctor: Doctor, byline: Byline, apart: bool) -> bool:
    """The line tells again, and otherwise, what the byline so far has told; or, standing apart, begins it anew."""
    new = byline.doctor
    if doctor.name and new.name:
        return doctor.name != new.name or (apart and doctor.specialty is not None)
    named_late = bool(new.name and doctor.specialty)
    return named_late or bool(new.specialty and doctor.specialty and (new.specialty, new.place) != (doctor.specialty, doctor.place))


def one_a_doctor(cards: list[Card]) -> list[Card]:
    """A signature in the middle of an answer ("Ann Lee, MD / Chief of Surgery", then the byline of Ann Lee) does not cut it in two."""
    kept: list[Card] = []
    for card in cards:
        before = kept[-1] if kept else None
        if (
            before
            and before.doctor
            and not before.led
            and is_bare(before.doctor)
            and share_a_name(before.doctor, card.doctor)
            and card.doctor != before.doctor
        ):
            card.text[:0] = [*before.text, *before.signed]
            card.doctor = join_doctors(card.doctor, before.doctor)
            kept.pop()
        kept.append(card)
    return kept


def share_a_name(first: Doctor, second: Doctor | None) -> bool:
    """Some part of the name, longer than an initial, is the same."""
    return bool(second and first.name and second.name and {w for w in first.name.split() if len(w) > 2} & set(second.name.split()))
