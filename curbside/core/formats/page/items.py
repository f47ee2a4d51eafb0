"""What each line of a page is: text, a byline, a rating, or furniture. Each line is looked at once, then with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.byline.bylines import Byline, read_byline
from curbside.core.formats.page.byline.idle import is_idle, practised_field
from curbside.core.formats.page.byline.names import closes_letter, is_handle, is_region, is_workplace, looks_like_name, looks_like_place, split_titles
from curbside.core.formats.page.byline.ratings import read_rating
from curbside.core.formats.page.byline.wording import is_prose
from curbside.core.formats.page.cards.card import join_doctors
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.lines import Line
from curbside.core.thread import Doctor, Rating

LONGEST_ODD = 130
LONGEST_NAME = 40
LONGEST_UNKNOWN, MOST_UNKNOWN = 80, 3
DASHES = "-–—~"


class Item(NamedTuple):
    """A line and what it is; with neither byline nor rating nor furniture it is text."""

    line: Line
    byline: Byline | None = None
    rating: Rating | None = None
    furniture: bool = False

    @property
    def is_text(self) -> bool:
        """The line is somebody's words."""
        return not (self.byline or self.rating or self.furniture)

    @property
    def signs(self) -> bool:
        """The line tells who answered."""
        return self.byline is not None or self.rating is not None


def look_at(lines: Sequence[Line]) -> list[Item]:
    """Lines as items."""
    items = [_look(line) for line in lines]
    if not any(item.signs for item in items):
        _look_for_plain_names(items)
    for at, item in enumerate(items):
        if item.signs:
            _look_around(items, at)
    return items


def _look(line: Line) -> Item:
    text = line.text.strip()
    if len(text) > LONGEST_ODD:
        return Item(line)
    if byline := read_byline(text):
        return Item(line, byline)
    if rating := read_rating(text):
        return Item(line, rating=rating)
    if is_furniture(text):
        return Item(line, furniture=True)
    beside = split_beside(text)
    byline = read_byline(beside.words) if beside else None
    return Item(line, byline._replace(left=(*byline.left, *beside.left))) if byline and beside else Item(line)


def _look_around(items: list[Item], at: int) -> None:
    """Lines that are parts of a byline only beside it: a plain name above a specialty, a town below it, years in practice."""
    byline = items[at].byline
    if byline and byline.doctor.name and not items[at].line.gap and _is_town(items, at):
        byline = Byline(Doctor(place=items[at].line.text.strip()), "town")
        items[at] = Item(items[at].line, byline)
    elif byline and (sited := _as_sited(items, at, byline)):
        byline = sited
        items[at] = Item(items[at].line, byline)
    if byline and not items[at].line.gap and _leads_with_town(byline, _told_above(items, at)):
        byline = Byline(Doctor(place=byline.doctor.name, specialty=byline.doctor.specialty), left=byline.left)
        items[at] = Item(items[at].line, byline)
    if byline and not byline.full and byline.sited and at and items[at - 1].is_text and items[at].line.gap == 0:
        items[at - 1] = as_name(items[at - 1])
    after = _next_glued(items, at)
    if after and items[after].is_text and (told := _told_beside(items, after, byline)):
        items[after] = Item(items[after].line, told)


def _as_sited(items: Sequence[Item], at: int, byline: Byline) -> Byline | None:
    """`Birmingham, Aesthetic Doctor` directly below a name is place and specialty."""
    doctor = byline.doctor
    if items[at].line.gap or not (doctor.name and doctor.specialty) or doctor.place or doctor.credentials or byline.titled or byline.lead:
        return None
    told = _told_above(items, at)
    if not (told and told.name and not (told.specialty or told.place)) or doctor.name == told.name or not is_place(doctor.name):
        return None
    return byline._replace(doctor=replace(doctor, name=None, place=doctor.name))


def _is_town(items: Sequence[Item], at: int) -> bool:
    """`Baltimore, MD` below a name is a town and its state; `Silver Spring, MD` only where the specialty is told, too."""
    town, _, state = items[at].line.text.strip().partition(", ")
    if not is_region(state) or not looks_like_place(town.split()):
        return False
    told = _told_above(items, at)
    return bool(told and told.name and not told.place and (told.specialty or " " not in town))


def _leads_with_town(byline: Byline, told: Doctor | None) -> bool:
    """`Denver, Laryngologist` below a name with credentials: the one word before the specialty is a town."""
    doctor = byline.doctor
    single = bool(doctor.name and " " not in doctor.name and doctor.specialty) and not (
        doctor.place or doctor.credentials or byline.lead or byline.titled
    )
    return bool(single and told and told.name and told.name != doctor.name and told.credentials and not (told.place or told.specialty))


def _told_above(items: Sequence[Item], at: int) -> Doctor | None:
    """What the lines above tell that no blank line parts from this one."""
    told = None
    while at and not items[at].line.gap and not items[at - 1].is_text:
        at -= 1
        byline = items[at].byline
        told = join_doctors(byline.doctor if byline else None, told)
    return told


def _next_glued(items: Sequence[Item], at: int) -> int | None:
    """The next line but furniture that no blank line parts from this one."""
    after = at + 1
    while after < len(items) and not items[after].line.gap:
        if not items[after].furniture:
            return after
        after += 1
    return None


def _told_beside(items: Sequence[Item], at: int, byline: Byline | None) -> Byline | None:
    """What a line tells only because a byline stands above it."""
    text = items[at].line.text.strip()
    below = _next_glued(items, at)
    ends = below is None or not items[below].is_text or _is_idle(items[below].line.text.strip())
    if practised := practised_field(text):
        return Byline(Doctor(specialty=practised), "town")
    if is_idle(text):
        return Byline(Doctor(), "idle", left=(text,))
    last = ends and len(text) <= LONGEST_NAME and not is_prose(text) and text[-1].isalnum()
    place = (last or "," in text) and _may_be_place(byline, text)
    if last and (is_workplace(text) or (below is not None and items[below].rating and text[0].isupper() and not place)):
        return Byline(Doctor(), "idle", left=(text,))
    if place and (last or is_region(text.rpartition(", ")[2])):
        return Byline(Doctor(place=text), "town")
    return Byline(Doctor(), "idle", left=(text,)) if _is_inside(items, at) else None


def _is_inside(items: Sequence[Item], at: int) -> bool:
    """A few short lines, worded like no sentence, between the name and what more is told of who answered."""
    here: int | None = at
    for _ in range(MOST_UNKNOWN):
        if here is None or not _may_be_told(items[here].line.text.strip()):
            return False
        here = _next_glued(items, here)
        if here is not None and items[here].signs:
            byline, told = items[here].byline, _told_above(items, at)
            return bool(told and told.name) and not (byline and byline.full)
    return False


def _may_be_told(text: str) -> bool:
    return len(text) <= LONGEST_UNKNOWN and text[-1] not in ".!?," and not is_prose(text)


def _is_idle(text: str) -> bool:
    return is_idle(text) or practised_field(text) is not None


def _may_be_place(byline: Byline | None, text: str) -> bool:
    """Where nothing has told the place yet."""
    return bool(byline and byline.doctor.place is None and not byline.unnamed and byline.lead != "town" and is_place(text))


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


def as_name(item: Item) -> Item:
    """The item as a byline where its line is a full name and nothing else."""
    text = item.line.text.strip()
    words = text.split()
    if len(words) == 1 and is_handle(text):
        return Item(item.line, Byline(Doctor(name=text), "plain"))
    if len(text) <= LONGEST_NAME and len(words) > 1 and looks_like_name(words) and not closes_letter(words[0]):
        titled, _ = split_titles(words)
        return Item(item.line, Byline(Doctor(name=" ".join(words[titled:] or words)), "plain"))
    return item


def is_place(text: str) -> bool:
    """A short line that names a place, perhaps with its region."""
    return (
        len(text) <= LONGEST_NAME
        and text[-1].isalpha()
        and not is_prose(text)
        and all(looks_like_place(part.split()) or is_region(part.strip()) for part in text.split(",") if part.strip())
    )
