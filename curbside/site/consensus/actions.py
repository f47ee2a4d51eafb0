"""Storing readings."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.db import transaction

from curbside.site.answers.models import Answer
from curbside.site.consensus.counting import read_rows
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.panel import draw
from curbside.site.consensus.queries import stale_questions
from curbside.site.consensus.version import reading_version
from curbside.site.consensus.voices import voices_of
from curbside.site.lib.prepared_writes import PreparedInsert
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Question

logger = logging.getLogger(__name__)

STORED = ("version", "seen", "picture", "voices", "lead", "urgent", "unanswered", "made_at")
_READINGS = PreparedInsert(Snapshot, instead=STORED, of=["question"])


def store_reading(question: Question, answers: Sequence[Answer]) -> None:
    """Read the thread and keep the result. `answers`: all that are shown, by position."""
    keep_reading(make_reading(question, answers))


def make_reading(question: Question, answers: Sequence[Answer]) -> Snapshot:
    """What `store_reading` keeps, not stored yet; of the same rows."""
    reading = read_rows(question, answers)
    picture = draw(reading)
    return Snapshot(
        question=question,
        version=reading_version(),
        seen=question.changed_at,
        picture=picture,
        voices=voices_of(reading, answers),
        lead=picture["lead"],
        urgent=bool(picture["flags"]),
        unanswered=len(picture["unanswered"]),
    )


def keep_reading(reading: Snapshot) -> None:
    """Store a reading in the place of the one before."""
    _READINGS.store(reading)


def read_again(question: Question) -> bool:
    """Read a thread and keep the result, unless the thread changed meanwhile: False then. Whoever writes to it waits for the storing alone.

    question: as it was fetched, before its answers are.
    """
    reading = make_reading(question, list(question.answers.to_read()))
    with transaction.atomic():
        here = lock_question(question.pk)
        if here is None or here.changed_at != question.changed_at:
            return False
        keep_reading(reading)
    return True


def read_if_stale(number: int) -> bool:
    """Read the thread of a question now, for whoever has just changed what it shows. Returns whether it was read: one that cannot be is put in the log and keeps nobody back."""
    question = stale_questions().filter(pk=number).first()  # another worker may have read it
    try:
        return question is not None and read_again(question)
    except Exception:
        logger.exception("the thread of question %s cannot be read", number)
        return False


def recompute(every: bool = False) -> int:
    """Read again every question whose snapshot is missing or stale, or all; returns how many were read."""
    questions = Question.objects.all() if every else stale_questions()
    found = (Question.objects.filter(pk=pk).first() for pk in list(questions.order_by("pk").values_list("pk", flat=True)))
    return sum(read_again(question) for question in found if question)
