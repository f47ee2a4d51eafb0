"""Storing readings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from django.db.models import F, Q
from pydantic_core import to_json

from curbside.core.formats import to_document
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import as_thread
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.panel import draw
from curbside.site.consensus.remembered import read_remembering
from curbside.site.consensus.version import reading_version
from curbside.site.consensus.voices import voices_of
from curbside.site.lib.prepared_writes import PreparedInsert
from curbside.site.questions.models import Question

STORED = ("version", "seen", "input_hash", "picture", "voices", "lead", "unanswered", "made_at")
_READINGS = PreparedInsert(Snapshot, instead=STORED, of=["question"])


def store_reading(question: Question, answers: Sequence[Answer]) -> None:
    """Read the thread and keep the result. `answers`: all that are shown, by position."""
    keep_reading(make_reading(question, answers))


def make_reading(question: Question, answers: Sequence[Answer]) -> Snapshot:
    """What `store_reading` keeps, not stored yet; of the same rows."""
    thread = as_thread(question, answers)
    reading = read_remembering(thread)
    picture = draw(reading)
    return Snapshot(
        question=question,
        version=reading_version(),
        seen=question.changed_at,
        input_hash=hashlib.sha256(to_json(to_document(thread))).hexdigest(),
        picture=picture,
        voices=voices_of(reading, answers),
        lead=picture["lead"],
        unanswered=len(picture["unanswered"]),
    )


def keep_reading(reading: Snapshot) -> None:
    """Store a reading in the place of the one before."""
    _READINGS.store(reading)


def recompute(every: bool = False) -> int:
    """Read again every question whose snapshot is missing or stale, or all; returns how many were read."""
    questions = Question.objects.order_by("pk")
    if not every:
        fresh = Q(snapshot__version=reading_version(), snapshot__seen=F("changed_at"))
        questions = questions.exclude(fresh)
    count = 0
    for question in questions.iterator(chunk_size=200):
        answers = Answer.objects.shown().with_doctors().filter(question=question).order_by("position")
        store_reading(question, list(answers))
        count += 1
    return count
