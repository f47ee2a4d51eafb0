"""Towns that stand apart from the bylines above them, glued to the day of the answer ("GP", a blank line, "Sligo", "6 Feb")."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.formats.page.items import Item, as_town, is_place

LONGEST_TOWN, ALIKE = 3, 2


def find_towns_over_days(items: list[Item]) -> None:
    """Where two and more bylines that tell no place are followed so, each such line is the place; one alone could be a headline."""
    found = [at for at in range(1, len(items) - 2) if _stands_so(items, at)]
    if len(found) < ALIKE:
        return
    for at in found:
        items[at] = as_town(Item(items[at].line._replace(gap=0)))


def _stands_so(items: Sequence[Item], at: int) -> bool:
    """Below a byline without a place, above a day, with words directly below that."""
    before, item, day, words = items[at - 1 : at + 3]
    if not (before.byline and item.is_text and day.furniture and words.is_text) or day.line.gap or words.line.gap:
        return False
    text = item.line.text.strip()
    return not before.byline.doctor.place and len(text.split()) <= LONGEST_TOWN and is_place(text)
