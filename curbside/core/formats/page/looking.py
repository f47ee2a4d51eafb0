"""What each line of a page is, looked at once by itself, then with its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.lexicon import words
from curbside.core.formats.page.aged import look_at_ages
from curbside.core.formats.page.boards import read_board
from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.byline.idle import is_idle, is_tally
from curbside.core.formats.page.byline.ratings import read_rating
from curbside.core.formats.page.byline.scored import read_scored
from curbside.core.formats.page.byline.sited import LONGEST as LONGEST_SITED
from curbside.core.formats.page.byline.sited import read_sited
from curbside.core.formats.page.digests import read_digest
from curbside.core.formats.page.dotted import look_at_dots
from curbside.core.formats.page.furniture import is_furniture, is_links, is_unrated
from curbside.core.formats.page.items import DASHES, LONGEST_NAME, Item, as_name, left_out
from curbside.core.formats.page.lines import Line
from curbside.core.formats.page.monthly import look_at_months
from curbside.core.formats.page.neighbours import look_around
from curbside.core.formats.page.portraits import look_at_portraits
from curbside.core.formats.page.quotes import leave_quotes
from curbside.core.formats.page.rows import part_rows
from curbside.core.formats.page.seams import part_tags
from curbside.core.formats.page.turns import look_at_turns
from curbside.core.formats.page.uniform import even_out
from curbside.core.formats.page.usercards import look_at_cards
from curbside.core.formats.page.walls import look_at_wall

LONGEST_ODD, LONGEST_ADVERT = 130, 3
SPONSORED, SORTED = ("sponsored by ", "promoted by ", "presented by "), ("sort", "sort by", "sorted by", "order by", "ordered by")
SORTS = ("highest", "newest", "oldest", "latest", "best", "top", "most ", "date", "recommended", "relevance", "default")
LONGEST_LINK, OWNED = 20, "©"
_BARS = re.compile(r"\s*[|·]\s*")
LABEL_EDGES = " -–—*[]()|:"


def look_at(lines: Sequence[Line]) -> list[Item]:
    """Lines as items."""
    items = read_board(read_digest(leave_quotes(part_rows(even_out([_look(line) for line in part_tags(lines)])))))
    _look_for_disciplines(items)
    _look_for_adverts(items)
    _look_for_choices(items)
    _look_for_yes_and_no(items)
    look_at_portraits(items)
    look_at_dots(items)
    look_at_ages(items)
    look_at_months(items)
    look_at_cards(items)
    look_at_wall(items)
    if not any(item.signs for item in items):
        _look_for_plain_names(items)
    for at, item in enumerate(items):
        if item.signs:
            look_around(items, at)
    look_at_turns(items)
    return items


def _look(line: Line) -> Item:
    text = line.text.strip()
    if len(text) > LONGEST_ODD:
        return Item(line)
    if text[0] == OWNED:
        return Item(line, furniture=is_furniture(text))
    if byline := read_scored(text) or read_byline(text):
        return Item(line, furniture=True) if is_links(text) else Item(line, byline)
    if rating := read_rating(text):
        return Item(line, rating=rating)
    if is_furniture(text):
        return Item(line, furniture=True)
    if rated := _read_linked(line, text):
        return rated
    beside = split_beside(text)
    byline = read_byline(beside.words) if beside else None
    return Item(line, byline._replace(left=(*byline.left, *beside.left))) if byline and beside else Item(line)


def _read_linked(line: Line, text: str) -> Item | None:
    """A rating, or that there is none, and beside it links or figures ("4.8/5 (31 reviews)  |  Message  |  Profile")."""
    parts = [part for part in _BARS.split(text) if part] if "|" in text or "·" in text else []
    if len(parts) < 2 or any(len(link) > LONGEST_LINK for link in parts[1:]):
        return None
    if "|" not in text and not all(is_tally(link) or is_idle(link) for link in parts[1:]):
        return None
    rating = read_rating(parts[0])
    return Item(line, rating=rating, furniture=not rating) if rating or is_unrated(parts[0]) else None


def _look_for_adverts(items: list[Item]) -> None:
    """What stands directly below "SPONSORED" and is parted from what follows is the advert; where a name follows it may be somebody's words."""
    for at, item in enumerate(items):
        label = item.line.text.strip(LABEL_EDGES).lower() if item.furniture and item.line.gap else ""
        if not (label in words("furniture.toml", "adverts") or label.startswith(SPONSORED)):
            continue
        end = next((i for i in range(at + 1, len(items)) if items[i].line.gap), len(items))
        if 0 < end - at - 1 <= LONGEST_ADVERT and not any(below.signs for below in items[at + 1 : end]):
            items[at + 1 : end] = map(left_out, items[at + 1 : end])


def _look_for_choices(items: list[Item]) -> None:
    """What stands directly below "Sorted by:" is how the answers are sorted; below a blank line only where it is worded so."""
    for above, at in zip(items, range(1, len(items)), strict=False):
        if (
            items[at].is_text
            and (not items[at].line.gap or items[at].line.text.strip().lower().startswith(SORTS))
            and len(items[at].line.text) <= LONGEST_NAME
            and above.line.text.strip(LABEL_EDGES).lower() in SORTED
        ):
            items[at - 1 : at + 1] = map(left_out, items[at - 1 : at + 1])


def _look_for_yes_and_no(items: list[Item]) -> None:
    """The links below "Was this helpful?", one a line."""
    for at in range(1, len(items)):
        word = items[at].line.text.strip().lower()
        if items[at].is_text and items[at - 1].furniture and (word == "yes" or (word == "no" and items[at - 1].line.text.strip().lower() == "yes")):
            asked = items[at - 1 if word == "yes" else max(at - 2, 0)].line.text.lower()
            items[at] = left_out(items[at]) if "help" in asked else items[at]


def _look_for_disciplines(items: list[Item]) -> None:
    """A plain name, and directly below it what somebody works in and where ("Jo Ashworth / Physiotherapy, Leeds")."""
    for at in range(2, len(items)):
        above, item = items[at - 1], items[at]
        if item.line.gap or not (item.is_text and above.is_text and above.line.gap) or len(item.line.text) > LONGEST_SITED or items[at - 2].is_text:
            continue
        named = as_name(above)
        sited = read_sited(item.line.text.strip()) if named.byline else None
        if sited and sited.place and sited.specialty:
            items[at - 1], items[at] = named, Item(item.line, Byline(sited, "town"))


def _look_for_plain_names(items: list[Item]) -> None:
    """Where nothing else on a page tells who answered, two or more names alone on a line do: above a text, or after a dash below it."""
    found = []
    for at, item in enumerate(items):
        text = item.line.text.strip()
        above = item.line.gap and at + 1 < len(items) and not items[at + 1].line.gap
        if at and item.is_text and len(text) <= LONGEST_NAME and (above or text[0] in DASHES):
            named = as_name(Item(item.line._replace(text=text.strip(DASHES + " :"))))
            if named.byline:
                found.append((at, Item(item.line, named.byline)))
    if len(found) > 1:
        for at, named in found:
            items[at] = named
