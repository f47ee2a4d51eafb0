"""The stored voices of many threads, none of them stale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from curbside.site.answers.models import Answer
from curbside.site.consensus.actions import read_again
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.questions.models import Question, Topic
from curbside.site.questions.queries import QuestionQuerySet

NEWEST = 500
READ_NOW = 20
AT_ONCE = 25  # threads whose voices are in memory together


@dataclass(frozen=True, slots=True)
class Gathered:
    """threads: number and voices of each, the newest first, fetched while they are gone through, once.   of: how many threads there are in all.
    left_out: those whose words changed and that are still to be read.   numbers: of those in `threads`."""

    threads: Iterator[tuple[int, dict[str, Any]]]
    of: int
    left_out: int
    numbers: tuple[int, ...]


def fresh_voices(questions: QuestionQuerySet) -> Gathered:
    """The voices of the newest 500 of these threads. Stale ones are read again, up to 20; beyond that, or where they change meanwhile, they are left out."""
    version = reading_version()
    rows = list(questions.newest().values_list("pk", "changed_at", "snapshot__seen", "snapshot__version")[: NEWEST + 1])
    newest = rows[:NEWEST]
    stale = [pk for pk, changed, seen, made_by in newest if (seen, made_by) != (changed, version)]
    read_now = {question.pk for question in Question.objects.filter(pk__in=stale[:READ_NOW]) if read_again(question)}
    left_out = set(stale) - read_now
    numbers = tuple(row[0] for row in newest if row[0] not in left_out)
    read = questions.filter(pk__in=numbers)
    voices = read.newest().values_list("pk", "snapshot__voices").iterator(chunk_size=AT_ONCE)
    return Gathered(voices, len(rows) if len(rows) <= NEWEST else questions.count(), len(left_out), numbers)


def open_questions(topic: Topic | None) -> QuerySet[Question]:
    """Open questions without an answer first, then those with things asked that nobody took up, each the newest first, with its snapshot.

    A stale reading counts for nothing here until it is read again.
    """
    shown = Question.objects.shown().filter(closed_at=None, erased_at=None)
    shown = shown.filter(topics=topic) if topic else shown
    left_open = Snapshot.objects.filter(unanswered__gt=0, version=reading_version(), seen=F("question__changed_at"))
    answered = Exists(Answer.objects.shown().filter(question=OuterRef("pk")))
    waiting = shown.annotate(answered=answered).filter(Q(answered=False) | Q(pk__in=left_open.values("pk"))).order_by("answered", "-added_at", "-pk")
    found: QuerySet[Question] = waiting.with_answer_count().select_related("snapshot").defer("snapshot__voices")
    return found
