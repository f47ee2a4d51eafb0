"""Names with a work that no list holds, told by the bylines of the page that stand as they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from curbside.core.formats.page.byline.vouched import LONGEST, read_vouched
from curbside.core.formats.page.items import DASHES, Item

FEWEST = 2
Stand = tuple[bool, str, str, bool]


def find_vouched(items: list[Item]) -> None:
    """Mark them, where two and more others name somebody, what they are and where, in one line, in such a place."""
    proven = Counter(_stand(items, at) for at, item in enumerate(items) if at and _tells_all(item))
    stands = {stand for stand, count in proven.items() if count >= FEWEST}
    if not stands:
        return
    for at, item in enumerate(items):
        text = item.line.text
        if at and item.is_text and ", " in text and len(text) <= LONGEST and _stand(items, at) in stands and (byline := read_vouched(text)):
            items[at] = Item(item.line, byline)


def _tells_all(item: Item) -> bool:
    doctor = item.byline.doctor if item.byline else None
    return bool(doctor and doctor.name and doctor.specialty and doctor.place and ", " in item.line.text)


def _stand(items: Sequence[Item], at: int) -> Stand:
    """What stands above and below, how near, and whether a dash leads."""
    below = items[at + 1] if at + 1 < len(items) else None
    after = _kind(below) + ("" if below and not below.line.gap else " apart") if below else "end"
    after = "apart" if after.endswith(("apart", "end")) else after
    return items[at].line.gap > 0, _kind(items[at - 1]) if not items[at].line.gap else "", after, items[at].line.text.lstrip()[0] in DASHES


def _kind(item: Item) -> str:
    return "site" if item.furniture else "signs" if item.signs else "words"
