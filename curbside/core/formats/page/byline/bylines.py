"""Bylines: who answered, read from one line.

A byline is a few fields with commas, bars, dots, dashes or brackets between them, each of which must be explained as a name, credentials,
a specialty, a place, or something known to be of no use ("21 years in practice"); else the line is no byline.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline import small_letters
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.explicit import read_explicit, read_keyed
from curbside.core.formats.page.byline.fields import take_field
from curbside.core.formats.page.byline.found import Fields
from curbside.core.formats.page.byline.names import (
    FILE,
    looks_like_name,
    looks_like_place,
    says_unnamed,
    split_titles,
    stands_for_anybody,
    titles,
)
from curbside.core.formats.page.byline.proof import believable
from curbside.core.formats.page.byline.ratings import split_leading_rating, split_rating
from curbside.core.formats.page.byline.splitting import split_fields
from curbside.core.formats.page.byline.trimming import tidy, without_narrowing, without_ornament, without_tail
from curbside.core.formats.page.byline.turned import given_name_first
from curbside.core.formats.page.byline.wording import is_prose, may_be_byline
from curbside.core.formats.page.dates import date_end, without_day
from curbside.core.formats.page.marks import read_keys, sign_off_end, strip_marks
from curbside.core.thread import Doctor, Rating

LONGEST = 170
LONGEST_TOWN = 3
_OWNED = re.compile(r"(?P<who>.{3,60}?)['\u2019]s? (?:view|answer|opinion|take|reply|verdict|advice|response|word|perspective)s?:?", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-Z][^.,:;]{2,50}?(?:, [A-Z][A-Za-z., ()]{1,30}?)?),? (?:is|works as|practi[sc]es as) "
    r"(?P<title>(?:an?|the|our) [^.:;]{3,90}?)\.?"
)


def read_byline(text: str) -> Byline | None:
    """The byline a whole line is, or None."""
    text = without_ornament(text.strip())
    if not 2 <= len(text) <= LONGEST or text[-1] in "?!," or not may_be_byline(text):
        return None
    text = tidy(text)
    if small_letters.may_sign(text) and (small := _read_small(text)):
        return small
    if text.isascii() and text.replace(" ", "").isalpha():
        return _read_place_line(text) or read_explicit(text)
    return _read_name_line(text) or (None if is_prose(text[sign_off_end(text) :]) else _read_fields(text)) or read_explicit(text)


def _read_small(text: str) -> Byline | None:
    capitals = small_letters.with_capitals(text)
    byline = read_byline(capitals)
    doctor = byline and small_letters.as_printed(byline.doctor, capitals, text)
    return byline._replace(doctor=doctor) if byline and doctor else None


@cache
def _lead_words() -> frozenset[str]:
    return titles() | words(FILE, "leads")


def _read_name_line(text: str) -> Byline | None:
    """`Jane Roe, MD, FACS`, the commonest byline, without further ado; or `-- Jane Roe, MD`."""
    name, *letters = text.split(", ")
    name = name.lstrip("-–— ")
    tokens = name.split()
    if not letters or len(tokens) < 2 or not looks_like_name(tokens) or split_titles(tokens)[0]:
        return None
    credentials: tuple[str, ...] = ()
    for part in letters:
        taken = take_credentials(part.split())
        if not taken:
            return None
        credentials += taken
    return None if take_credentials(tokens[-1:]) else Byline(Doctor(name, credentials))


def _read_place_line(text: str) -> Byline | None:
    """`Panama City Facial Plastic Surgeon`, the next commonest; a line of plain words that is not one gets the full reading."""
    tokens = text.split()
    start = title_start(tokens)
    town = tokens[:start] if 0 < start < len(tokens) and start <= LONGEST_TOWN and tokens[start][0].isupper() else []
    if looks_like_place(town) and town[0].lower() not in _lead_words():
        return Byline(Doctor(None, (), " ".join(town), " ".join(tokens[start:])))
    return None if is_prose(text) else _read_fields(text)


def _read_fields(text: str) -> Byline | None:
    if (" is " in text or " as " in text) and (said := _SENTENCE.fullmatch(text)):
        text = f"{said['name']}, {said['title']}"
    elif ":" in text and (keys := read_keys(text)):
        return read_keyed(keys, read_byline)
    elif ": " in text and (titled := _read_titled(text)):
        return titled
    found = Fields()
    text, day = without_day(text)
    found.left += [day] if day else []
    found.lead, text = strip_marks(text)
    if begin := date_end(text):
        found.left.append(text[:begin].strip(" ,:-–—[]()"))
        text = text[begin:]
    text = given_name_first(text)
    if ("'" in text or "\u2019" in text) and (owned := _OWNED.fullmatch(text)):
        found.lead, text = "wrote", owned["who"]
    bracketed = text[:1] in ("(", "[") and text[-1] in ")]" and text.count(text[0]) == 1
    if bracketed:
        text = text[1:-1]
        if not found.lead and text:
            found.lead, text = strip_marks(text)
    text, rating = split_rating(text)
    text, rating = (text, rating) if rating else split_leading_rating(text)
    text = without_narrowing(text, found) if "(" in text else text
    parts = split_fields(without_tail(text, found)) if text else []
    if not 0 < len(parts) <= 9:
        return None
    for position, part in enumerate(parts):
        if not take_field(part, found, position):
            return None
    found.settle()
    if found.unnamed and not (bracketed or found.lead or len(parts) > 1 or says_unnamed(text) or stands_for_anybody(text)):
        return None
    return _byline(found, rating) if believable(found) else None


def _byline(found: Fields, rating: Rating | None) -> Byline:
    doctor = Doctor(found.name, found.credentials, ", ".join(found.places) or None, found.specialty, rating)
    return Byline(doctor, found.lead, found.titled, found.unnamed, tuple(found.left))


def _read_titled(text: str) -> Byline | None:
    """The byline of `Hand Surgeon: Ann Lee, Leeds`."""
    title, _, who = text.partition(": ")
    if title_start(title.split()) or not (byline := read_byline(f"by {who}")) or byline.doctor.name is None or byline.doctor.specialty:
        return None
    return byline._replace(doctor=replace(byline.doctor, specialty=title))
