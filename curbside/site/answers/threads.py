"""Rows as the core's nouns: the thread of a question with its answers."""

from __future__ import annotations

from collections.abc import Iterable

from curbside.core import thread as core
from curbside.core.formats.document import doctor_from_document
from curbside.site.answers.models import Answer
from curbside.site.questions.models import Question


def as_thread(question: Question, answers: Iterable[Answer]) -> core.Thread:
    """The thread, exactly as it was written or imported; `answers` in the order they are to be counted in."""
    return core.Thread(
        core.Question(question.title, question.body),
        tuple(core.Answer(answer.body, answer.headline, byline_of(answer)) for answer in answers),
        question.source,
        question.stated_answer_count,
        question.disclaimer,
        tuple(question.notices),
    )


def byline_of(answer: Answer) -> core.Doctor | None:
    """Who answered: as the imported page said it, else as the doctor's profile says."""
    if answer.byline is not None:
        return doctor_from_document(answer.byline)
    doctor = answer.doctor
    if doctor is None:
        return None
    return core.Doctor(doctor.name, tuple(doctor.credentials), doctor.place or None, doctor.practises or None)
