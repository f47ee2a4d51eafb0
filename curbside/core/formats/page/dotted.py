"""Bylines that a page prints as a name, a dot and an age, each on a line of its own ("decaf_dave", "•", "5mo ago")."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.byline.names import FILE
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.thread import Doctor

FEWEST = 2
DOTS, STAFF, BOTS = ("•", "·"), ("mod", "admin", "bot"), ("automod", "bot")


def look_at_dots(items: list[Item]) -> None:
    """Where two and more are printed so, each name is a byline; the asker's is marked so, and a bot's post is the site's.

    Above the first of them a line that tells of a profession and of answers files the post ("Physician Responded").
    """
    found = [(at, dot) for at in range(1, len(items) - 3) if (dot := _dot(items, at))]
    if len(found) < FEWEST:
        return
    for at in range(found[0][0]):
        if items[at].signs and read_header(items[at].line.text):
            items[at] = left_out(items[at])
    for (at, dot), (following, _) in zip(found, [*found[1:], (len(items), 0)], strict=True):
        name = items[at].line.text.strip()
        role = items[at + 1].line.text.strip().lower() if dot > at + 1 else ""
        if role in STAFF and name.lower().startswith(BOTS):
            end = next((i for i in range(dot, following) if items[i].line.gap), following)
            items[at:end] = map(left_out, items[at:end])
            continue
        named = Item(items[at].line, Byline(Doctor(name), BEGINS))
        items[at] = asked_by(named, Byline(Doctor(name))) if role in words(FILE, "asker", "phrases") else named
        items[at + 1 : dot] = map(left_out, items[at + 1 : dot])


def _dot(items: Sequence[Item], at: int) -> int | None:
    """Where the dot stands below the name, perhaps with a role between ("OP"), and an age below the dot."""
    text = items[at].line.text.strip()
    if not (items[at].is_text or items[at].signs) or len(text) > LONGEST_NAME or " " in text or not text[0].isalnum():
        return None
    if not (items[at].line.gap or items[at - 1].furniture or read_header(items[at - 1].line.text)):
        return None
    role = items[at + 1].line.text.strip().lower()
    dot = at + 2 if role in STAFF or role in words(FILE, "asker", "phrases") else at + 1
    told = items[at + 1 : dot + 2]
    glued = len(told) == dot + 1 - at and not any(item.line.gap for item in told)
    return dot if glued and told[-2].line.text.strip() in DOTS and is_dated(told[-1].line.text.strip()) else None
