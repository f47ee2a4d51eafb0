"""Storing imported threads, each whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from django.db import transaction
from django.db.models import Max, Q

from curbside.core import thread as core
from curbside.core.formats import to_document
from curbside.core.formats.document import doctor_to_document
from curbside.site.answers.models import Answer
from curbside.site.consensus.actions import store_reading
from curbside.site.doctors.actions import find_or_add_doctor, keep_imported_rating
from curbside.site.doctors.models import Doctor
from curbside.site.lib.storable import storable
from curbside.site.questions.actions import set_topics
from curbside.site.questions.models import Question
from curbside.site.questions.stamping import later_than


class Outcome(Enum):
    """What became of one thread of an import."""

    ADDED = "added"
    KNOWN = "already here"
    GROWN = "new answers added"
    CHANGED = "came again with other words; what is here was kept"


def fingerprint(thread: core.Thread) -> str:
    """SHA-256 of everything in a thread but where it was read from: the same page from two folders is one thread."""
    words = json.dumps(to_document(replace(thread, source="")), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


@transaction.atomic
def import_thread(thread: core.Thread, *, now: datetime, asked_at: datetime | None = None) -> Outcome:
    """Store a thread with its doctors and its reading. Importing the same thread again changes nothing.

    A thread whose source is known and which only has more answers gains those. now: the time to put down.
    Raises Unstorable for what no database can hold; nothing is stored then.
    """
    storable(thread)
    mark = fingerprint(thread)
    if Question.objects.filter(fingerprint=mark).exists():
        return Outcome.KNOWN
    known = Question.objects.filter(source=thread.source).exclude(source="").select_for_update().first()
    if known:
        return _grow(known, thread, mark, now)
    question = Question.objects.create(
        title=thread.question.title,
        body=thread.question.body,
        source=thread.source,
        fingerprint=mark,
        stated_answer_count=thread.stated_answer_count,
        disclaimer=thread.disclaimer,
        notices=list(thread.notices),
        asked_at=asked_at,
        added_at=asked_at or now,
        changed_at=now,
    )
    set_topics(question)
    _add_answers(question, thread.answers, at=0)
    return Outcome.ADDED


def _grow(question: Question, thread: core.Thread, mark: str, now: datetime) -> Outcome:
    """Add the answers a page has gained since, after those that doctors wrote here; anything else that changed leaves all as it is."""
    imported = question.answers.filter(Q(doctor=None) | Q(byline__isnull=False)).order_by("position")
    here = [(answer.headline, answer.body, answer.byline) for answer in imported]
    came = [(answer.headline, answer.body, doctor_to_document(answer.doctor)) for answer in thread.answers]
    same_question = (question.title, question.body) == (thread.question.title, thread.question.body)
    if not same_question or came[: len(here)] != here or len(came) == len(here):
        return Outcome.CHANGED
    question.fingerprint, question.changed_at = mark, later_than(question.changed_at, now)
    question.stated_answer_count, question.disclaimer, question.notices = thread.stated_answer_count, thread.disclaimer, list(thread.notices)
    question.save()
    last = question.answers.aggregate(last=Max("position"))["last"]
    _add_answers(question, thread.answers[len(here) :], at=0 if last is None else last + 1)
    return Outcome.GROWN


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
