"""Words that may be a name with nothing to prove it: `run_rita`, `Ewan T.`, `Marnie`, `Gary, Hull`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import words
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.idle import is_idle
from curbside.core.formats.page.byline.names import (
    closes_letter,
    is_handle,
    is_lay,
    is_region,
    is_unnamed,
    is_workplace,
    looks_like_name,
    looks_like_place,
    particles,
    split_home,
    split_titles,
    unnamed_words,
)
from curbside.core.formats.page.byline.small_letters import with_capitals
from curbside.core.formats.page.byline.splitting import split_fields
from curbside.core.formats.page.byline.trimming import tidy
from curbside.core.formats.page.dates import date_start
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.text.data import vocabulary
from curbside.core.thread import Doctor

LONGEST, LONGEST_TOLD, LONGEST_ADDED = 40, 70, 30
LONGEST_NAME, LONGEST_INITIAL = 3, 3
_SURE_HANDLE = re.compile(r"@\w+|[A-Za-z]\w*_\w*|[a-z]{4,}\d{2,4}")
_WITH_INITIAL = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z]\.")
_AGE = re.compile(r"(?:aged? )?\d{2}(?: ?(?:yrs?|years old))?|[mfMF] ?\d{2}|\d{2} ?[mfMF]")
_WROTE = re.compile(r"\s+(?:wrote|writes|says|said|replied|replies|answered|answers):?$")
_LONE = re.compile(r"[a-z]{4,20}\d{0,4}|[a-z]{3,12}(?:-[a-z]{2,12}){1,2}\d{0,4}|[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+\d{0,4}")
_JOINED = re.compile(r"[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+\d{0,4}")
_ON = re.compile(r"[\s,|·–—(-]*(?:\bon)?\s*$")


class Signer(NamedTuple):
    """Who may be named, and whether the words can hardly be anything else; `unnamed`: they say that nobody is."""

    doctor: Doctor
    sure: bool
    unnamed: bool = False


def read_signer(text: str) -> Signer | None:
    """Who the words may name, where nothing but a name, an age and a home stands in them."""
    line = _undated(tidy(text.strip(" -–—~")))
    wrote = _WROTE.search(line)
    signer = _read(line[: wrote.start()] if wrote else line)
    return signer._replace(sure=True) if signer and wrote else signer


def _read(text: str) -> Signer | None:
    if not 2 < len(text) <= LONGEST_TOLD or text[-1] in "?!:;," or not (text[0].isalpha() or text[0] == "@"):
        return None
    if _SURE_HANDLE.fullmatch(text) or _WITH_INITIAL.fullmatch(text):
        return Signer(Doctor(name=text), True)
    if _LONE.fullmatch(text) or is_handle(text):
        return None if _is_word(text) else Signer(Doctor(name=text), is_joined(text))
    if text.split(None, 1)[0].lower() in unnamed_words() and is_unnamed(text):
        return Signer(Doctor(), False, True)
    if text.islower() and (" from " in text or split_titles(text.split())[1] or any(map(is_lay, split_fields(text)[1:]))):
        return _read_small(text)
    return None if _runs_on(text) else _read_parts(split_fields(text))


def _undated(text: str) -> str:
    """`Marnie wrote` of "Marnie wrote on 12 March:"."""
    if not any(map(str.isdigit, text)):
        return text
    told = text.rstrip(" :")
    begin = date_start(told) if told and told[-1].isalnum() else len(told)
    return _ON.sub("", told[:begin]) if begin < len(told) else text


def is_joined(text: str) -> bool:
    """A forum's name put together from words with capitals ("GrannyJo")."""
    return _JOINED.fullmatch(text) is not None and not _is_word(text)


def _runs_on(text: str) -> bool:
    """The second word is a small one that stands in no name, as in most sentences."""
    first, second, *_ = (*text.split(None, 2), "", "")
    return second.islower() and second.isalpha() and first[-1:].isalnum() and second != "from" and second not in particles()


def _read_small(text: str) -> Signer | None:
    """One who writes in small letters ("moira from hull", "dr o. brandt, tampa")."""
    capitals = with_capitals(text).replace(" From ", " from ")
    signer = _read_parts(split_fields(capitals))
    if not signer or not signer.doctor.name or not (words("bylines.toml", "small").isdisjoint(signer.doctor.name.lower().split())):
        return None
    place = signer.doctor.place
    doctor = Doctor(name=signer.doctor.name.lower(), place=place.lower() if place else None)
    return Signer(doctor, signer.sure or (place is not None and split_titles(text.split())[1]))


def _read_parts(parts: list[str]) -> Signer | None:
    """A name, then an age, what a lay person says of themselves, and a home, each where it is told."""
    tokens, home = split_home(parts[0].split())
    titled = split_titles(tokens)[0]
    tokens = tokens[titled:]
    rest = [part for part in parts[1:] if not (_AGE.fullmatch(part) or is_lay(part) or is_idle(part))]
    home = home or ", ".join(part for part in rest if not _adds(part))
    handle = len(parts) > 1 and len(tokens) == 1 and is_handle(tokens[0])
    if not (handle or _is_name(tokens)) or (home and not _is_home(home)):
        return None
    return Signer(Doctor(name=" ".join(tokens), place=home or None), len(rest) < len(parts) - 1 or titled > 0)


def _adds(part: str) -> bool:
    """Words in small letters with which lay people say more of themselves ("had this in 2019")."""
    return len(part) <= LONGEST_ADDED and part[0].islower() and part.replace(" ", "").isalnum()


def _is_name(tokens: list[str]) -> bool:
    """One to three words with capitals, none a title or a word that closes a letter."""
    name = " ".join(tokens)
    if (
        not 0 < len(tokens) <= LONGEST_NAME
        or len(name) > LONGEST
        or (name[-1] == "." and len(tokens[-1]) > LONGEST_INITIAL)
        or not looks_like_name(tokens)
        or closes_letter(tokens[0])
        or title_start(tokens) < len(tokens)
    ):
        return False
    spelt = tokens[0][0].isupper() and tokens[-1][0].isupper() and not (tokens[0].isupper() and tokens[0].isalpha())
    return spelt and not (all(map(_is_word, tokens)) or is_workplace(name) or is_furniture(name) or read_header(name))


def _is_home(place: str) -> bool:
    return not closes_letter(place.split()[0]) and all(looks_like_place(part.split()) or is_region(part) for part in place.split(", "))


def _is_word(text: str) -> bool:
    """A word of the lexicons that is no name besides ("Warmth")."""
    low = text.lower()
    return low in _common() or is_furniture(low) or title_start([low]) == 0


@cache
def _common() -> frozenset[str]:
    return (words("bylines.toml", "sign_offs") | vocabulary()) - words("bylines.toml", "given")
