"""What can be held, flagged and decided on. The apps above register their kinds here in `apps.py`; this app knows none of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from curbside.site.accounts.models import User


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of thing.

    name: as in the log and in addresses.   label, words, address, author: of one of them, for the queue; words are what a moderator reads and may edit.
    get: one by its number, None where there is none.   held: those that wait.   specialties: slugs of those whose moderators see it, empty for all.
    lock: others' writes to it wait until this transaction ends.
    shown: whether the public sees it, so that it can be flagged.   edited_at: when its words were last changed, None for never.
    publish, remove: what a decision does; remove takes the reason.   title: the line above the words, None for a kind without one.
    besides: what else of it a decision rests on.   edit: a new title and new words before approving, None where they cannot be edited.
    hold: off the page until somebody decides, None where only the author's sending holds it.
    revisions: the words it had before, None where none are kept.   redact: empty one of those, by its number.
    """

    name: str
    get: Callable[[int], Any]
    held: Callable[[], Iterable[Any]]
    lock: Callable[[Any], object]
    label: Callable[[Any], str]
    words: Callable[[Any], str]
    address: Callable[[Any], str]
    author: Callable[[Any], User | None]
    specialties: Callable[[Any], frozenset[str]]
    shown: Callable[[Any], bool]
    edited_at: Callable[[Any], datetime | None]
    publish: Callable[[Any, datetime], None]
    remove: Callable[[Any, str, datetime], None]
    title: Callable[[Any], str] | None = None
    besides: Callable[[Any], Any] = lambda thing: None
    edit: Callable[[Any, str, str, User, datetime], None] | None = None
    hold: Callable[[Any, datetime], None] | None = None
    revisions: Callable[[Any], Iterable[Any]] | None = None
    redact: Callable[[Any, int], None] | None = None

    def stamp(self, thing: Any) -> str:
        """Of what a moderator is shown of a thing: another one as soon as any of it has changed."""
        shown = [self.title and self.title(thing), self.words(thing), self.besides(thing)]
        return sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()[:32]


TARGETS: dict[str, Target] = {}

ALSO_WAITING: list[Callable[[User], Iterable[Any]]] = []
"""What waits for a moderator in lists of their own, the newest last."""


def register(target: Target) -> None:
    """Make a kind known to flags, queue and log."""
    TARGETS[target.name] = target
