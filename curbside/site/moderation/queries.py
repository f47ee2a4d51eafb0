"""What waits for a moderator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from curbside.site.moderation.access import moderates
from curbside.site.moderation.models import Flag
from curbside.site.moderation.targets import TARGETS, Target

MOST = 50


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to decide on.

    stamp: of what is shown here, to be sent with a decision.   held: nobody sees it yet.   title: the line above the words, None for a kind without one.
    flags: open ones on it; how many others its author had is not shown: a flag speaks for itself.
    edited_at: when its words were last changed, so that a flag on older words is seen as such.   has_author: whether somebody here wrote it.
    editable: whether a moderator may give it other words.   has_history: whether words it had before are kept.
    """

    target: Target
    thing: Any
    stamp: str
    held: bool
    flags: tuple[Flag, ...]
    label: str
    title: str | None
    words: str
    address: str
    edited_at: datetime | None
    has_author: bool
    editable: bool
    has_history: bool


def waiting_for(user: Any) -> list[Waiting]:
    """Held things and flagged ones this person may decide on, at most 50 of a kind; things with flags first."""
    found = [one for target in TARGETS.values() for one in _of(target) if moderates(user, target.specialties(one.thing))]
    return sorted(found, key=lambda one: not one.flags)


def _of(target: Target) -> list[Waiting]:
    flags: dict[int, list[Flag]] = {}
    for flag in Flag.objects.filter(target=target.name, closed_at=None)[: 4 * MOST]:
        flags.setdefault(flag.number, []).append(flag)
    held = {thing.pk: thing for thing in list(target.held())[:MOST]}
    flagged = {number: thing for number in flags if number not in held and (thing := target.get(number)) is not None}
    return [_waiting(target, thing, thing.pk in held, flags.get(thing.pk, [])) for thing in (held | flagged).values()]


def _waiting(target: Target, thing: Any, held: bool, flags: list[Flag]) -> Waiting:
    return Waiting(
        target,
        thing,
        target.stamp(thing),
        held,
        tuple(flags),
        target.label(thing),
        target.title(thing) if target.title else None,
        target.words(thing),
        target.address(thing),
        target.edited_at(thing),
        target.author(thing) is not None,
        target.edit is not None,
        target.revisions is not None,
    )
