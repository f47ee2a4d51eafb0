"""Bylines that say in so many words what they tell: `Specialty: Hand Surgeon`, `Answer by GrannyJo`."""

from __future__ import annotations

import re
from collections.abc import Callable

from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import is_subject, title_start
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import is_workplace, looks_like_place, says_unnamed
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.thread import Doctor

Reader = Callable[[str], Byline | None]
LONGEST_VALUE = 60
_EXPLICIT = re.compile(
    r"(?P<lead>(?:answer(?:ed)?|reply|replied|response|responded|comment(?:ed)?|posted|written) (?:by|from)):? (?P<who>\S.{1,58})", re.IGNORECASE
)
_EXPLICIT_HEADS = frozenset(["answ", "repl", "resp", "comm", "post", "writ"])


def read_explicit(text: str) -> Byline | None:
    """`Answer by GrannyJo`, `Reply from Marnie, 52`: in so many words who answered, whatever the name."""
    by = _EXPLICIT.fullmatch(text) if text[:4].lower() in _EXPLICIT_HEADS else None
    signer = read_signer(by["who"]) if by else None
    return Byline(signer.doctor, by["lead"].lower(), unnamed=signer.unnamed) if by and signer else None


def read_keyed(keys: list[tuple[str, str]], read: Reader) -> Byline | None:
    """The byline of `Specialty: Hand Surgeon   City: Tampa`; None where one of the values is none."""
    found = [_read_key(*key, read) for key in keys]
    told = [byline for byline in found if byline]
    if len(told) < len(keys):
        return None
    named = next((byline for byline in told if byline.full), told[0])
    doctor = Doctor(
        named.doctor.name,
        tuple(letters for byline in told for letters in byline.doctor.credentials),
        next((byline.doctor.place for byline in told if byline.doctor.place), None),
        next((byline.doctor.specialty for byline in told if byline.doctor.specialty), None),
    )
    return Byline(doctor, "key", named.titled, named.unnamed, tuple(left for byline in told for left in byline.left))


def _read_key(told: str, value: str, read: Reader) -> Byline | None:
    """The byline of `Specialty: Hand Surgeon`, `City: Tampa`: the key says what the value is."""
    if len(value) > LONGEST_VALUE:
        return None
    if told == "specialty":
        return Byline(Doctor(specialty=value), "key")
    if told == "place":
        return Byline(Doctor(place=value), "key")
    if told == "idle":
        return Byline(Doctor(), "key", left=(value,))
    if told == "practice":
        sited = looks_like_place(value.split()) and not is_workplace(value) and title_start(value.split()) and not is_subject(value)
        return Byline(Doctor(place=value), "key") if sited else Byline(Doctor(), "key", left=(value,))
    if told == "name" and says_unnamed(f"name {value}"):
        return Byline(Doctor(), "key", unnamed=True)
    if told == "credentials":
        letters = take_credentials(value.replace(",", " ").split())
        return Byline(Doctor(credentials=letters), "key") if letters else None
    byline = read("by " + value)
    return byline._replace(lead="key") if byline else None
