"""A thread as the JSON document Curbside prints and reads, and back: the same shape both ways."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LARGEST = 1e9  # of stars: far beyond any, within what a float and JSON hold


def to_document(thread: Thread) -> dict[str, Any]:
    """The thread as plain JSON values. A missing title is null; `stars` and `reviews` stand beside the doctor's other fields; `asked_at` is there where known."""
    return {
        "source": thread.source,
        "title": thread.question.title or None,
        "body": thread.question.body,
        "stated_answer_count": thread.stated_answer_count,
        "disclaimer": thread.disclaimer,
        **({"asked_at": thread.asked_at.isoformat()} if thread.asked_at else {}),
        "answers": [{"headline": answer.headline, "body": answer.body, "doctor": doctor_to_document(answer.doctor)} for answer in thread.answers],
        "notices": list(thread.notices),
    }


def doctor_to_document(doctor: Doctor | None) -> dict[str, Any] | None:
    """Who answered as plain JSON values; None where nothing is named."""
    if doctor is None:
        return None
    rating = doctor.rating or Rating()
    return {
        "name": doctor.name,
        "credentials": list(doctor.credentials),
        "place": doctor.place,
        "specialty": doctor.specialty,
        "stars": rating.stars,
        "reviews": rating.reviews,
    }


def from_document(document: Any, source: str = "") -> Thread:
    """The thread of a document; what else a report holds (claims, consensus) is passed over.

    `source` stands in where the document names none. Raises ValueError saying which field is wrong.
    """
    if not isinstance(document, dict):
        raise ValueError("not a JSON object")
    if "answers" not in document:
        raise ValueError("no answers in it")
    title, body = _text(document, "title") or "", _text(document, "body") or ""
    answers = tuple(_answer(entry, number) for number, entry in enumerate(_entries(document, "answers"), 1))
    if not (title.strip() or body.strip() or answers):
        raise ValueError("neither question nor answers in it")
    return Thread(
        Question(title, body),
        answers,
        _text(document, "source") or source,
        _whole(document, "stated_answer_count"),
        _text(document, "disclaimer"),
        _texts(document, "notices"),
        _day(document, "asked_at"),
    )


def _answer(entry: Any, number: int) -> Answer:
    if not isinstance(entry, dict):
        raise ValueError(f"answer {number} is not an object")
    try:
        return Answer(_text(entry, "body") or "", _text(entry, "headline"), doctor_from_document(entry.get("doctor")))
    except ValueError as error:
        raise ValueError(f"answer {number}: {error}") from None


def doctor_from_document(entry: Any) -> Doctor | None:
    """Who answered, from JSON values. Raises ValueError saying which field is wrong."""
    if entry is None:
        return None
    if not isinstance(entry, dict):
        raise ValueError("doctor is not an object")
    stars, reviews = entry.get("stars"), _whole(entry, "reviews")
    if stars is not None and (isinstance(stars, bool) or not isinstance(stars, int | float) or not abs(stars) < LARGEST):
        raise ValueError("stars is not a number")
    rating = None if stars is None and reviews is None else Rating(None if stars is None else float(stars), reviews)
    return Doctor(_text(entry, "name"), _texts(entry, "credentials"), _text(entry, "place"), _text(entry, "specialty"), rating)


def _text(entry: dict[str, Any], name: str) -> str | None:
    value = entry.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is not text")
    return value


def _day(entry: dict[str, Any], name: str) -> date | None:
    value = _text(entry, name)
    if value is None:
        return None
    if not _DAY.fullmatch(value):  # Python reads further ways of writing a date
        raise ValueError(f"{name} is not a day written as 2026-03-01")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{name} is no day of the calendar") from None


def _whole(entry: dict[str, Any], name: str) -> int | None:
    value = entry.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise ValueError(f"{name} is not a whole number")
    return value


def _entries(entry: dict[str, Any], name: str) -> list[Any]:
    value = entry.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f"{name} is not a list")
    return value


def _texts(entry: dict[str, Any], name: str) -> tuple[str, ...]:
    values = _entries(entry, name)
    if not all(isinstance(value, str) for value in values):
        raise ValueError(f"{name} holds something else than text")
    return tuple(values)
