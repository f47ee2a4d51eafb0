"""Threads out again, as they came in, and those that were asked here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from curbside.core.thread import Thread
from curbside.site.answers.threads import as_thread
from curbside.site.imports.identity import permanent_address
from curbside.site.questions.models import Question


def exported_threads() -> Iterator[Thread]:
    """Every published thread in the order it was stored, with its published answers; a few hundred at a time in memory.

    One that was asked here is called by its address. The day it was asked is told as its page tells it; the day of the treatment is not. A
    question whose words were erased and that nobody answered is left out: there is nothing of it.
    """
    questions = Question.objects.shown().order_by("pk").prefetch_related("answers__doctor__specialty")
    for question in questions.iterator(chunk_size=200):
        shown = [answer for answer in question.answers.all() if answer.state == "published"]
        thread = as_thread(question, sorted(shown, key=lambda answer: answer.position))
        if thread.answers or (question.title + question.body).strip():
            day = question.asked_at.date() if question.asked_at else None
            yield replace(thread, source=question.source or permanent_address(question), asked_at=day)
