"""Threads out again, as they came in."""

from __future__ import annotations

from collections.abc import Iterator

from curbside.core.thread import Thread
from curbside.site.answers.threads import as_thread
from curbside.site.questions.models import Question


def exported_threads() -> Iterator[Thread]:
    """Every published thread in the order it was stored, with its published answers; a few hundred at a time in memory."""
    questions = Question.objects.shown().order_by("pk").prefetch_related("answers__doctor__specialty")
    for question in questions.iterator(chunk_size=200):
        shown = [answer for answer in question.answers.all() if answer.state == "published"]
        yield as_thread(question, sorted(shown, key=lambda answer: answer.position))
