"""The line that opens the answers, and how many it says there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from curbside.core.formats.lexicon import entries, load
from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.furniture import is_furniture, parts_of

LONGEST_HIDDEN = 60
HINTS = (" more ", "howing ", "idden", "bers", "users", "ocked", "rivate", "ollapsed")  # most lines hold none, and need no pattern
BRACKETED = (")", "]", ":")
_NUMBERED = re.compile(r"(?:reply|response|comment) #?\d{1,2}|(?:answer|reply|response|comment|post) #?\d{1,2} ?(?:of|/) ?\d{1,2}")
_HIDDEN = re.compile(
    r"\b(?P<more>\d{1,2}) more (?:answers?|replies|responses)\b"
    r"|\b(?P<kept>\d{1,2}) (?:answers? |replies |are )*(?:hidden|locked|private|collapsed|(?:visible |shown )?(?:to|for) \w*(?:members?|subscribers?|users?)\b)",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"(?P<all>\d{1,2})\b.{0,10}\(?showing (?P<some>\d{1,2})\b|showing (?P<part>\d{1,2}) of (?P<of>\d{1,2})\b", re.IGNORECASE)
_PAGED = re.compile(
    r"(?:showing|displaying|viewing)? ?(?:answers |replies |posts )?\d{1,2} ?(?:to|-|–) ?\d{1,2} of (?P<of>\d{1,2})"
    r"(?: (?:answers|replies|responses))?\b.{0,20}"
    r"|(?P<all>\d{1,2}) (?:answers?|repl(?:y|ies)|responses?)\W{1,3}page \d{1,2} of \d{1,2}\W?",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?P<count>\d{1,3}) (?:answers?|repl(?:y|ies)|responses?|comments?|thoughts?) (?:to|on) [\"\u201c\u2018'\u00ab].{3,160}", re.IGNORECASE
)
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[a-z]{3}[^()\[\]]*[)\]]\s*:?$", re.IGNORECASE)
_BARE_COUNT = re.compile(r"\(\d{1,3}\)")
_WORD = re.compile(r"[A-Za-z']+|\d[\d,]*")
_PLURAL = frozenset(
    (
        "answers replies responses replied say said says answered responded respond opinions comments answering views "
        "told weigh weighed advise advised discussion reply"
    ).split()
)


@cache
def _header() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    table = load("furniture.toml")["header"]
    core, numbers = frozenset(entries(table["core"])), tuple(entries(table["numbers"]))
    return core, core | frozenset(entries(table["others"])) | frozenset(numbers), numbers


@cache
def _whole_headers() -> frozenset[str]:
    return frozenset(entries(load("furniture.toml")["header"]["whole"]))


class Header(NamedTuple):
    """The line that opens the answers, and the number of answers it states."""

    stated: int | None


def read_header(text: str) -> Header | None:
    """`Doctor Answers 7`, `ANSWERS (4)`, `Five experts replied:`, `What doctors say` or None for another line."""
    if text[:1].isdigit() and (titled := _TITLED.fullmatch(text)):
        return Header(int(titled["count"]))
    if len(text) > 70:
        return None
    if (paged := paged_count(text)) is not None:
        return Header(paged)
    if not (header := _read_header(text)) and len(parts := parts_of(text.strip().replace("  ", "   "))) > 1 and all(map(is_furniture, parts[1:])):
        header = _read_header(parts[0])
    if not header and text.endswith(BRACKETED) and (told := _REMARK.search(text)):
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
    if len(text) > LONGEST_HIDDEN or not any(map(text.__contains__, HINTS)):
        return 0
    if hidden := _HIDDEN.search(text):
        return int(hidden["more"] or hidden["kept"])
    shown = _SHOWN.search(text)
    return max(0, int(shown["all"] or shown["of"]) - int(shown["some"] or shown["part"])) if shown else 0


def paged_count(text: str) -> int | None:
    """How many answers the line beside a page of them counts: 6 of `Showing 1 to 6 of 6 answers`, 5 of `5 replies, page 1 of 1`."""
    low = text.lower()
    counted = _PAGED.fullmatch(" ".join(low.split())) if " of " in low and ("answers" in low or "repl" in low or "responses" in low) else None
    return int(counted["of"] or counted["all"]) if counted else None


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
