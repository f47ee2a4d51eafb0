"""Rows as the core's nouns: the thread of a question with its answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from curbside.core import thread as core
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
        return from_byline(answer.byline)
    doctor = answer.doctor
    if doctor is None:
        return None
    specialty = doctor.specialty.name if doctor.specialty else None
    return core.Doctor(doctor.name, tuple(doctor.credentials), doctor.place or None, specialty)


def from_byline(fields: dict[str, Any]) -> core.Doctor:
    """A stored byline as a doctor."""
    stars, reviews = fields.get("stars"), fields.get("reviews")
    rating = None if stars is None and reviews is None else core.Rating(stars, reviews)
    return core.Doctor(fields.get("name"), tuple(fields.get("credentials", ())), fields.get("place"), fields.get("specialty"), rating)


def to_byline(doctor: core.Doctor | None) -> dict[str, Any] | None:
    """A doctor as a stored byline; null where the page named nothing."""
    if doctor is None:
        return None
    rating = doctor.rating or core.Rating()
    return {
        "name": doctor.name,
        "credentials": list(doctor.credentials),
        "place": doctor.place,
        "specialty": doctor.specialty,
        "stars": rating.stars,
        "reviews": rating.reviews,
    }
