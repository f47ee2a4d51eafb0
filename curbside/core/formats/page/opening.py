"""Which line of a page opens its answers."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.cards.openers import open_item, split_tail
from curbside.core.formats.page.headers import Header, opens_best, read_header
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.sides import names_lead


def find_header(items: Sequence[Item], begin: int) -> tuple[int, Header] | None:
    """The last line before the first byline that opens the answers."""
    found = None
    for at, item in enumerate(items[begin:], begin):
        if item.signs and found:
            break
        if (
            (header := read_header(item.line.text))
            and _opens_answers(items, at)
            and (found is None or header.stated is not None or found[1].stated is None)
        ):
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


def _opens_answers(items: Sequence[Item], at: int) -> bool:
    """Below the last one who is named, a line worded like a header opens nothing ("3 answers shown")."""
    below = items[at + 1 :]
    return any(item.signs for item in below) or any(map(_tells, below)) or not any(map(_tells, items[:at])) or any(map(open_item, below))


def _tells(item: Item) -> bool:
    return item.signs or split_tail(item.line.text)[1] is not None
