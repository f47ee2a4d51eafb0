"""Bylines too weak to be believed where a page states fewer answers."""

from __future__ import annotations

from curbside.core.formats.page.items import Item
from curbside.core.formats.page.lines import Line


def without_weak(items: list[Item], stated: int | None) -> list[Item]:
    """Where more bylines than answers are found, a mere specialty in a paragraph of its own is somebody's words."""
    runs = sum(item.signs and (not at or not items[at - 1].signs) for at, item in enumerate(items))
    if stated is None or runs <= stated:
        return items
    edge = Item(Line(0, "", 0), furniture=True)
    around = zip(items, [edge, *items], [*items[1:], edge], strict=False)
    return [Item(item.line) if _is_weak(item) and _alone(item, before, after) else item for item, before, after in around]


def _is_weak(item: Item) -> bool:
    doctor = item.byline.doctor if item.byline else None
    return bool(
        doctor
        and item.byline
        and not item.byline.lead
        and not item.byline.unnamed
        and not (doctor.name or doctor.place or doctor.credentials or doctor.rating)
    )


def _alone(item: Item, before: Item, after: Item) -> bool:
    words = all(beside.is_text or _is_weak(beside) for beside in (before, after))
    return words and item.line.gap > 0 and after.line.gap > 0
