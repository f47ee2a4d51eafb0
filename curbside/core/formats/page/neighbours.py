"""Lines that are parts of a byline only beside it: a plain name above a specialty, a town below it, years in practice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.idle import is_idle, practised_field
from curbside.core.formats.page.byline.names import is_region, is_workplace, looks_like_place
from curbside.core.formats.page.byline.sited import read_rated, read_sited
from curbside.core.formats.page.byline.wording import is_prose
from curbside.core.formats.page.cards.card import join_doctors
from curbside.core.formats.page.furniture import SEPARATED, is_furniture
from curbside.core.formats.page.items import LONGEST_NAME, Item, as_name, is_place, left_out
from curbside.core.thread import Doctor

LONGEST_UNKNOWN, MOST_UNKNOWN, MOST_ABOVE = 80, 3, 20
LONGEST_INITIALS, LONGEST_PICTURE = 3, 20
PICTURES = frozenset("photo picture avatar image headshot portrait profile".split())


def look_around(items: list[Item], at: int) -> None:
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
    if byline and byline.doctor.name and at and items[at - 1].is_text and _is_portrait(items[at - 1].line.text.strip(), byline.doctor.name):
        items[at - 1] = left_out(items[at - 1])
    if byline and not byline.full and (byline.sited or byline.doctor.credentials) and at and items[at - 1].is_text and items[at].line.gap == 0:
        items[at - 1] = as_name(items[at - 1])
    after = _next_glued(items, at)
    if after and items[after].is_text and (told := _told_beside(items, after, byline)):
        items[after] = Item(items[after].line, told)


def _is_portrait(text: str, name: str) -> bool:
    """What a site shows in place of a picture: initials ("OB"), or "Photo of Orla Brandt"."""
    if len(text) <= LONGEST_INITIALS:
        return text.isupper() and text[0] == name[0] and text == "".join(word[0] for word in name.split() if word[0].isupper())[: len(text)]
    return name in text and len(text) <= len(name) + LONGEST_PICTURE and not PICTURES.isdisjoint(text.lower().replace("'s", "").split())


def _as_sited(items: Sequence[Item], at: int, byline: Byline) -> Byline | None:
    """`Birmingham, Aesthetic Doctor` directly below a name is place and specialty, and so is `Boston, MA, Surgeon`."""
    doctor = byline.doctor
    if items[at].line.gap or not (doctor.name and doctor.specialty) or doctor.place or byline.titled or byline.lead:
        return None
    if doctor.credentials and (len(doctor.credentials) > 1 or not is_region(doctor.credentials[0])):
        return None
    told = _told_above(items, at)
    if not (told and told.name and not (told.specialty or told.place)) or doctor.name == told.name or not is_place(doctor.name):
        return None
    return byline._replace(doctor=replace(doctor, name=None, credentials=(), place=", ".join((doctor.name, *doctor.credentials))))


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
    """What the lines above tell that no blank line parts from this one, as far as one person's may reach."""
    told, highest = None, at - MOST_ABOVE
    while at > max(0, highest) and not items[at].line.gap and not items[at - 1].is_text:
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
    text = _unbracketed(items[at].line.text.strip())
    below = _next_glued(items, at)
    ends = below is None or _is_cut_off(items, at, byline) or not items[below].is_text or _is_idle(items[below].line.text.strip())
    if practised := practised_field(text):
        return Byline(Doctor(specialty=practised), "town")
    if sited := _works_in(items, at, text):
        return Byline(sited, "town")
    if is_idle(text) or _counts_all(text):
        return Byline(Doctor(), "idle", left=(text,))
    last = ends and len(text) <= LONGEST_NAME and not is_prose(text) and text[-1].isalnum()
    place = (last or "," in text) and _may_be_place(byline, text)
    if last and (is_workplace(text) or (below is not None and items[below].rating and text[0].isupper() and not place)):
        return Byline(Doctor(), "idle", left=(text,))
    if place and (last or is_region(text.rpartition(", ")[2])):
        return Byline(Doctor(place=text), "town")
    return Byline(Doctor(), "idle", left=(text,)) if _is_inside(items, at) else None


def _unbracketed(text: str) -> str:
    """`Leeds` of `[Leeds]`."""
    inner = text[1:-1].strip()
    return inner if text[:1] + text[-1:] in ("[]", "()") and inner and not any(bracket in inner for bracket in "[]()") else text


def _is_cut_off(items: Sequence[Item], at: int, byline: Byline | None) -> bool:
    """A day or such stands directly below, so that the line begins no text; where name and specialty are told, it may be the place."""
    return bool(byline and byline.doctor.specialty and items[at + 1].furniture)


def _counts_all(text: str) -> bool:
    """Every part of the line is of no use ("Member since 2014 · 212 answers")."""
    parts = [part for part in SEPARATED.split(text) if part] if "  " in text or "\t" in text or not text.isascii() or "|" in text else []
    return len(parts) > 1 and all(is_idle(part) or is_furniture(part) for part in parts)


def _works_in(items: Sequence[Item], at: int, text: str) -> Doctor | None:
    """Discipline and place, where a name stands above and no specialty as yet."""
    told = _told_above(items, at)
    sited = read_sited(text) or read_rated(text) if told and told.name and not (told.specialty and told.place) else None
    if not sited or not told:
        return None
    return None if (sited.specialty and told.specialty) or (sited.place and told.place) or sited == Doctor() else sited


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
    told = byline.doctor if byline and not byline.unnamed else None
    return bool(byline and told and told.place is None and (byline.lead != "town" or told.specialty) and is_place(text))
