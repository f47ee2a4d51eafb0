"""Saved chats: each message below the time and whoever sent it ("10:02  You"), some of them sent by the site ("10:05  System")."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import FILE
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.thread import Doctor

FEWEST, LONGEST = 2, 40
_STAMPED = re.compile(
    r"\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?\]?[\s·|,–—-]+(?P<who>[A-Za-z][\w ]{0,24})|(?P<name>[A-Za-z][\w ]{0,24}?)[\s·|,]+\d{1,2}:\d\d(?: ?[ap]m)?",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\[?\d{1,2}:\d\d|.*\d{1,2}:\d\d(?: ?[ap]m)?\]?$", re.IGNORECASE)


def find_speakers(items: list[Item]) -> None:
    """Mark the asker's messages, and what the site says as furniture, where two and more others are named beside a time."""
    if sum(bool(item.byline and ":" in item.line.text and item.byline.full and _STAMP.match(item.line.text.strip())) for item in items) < FEWEST:
        return
    first = next(at for at, item in enumerate(items) if item.signs)
    site = False
    for at, item in enumerate(items):
        who = _speaker(item)
        if who or item.signs:
            site = who in words(FILE, "speakers", "site")
        if site or (who and at < first):
            items[at] = left_out(item)
        elif who:
            items[at] = asked_by(item, Byline(Doctor()))


def _speaker(item: Item) -> str:
    """`you` or `system`, where the line holds nothing but such a word and the time."""
    text = item.line.text.strip()
    stamped = _STAMPED.fullmatch(text) if item.is_text and len(text) <= LONGEST else None
    who = (stamped["who"] or stamped["name"]).strip().lower() if stamped else ""
    return who if who in words(FILE, "speakers", "asker") | words(FILE, "speakers", "site") else ""
