"""Lines that are neither question nor answer: votes, dates, adverts, links, legal words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.furniture_shapes import SHAPES, SHORT_SHAPES

_UNRATED = re.compile(SHAPES["unrated"])
_SHAPE = re.compile("|".join(SHAPES.values()), re.IGNORECASE)
SEPARATED = re.compile(r"\s+[·|•]\s+|\s{3,}|\t+")
_BESIDE = re.compile(r"\s+[·|•]\s+|\s{2,}|\t+")
_NUMBER = re.compile(r"#?\d{1,2}[.)]")
_WORD = re.compile(r"[^\W\d_]+")
_BARGAIN = re.compile(
    r"\d ?% off (?:this|in|until|till|all|your first|today|everything)\b|\b(?:book|buy|shop|order) (?:now|today|online)\W*$|[.!?:…»–—-] +(?:learn|find out|read|see) more\W*$"
)
_SHORT_SHAPE = re.compile("|".join(SHORT_SHAPES.values()), re.IGNORECASE)
_ENDED = re.compile(
    r"[\W_]*(?:the )?(?:end of (?:the )?(?:chat|transcript|thread|session|conversation|call|article|page|column)|(?:chat|session|call|conversation) (?:has |was )?(?:ended|closed)\b.{0,60})[\W_]*"
    r"|.{2,40} (?:has )?(?:left|joined|entered) the (?:chat|conversation|call|session|room)\W*"
)
_COUNTER = re.compile(r"(?P<what>[a-z ]{4,24}): ?\d[\d,.]*k?")
_ORNAMENT = re.compile(r"[^\w\s\x00-\x7f©•▪●‣◦·«»–—“”‘’]+\s*(?=\w)")
_SIGN = r"[^\w\s\x00-\x7f©•▪●‣◦·«»–—“”‘’¿¡…★☆⭐]\ufe0f?"
_VOTE = re.compile(rf"(?:[▲▼]|{_SIGN}) ?[+-]?\d{{1,6}}\b(?![.,]\d)|(?<![\w.,])\d{{1,6}} ?(?:[▲▼]\ufe0f?|{_SIGN})")
_LINKS = re.compile(rf"(?:{_SIGN}(?: ?[\w-]+(?: \w+)?)?(?:\s{{2,}}|\s*[|·]\s*|$)){{2,}}")
_PART = re.compile(r"\s+[—–|-]\s+")
BRACKETS = ("]", ")")
LONGEST, LONGEST_ENDING, LONGEST_SHORT, MOST_LINKS = 130, 200, 70, 8


class Phrases(NamedTuple):
    """Beginnings of lines by their first letters, and whole lines."""

    by_letters: dict[str, tuple[str, ...]]
    whole: frozenset[str]


@cache
def _furniture() -> Phrases:
    table = load("furniture.toml")["furniture"]
    grouped: dict[str, tuple[str, ...]] = {}
    for opening in entries(table["openings"]):
        grouped[opening[:3]] = (*grouped.get(opening[:3], ()), opening)
    return Phrases(grouped, frozenset(entries(table["whole"])))


@cache
def _counters() -> frozenset[str]:
    return frozenset(entries(load("furniture.toml")["furniture"]["counters"]))


@cache
def _link_words() -> frozenset[str]:
    return listed("furniture.toml", "furniture", "links")


@cache
def _closing() -> tuple[str, ...]:
    return tuple(entries(load("furniture.toml")["closing"]["openings"]))


@cache
def _ending() -> tuple[str, ...]:
    return tuple(entries(load("furniture.toml")["ending"]["openings"]))


@cache
def _legal() -> tuple[str, ...]:
    return tuple(entries(load("furniture.toml")["disclaimer"]["phrases"]))


def is_furniture(text: str) -> bool:
    """Votes, dates, adverts, links to elsewhere: a line of the page and of nobody's answer."""
    if len(text) > LONGEST:
        return False
    low = text.strip().lower()
    if not low.isascii():
        low = low.replace("\u2019", "'")
        if _LINKS.fullmatch(low):
            return True
        low = low[mark.end() :] if (mark := _ORNAMENT.match(low)) else low
        low = low.rstrip("★☆✔✓▾▼ ") or low
    if low[-1:] in BRACKETS and low[0] + low[-1] in ("[]", "()") and low.count(low[0]) == 1:
        low = low[1:-1].strip()
    if _is_furniture(low):
        return True
    if not low.isascii() and _VOTE.search(low):
        low = _VOTE.sub(" ", low).strip(" ·|,")
        if not low or _NUMBER.fullmatch(low) or _is_furniture(low):
            return True
    parts = _BESIDE.split(low) if "  " in low else parts_of(low)
    return (len(parts) > 1 and any(map(str.isalpha, low)) and all(_is_furniture(part) for part in parts if part)) or is_links(low)


def is_links(text: str) -> bool:
    """Nothing but links and what they count; "with" and such only between others."""
    if len(text) > LONGEST_SHORT or _link_words().isdisjoint(text.lower().split()):
        return False
    said = _WORD.findall(text.lower())
    return 1 < len(said) <= MOST_LINKS and set(said) <= _link_words()


def is_unrated(text: str) -> bool:
    """`No reviews yet`."""
    return _UNRATED.fullmatch(text.lower()) is not None


def is_link(text: str) -> bool:
    """A word that sites put below or beside answers ("Share", "Edited")."""
    return text.lower() in _furniture().whole or (text[:1].isdigit() and is_furniture(text))


def parts_of(text: str) -> list[str]:
    """What stands beside one another in a line, between bars, dots or wide blanks (most lines have none of these)."""
    return SEPARATED.split(text) if "   " in text or "|" in text or "·" in text or "•" in text or "\t" in text else [text]


def _is_furniture(low: str) -> bool:
    phrases = _furniture()
    if low.startswith(phrases.by_letters.get(low[:3], ())) and (len(low) < 70 or not low.endswith(".")):
        return True
    return (
        low.rstrip(".:!… ") in phrases.whole
        or _SHAPE.fullmatch(low) is not None
        or is_dated(low)
        or _counts(low)
        or _sells(low)
        or _ends(low)
        or _is_short(low)
    )


def _is_short(low: str) -> bool:
    """Pages, networks, heads of letters: shapes that only short lines have."""
    return len(low) <= LONGEST_SHORT and _SHORT_SHAPE.fullmatch(low) is not None


def _ends(low: str) -> bool:
    """`[End of chat]`, `Dr. Lee has left the chat`."""
    return ("end of " in low or "ended" in low or "closed" in low or "d the c" in low or "ft the " in low) and _ENDED.fullmatch(low) is not None


def _sells(low: str) -> bool:
    return ("% off " in low or low.rstrip(" !.»›>").endswith(("now", "today", "online", "more"))) and _BARGAIN.search(low) is not None


def _counts(low: str) -> bool:
    counter = _COUNTER.fullmatch(low) if ":" in low else None
    return counter is not None and counter["what"] in _counters()


def opens_closing(text: str) -> bool:
    """A list of other threads begins: what follows it to the page's end is furniture."""
    low = text.strip().lower()
    return len(low) < 60 and (low.startswith(_closing()) or low.rstrip(":.… ") in listed("furniture.toml", "closing", "whole"))


def ends_page(text: str) -> bool:
    """A line that stands below the last answer and belongs to none ("Next month: chilblains"); to be believed only there."""
    return len(text) < LONGEST_ENDING and text.strip().lower().replace("\u2019", "'").startswith(_ending())


def is_legal(text: str) -> bool:
    """The closing legal words of a page."""
    low = text.lower()
    return any(phrase in low for phrase in _legal())


def is_section(text: str) -> bool:
    """The name of a site's section: `Ask the dentist`, `City Eye Clinic — Patient Q&A`."""
    low = _PART.split(text.lower().replace("\u2019", "'").replace(",", "").strip(" .:!"))[-1].split()
    return 0 < len(low) < 7 and listed("furniture.toml", "sections").issuperset(low)
