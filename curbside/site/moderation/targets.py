"""What can be held, flagged and decided on. The apps above register their kinds here in `apps.py`; this app knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of thing.

    name: as in the log and in addresses.   label, words, address, author: of one of them, for the queue; words are what a moderator reads and may edit.
    get: one by its number, None where there is none.   held: those that wait.   specialties: slugs of those whose moderators see it, empty for all.
    shown: whether the public sees it, so that it can be flagged.   edited_at: when its words were last changed, None for never.
    publish, remove: what a decision does; remove takes the reason.   edit: new words before approving, None where they cannot be edited.
    hold: off the page until somebody decides, None where only the author's sending holds it.
    revisions: the words it had before, None where none are kept.   redact: empty one of those, by its number.
    """

    name: str
    get: Callable[[int], Any]
    held: Callable[[], Iterable[Any]]
    label: Callable[[Any], str]
    words: Callable[[Any], str]
    address: Callable[[Any], str]
    author: Callable[[Any], User | None]
    specialties: Callable[[Any], frozenset[str]]
    shown: Callable[[Any], bool]
    edited_at: Callable[[Any], datetime | None]
    publish: Callable[[Any, datetime], None]
    remove: Callable[[Any, str, datetime], None]
    edit: Callable[[Any, str, User, datetime], None] | None = None
    hold: Callable[[Any, datetime], None] | None = None
    revisions: Callable[[Any], Iterable[Any]] | None = None
    redact: Callable[[Any, int], None] | None = None


TARGETS: dict[str, Target] = {}

ALSO_WAITING: list[Callable[[User], Iterable[Any]]] = []
"""What waits for a moderator in lists of their own, the newest last."""


def register(target: Target) -> None:
    """Make a kind known to flags, queue and log."""
    TARGETS[target.name] = target
