"""Bylines of a name in one word and a day: below it ("@marnie", "2 years ago"), beside it ("OrlaBee · 12/05/2024 09:31"), or with the post's number between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.byline.names import is_handle
from curbside.core.formats.page.dates import is_date
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.thread import Doctor

FEWEST = 2
OWN = "op posts:"
_BESIDE = re.compile(r"(?P<name>[^\s·•]{2,30}) [·•] (?P<day>\d\S.{4,20})")
_EDITED = re.compile(r"\s*\((?:edited|op)\)$", re.IGNORECASE)
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} (?:\d{1,2}, )?(?:\d{4}|'\d\d)", re.IGNORECASE)
_AGE = re.compile(r"\d{1,3} ?(?:m|h|d|w|mo|y)")

Head = tuple[int, int, str]  # where a head begins, the first line below it, the name


def look_at_ages(items: list[Item]) -> None:
    """Where two and more posts begin in one of these ways, each name is a byline; a first one over the question is the asker's."""
    below, beside, numbered = list(_below(items)), list(_beside(items)), list(_numbered(items))
    if len(numbered) >= FEWEST:
        _mark(items, numbered, asks=True)
    if len(beside) >= FEWEST and (own := _tells_own(items)) | _lead(items, beside):
        _mark(items, beside, own)
    if len(below) >= FEWEST and _lead(items, below):
        _mark(items, below, asks=False)


def _lead(items: Sequence[Item], heads: Sequence[Head]) -> bool:
    """The first stands below a line of the site's, or most are glued to the words below and parted from those above; and words are last."""
    above = items[heads[0][0] - 1]
    glued = sum(items[begin].line.gap > 0 and end < len(items) and items[end].is_text and not items[end].line.gap for begin, end, _ in heads)
    sited = above.furniture or read_header(above.line.text) is not None
    return (sited or 2 * glued > len(heads)) and any(item.is_text for item in items[heads[-1][1] :])


def _mark(items: list[Item], heads: Sequence[Head], asks: bool) -> None:
    first, words, asking = heads[0]
    for begin, end, name in heads:
        byline = Byline(Doctor(name), BEGINS)
        named = Item(items[begin].line._replace(gap=max(1, items[begin].line.gap)), byline)
        told = [item if item.byline and item.byline.sited and not item.byline.full else left_out(item) for item in items[begin + 1 : end]]
        items[begin + 1 : end] = [item._replace(line=item.line._replace(gap=0)) for item in told]
        items[begin] = asked_by(named, byline) if asks and name == asking else named
    if asks:
        items[first:words] = map(left_out, items[first:words])


def _below(items: Sequence[Item]) -> Iterator[Head]:
    """`@marnie`, and the day directly below."""
    for at in range(1, len(items) - 2):
        name = items[at].line.text.strip()
        if name.startswith("@") and is_handle(name) and items[at + 1].line.gap < FEWEST and is_date(_EDITED.sub("", items[at + 1].line.text.strip())):
            yield at, at + 2, name


def _beside(items: Sequence[Item]) -> Iterator[Head]:
    for at in range(1, len(items) - 1):
        text = items[at].line.text.strip()
        beside = _BESIDE.fullmatch(text) if len(text) <= LONGEST_NAME + LONGEST_NAME else None
        if beside and is_date(beside["day"]):
            yield at, at + 1, beside["name"]


def _tells_own(items: Sequence[Item]) -> bool:
    return any(item.line.text.strip().lower() == OWN for item in items)


def _numbered(items: Sequence[Item]) -> Iterator[Head]:
    """A name, perhaps what its bearer works in, the post's number, which counts on from 1, and the day."""
    wanted = 1
    for at in range(1, len(items) - 2):
        if items[at].line.text.strip() != str(wanted) or not _is_day(items[at + 1].line.text.strip()):
            continue
        above = items[at - 1].byline
        begin = at - 2 if at > 1 and above and above.sited and not above.full else at - 1
        name = items[begin].line.text.strip()
        if " " not in name and len(name) <= LONGEST_NAME:
            wanted += 1
            yield begin, at + 2, name


def _is_day(text: str) -> bool:
    return len(text) <= LONGEST_NAME and (is_date(text) or _MONTH.fullmatch(text) is not None or _AGE.fullmatch(text) is not None)
