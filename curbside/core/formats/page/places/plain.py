"""Lines that only their places on the page tell: towns below bylines that lead, names with towns below texts, names behind numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.lay import read_lay
from curbside.core.formats.page.byline.names import is_handle
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, as_name, as_town, is_place
from curbside.core.formats.page.marks import answer_tag
from curbside.core.formats.page.places.alike_titles import find_titles
from curbside.core.formats.page.places.askers import find_asker, mark_askers
from curbside.core.formats.page.places.between import find_between
from curbside.core.formats.page.places.chats import find_speakers
from curbside.core.formats.page.places.heads import find_heads
from curbside.core.formats.page.places.members import find_members
from curbside.core.formats.page.places.odd_headlines import find_odd_headlines
from curbside.core.formats.page.places.small_pairs import find_small_pairs
from curbside.core.formats.page.places.tails import find_tails
from curbside.core.formats.page.places.towns import find_towns_over_days
from curbside.core.formats.page.places.vouched import find_vouched
from curbside.core.formats.page.sides import glued_names
from curbside.core.thread import Doctor

LONGEST_TOWN, LONGEST_HEADLINE, ALIKE = 3, 60, 2
ENDS = '.!?)"”,'


def find_plain(items: Sequence[Item]) -> list[Item]:
    """The items, with the towns and names that their places tell."""
    found = find_tails(items)
    find_speakers(found)
    find_vouched(found)
    find_titles(found)
    find_asker(found)
    find_small_pairs(found)
    runs = [at for at, (before, item) in enumerate(pairwise(found), 1) if before.signs and not item.signs]
    _find_forum_names(found)
    find_between(found)
    find_heads(found)
    find_members(found)
    _find_towns(found, runs)
    _find_towns_inside(found)
    find_towns_over_days(found)
    find_odd_headlines(found)
    if sum(item.signs and not before.signs for before, item in pairwise(found)) > 1:
        _find_names_with_towns(found)
        _find_lay(found)
        mark_askers(found)
    return found


def _find_forum_names(items: list[Item]) -> None:
    """A forum's name for somebody, above what the forum counts of them ("hand_mum / Member since 2019")."""
    for at, (item, below) in enumerate(pairwise(items)):
        if at and item.is_text and below.furniture and not below.line.gap and is_handle(item.line.text.strip()):
            items[at] = as_name(item)


def _find_towns_inside(items: list[Item]) -> None:
    """A place on a line of its own between what is told of somebody and the rating ("GP", "Sligo", "4.9 (31 reviews)")."""
    for at in range(1, len(items) - 1):
        before, item, after = items[at - 1], items[at], items[at + 1]
        told = before.byline.doctor if before.byline else None
        if item.is_text and after.rating and told and not told.place and is_place(item.line.text.strip()):
            items[at] = as_town(item)


def _find_towns(items: list[Item], runs: Sequence[int]) -> None:
    """Where bylines lead, the same short line of capitals below two and more of them that tell no place is the place."""
    leads = _lead(items)
    if not (leads or _stand_apart(items, runs)):
        return
    placeless = [at for at in runs if not _tells_place(items, at) and (leads or not items[at].line.gap)]
    towns = [at for at in placeless if _may_be_town(items, at)]
    others = [
        at for at in placeless if at not in towns and len(items[at].line.text) < LONGEST_HEADLINE and items[at + 1 : at + 2] and items[at + 1].is_text
    ]
    if len(towns) > 1 and not others:
        for at in towns:
            items[at] = as_town(items[at])


def _find_lay(items: list[Item]) -> None:
    """Where two and more bylines stand directly above their texts, so does a lay person's ("Kayleigh, mum of two · Telford")."""
    above = [at for at in range(1, len(items) - 1) if items[at].line.gap and not items[at + 1].line.gap]
    named = [at for at in above if (byline := items[at].byline) and byline.full]
    if len(named) < ALIKE:
        return
    lay = {
        at: byline for at in above if at > named[0] and items[at].is_text and items[at + 1].is_text and (byline := _read_above(items[at].line.text))
    }
    if lay and _lead(items):
        for at, byline in lay.items():
            items[at] = Item(items[at].line, byline)


def _read_above(text: str) -> Byline | None:
    return Byline(Doctor(name=text.strip()), "plain") if is_handle(text.strip()) else read_lay(text)


def _lead(items: Sequence[Item]) -> bool:
    """The first byline stands directly below the header or a tag, and the last words of the page are no byline."""
    first = next((at for at, item in enumerate(items) if item.signs), 0)
    above = next((item.line.text for item in reversed(items[:first]) if not item.furniture), "")
    tagged = bool(first) and answer_tag(items[first - 1].line.text.strip()) > 0
    last = next((item for item in reversed(items) if not item.furniture), None)
    return bool(first and last and not last.signs and (tagged or read_header(above)))


def _stand_apart(items: Sequence[Item], runs: Sequence[int]) -> bool:
    """All bylines stand apart from the words above them, or below a day or such that does, and directly above the words below."""
    last = next((item for item in reversed(items) if not item.furniture), None)
    return len(runs) > 1 and not (last and last.signs) and all(not items[run].line.gap and _begins_apart(items, run) for run in runs)


def _begins_apart(items: Sequence[Item], end: int) -> bool:
    """A blank line stands above the run of bylines that ends here."""
    begin = end - 1
    while begin and not items[begin].line.gap and not items[begin - 1].is_text:
        begin -= 1
    return items[begin].line.gap > 0


def _tells_place(items: Sequence[Item], end: int) -> bool:
    """A line of the run of bylines that ends here tells the place; or none of them names anybody."""
    named = False
    while end and items[end - 1].signs:
        end -= 1
        byline = items[end].byline
        doctor = byline.doctor if byline else None
        if doctor and doctor.place:
            return True
        named = named or bool(doctor and doctor.name)
        if items[end].line.gap and named:
            break
    return not named


def _may_be_town(items: Sequence[Item], at: int) -> bool:
    """A line of its own or glued below the byline, with words below it."""
    line = items[at].line
    below = items[at + 1] if at + 1 < len(items) else None
    apart = below is not None and below.is_text and bool(below.line.gap) == bool(line.gap)
    return apart and items[at].is_text and len(line.text.split()) <= LONGEST_TOWN and is_place(line.text.strip())


def _find_names_with_towns(items: list[Item]) -> None:
    """Below a text a name and a town on two lines of their own, among texts that others sign ("Giancarlo Pettinato / Catania")."""
    glued: bool | None = None
    for at in range(2, len(items) - 1):
        if items[at + 1].line.gap or (at + 2 < len(items) and not items[at + 2].line.gap):
            continue
        before, name, town = items[at - 1], items[at], items[at + 1]
        if not (before.is_text and name.is_text and town.is_text and before.line.text[-1] in ENDS):
            continue
        if not name.line.gap and not before.line.text.endswith(","):
            glued = _are_glued_below(items) if glued is None else glued
            if not glued:
                continue
        if (named := as_name(name)).byline and is_place(town.line.text.strip()) and len(town.line.text.split()) <= LONGEST_TOWN:
            items[at] = named
            items[at + 1] = as_town(town)


def _are_glued_below(items: Sequence[Item]) -> bool:
    closing, leading = glued_names(items)
    return closing > 1 and not leading
