"""Boards that print each post's month below its writer: a name in one word, perhaps the full one, perhaps a title, and the month ("Mar 2023")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import LONGEST_NAME, Item, as_name, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.formats.page.sides import is_asking
from curbside.core.thread import Doctor

FEWEST, MOST_TOLD, LONGEST_FILED, LONGEST_SITE = 3, 2, 2, 40
MAP = frozenset([*"created replies views users likes links read".split(), "last reply"])
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} (?:\d{4}|'\d\d)", re.IGNORECASE)
_COUNT = re.compile(r"\d[\d.,]*k?", re.IGNORECASE)

Head = tuple[int, int]  # where a head begins, and its month


def look_at_months(items: list[Item]) -> None:
    """Where three and more posts begin so, the first of them asks, and so does whoever bears its name."""
    heads = list(_heads(items))
    if len(heads) < FEWEST or any(read_header(item.line.text) for item in items[: heads[0][0]]):
        return
    asking = items[heads[0][0]].line.text.strip()
    for begin, month in heads:
        _mark(items, begin, month, asking)
    first, month = heads[0]
    items[first : month + 1] = map(left_out, items[first : month + 1])
    _leave_map(items)
    _leave_filed(items, first)


def _heads(items: Sequence[Item]) -> Iterator[Head]:
    last = -1
    for month in range(2, len(items) - 1):
        if not _is_month(items[month]) or _is_mapped(items[month + 1]):
            continue
        near = [at for at in range(max(last + 1, month - 1 - MOST_TOLD), month) if _is_handle(items[at])]
        at = next((at for at in near if at == month - 1 or _tells_name(items, at)), None)
        if at is not None:
            yield at, month
            last = month


def _is_month(item: Item) -> bool:
    text = item.line.text.strip()
    return len(text) <= LONGEST_NAME and _MONTH.fullmatch(text) is not None


def _is_mapped(item: Item) -> bool:
    return item.line.text.strip().lower() in MAP


def _is_handle(item: Item) -> bool:
    text = item.line.text.strip()
    return (
        len(text) <= LONGEST_NAME
        and text.isprintable()
        and " " not in text
        and any(map(str.isalpha, text))
        and not (_is_mapped(item) or is_furniture(text))
    )


def _tells_name(items: Sequence[Item], at: int) -> bool:
    """The line below has a word of the name ("Marnie Kettle" below "marnie_k"), or tells what somebody works in."""
    handle, below = items[at].line.text.lower(), items[at + 1]
    if below.byline and below.byline.sited and not below.byline.full:
        return True
    return len(below.line.text) <= LONGEST_NAME and any(len(word) > 2 and word in handle for word in below.line.text.lower().split())


def _mark(items: list[Item], begin: int, month: int, asking: str) -> None:
    """The full name counts for more than the one in one word, which is left out then."""
    text = items[begin].line.text.strip()
    full = next(((k, byline) for k in range(begin + 1, month) if (byline := _full_name(items[k]))), None)
    at, byline = full or (begin, Byline(Doctor(text)))
    for k in range(begin, month + 1):
        told = items[k].byline
        item = items[k] if told and told.sited and not told.full else left_out(items[k])
        items[k] = item._replace(line=item.line._replace(gap=0))
    line, byline = items[at].line._replace(gap=1), byline._replace(lead=BEGINS)
    items[at] = asked_by(Item(line), byline) if text == asking else Item(line, byline)


def _full_name(item: Item) -> Byline | None:
    return as_name(item).byline if " " in item.line.text.strip() else None


def _leave_map(items: list[Item]) -> None:
    """What the site counts, a figure or month and what it is of on lines of their own ("841", "views")."""
    for at, item in enumerate(items):
        if not _is_mapped(item):
            continue
        for k in (at - 1, at, at + 1):
            if k == at or (0 <= k < len(items) and (_is_month(items[k]) or _COUNT.fullmatch(items[k].line.text.strip()))):
                items[k] = left_out(items[k])


def _leave_filed(items: list[Item], first: int) -> None:
    """Above the first post the longest line is the title; the short ones round it are the site's, its menu, and where it files the question."""
    above = [at for at in range(first) if items[at].is_text]
    title = max(above, key=lambda at: len(items[at].line.text.split()), default=None)
    if title is None or len(items[title].line.text.split()) <= LONGEST_FILED:
        return
    for at in above:
        short = len(items[at].line.text.split()) <= LONGEST_FILED or (at < title and len(items[at].line.text) <= LONGEST_SITE)
        if at != title and short and not is_asking(items[at].line.text):
            items[at] = left_out(items[at])
