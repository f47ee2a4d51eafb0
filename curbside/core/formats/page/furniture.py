"""Lines that are neither question nor answer: votes, dates, adverts, links, legal words; and the line that opens the answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.dates import is_dated

_AMOUNT = r"(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)"
_PEOPLE = r"(?:people|persons?|patients?|readers?|users?|members?|visitors?|of \d+)"
_AGE = r"\d{1,3} ?(?:h|hr|hrs|d|w|mo|y|min|mins)(?: ago)?"
_DOCTORS = r"(?:doctors?|physicians?|dentists?|experts?|specialists?)"
SHAPES = {
    "votes": r"[+-]?\d{1,6}(?: (?:votes?|points?|likes?|helpful|upvotes?|thanks|views?|shares?|comments?|replies))?",
    "clock": r"\d{1,2}:\d\d(?: ?[ap]m)?",
    "age": rf"{_AGE}|(?:answered|replied|posted|updated) {_AGE}",
    "template": r"\{\{.*\}\}",
    "rule": r"[\W_]{2,}|[·•|»›>▲▼★☆…—–-]|[-=_*~#]{3,}.{0,40}[-=_*~#]{3,}",
    "links": r"\[ ?[^\]]{1,30} ?\](?: *\[ ?[^\]]{1,30} ?\])+|(?:https?://|www\.)\S+",
    "found helpful": rf"{_AMOUNT} (?:(?:\w+ )?{_PEOPLE}(?: \w+)? (?:found|thank|like|think|mark)\w* .{{0,40}}|found (?:this|it) .{{0,30}})",
    "helpful?": r"(?:was|did|is) this .{0,30}\b(?:help|helpful|useful|answer|answered|solved?)\b.{0,30}\?.{0,40}|helpful\b.{0,4}(?:yes|\d).{0,20}|\W?(?:yes|no) ?\(\d+\).*",
    "agree": rf"\d+ (?:\w+ )?{_DOCTORS} (?:dis)?agreed?s?\b.{{0,30}}",
    "views": r"answered question #.*|\d[\d,.]*k? (?:views?|reads?)\b.{0,30}",
    "unrated": r"(?:no reviews? yet|not yet rated|no ratings?(?: yet)?|new member|be the first to review).{0,20}",
    "more": r"(?:(?:show|view|see|load|read) )?\d+ more (?:answers?|replies|comments?|photos?|pictures?).*|\d+ answers? shown\b.*|page \d+ of \d+|\d+ of \d+|#\d+",
    "upvotes": r"(?:view|see|show) \d[\d,.]*k? (?:upvotes?|likes?|votes?|comments?|replies|photos?|pictures?)",
    "owner": r"©.{0,80}|\(c\) ?\d{4}.{0,60}",
    "picture": r"\[(?:photo|image|picture|avatar|logo|video)s?\]",
    "reader": r"comment (?:from|by) (?!(?:the )?(?:asker|op|patient)\b)[^ :]{1,30}: .*",
    "since": r"(?:member|joined|registered|with us|user)(?: since)?:? (?:\w{3,9} )?\d{4}",
    "post": r"« ?(?:reply #\d+ )?on: .{6,40}»",
    "numbered": r"(?:viewing )?(?:question|thread|topic|case|post|ticket|article|message|query)(?: (?:no\.?|id|number))?:? ?#?\d{3,}(?: in .{2,30})?",
    "mail": r"(?:from|to|cc|bcc|reply-to): .{0,60}\S@\S+.{0,20}|(?:message-id|in-reply-to|list-id|x-[a-z-]+): .*",
    "asked": r"(?:asked|started|opened)\b.{1,30} by \S.{0,40}",
    "asker": r"\w+ asked(?:\.\.\.|…|:)?|an? (?:[\w-]+ ){0,2}(?:member|user|reader|patient|visitor|woman|man|person) ask(?:s|ed)(?:\.\.\.|…|:)?",
    "forum": r"r/\w+|posted by u/.*",
}
_SHAPE = re.compile("|".join(SHAPES.values()), re.IGNORECASE)
SEPARATED = re.compile(r"\s+[·|•]\s+|\s{3,}|\t+")
_BARGAIN = re.compile(r"\d ?% off (?:this|in|until|till|all|your first|today|everything)\b|\b(?:book|buy|shop|order) (?:now|today|online)\W*$|[.!?:…»–—-] +(?:learn|find out|read|see) more\W*$")
_COUNTER = re.compile(r"(?P<what>[a-z ]{4,24}): ?\d[\d,.]*k?")
_ORNAMENT = re.compile(r"[^\w\s\x00-\x7f•▪●‣◦·«»–—“”‘’]+\s*(?=\w)")
_VOTE = re.compile(r"[▲△▴↑⬆▼▽▾↓⬇👍👎❤♥♡]\ufe0f? ?\d{1,6}\b|(?<![\w.])\d{1,6} ?[▲△▴↑⬆▼▽▾↓⬇👍👎❤♥♡]\ufe0f?")
_PART = re.compile(r"\s+[—–|-]\s+")
_NUMBERED = re.compile(r"(?:reply|response|comment) #?\d{1,2}|(?:answer|reply|response|comment|post) #?\d{1,2} ?(?:of|/) ?\d{1,2}")
_HIDDEN = re.compile(
    r"\b(?P<more>\d{1,2}) more (?:answers?|replies|responses)\b"
    r"|\b(?P<kept>\d{1,2}) (?:answers? |replies |are )*(?:hidden|locked|private|collapsed|(?:visible |shown )?(?:to|for) \w*(?:members?|subscribers?|users?)\b)",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"(?P<all>\d{1,2})\b.{0,10}\(?showing (?P<some>\d{1,2})\b|showing (?P<part>\d{1,2}) of (?P<of>\d{1,2})\b", re.IGNORECASE)
BRACKETS = ("]", ")")
LONGEST, LONGEST_HIDDEN = 130, 60
HIDES = (" more ", "howing ", "hidden", "locked", "private", "collapsed", "members", "subscribers", "users")
_PLURAL = frozenset(
    (
        "answers replies responses replied say said says answered responded respond opinions comments answering views "
        "told weigh weighed advise advised discussion reply"
    ).split()
)
_VERBS = frozenset("reply replied answer answered respond responded advise advised".split())
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[a-z]{3}[^()\[\]]*[)\]]\s*:?$", re.IGNORECASE)
_BARE_COUNT = re.compile(r"\(\d{1,3}\)")
_WORD = re.compile(r"[A-Za-z']+|\d[\d,]*")


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
def _closing() -> tuple[str, ...]:
    return tuple(entries(load("furniture.toml")["closing"]["openings"]))


@cache
def _legal() -> tuple[str, ...]:
    return tuple(entries(load("furniture.toml")["disclaimer"]["phrases"]))


@cache
def _header() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    table = load("furniture.toml")["header"]
    core, numbers = frozenset(entries(table["core"])), tuple(entries(table["numbers"]))
    return core, core | frozenset(entries(table["others"])) | frozenset(numbers), numbers


@cache
def _whole_headers() -> frozenset[str]:
    return frozenset(entries(load("furniture.toml")["header"]["whole"]))


def is_furniture(text: str) -> bool:
    """Votes, dates, adverts, links to elsewhere: a line of the page and of nobody's answer."""
    if len(text) > LONGEST:
        return False
    low = text.strip().lower()
    if not low.isascii():
        low = low.replace("\u2019", "'")
        low = low[mark.end() :].rstrip("★☆✔✓ ") if (mark := _ORNAMENT.match(low)) else low
    if low[-1:] in BRACKETS and low[0] + low[-1] in ("[]", "()") and low.count(low[0]) == 1:
        low = low[1:-1].strip()
    if _is_furniture(low):
        return True
    if not low.isascii() and _VOTE.search(low):
        low = _VOTE.sub(" ", low).strip(" ·|,")
        if not low or _is_furniture(low):
            return True
    parts = _parts(low)
    return len(parts) > 1 and any(map(str.isalpha, low)) and all(_is_furniture(part) for part in parts if part)


def is_link(text: str) -> bool:
    """A word that sites put below or beside answers ("Share", "Edited")."""
    return text.lower() in _furniture().whole or (text[:1].isdigit() and is_furniture(text))


def _parts(text: str) -> list[str]:
    """What stands beside one another in a line, between bars, dots or wide blanks (most lines have none of these)."""
    return SEPARATED.split(text) if "   " in text or "|" in text or "·" in text or "•" in text or "\t" in text else [text]


def _is_furniture(low: str) -> bool:
    phrases = _furniture()
    if low.startswith(phrases.by_letters.get(low[:3], ())) and (len(low) < 70 or not low.endswith(".")):
        return True
    return low.rstrip(".:!… ") in phrases.whole or _SHAPE.fullmatch(low) is not None or is_dated(low) or _counts(low) or _sells(low)


def _sells(low: str) -> bool:
    return ("% off " in low or low.rstrip(" !.»›>").endswith(("now", "today", "online", "more"))) and _BARGAIN.search(low) is not None


def _counts(low: str) -> bool:
    counter = _COUNTER.fullmatch(low) if ":" in low else None
    return counter is not None and counter["what"] in _counters()


def opens_closing(text: str) -> bool:
    """A list of other threads begins: what follows it to the page's end is furniture."""
    return len(text) < 60 and text.strip().lower().startswith(_closing())


def is_legal(text: str) -> bool:
    """The closing legal words of a page."""
    low = text.lower()
    return any(phrase in low for phrase in _legal())


def is_section(text: str) -> bool:
    """The name of a site's section: `Ask the dentist`, `City Eye Clinic — Patient Q&A`."""
    low = _PART.split(text.lower().replace("\u2019", "'").strip(" .:"))[-1].split()
    return 0 < len(low) < 7 and listed("furniture.toml", "sections").issuperset(low)


class Header(NamedTuple):
    """The line that opens the answers, and the number of answers it states."""

    stated: int | None


def read_header(text: str) -> Header | None:
    """`Doctor Answers 7`, `ANSWERS (4)`, `Five experts replied:`, `What doctors say` or None for another line."""
    if len(text) > 70:
        return None
    if not (header := _read_header(text)) and len(parts := _parts(text.strip().replace("  ", "   "))) > 1 and all(map(is_furniture, parts[1:])):
        header = _read_header(parts[0])
    if not header and (told := _REMARK.search(text)):
        header = _read_header(text[: told.start()])
        header = header if header and header.stated is not None else None
    return header


def _read_header(text: str) -> Header | None:
    low = text.lower().replace("\u2019", "'").strip(" :.-–—=#*")
    if _BARE_COUNT.fullmatch(low):
        return Header(int(low[1:-1]))
    if low.removeprefix("from ") in _whole_headers():
        return Header(None)
    words = _WORD.findall(low)
    core, allowed, numbers = _header()
    if not words or len(words) > 9 or core.isdisjoint(words) or _NUMBERED.fullmatch(low):
        return None
    if not all(word in allowed or word[0].isdigit() for word in words):
        return None
    counted = words[0][0].isdigit() or words[0] in numbers
    several = words[-1] in ("answer", "reply", "respond", "advise") and len(words) > 1 and words[-2][-1:] == "s"
    single = not (counted or several) and core.isdisjoint(_PLURAL & set(words))
    if (
        text.rstrip()[-1] in ("?!" if counted else ".?!")
        or "/" in text
        or single
        or (len(words) == 1 and words[0] not in ("answers", "replies", "responses", "answer"))
    ):
        return None
    shown = _SHOWN.search(low) if "showing" in words else None
    return Header(int(shown["all"] or shown["of"]) if shown else _count(words, numbers))


def hidden_count(text: str) -> int:
    """How many answers a page keeps back: 2 of `Show 2 more answers`, of `7 answers (showing 5)` and of `Showing 5 of 7 answers`."""
    if len(text) > LONGEST_HIDDEN or not any(map(text.lower().__contains__, HIDES)):
        return 0
    if hidden := _HIDDEN.search(text):
        return int(hidden["more"] or hidden["kept"])
    shown = _SHOWN.search(text)
    return max(0, int(shown["all"] or shown["of"]) - int(shown["some"] or shown["part"])) if shown else 0


def opens_best(text: str) -> bool:
    """`Best Answer - Chosen by Asker`."""
    return text.lower().strip(" :.-–—=#*★✔✓").replace("–", "-") in listed("furniture.toml", "header", "best")


def _count(words: Sequence[str], numbers: Sequence[str]) -> int | None:
    for word in words:
        if word[0].isdigit():
            figure = word.replace(",", "")
            return int(figure) if len(figure) < 4 else None
        if word in numbers:
            return numbers.index(word)
    return None
