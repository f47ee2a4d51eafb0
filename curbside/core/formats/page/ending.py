"""Where a page's closing lines begin: legal words, links, lists of other threads."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.openers import open_item
from curbside.core.formats.page.furniture import ends_page, is_legal, opens_closing
from curbside.core.formats.page.headers import paged_count
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.lines import Line

FIRST_PERSON = (" i ", " i'", " my ", " me ")
LONGEST_CLOSING = 40


def cut_end(items: Sequence[Item]) -> tuple[list[Item], list[Line], list[Line]]:
    """The items before the closing ones, the legal words, and what else closes the page (links, adverts)."""
    end = len(items)
    for at in range(len(items) - 1, max(2, len(items) - LONGEST_CLOSING), -1):
        if items[at].signs:
            break
        if opens_closing(items[at].line.text):
            end = at
    legal, closing = [], [item.line for item in items[end:]]
    while end > 1 and not items[end - 1].signs:
        item = items[end - 1]
        if item.furniture or paged_count(item.line.text) is not None or (item.line.gap and ends_page(item.line.text)):
            closing.append(item.line)
        elif is_legal(item.line.text) and not _first_person(item.line.text) and not open_item(item):
            legal.append(item.line)
        else:
            break
        end -= 1
    return list(items[:end]), legal[::-1], sorted(closing)


def _first_person(text: str) -> bool:
    low = f" {text.lower()}".replace("\u2019", "'")
    return any(word in low for word in FIRST_PERSON)
