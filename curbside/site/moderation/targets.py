"""What can be held, flagged and decided on. The apps above register their kinds here in `apps.py`; this app knows none of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db.models import Q, QuerySet

from curbside.core.safety.quoting import Passage
from curbside.site.accounts.models import User


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of thing.

    name: as in the log and in addresses.   label, words, author: of one of them, for the queue; words are what a moderator reads and may edit.
    address: of its place, with no words of others than its author in it.
    about: whom else it is about, who does not decide on it either.
    rows: all there is to decide on.   held: which of them wait.   added, changed: the fields that say when it came, and when its words were last changed.
    specialty: the field with the slug of the specialty whose moderators see it, "" for a kind that all of them see.
    lock: others' writes to it wait until this transaction ends.   shown: whether the public sees it, so that it can be flagged.
    publish, remove: what a decision does; remove takes the ground.   grounds: the published reasons to remove one, each with its words; empty for a kind
    that needs none.   title: the line above the words, None for a kind without one.
    besides: what else of it a decision rests on.   details: that in words, for the queue.   photos: those that others will see.
    edit: a new title and new words before approving, None where they cannot be edited.
    afterwards: what its author can do once it was removed.   hold: off the page until somebody decides, None where only the author's sending holds it.
    revisions: the words it had before, None where none are kept.   redact: empty one of those, by its number.
    signs: its sentences that name what may mean an emergency, None for a kind that is not read for them.
    findable: whether a moderator who follows its address finds it there; what is erased, or nobody sees, is in no place to be led to.
    thread: the number of the question whose thread shows it, None for a kind that stands in none.
    gives_away: words of it that could tell who somebody is, so that a moderator need not find them.
    verbs: what a decision is called, on the buttons and in the log, where it is not "approve" or "remove".   ours: it is what we read, nobody's writing: it is
    never held, and whether it counts is decided without a word to anybody.
    """

    name: str
    rows: Callable[[], QuerySet[Any]]
    held: Q
    added: str
    changed: str
    specialty: str
    lock: Callable[[Any], object]
    label: Callable[[Any], str]
    words: Callable[[Any], str]
    address: Callable[[Any], str]
    author: Callable[[Any], User | None]
    shown: Callable[[Any], bool]
    publish: Callable[[Any, datetime], None]
    remove: Callable[[Any, str, datetime], None]
    afterwards: str
    grounds: Sequence[tuple[str, str]] = ()
    title: Callable[[Any], str] | None = None
    about: Callable[[Any], User | None] = lambda thing: None
    besides: Callable[[Any], Any] = lambda thing: None
    details: Callable[[Any], Iterable[str]] = lambda thing: ()
    photos: Callable[[Any], Iterable[Any]] = lambda thing: ()
    edit: Callable[[Any, str, str, User, datetime], None] | None = None
    hold: Callable[[Any, datetime], None] | None = None
    revisions: Callable[[Any], Iterable[Any]] | None = None
    redact: Callable[[Any, int], None] | None = None
    signs: Callable[[Any], Sequence[Passage]] | None = None
    gives_away: Callable[[Any], Sequence[str]] = lambda thing: ()
    findable: Callable[[Any], bool] = lambda thing: True
    thread: Callable[[Any], int | None] = lambda thing: None
    verbs: Mapping[str, str] = field(default_factory=dict)
    ours: bool = False

    def concerns(self, thing: Any, user: User) -> bool:
        """Whether a thing is somebody's own, or about them."""
        return user in (self.author(thing), self.about(thing))

    def get(self, number: int) -> Any:
        """One by its number, None where there is none."""
        return self.rows().filter(pk=number).first()

    def of(self, specialties: frozenset[str]) -> QuerySet[Any]:
        """Those that moderators of these specialties see; "" among them stands for everything."""
        if not self.specialty or "" in specialties:
            return self.rows()
        return self.rows().filter(Q(**{f"{self.specialty}__in": specialties}) | Q(**{self.specialty: None}))

    def specialties(self, thing: Any) -> frozenset[str]:
        """Slugs of the specialties whose moderators see a thing, empty for all."""
        slugs = self.rows().filter(pk=thing.pk).values_list(self.specialty, flat=True) if self.specialty else ()
        return frozenset(slug for slug in slugs if slug)

    def stamp(self, thing: Any) -> str:
        """Of what a moderator is shown of a thing: another one as soon as any of it has changed."""
        shown = [self.title and self.title(thing), self.words(thing), self.besides(thing)]
        return sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()[:32]


TARGETS: dict[str, Target] = {}

NAMED: dict[str, Callable[[Iterable[int]], Mapping[int, object]]] = {}
"""What else the log names: the things of a kind by their numbers, each with its name as text."""

PLACES: dict[str, Callable[[Any], str]] = {}
"""Where such a thing is looked at, "" for one that is in no place; for kinds that have places at all."""

ALSO_WAITING: list[Callable[[User], Iterable[datetime]]] = []
"""What waits for a moderator in lists of their own: since when, each."""


def register(target: Target) -> None:
    """Make a kind known to flags, queue and log."""
    TARGETS[target.name] = target
