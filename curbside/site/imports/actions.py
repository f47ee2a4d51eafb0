"""Storing imported threads, each whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from django.db import transaction
from django.db.models import Max

from curbside.core import thread as core
from curbside.core.formats.document import doctor_to_document
from curbside.site.answers.models import Answer
from curbside.site.consensus.actions import store_reading
from curbside.site.doctors.actions import find_or_add_doctor, keep_imported_rating
from curbside.site.doctors.models import Doctor
from curbside.site.imports.identity import asked_fingerprint, find_known, fingerprint
from curbside.site.imports.places import kept_source
from curbside.site.lib.storable import Unstorable, storable
from curbside.site.questions.actions import set_topics
from curbside.site.questions.models import Question
from curbside.site.questions.stamping import later_than


class Outcome(Enum):
    """What became of one thread of an import."""

    ADDED = "added"
    KNOWN = "already here"
    GROWN = "new answers added"
    CHANGED = "came again with other words; what is here was kept"


@transaction.atomic
def import_thread(thread: core.Thread, *, now: datetime, asked_at: datetime | None = None) -> Outcome:
    """Store a thread with its doctors and its reading. Importing the same thread again changes nothing.

    A thread that is here and only has more answers gains those. now: the time to put down; asked_at: in place of the thread's own day.
    Raises Unstorable for what no database can hold or that is yet to come; nothing is stored then.
    """
    thread = replace(thread, source=kept_source(thread.source))
    storable(thread)
    asked_at = asked_at or _beginning(thread.asked_at, now)
    mark = fingerprint(thread)
    if Question.objects.filter(fingerprint=mark).exists():
        return Outcome.KNOWN
    if known := find_known(thread):
        return Outcome.CHANGED if known.new is None else _grow(known.question, thread, known.new, now)
    question = Question.objects.create(
        title=thread.question.title,
        body=thread.question.body,
        source=thread.source,
        fingerprint=mark,
        asked_fingerprint=asked_fingerprint(thread.question),
        stated_answer_count=thread.stated_answer_count,
        disclaimer=thread.disclaimer,
        notices=list(thread.notices),
        asked_at=asked_at,
        added_at=min(asked_at or now, now),
        changed_at=now,
    )
    set_topics(question)
    _add_answers(question, thread.answers, at=0)
    return Outcome.ADDED


def _grow(question: Question, thread: core.Thread, new: Sequence[core.Answer], now: datetime) -> Outcome:
    """Add the answers a thread has gained since, after those that are here."""
    if not new:
        return Outcome.KNOWN
    question.changed_at = later_than(question.changed_at, now)
    if question.fingerprint is not None:  # of a thread that was asked here nothing else came with an import
        question.fingerprint = fingerprint(thread)
        question.stated_answer_count, question.disclaimer, question.notices = thread.stated_answer_count, thread.disclaimer, list(thread.notices)
    question.save()
    last = question.answers.aggregate(last=Max("position"))["last"]
    _add_answers(question, new, at=0 if last is None else last + 1)
    return Outcome.GROWN


def _beginning(day: date | None, now: datetime) -> datetime | None:
    """The day as the site shows days, in UTC. Raises Unstorable where it has begun nowhere on earth."""
    if day and day > (now + timedelta(hours=14)).date():
        raise Unstorable(f"it says that it was asked on {day.isoformat()}, which is yet to come")
    return datetime.combine(day, time(), UTC) if day else None


def _add_answers(question: Question, answers: Sequence[core.Answer], at: int) -> None:
    for position, answer in enumerate(answers, at):
        doctor = _doctor_of(answer.doctor, question.source)
        Answer.objects.create(
            question=question,
            position=position,
            doctor=doctor,
            byline=doctor_to_document(answer.doctor),
            headline=answer.headline,
            body=answer.body,
        )
    store_reading(question, list(question.answers.to_read()))


def _doctor_of(said: core.Doctor | None, source: str) -> Doctor | None:
    """The profile of who answered; None where the page gives no name."""
    if said is None or not said.name:
        return None
    doctor = find_or_add_doctor(said.name, said.credentials, said.specialty, said.place)
    if said.rating:
        keep_imported_rating(doctor, source, said.rating.stars, said.rating.reviews)
    return doctor
