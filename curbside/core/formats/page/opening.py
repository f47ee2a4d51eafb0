"""Which line of a page opens its answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.formats.page.cards.openers import open_item, split_tail
from curbside.core.formats.page.headers import Header, opens_best, read_header
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.sides import names_lead


class Told(NamedTuple):
    """The first line of a page that tells who answered, and the last one that does or begins an answer by its form."""

    first: int
    last: int


def find_header(items: Sequence[Item], begin: int) -> tuple[int, Header] | None:
    """The last line before the first byline that opens the answers."""
    found, told = None, None
    for at, item in enumerate(items[begin:], begin):
        if item.signs and found:
            break
        header = read_header(item.line.text)
        if not header or not (found is None or header.stated is not None or found[1].stated is None):
            continue
        told = told or _find_told(items)
        if _opens_answers(told, at):
            found = at, header
    return found


def find_best(items: Sequence[Item], at: int, header: Header) -> tuple[int, Header] | None:
    """The "Best answer" above the first answer; the header further down, at this place, counts all answers only where that one is repeated there.

    The best answer's name stands directly below the line, or its words do and the name below them.
    """
    first = next((at for at, item in enumerate(items) if item.signs), 0)
    above = next((i for i in range(first - 1, 0, -1) if opens_best(items[i].line.text)), 0)
    if not 0 < above < at or not ((above == first - 1 and names_lead(items)) or (_is_apart(items, above) and first < at)):
        return None
    said = {item.line.text for item in items[above:at] if item.is_text}
    repeated = any(item.line.text in said for item in items[at:])
    return above, Header(header.stated if repeated else None)


def _is_apart(items: Sequence[Item], at: int) -> bool:
    """Words stand below the line, and a blank line parts it from those above."""
    return items[at + 1].is_text and items[at].line.gap > 0


def _find_told(items: Sequence[Item]) -> Told:
    first = next((at for at, item in enumerate(items) if _tells(item)), len(items))
    return Told(first, next((at for at in range(len(items) - 1, -1, -1) if _tells(items[at]) or open_item(items[at])), -1))


def _opens_answers(told: Told, at: int) -> bool:
    """Below the last one who is named, a line worded like a header opens nothing ("3 answers shown")."""
    return told.last > at or told.first >= at


def _tells(item: Item) -> bool:
    return item.signs or split_tail(item.line.text)[1] is not None
