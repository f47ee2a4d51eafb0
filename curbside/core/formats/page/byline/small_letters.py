"""Bylines of people who write in small letters ("dr r. venkatraman mrcp, chest physician, slough")."""

from __future__ import annotations

import re
from dataclasses import replace

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.credentials import bare, known
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.names import FILE, split_titles
from curbside.core.thread import Doctor

LONGEST = 100
_WORD = re.compile(r"[^\s,()|·/-]+")
_AMBIGUOUS = frozenset("a an and at be by do he i in is it la le ma me my no of on or pa so to us we".split())


def may_sign(text: str) -> bool:
    """All in small letters, and a doctor's title first or a specialty alone between its commas."""
    if len(text) > LONGEST or not text.islower():
        return False
    tokens = text.split()
    if split_titles(tokens)[1] and len(tokens) > 1:
        return True
    parts = [part.split() for part in re.split(r"\s*[,|·()]\s*", text)]
    return len(parts) > 1 and any(part and title_start(part) == 0 for part in parts[1:])


def with_capitals(text: str) -> str:
    """The text as one who likes capitals writes it, letter for letter as long."""
    return _WORD.sub(lambda word: _capital(word.group()), text)


def _capital(word: str) -> str:
    letters = bare(word).upper()
    capital = letters in known() and letters.lower() not in _AMBIGUOUS and len(letters) > 1
    written = word.upper() if capital else word[0].upper() + word[1:]
    return written if len(written) == len(word) else word


def as_printed(doctor: Doctor, capitals: str, text: str) -> Doctor | None:
    """The doctor read from the capitals in the letters of the text; None where no one is named, or a word of the name is none."""
    if not doctor.name or not (doctor.specialty or doctor.credentials):
        return None
    if not (words(FILE, "small") | words(FILE, "no_place")).isdisjoint(doctor.name.lower().split()):
        return None

    def printed(fact: str) -> str:
        at = capitals.find(fact)
        return text[at : at + len(fact)] if at >= 0 else fact.lower()

    return replace(
        doctor,
        name=printed(doctor.name),
        credentials=tuple(printed(letters) for letters in doctor.credentials),
        place=doctor.place and printed(doctor.place),
        specialty=doctor.specialty and printed(doctor.specialty),
    )
