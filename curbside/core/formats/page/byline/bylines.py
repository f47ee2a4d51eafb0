"""Bylines: who answered, read from one line.

A byline is a few fields with commas, bars, dots, dashes or brackets between them, each of which must be explained as a name, credentials,
a specialty, a place, or something known to be of no use ("21 years in practice"); else the line is no byline.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline import small_letters
from curbside.core.formats.page.byline.fields import Fields, split_fields, take_field
from curbside.core.formats.page.byline.names import (
    FILE,
    closes_letter,
    is_handle,
    looks_like_name,
    looks_like_place,
    says_unnamed,
    split_titles,
    stands_for_anybody,
    titles,
)
from curbside.core.formats.page.byline.ratings import split_leading_rating, split_rating
from curbside.core.formats.page.byline.signers import read_signer
from curbside.core.formats.page.byline.trimming import tidy, without_ornament, without_tail
from curbside.core.formats.page.byline.turned import given_name_first
from curbside.core.formats.page.byline.wording import is_prose, may_be_byline
from curbside.core.formats.page.dates import date_end, without_day
from curbside.core.formats.page.marks import read_keys, sign_off_end, strip_marks
from curbside.core.thread import Doctor, Rating

LONGEST = 170
LONGEST_TOWN = 3
LONGEST_VALUE = 60
_OWNED = re.compile(r"(?P<who>.{3,60}?)['\u2019]s? (?:view|answer|opinion|take|reply|verdict|advice|response|word|perspective)s?:?", re.IGNORECASE)
_EXPLICIT = re.compile(
    r"(?P<lead>(?:answer(?:ed)?|reply|replied|response|responded|comment(?:ed)?|posted|written) (?:by|from)):? (?P<who>\S.{1,58})", re.IGNORECASE
)
_EXPLICIT_HEADS = frozenset(["answ", "repl", "resp", "comm", "post", "writ"])
_SENTENCE = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-Z][^.,:;]{2,50}?(?:, [A-Z][A-Za-z., ()]{1,30}?)?),? (?:is|works as|practi[sc]es as) "
    r"(?P<title>(?:an?|the|our) [^.:;]{3,90}?)\.?"
)


class Byline(NamedTuple):
    """What one line says of who answered.

    lead: what the line begins with ("by", "1.", "•"), "wrote" where it ends so, or "".
    titled: a doctor's title stands before the name.
    unnamed: the line says in words that the name is withheld.
    left: parts that belong to no field.
    """

    doctor: Doctor
    lead: str = ""
    titled: bool = False
    unnamed: bool = False
    left: tuple[str, ...] = ()

    @property
    def full(self) -> bool:
        """Names a person, or says that nobody is named."""
        return self.doctor.name is not None or self.unnamed

    @property
    def sited(self) -> bool:
        """Tells the specialty or the place."""
        return self.doctor.specialty is not None or self.doctor.place is not None


def read_byline(text: str) -> Byline | None:
    """The byline a whole line is, or None."""
    text = without_ornament(text.strip())
    if not 2 <= len(text) <= LONGEST or text[-1] in "?!," or not may_be_byline(text):
        return None
    text = tidy(text)
    if small_letters.may_sign(text) and (small := _read_small(text)):
        return small
    if text.isascii() and text.replace(" ", "").isalpha():
        return _read_place_line(text) or _read_explicit(text)
    return _read_name_line(text) or (None if is_prose(text[sign_off_end(text) :]) else _read_fields(text)) or _read_explicit(text)


def _read_explicit(text: str) -> Byline | None:
    """`Answer by GrannyJo`, `Reply from Marnie, 52`: in so many words who answered, whatever the name."""
    by = _EXPLICIT.fullmatch(text) if text[:4].lower() in _EXPLICIT_HEADS else None
    signer = read_signer(by["who"]) if by else None
    return Byline(signer.doctor, by["lead"].lower(), unnamed=signer.unnamed) if by and signer else None


def _read_small(text: str) -> Byline | None:
    capitals = small_letters.with_capitals(text)
    byline = read_byline(capitals)
    doctor = byline and small_letters.as_printed(byline.doctor, capitals, text)
    return byline._replace(doctor=doctor) if byline and doctor else None


@cache
def _lead_words() -> frozenset[str]:
    return titles() | words(FILE, "leads")


def _read_name_line(text: str) -> Byline | None:
    """`Jane Roe, MD, FACS`, the commonest byline, without further ado."""
    name, *letters = text.split(", ")
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
        return _read_keys(keys)
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
    parts = split_fields(without_tail(text, found)) if text else []
    if not 0 < len(parts) <= 9:
        return None
    for position, part in enumerate(parts):
        if not take_field(part, found, position):
            return None
    found.settle()
    if found.unnamed and not (bracketed or found.lead or len(parts) > 1 or says_unnamed(text) or stands_for_anybody(text)):
        return None
    return _byline(found, rating) if _believable(found) else None


def _believable(found: Fields) -> bool:
    """Something in the line must be proof: a title, credentials, a known specialty, a withheld name, or a lead like "by"."""
    if found.name and closes_letter(found.name.split()[0]):
        return False
    if found.lead == "signed":
        return bool(found.name and found.specialty)
    if found.unnamed:
        return bool(found.lead) or found.name is None
    if found.name:
        return bool(found.credentials or found.specialty or found.titled or found.lay or (found.lead[:1].isalpha() and _is_called(found.name)))
    return bool(found.specialty and (found.specialty[0].isupper() or found.lead in ("wrote", "the", "by"))) or bool(
        found.credentials and not found.places
    )


def _is_called(name: str) -> bool:
    return " " in name or is_handle(name)


def _byline(found: Fields, rating: Rating | None) -> Byline:
    doctor = Doctor(found.name, found.credentials, ", ".join(found.places) or None, found.specialty, rating)
    return Byline(doctor, found.lead, found.titled, found.unnamed, tuple(found.left))


def _read_titled(text: str) -> Byline | None:
    """The byline of `Hand Surgeon: Ann Lee, Leeds`."""
    title, _, who = text.partition(": ")
    if title_start(title.split()) or not (byline := read_byline(f"by {who}")) or byline.doctor.name is None or byline.doctor.specialty:
        return None
    return byline._replace(doctor=replace(byline.doctor, specialty=title))


def _read_keys(keys: list[tuple[str, str]]) -> Byline | None:
    """The byline of `Specialty: Hand Surgeon   City: Tampa`; None where one of the values is none."""
    read = [_read_key(*key) for key in keys]
    told = [byline for byline in read if byline]
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


def _read_key(told: str, value: str) -> Byline | None:
    """The byline of `Specialty: Hand Surgeon`, `City: Tampa`: the key says what the value is."""
    if len(value) > LONGEST_VALUE:
        return None
    if told == "specialty":
        return Byline(Doctor(specialty=value), "key")
    if told == "place":
        return Byline(Doctor(place=value), "key")
    if told == "idle":
        return Byline(Doctor(), "key", left=(value,))
    if told == "credentials":
        letters = take_credentials(value.replace(",", " ").split())
        return Byline(Doctor(credentials=letters), "key") if letters else None
    read = read_byline("by " + value)
    return Byline(read.doctor, "key", read.titled, read.unnamed, read.left) if read else None
