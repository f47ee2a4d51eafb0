"""What stands beside a title: who asked, and when, how the site files the question, how many looked at it and answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.boards import JOINED, MOST_HEAD
from curbside.core.formats.page.byline.names import is_handle
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, as_name, left_out
from curbside.core.formats.page.marks import question_tag, title_tag
from curbside.core.formats.page.sides import is_asking
from curbside.core.formats.page.top.menus import is_menu, is_path
from curbside.core.thread import Doctor

LOOKED_AT, LONGEST, LONGEST_PART, SHORTEST_TOLD = 30, 130, 45, 100
FEWEST_KEYS = 2
PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}|\t+|,\s+")
SENDER = ("from:", "by:", "sender:", "name:")
KEY = "key"  # what `Language: English` is read as
_ASKED = re.compile(
    r"(?:question |topic |thread |discussion )?(?:asked|started|opened|created)(?: (?:by|for|on|in|at)\b|:? ?(?=\d|over \d|about an?\b|an? |yesterday|today)).*"
    r"|(?:question|query|letter) (?:by|from) .*",
    re.IGNORECASE,
)
_KEY = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?: ?\S.{0,40}")
_AGED = re.compile(r"\d{1,2}[- ]?(?:years?[- ]old|y/?o)?\b.{0,12}\b(?:male|female|man|woman|boy|girl)\b.{0,12}", re.IGNORECASE)


def read_beside_title(items: Sequence[Item]) -> tuple[list[Item], int | None, int]:
    """The items, such lines above the words of the question marked as furniture; the number of answers that one of them tells, and where it ends."""
    kept = list(items)
    end = _told_from(kept)
    for at in range(end):
        if _tells_asker(kept, at):
            kept[at] = left_out(kept[at])
    if head := _post_head(kept, end):
        kept[head:end] = map(left_out, kept[head:end])
    for begin, stop in _blocks(kept, end):
        title = begin + (not (kept[begin].furniture or _is_key(kept[begin].line.text)))
        below = kept[title:stop]
        counts = [count for item in below if (count := _count(item.line.text)) is not None]
        if counts and stop - begin >= FEWEST_KEYS and all(item.furniture or _is_idle(item.line.text) for item in below):
            kept[title:stop] = map(left_out, below)
            return kept, counts[0], stop
    return kept, None, 0


def is_asked(text: str) -> bool:
    """The line says who asked, or when, and tells no more ("Started by jo_77, Mon 11 March, 21:40", "Ann, 37, female · asked 3 May")."""
    if len(text) > LONGEST or text[-1] in "?!":
        return False
    if _ASKED.fullmatch(text):
        return True
    parts = [part for part in PARTS.split(text) if part]
    if len(parts) < 2 or any(len(part) > LONGEST_PART for part in parts):
        return False
    return any(_ASKED.fullmatch(part) or _AGED.fullmatch(part) for part in parts) or (is_furniture(parts[0]) and "#" in parts[0])


def _told_from(items: Sequence[Item]) -> int:
    """Where the asker's telling begins, or 0 where none of the first lines is one."""
    first = items[:LOOKED_AT]
    return next((at for at, item in enumerate(first) if len(item.line.text) > SHORTEST_TOLD and is_asking(item.line.text) and not item.signs), 0)


def _post_head(items: Sequence[Item], end: int) -> int:
    """Where what a board prints directly above the first post begins: the asker's name, and below it the day or "Joined: …"; or 0."""
    begin = end
    while begin > 0 and not items[begin].line.gap:
        begin -= 1
    below = [item.line.text.strip() for item in items[begin + 1 : end]]
    if not (0 < len(below) < MOST_HEAD and as_name(items[begin]).byline):
        return 0
    aged = len(below) == 1 and _is_age(below[0].partition(" · ")[0])
    return begin if aged or any(text.lower().startswith(JOINED) for text in below) else 0


def _is_age(text: str) -> bool:
    return is_dated(text.strip()) or is_furniture(text)


def _tells_asker(items: Sequence[Item], at: int) -> bool:
    item, text = items[at], items[at].line.text.strip()
    if question_tag(text) or title_tag(text):
        return False
    above = items[at - 1] if at else None
    glued = above is not None and not item.line.gap
    if glued and above and text.lower().startswith(SENDER):
        return title_tag(above.line.text.strip()) > 0
    if glued and above and above.furniture and is_handle(text):
        return True
    return is_asked(text) or (item.byline is not None and item.byline.lead == KEY and item.byline.doctor == Doctor())


def _blocks(items: Sequence[Item], end: int) -> list[tuple[int, int]]:
    """Where lines that no blank line parts begin and end."""
    edges = [at for at in range(end) if not at or items[at].line.gap] + [end]
    return list(pairwise(edges))


def _is_idle(text: str) -> bool:
    return _is_key(text) or is_menu(text) or is_path(text) or ("\t" in text and len(text) <= LONGEST_PART)


def _is_key(text: str) -> bool:
    return _KEY.fullmatch(text.strip()) is not None and not title_tag(text.strip())


def _count(text: str) -> int | None:
    headers = map(read_header, PARTS.split(text)) if ":" in text else ()
    return next((header.stated for header in headers if header and header.stated is not None), None)
