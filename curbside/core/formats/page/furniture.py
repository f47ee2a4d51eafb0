"""Lines that are neither question nor answer: votes, dates, adverts, links, legal words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.dates import is_dated

_AMOUNT = r"(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)"
_PEOPLE = r"(?:people|persons?|patients?|readers?|users?|members?|visitors?|of \d+)"
_AGE = r"\d{1,3} ?(?:h|hr|hrs|d|w|mo|y|min|mins)(?: ago)?"
_DOCTORS = r"(?:doctors?|physicians?|dentists?|experts?|specialists?)"
_NETWORK = r"(?:facebook|twitter|x|pinterest|whatsapp|e-?mail|linkedin|reddit|instagram|telegram|youtube|print|copy link|share)"
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
    "more": r"(?:(?:show|view|see|load|read) )?\d+ more (?:answers?|replies|comments?|photos?|pictures?).*|(?:show|view|see|load|read) \d+ more|\d+ answers? shown\b.*|page \d+ of \d+|\d+ of \d+|#\d+",
    "upvotes": r"(?:view|see|show) \d[\d,.]*k? (?:upvotes?|likes?|votes?|comments?|replies|photos?|pictures?)",
    "owner": r"©.{0,80}|\(c\) ?\d{4}.{0,60}",
    "picture": r"\[(?:photo|image|picture|avatar|logo|video)s?\]",
    "reader": r"comment (?:from|by) (?!(?:the )?(?:asker|op|patient)\b)[^ :]{1,30}: .*",
    "since": r"(?:member|joined|registered|with us|user)(?: since)?:? (?:\w{3,9} )?\d{4}",
    "post": r"« ?(?:reply #\d+ )?on: .{6,40}»",
    "asked": r"(?:asked|started|opened)\b[^.]{0,12}(?:\d[^.]{0,20}(?:ago|\d{4}|:\d\d)|yesterday|today) by \S+(?: .{0,20})?",
    "asker": r"\w+ asked(?:\.\.\.|…|:)?|an? (?:[\w-]+ ){0,2}(?:member|user|reader|patient|visitor|woman|man|person|male|female|mother|father|mum|mom|dad|parent) ask(?:s|ed)(?:\.\.\.|…|:)?",
    "forum": r"r/ ?\w+|posted by u/.*",
    "paged": r"\d+ (?:answers?|replies|responses|posts)\W{1,3}page \d+ of \d+",
}
SHORT_SHAPES = {
    "pages": r"(?:[«‹<]+ ?)?(?:prev(?:ious)?)?[\s|]*\d+(?:[\s|.…]+\d+)+[\s|]*next[\s»›>]*|[«‹<]* ?prev(?:ious)?[\s|]+\d+(?:[\s|.…]+\d+)*[\s»›>]*",
    "networks": rf"{_NETWORK}(?:[ ,|·/&]+(?:and |on )?{_NETWORK})+",
    "tags": r"#[a-z]\w+(?:,? +#[a-z]\w+)+",
    "seen": r"\d[\d,.]*k? (?:people|users|members|guests|readers) (?:have |are )?(?:viewed|viewing|reading|browsing|following|asked)\b.{0,40}",
    "numbered": r"(?:viewing )?(?:question|thread|topic|case|post|ticket|article|message|query)(?: (?:no\.?|id|number))?:? ?#?\d{3,}(?: in .{2,30})?",
    "mail": r"(?:from|to|cc|bcc|reply-to): .{0,60}\S@\S+.{0,20}|(?:message-id|in-reply-to|list-id|x-[a-z-]+): .*",
}
_SHAPE = re.compile("|".join(SHAPES.values()), re.IGNORECASE)
SEPARATED = re.compile(r"\s+[·|•]\s+|\s{3,}|\t+")
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
_VOTE = re.compile(r"[▲△▴↑⬆▼▽▾↓⬇👍👎❤♥♡]\ufe0f? ?[+-]?\d{1,6}\b|(?<![\w.])\d{1,6} ?[▲△▴↑⬆▼▽▾↓⬇👍👎❤♥♡]\ufe0f?")
_SIGN = r"[^\w\s\x00-\x7f©•▪●‣◦·«»–—“”‘’¿¡…★☆⭐]\ufe0f?"
_LINKS = re.compile(rf"(?:{_SIGN}(?: ?[\w-]+(?: \w+)?)?(?:\s{{2,}}|\s*[|·]\s*|$)){{2,}}")
_PART = re.compile(r"\s+[—–|-]\s+")
BRACKETS = ("]", ")")
LONGEST, LONGEST_ENDING, LONGEST_SHORT = 130, 200, 70


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
        low = low[mark.end() :].rstrip("★☆✔✓ ") if (mark := _ORNAMENT.match(low)) else low
    if low[-1:] in BRACKETS and low[0] + low[-1] in ("[]", "()") and low.count(low[0]) == 1:
        low = low[1:-1].strip()
    if _is_furniture(low):
        return True
    if not low.isascii() and _VOTE.search(low):
        low = _VOTE.sub(" ", low).strip(" ·|,")
        if not low or _is_furniture(low):
            return True
    parts = parts_of(low)
    return len(parts) > 1 and any(map(str.isalpha, low)) and all(_is_furniture(part) for part in parts if part)


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
    return len(text) < 60 and text.strip().lower().startswith(_closing())


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
