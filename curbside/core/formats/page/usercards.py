"""Cards below posts, saved a line each: the day, a picture's words, the name, its points and badges; and the remarks of others below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.dates import is_dated
from curbside.core.formats.page.items import LONGEST_NAME, Item, as_name, left_out
from curbside.core.thread import Doctor

ASKED, ANSWERED, EDITED = "asked", "answered", "edited"
SHARE, ADD = "share", "add a comment"
CLOSES = ("Not the answer you", "Highly active question", "Browse other questions")
LONGEST_DAY, FURTHEST = 60, 6
_POINTS = re.compile(r"\d[\d,.]{0,9}k?")
_BADGES = re.compile(r"\d[\d,.]{0,6}k? (?:gold|silver|bronze) badges?|new contributor", re.IGNORECASE)
_PICTURE = re.compile(r"(?P<name>.{1,40})['\u2019]s user avatar")
_TAG = re.compile(r"[a-z0-9][a-z0-9.+#-]{1,34}")
_REMARK = re.compile(
    r".*\S [–—-] ?\S.{0,39} (?:commented )?(?P<day>[A-Z][a-z]{2} \d{1,2}(?:,? (?:\d{4}|['\u2019]\d\d))? at \d{1,2}:\d\d)", re.IGNORECASE
)


class Card(NamedTuple):
    """Where a card's day stands, its name, and the first line below it."""

    day: int
    name: int
    end: int


def look_at_cards(items: list[Item]) -> None:
    """Whoever is on the card of an answer gave it; the asker, those who edited, and the remarks below cards are left out."""
    cards = [card for at in range(len(items)) if (card := _card(items, at))]
    stops = [card.day for card in cards[1:]] + [len(items)]
    for card, stop in zip(cards, stops, strict=False):
        verb = _verb(items[card.day])
        if verb == ASKED:
            _leave_tags(items, card.day)
        if verb == ANSWERED:
            items[card.name] = _named(items[card.name])
        for at in range(card.day, card.end):
            items[at] = items[at] if at == card.name and verb == ANSWERED else left_out(items[at])
        _leave_remarks(items, card.end, stop)
    rest = next((at for at in range(cards[-1].end, len(items)) if items[at].line.text.startswith(CLOSES)), len(items)) if cards else len(items)
    items[rest:] = map(left_out, items[rest:])


def _verb(item: Item) -> str:
    return item.line.text.split(maxsplit=1)[0].lower()


def _card(items: Sequence[Item], day: int) -> Card | None:
    """Below "answered Sep 2, 2023 at 11:20" the name, its picture's words above it or points below."""
    text = items[day].line.text
    if not (items[day].furniture and len(text) <= LONGEST_DAY and _verb(items[day]) in (ASKED, ANSWERED, EDITED) and is_dated(text.strip())):
        return None
    name = day + 1
    shown = _PICTURE.fullmatch(items[name].line.text.strip()) if name < len(items) else None
    name += shown is not None
    end = name + 1
    if name >= len(items) or len(items[name].line.text) > LONGEST_NAME or (shown and items[name].line.text.strip() != shown["name"]):
        return None
    pointed = end < len(items) and _POINTS.fullmatch(items[end].line.text.strip()) is not None
    end += pointed
    badged = end
    while end < len(items) and _BADGES.fullmatch(items[end].line.text.strip()):
        end += 1
    return Card(day, name, end) if shown or (pointed and end > badged) else None


def _named(item: Item) -> Item:
    if item.byline and item.byline.full:
        return item
    named = as_name(item)
    return named if named.byline else Item(item.line, Byline(Doctor(item.line.text.strip()), "plain"))


def _leave_tags(items: list[Item], day: int) -> None:
    """The words that file the question, one a line, directly above the links below it."""
    share = next((at for at in range(day - 1, max(0, day - FURTHEST), -1) if items[at].line.text.strip().lower() == SHARE), 0)
    at = share - 1
    while at > 0 and _TAG.fullmatch(items[at].line.text.strip()):
        items[at] = left_out(items[at])
        at -= 1


def _leave_remarks(items: list[Item], begin: int, stop: int) -> None:
    """What stands glued below a card, as far as the last remark; below a blank line remarks are told by their form alone."""
    glued = next((at for at in range(begin, stop) if items[at].line.gap), stop)
    ends = [at for at in range(begin, stop) if _ends_remark(items, at)]
    last = max((at for at in ends if at < glued), default=begin - 1)
    lower = (k for at in ends if at >= glued for k in range(_begin_of_remark(items, at), at + 1))
    for at in (*range(begin, last + 1), *lower):
        items[at] = left_out(items[at])


def _ends_remark(items: Sequence[Item], at: int) -> bool:
    text = items[at].line.text.strip()
    return text.lower() == ADD or (text[-1].isdigit() and _begin_of_remark(items, at) < at) or _is_whole(text)


def _is_whole(text: str) -> bool:
    return text[-3:-2] == ":" and text[-1].isdigit() and _REMARK.fullmatch(text) is not None


def _begin_of_remark(items: Sequence[Item], at: int) -> int:
    """Where the words begin that a dash, a name and this day end, each on a line of its own; here, where none do."""
    if at < 2 or not is_dated(items[at].line.text.strip().removeprefix("Commented ")) or len(items[at - 1].line.text) > LONGEST_NAME:
        return at
    return at - 2 if items[at - 2].line.text.rstrip().endswith(("–", "—")) else at
