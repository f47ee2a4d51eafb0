"""Rows as JSON documents: what the pages show, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.conf import settings

from curbside.site.answers.models import Answer
from curbside.site.consensus.alike import Subject
from curbside.site.consensus.counting import read_rows
from curbside.site.consensus.pooled import Line
from curbside.site.consensus.queries import lead_of, left_open_of
from curbside.site.consensus.topic import Gathered
from curbside.site.doctors.access import verification_of
from curbside.site.doctors.models import Doctor
from curbside.site.doctors.ratings import Summary
from curbside.site.questions.models import Question, Topic


def thread_document(question: Question, answers: Sequence[Answer]) -> dict[str, Any]:
    """What `curbside read` prints of a thread, and what moderators set aside. Its source is the page it can be read on; what an import could not place was never public, and is left out."""
    reading = read_rows(question, answers)
    thread = replace(reading.thread, source=address_of(question), notices=())
    aside = [{"answer": index, "kind": one.kind, "quote": one.quote} for index, claims in enumerate(reading.set_aside) for one in claims]
    return replace(reading, thread=thread).to_json() | {"set_aside": aside}


def row_of(question: Any) -> dict[str, Any]:
    """A thread in a list, fetched with `listed()` and its author."""
    return {
        "number": question.pk,
        "address": address_of(question),
        "title": question.heading,
        "asker": question.asker or None,
        "asked_at": question.asked_at,
        "added_at": question.added_at,
        "changed_at": question.changed_at,
        "closed": question.closed_at is not None,
        "answers": question.answer_count,
        "topics": [topic_name(topic) for topic in question.topics.all()],
        "lead": lead_of(question) or None,
    }


def open_row_of(question: Any) -> dict[str, Any]:
    """The same with what nobody answered; all of it, where nobody answered at all, is in the thread."""
    return row_of(question) | {"left_open": left_open_of(question)}


def own_row_of(question: Any) -> dict[str, Any]:
    """A question for its author, with its state."""
    return row_of(question) | {"state": question.state}


def answer_document(answer: Answer, index: int, now: datetime) -> dict[str, Any]:
    """Whose answer it is. index: its place in the thread's document."""
    doctor = answer.doctor if answer.doctor and not answer.doctor.removed and answer.doctor.listed else None
    return {
        "number": answer.pk,
        "index": index,
        "address": address_of(answer),
        "answered_at": answer.answered_at,
        "doctor": {"number": doctor.pk, "name": doctor.full_name, "address": address_of(doctor)} if doctor else None,
        "verified": _verified(answer.doctor, now) if answer.doctor and answer.byline is None else None,
    }


def doctor_row_of(doctor: Any, now: datetime) -> dict[str, Any]:
    """Public facts of a doctor, each with its day. Fetched with specialty, ratings, verifications and the count of answers."""
    return {
        "number": doctor.pk,
        "address": address_of(doctor),
        "name": doctor.name,
        "credentials": doctor.credentials,
        "specialty": {"slug": doctor.specialty.slug, "name": doctor.specialty.name} if doctor.specialty else None,
        "title": doctor.practises or None,
        "place": doctor.place or None,
        "claimed": doctor.account_id is not None,
        "verified": _verified(doctor, now),
        "added_at": doctor.added_at,
        "answers": doctor.answer_count,
        "imported_ratings": [
            {"stars": rating.stars, "reviews": rating.reviews, "source": "an imported page", "read_at": rating.added_at}
            for rating in doctor.imported_ratings.all()
        ],
    }


def reviews_document(summary: Summary) -> dict[str, Any]:
    """What a doctor's reviews come to."""
    return {
        "count": summary.count,
        "mean": summary.mean,
        "treated": summary.treated,
        "stars": {str(bar.stars): bar.count for bar in summary.bars},
        "excluded": [{"reason": reason, "count": count} for reason, count in summary.excluded],
    }


def topic_name(topic: Topic) -> dict[str, Any]:
    """A topic as others refer to it."""
    return {"kind": topic.kind, "slug": topic.slug, "name": topic.name}


def counted_topic(topic: Topic, count: int) -> dict[str, Any]:
    """A topic with the number of its threads."""
    return topic_name(topic) | {"address": address_of(topic), "threads": count}


def topic_document(topic: Topic, gathered: Gathered, subject: Subject) -> dict[str, Any]:
    """A topic with the picture over its threads."""
    pooled = subject.pooled
    return counted_topic(topic, gathered.of) | {
        "alike": subject.alike,
        "threads_read": pooled.threads,
        "doctors": pooled.doctors,
        "times": {
            "doctors": pooled.times,
            "pooled": pooled.middle._asdict() if pooled.middle and subject.alike else None,
            "said": [_time(row.line) for row in pooled.rows],
        },
        "said": [{"about": label, **_line(line)} for label, lines in pooled.sections for line in lines],
        "asked": [{"what": asked.what, "threads": asked.count, "left_open": asked.open} for asked in pooled.asked],
    }


def _line(line: Line) -> dict[str, Any]:
    quotes = [{"thread": voice["thread"], "words": voice["words"]} for voice in line.quotes]
    return {"what": line.what, "doctors": line.doctors, "threads": line.threads, "quotes": quotes}


def _time(line: Line) -> dict[str, Any]:
    return _line(line) | {"low_days": line.quotes[0]["low"], "high_days": line.quotes[0]["high"]}


def _verified(doctor: Doctor, now: datetime) -> dict[str, Any] | None:
    verification = verification_of(doctor, now)
    return {"fact": verification.fact, "checked_at": verification.checked_at} if verification else None


def address_of(thing: Any) -> str:
    """The page it can be looked at on."""
    return f"{settings.ADDRESS}{thing.get_absolute_url()}"
