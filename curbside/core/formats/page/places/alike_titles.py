"""Titles that no list holds, told by the other bylines: where "Hand Surgeon, Cork" stands below a name, so does "Bone Researcher, Dublin"."""

from __future__ import annotations

from itertools import pairwise

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import is_region
from curbside.core.formats.page.items import Item
from curbside.core.thread import Doctor

LEAD = "town"


def find_titles(items: list[Item]) -> None:
    """Part such lines, which were taken for two places, into title and place."""
    doubtful = [at for at in range(1, len(items)) if _names_two_places(items[at]) and _is_bare(items[at - 1])]
    if not doubtful or not any(_tells_both(above, item) for above, item in pairwise(items)):
        return
    for at in doubtful:
        item = items[at]
        if item.byline:
            title, _, town = (item.byline.doctor.place or "").partition(", ")
            items[at] = Item(item.line, Byline(Doctor(place=town, specialty=title, rating=item.byline.doctor.rating), LEAD))


def _names_two_places(item: Item) -> bool:
    if not item.byline or item.byline.lead != LEAD or item.line.gap or item.byline.doctor.specialty:
        return False
    place = item.byline.doctor.place or ""
    return ", " in place and not is_region(place.rpartition(", ")[2])


def _tells_both(above: Item, item: Item) -> bool:
    """Directly below a name a line tells the specialty, then the place, a comma between them."""
    doctor = item.byline.doctor if item.byline and not item.byline.full else None
    if not doctor or not doctor.specialty or not doctor.place or item.line.gap or not _is_bare(above):
        return False
    return item.line.text.strip().startswith(f"{doctor.specialty}, {doctor.place}")


def _is_bare(item: Item) -> bool:
    doctor = item.byline.doctor if item.byline else None
    return bool(doctor and doctor.name and not (doctor.specialty or doctor.place))
