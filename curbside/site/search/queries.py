"""What pages ask of the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connections

from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Question
from curbside.site.search.filters import Filters
from curbside.site.search.hits import Hit, hits_of
from curbside.site.search.index import backend_of
from curbside.site.search.likeness import Typed
from curbside.site.search.models import Document
from curbside.site.search.narrowing import Narrowing
from curbside.site.search.subjects import subjects_of
from curbside.site.search.vocabulary import Meant, meant_by
from curbside.site.search.words import words_of

CAP = 1000  # threads that are ranked and can be paged through; of more, the page says "more than 1,000"
LENGTH = 10  # threads a page
COMMON = 2000  # a word in so many threads tells little of what is meant
LOOKED_AT = 40  # threads with a title's words, the best of which are shown where they are like it
USUAL = 3  # a word in so many threads is no slip


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search.

    words: those looked for; empty where nothing but stop words was said.   corrected: what was said, and what was looked for instead.
    partly: no thread has all the words, these have some.   total: threads found, up to CAP; more: there are more.   page, pages: from 1.
    """

    words: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    partly: bool = False
    total: int = 0
    more: bool = False
    page: int = 1
    pages: int = 1
    hits: list[Hit] = field(default_factory=list)

    @property
    def tells_little(self) -> bool:
        """Whether hardly any thread has all the words: one of them may be a slip."""
        return self.partly or self.total < USUAL

    @property
    def before(self) -> int:
        """The page before this."""
        return self.page - 1

    @property
    def after(self) -> int:
        """The page after this."""
        return self.page + 1


def search(words: str, filters: Filters | None = None, page: int = 1, *, exactly: bool = False) -> Found:
    """The published threads with the words, the best first, one hit a thread. Any text gives an answer, never an error.

    exactly: names are not put right.   page: one that is too high or too low gives the nearest.
    """
    said = words_of(storable_text(words))
    if not said:
        return Found()
    with _index() as (backend, cursor):
        corrected = () if exactly else _corrected(backend, cursor, said)
        wanted = tuple(dict.fromkeys(dict(corrected).get(word, word) for word in said))
        keys, partly = _matching(backend, cursor, wanted, (filters or Filters()).narrowing())
    total = min(len(keys), CAP)
    pages = max(1, -(-total // LENGTH))
    page = min(max(page, 1), pages)
    hits = hits_of(keys[(page - 1) * LENGTH : min(CAP, page * LENGTH)], wanted)
    return Found(wanted, corrected, partly, total, len(keys) > CAP, page, pages, hits)


def similar(title: str, limit: int = 5) -> list[Question]:
    """Published questions like a title that is being typed, the likest first; none where nothing is truly like it."""
    typed = Typed(storable_text(title))
    if not typed.words:
        return []
    with _index() as (backend, cursor):
        keys = backend.ranked(cursor, _telling(backend, cursor, typed.words), every=False, narrowed=Narrowing(), most=CAP)[:LOOKED_AT]
    shown = dict(Question.objects.shown().filter(pk__in=keys).values_list("pk", "title"))
    subjects = subjects_of(shown)
    like = [key for key in keys if key in shown and typed.is_like(shown[key], subjects[key])][:limit]
    return sorted(Question.objects.shown().listed().filter(pk__in=like), key=lambda question: like.index(question.pk))


@contextmanager
def _index() -> Iterator[tuple[Any, Any]]:
    """The index of the database that is read, and a cursor there."""
    connection = connections[Document.objects.db]
    with connection.cursor() as cursor:
        yield backend_of(connection), cursor


def _corrected(backend: Any, cursor: Any, words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each word that is near a name and that hardly any thread has, with the name."""
    near = {word: meant for word in words if (meant := meant_by(word))}
    if not near:
        return ()
    many = backend.counts(cursor, [*near, *(meant.name for meant in near.values())], USUAL)

    def is_slip(word: str, meant: Meant) -> bool:
        here, there = many[word], many[meant.name]
        return (not here and there > 0) or (here < USUAL <= there and meant.slips == 1 and len(meant.name) > 6)

    return tuple((word, meant.name) for word, meant in near.items() if is_slip(word, meant))


def _matching(backend: Any, cursor: Any, words: Sequence[str], narrowed: Narrowing) -> tuple[list[int], bool]:
    """Threads with all words; where there are none, those with all words that any thread has, else with any of the rarer; and whether it came to that."""
    keys = backend.ranked(cursor, words, every=True, narrowed=narrowed, most=CAP + 1)
    if keys or len(words) < 2:
        return keys, False
    here = [word for word, many in backend.counts(cursor, words, 1).items() if many]
    if here and len(here) < len(words):
        keys = backend.ranked(cursor, here, every=True, narrowed=narrowed, most=CAP + 1)
    if not keys and here:
        keys = backend.ranked(cursor, _telling(backend, cursor, here), every=False, narrowed=narrowed, most=CAP + 1)
    return keys, bool(keys)


def _telling(backend: Any, cursor: Any, words: Sequence[str]) -> Sequence[str]:
    """Those of the words that are not in very many threads; all where all are."""
    return [word for word, many in backend.counts(cursor, words, COMMON).items() if many < COMMON] or words
