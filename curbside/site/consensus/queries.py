"""What the doctors of a thread say together, never stale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from curbside.site.answers.models import Answer
from curbside.site.consensus.counting import read_rows
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.panel import draw
from curbside.site.consensus.signs import asked_signs, drawn_signs, lead_unread
from curbside.site.consensus.version import reading_version
from curbside.site.questions.models import Question


def picture_of(question: Question, answers: Sequence[Answer]) -> dict[str, Any]:
    """The picture of a thread: the stored one where it is fresh, else read now. `answers`: all that are shown, by position."""
    snapshot = snapshot_of(question)
    if snapshot and snapshot.is_fresh(question, reading_version()):
        stored: dict[str, Any] = snapshot.picture
        return stored
    return draw(read_rows(question, answers))


def lead_of(question: Question) -> str:
    """The first sentence of a list's entry. A list does not read threads: where the stored reading is stale it says nothing but that the asker names a sign of an emergency."""
    snapshot = snapshot_of(question)
    return snapshot.lead if snapshot and snapshot.is_fresh(question, reading_version()) else lead_unread(question)


def left_open_of(question: Question) -> list[str]:
    """The things asked that no doctor took up; none where the stored reading is stale, for a list does not read threads."""
    snapshot = snapshot_of(question)
    return list(snapshot.picture["unanswered"]) if snapshot and snapshot.is_fresh(question, reading_version()) else []


def signs_of(question: Question) -> Sequence[Any]:
    """The sentences with signs of an emergency, those of the box on the thread's page; where the stored reading is stale the asker's alone."""
    snapshot = snapshot_of(question)
    return drawn_signs(snapshot.picture) if snapshot and snapshot.is_fresh(question, reading_version()) else asked_signs(question)


def with_pictures(questions: Iterable[Question]) -> dict[int, Question]:
    """The questions of a page with their pictures, by number, in one query: a list that is sorted carries no pictures along."""
    rows = Question.objects.filter(pk__in=[one.pk for one in questions]).select_related("snapshot").defer("snapshot__voices")
    return {question.pk: question for question in rows}


def snapshot_of(question: Question) -> Snapshot | None:
    """The stored snapshot, fresh or not; costs no query where it was fetched with the question."""
    try:
        return question.snapshot
    except Snapshot.DoesNotExist:
        return None


def stale_questions() -> QuerySet[Question]:
    """Those whose stored reading is missing, or not of their present words, or not as the present core reads them."""
    return Question.objects.exclude(Q(snapshot__version=reading_version(), snapshot__seen=F("changed_at")))
