"""Whom a picture shows and who vouched: names that sites print above or inside a byline ("Profile photo for Orla Brandt", "Upvoted by")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.thread import Doctor

DOTS = ("·", "•")
VOUCHED = ("upvoted by", "liked by", "recommended by")
FEWEST, LONGEST_LETTERS, LONGEST_TOLD = 2, 60, 60
_PORTRAIT = re.compile(r"u/(?P<handle>\S{1,40}) avatar|profile (?:photo|picture) (?:for|of) (?P<name>.{2,60})", re.IGNORECASE)


def look_at_portraits(items: list[Item]) -> None:
    """The line below a picture's words that repeats their name is a byline; those who vouched for the one above them are none."""
    lead = BEGINS if sum(_shows(items, at) for at in range(1, len(items))) >= FEWEST else "plain"
    for at in range(1, len(items)):
        above, item = items[at - 1].line.text.strip(), items[at]
        if len(above) > LONGEST_NAME + LONGEST_LETTERS:
            continue
        if not item.line.gap and above.lower() in VOUCHED and len(item.line.text) <= LONGEST_NAME:
            items[at] = left_out(item)
            if at + 1 < len(items) and _are_letters(items[at + 1]):
                items[at + 1] = left_out(items[at + 1])
        elif _shows(items, at):
            named = Byline(Doctor(item.line.text.strip()), lead)
            items[at] = Item(item.line._replace(gap=max(1, item.line.gap)), named)
            _read_below(items, at + 1)


def _shows(items: Sequence[Item], at: int) -> bool:
    """The line above is a picture's, and says this one."""
    above, item = items[at - 1].line.text.strip(), items[at]
    shown = _PORTRAIT.fullmatch(above) if item.is_text and len(above) <= LONGEST_NAME + LONGEST_LETTERS else None
    return shown is not None and item.line.text.strip() == (shown["handle"] or shown["name"])


def _read_below(items: list[Item], at: int) -> None:
    """What somebody says of themselves, between the name and a dot with a day below it, is no headline ("Mother of twins")."""
    dotted = items[at + 1 : at + 3]
    if len(dotted) < 2 or len(items[at].line.text) > LONGEST_TOLD or not items[at].is_text:
        return
    if dotted[0].line.text.strip() in DOTS and (dotted[1].furniture or is_dated(dotted[1].line.text.strip())):
        items[at] = left_out(items[at])


def _are_letters(item: Item) -> bool:
    """What stands behind a name that the page broke off (", MD Pediatrics")."""
    text = item.line.text.strip()
    return not item.line.gap and text.startswith(", ") and len(text) <= LONGEST_LETTERS
