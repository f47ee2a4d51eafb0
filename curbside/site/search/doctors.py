"""Doctors whose names somebody typed: whole, begun, or with a slip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connections
from rapidfuzz.distance import OSA

from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.lib.storable import storable_text
from curbside.site.search.index import names_of
from curbside.site.search.models import Name
from curbside.site.search.words import LONGEST, WORD, plain

MOST = 5  # doctors that are shown
LOOKED_AT = 20  # of those who fit, so many are put in order
NEAR = 400  # names that begin alike, among which a slip is looked for
LONGEST_NAME = 6  # words; more are no name
BEFORE = frozenset(("dr", "doctor", "prof", "professor"))
BEGUN = 3  # letters; a shorter word must be there as it is
SURE = 2  # first letters that are taken as right, or as swapped


class Named(NamedTuple):
    """doctors: at most MOST, those with whole words of what was typed first.   more: there are others.   nearly: none has the name as it was typed."""

    doctors: list[Doctor]
    more: bool = False
    nearly: bool = False


def doctors_named(said: str, specialty: Specialty | None = None, *, slips: bool = True) -> Named:
    """The doctors anybody may see who have every word that was typed in their name, title, letters or place, and one at least in the name.

    specialty: of this one alone.   slips: where nobody is called so, whoever is nearly.
    """
    words = [word for word in WORD.findall(plain(storable_text(said[:LONGEST]))) if word not in BEFORE]
    if not 0 < len(words) <= LONGEST_NAME:
        return Named([])
    found = _shown(_index([_begun(word) for word in words], LOOKED_AT), words, specialty)
    if found or not slips:
        return Named(found[:MOST], len(found) > MOST)
    alike = _index([_alike(word) for word in words], NEAR)
    near = [row for row in alike if all(_is_near(word, f"{row[1]} {row[2]}") for word in words) and any(_is_near(word, row[1]) for word in words)]
    found = _shown(near[:LOOKED_AT], words, specialty)
    return Named(found[:MOST], len(found) > MOST, nearly=bool(found))


def _index(words: Sequence[Sequence[str]], most: int) -> list[tuple[int, str, str]]:
    """What the index of the database that is read says."""
    connection = connections[Name.objects.db]
    with connection.cursor() as cursor:
        found: list[tuple[int, str, str]] = names_of(connection).named(cursor, words, most)
    return found


def _shown(rows: Sequence[tuple[int, str, str]], words: Sequence[str], specialty: Specialty | None) -> list[Doctor]:
    """Those who are shown now, whatever the index says, in order."""
    if not rows:
        return []
    doctors = Doctor.objects.shown().filter(pk__in=[row[0] for row in rows]).select_related("specialty")
    found = doctors.filter(specialty=specialty) if specialty else doctors
    return sorted(found, key=lambda doctor: (-len(set(words).intersection(_words(doctor.name))), plain(doctor.name), doctor.pk))


def _words(text: str) -> list[str]:
    return WORD.findall(plain(text))


def _begun(word: str) -> tuple[str, ...]:
    """A word that may go on; a short one must be whole."""
    return (f"{word}*",) if len(word) >= BEGUN else (word,)


def _alike(word: str) -> tuple[str, ...]:
    """How a name may begin that this is a slip for: as typed, with the first two letters swapped, or without the second."""
    if not _slips(word):
        return _begun(word)
    return tuple(dict.fromkeys(f"{start}*" for start in (word[:SURE], word[1] + word[0], word[0] + word[2])))


def _slips(word: str) -> int:
    """How many letters may be wrong."""
    return 0 if len(word) < 5 or not word.isalpha() else 1 if len(word) < 8 else 2


def _is_near(word: str, text: str) -> bool:
    """Whether the word is there, begun or with a slip."""
    slips = _slips(word)
    return any(one.startswith(word) or OSA.distance(word, one, score_cutoff=slips) <= slips for one in _words(text))
