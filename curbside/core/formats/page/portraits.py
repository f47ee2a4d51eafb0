"""Whom a picture shows and who vouched: names that sites print above or inside a byline ("Profile photo for Orla Brandt", "Upvoted by")."""

from __future__ import annotations

import re

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.thread import Doctor

VOUCHED = ("upvoted by", "liked by", "recommended by")
LONGEST_LETTERS = 60
_PORTRAIT = re.compile(r"u/(?P<handle>\S{1,40}) avatar|profile (?:photo|picture) (?:for|of) (?P<name>.{2,60})", re.IGNORECASE)


def look_at_portraits(items: list[Item]) -> None:
    """The line below a picture's words that repeats their name is a byline; those who vouched for the one above them are none."""
    for at in range(1, len(items)):
        above, item = items[at - 1].line.text.strip(), items[at]
        if item.line.gap or len(above) > LONGEST_NAME + LONGEST_LETTERS:
            continue
        if above.lower() in VOUCHED and len(item.line.text) <= LONGEST_NAME:
            items[at] = left_out(item)
            if at + 1 < len(items) and _are_letters(items[at + 1]):
                items[at + 1] = left_out(items[at + 1])
        elif item.is_text and (shown := _PORTRAIT.fullmatch(above)) and item.line.text.strip() == (shown["handle"] or shown["name"]):
            items[at] = Item(item.line, Byline(Doctor(item.line.text.strip()), "plain"))


def _are_letters(item: Item) -> bool:
    """What stands behind a name that the page broke off (", MD Pediatrics")."""
    text = item.line.text.strip()
    return not item.line.gap and text.startswith(", ") and len(text) <= LONGEST_LETTERS
