"""What waits for a moderator, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import BooleanField, ExpressionWrapper, Max, Min, Q, QuerySet

from curbside.core.safety.quoting import Passage
from curbside.site.moderation.access import moderated_specialties
from curbside.site.moderation.models import Flag, Log
from curbside.site.moderation.targets import ALSO_WAITING, NAMED, PLACES, TARGETS, Target


@dataclass(frozen=True, slots=True)
class Place:
    """Where one thing stands in the line of all that waits.   urgent: it names a sign of an emergency.   flagged: it was reported.

    since: when it began to wait.   came: when its words were last changed, or it was reported.
    """

    target: Target
    number: int
    urgent: bool
    flagged: bool
    since: datetime
    came: datetime

    @property
    def key(self) -> str:
        """What tells the thing from all others of the list: "review-12"."""
        return f"{self.target.name}-{self.number}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to decide on.

    stamp: of what is shown here, to be sent with a decision.   held: nobody sees it yet.
    title: the line above the words, None for a kind without one.   details, photos: what is shown, or told, beside the words.
    signs: its sentences with what may mean an emergency.   flags: open ones on it; how many others its author had is not shown: a flag speaks for itself.
    edited_at: when its words were last changed, so that a flag on older words is seen as such.   has_author: whether somebody here wrote it.
    editable: whether a moderator may give it other words.   has_history: whether words it had before are kept.
    gives_away: its words that could tell who somebody is.
    shown: whether the public sees it, or it counts.   about_id: the account of whom it is about, None for nobody's.
    since: as that of its place.
    """

    target: Target
    thing: Any
    stamp: str
    held: bool
    signs: tuple[Passage, ...]
    flags: tuple[Flag, ...]
    label: str
    title: str | None
    words: str
    details: tuple[str, ...]
    photos: tuple[Any, ...]
    address: str
    edited_at: datetime | None
    has_author: bool
    editable: bool
    has_history: bool
    gives_away: tuple[str, ...]
    shown: bool
    about_id: int | None
    since: datetime | None = None

    @property
    def key(self) -> str:
        """As that of its place."""
        return f"{self.target.name}-{self.thing.pk}"


def line_for(user: Any) -> list[Place]:
    """All held things and flagged ones this person may decide on: those that name a sign of an emergency first, then those with flags, then those that
    have waited longest."""
    specialties = moderated_specialties(user)
    found = [place for target in TARGETS.values() for place in _places(target, target.of(specialties))] if specialties else []
    return sorted(
        found, key=lambda place: (not place.urgent, not place.flagged, place.since, place.target.name, place.number)
    )  # all told apart: pages neither share nor lose one


def waiting_at(places: Iterable[Place]) -> list[Waiting]:
    """What stands at some places of the line, in its order. What went meanwhile is left out."""
    places = list(places)
    numbers: dict[str, set[int]] = {}
    for place in places:
        numbers.setdefault(place.target.name, set()).add(place.number)
    found = {one.key: one for name, those in numbers.items() for one in _of(TARGETS[name], those)}
    return [replace(found[place.key], since=place.since) for place in places if place.key in found]


class Entry(NamedTuple):
    """An entry of the log.   name: what the thing is called now, "" where it is gone.   address: where a moderator can look at it, "" where there is no such place."""

    log: Log
    name: str
    address: str


def named(entries: Iterable[Log]) -> list[Entry]:
    """Entries of the log, each with its thing as it is now: one question to the database for each kind."""
    entries = list(entries)
    numbers: dict[str, set[int]] = {}
    for entry in entries:
        numbers.setdefault(entry.target, set()).add(entry.number)
    names = {kind: _names(kind, those) for kind, those in numbers.items()}
    return [Entry(entry, *names[entry.target].get(entry.number, ("", ""))) for entry in entries]


def _names(kind: str, numbers: set[int]) -> dict[int, tuple[str, str]]:
    """Name and address of each."""
    if target := TARGETS.get(kind):
        things = target.rows().filter(pk__in=numbers)
        return {thing.pk: (target.label(thing), target.address(thing) if target.findable(thing) else "") for thing in things}
    place = PLACES.get(kind, lambda thing: "")
    return {number: (str(thing), place(thing)) for number, thing in NAMED[kind](numbers).items()}


def how_much_waits(user: Any) -> tuple[int, datetime | None]:
    """How many things somebody may decide on, and when the newest of them began to wait or was reported; None where nothing waits."""
    specialties = moderated_specialties(user)
    parts = [_how_much(target, target.of(specialties)) for target in TARGETS.values()] if specialties else []
    moments = [moment for also in ALSO_WAITING for moment in also(user)] if specialties else []
    newest = [*moments, *(moment for _, moment in parts if moment)]
    return len(moments) + sum(count for count, _ in parts), max(newest, default=None)


def _how_much(target: Target, rows: QuerySet[Any]) -> tuple[int, datetime | None]:
    held, reported = rows.filter(target.held), _open_flags(target, rows)
    count = rows.filter(target.held | Q(pk__in=reported.values("number"))).count()
    moments = held.aggregate(*(Max(name) for name in {target.added, target.changed}))
    last_held = Log.objects.filter(target=target.name, act="hold", number__in=held.values("pk")).aggregate(Max("at"))["at__max"]
    found = [*moments.values(), last_held, reported.aggregate(Max("at"))["at__max"]]
    return count, max((moment for moment in found if moment), default=None)


def _places(target: Target, rows: QuerySet[Any]) -> list[Place]:
    reported = _open_flags(target, rows)
    flagged = dict(reported.values_list("number").annotate(first=Min("at")).order_by())
    if target.ours and not flagged:
        return []
    waiting = rows.filter(target.held | Q(pk__in=[*flagged])).order_by()  # the numbers themselves: a query in their place would read every row
    found = waiting.values_list("pk", target.added).annotate(edited=Max(target.changed))
    urgent = _urgent(target, waiting)
    places = []
    for number, added, edited in found:
        changed, reported_at = edited or added, flagged.get(number)
        since, came = reported_at or changed, max(changed, reported_at or changed)
        places.append(Place(target, number, number in urgent, number in flagged, since, came))
    return places


def _urgent(target: Target, waiting: QuerySet[Any]) -> set[int]:
    """Numbers of the things that name a sign of an emergency: one question to the database, however many wait."""
    if target.signs is None:
        return set()
    return {thing.pk for thing in waiting.select_related(None).prefetch_related(None) if target.signs(thing)}


def _of(target: Target, numbers: set[int]) -> list[Waiting]:
    flags: dict[int, list[Flag]] = {}
    for flag in Flag.objects.filter(target=target.name, number__in=numbers, closed_at=None):
        flags.setdefault(flag.number, []).append(flag)
    things = target.rows().filter(pk__in=numbers).annotate(edited_at=Max(target.changed), is_held=ExpressionWrapper(target.held, BooleanField()))
    return [_waiting(target, thing, flags.get(thing.pk, [])) for thing in things]


def _open_flags(target: Target, rows: QuerySet[Any]) -> QuerySet[Flag]:
    """Flags on some of a kind that nobody has answered."""
    return Flag.objects.filter(target=target.name, closed_at=None, number__in=rows.values("pk"))


def _waiting(target: Target, thing: Any, flags: list[Flag]) -> Waiting:
    """thing: with `edited_at` and `is_held`.   flags: the oldest first."""
    return Waiting(
        target,
        thing,
        target.stamp(thing),
        thing.is_held,
        tuple(target.signs(thing)) if target.signs else (),
        tuple(flags),
        target.label(thing),
        target.title(thing) if target.title else None,
        target.words(thing),
        tuple(target.details(thing)),
        tuple(target.photos(thing)),
        target.address(thing),
        thing.edited_at,
        target.author(thing) is not None,
        target.edit is not None,
        target.revisions is not None,
        tuple(target.gives_away(thing)),
        target.shown(thing),
        about.pk if (about := target.about(thing)) else None,
    )
