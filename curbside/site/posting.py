"""The acts that change what a thread says: each done, counted against its limit, and the thread read again. Pages and API both call these."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from curbside.site.accounts.models import User
from curbside.site.answers.actions import publish_answer, publish_as_read, withdraw_answer
from curbside.site.answers.models import Answer
from curbside.site.answers.writing import ChangedMeanwhile, Written, write_answer
from curbside.site.consensus.actions import keep_reading, make_reading, store_reading
from curbside.site.consensus.models import Snapshot
from curbside.site.doctors.models import Doctor
from curbside.site.lib.limits import ANSWERS, POSTS, person
from curbside.site.lib.links import has_many_links
from curbside.site.questions.actions import post_question
from curbside.site.questions.models import Draft, Question, Revision
from curbside.site.readers.actions import follow
from curbside.site.readers.models import Follow


def ask(draft: Draft, asked: Mapping[str, Any], *, now: datetime) -> Question:
    """Post a draft, new or changing a question: a moderator looks at it first, and who asks follows the answers. Raises TooMany, and what `post_question` does."""
    POSTS.spend(person(draft.owner_id))
    POSTS.check(_posted_by(draft.owner_id), now)
    question = _post(draft, asked, now)
    store_reading(question, shown_answers(question))
    return question


def answer(question: Question, doctor: Doctor, headline: str, body: str, *, by: User, now: datetime) -> Answer:
    """Post an answer or its new words; it is on the page at once, but for one full of web addresses. Raises TooMany, and what `publish_answer` does."""
    ANSWERS.spend(person(by.pk))
    hold = has_many_links(f"{headline} {body}")
    written = write_answer(question, doctor, headline, body, now=now, hold=hold)
    reading = make_reading(written.answer.question, written.answers)
    try:
        _publish_as_read(written, reading, by, now)
    except ChangedMeanwhile:
        return _publish_holding(question, headline, body, by, now, hold)
    return written.answer


def withdraw(own: Answer, *, now: datetime) -> None:
    """Take an answer back."""
    withdraw_answer(own, now=now)
    own.question.refresh_from_db()
    store_reading(own.question, shown_answers(own.question))


def _posted_by(asker: int | None) -> list[datetime]:
    """When somebody posted the last questions and changes of theirs."""
    asked = Question.objects.filter(author=asker).order_by("-added_at").values_list("added_at", flat=True)
    changed = Revision.objects.filter(question__author=asker, by=asker).values_list("at", flat=True)
    return [*asked[: POSTS.most], *changed[: POSTS.most]]


@transaction.atomic
def _publish_as_read(written: Written, reading: Snapshot, by: User, now: datetime) -> None:
    """Both are there or neither; the next reader finds the picture ready."""
    publish_as_read(written, by=by, now=now)
    keep_reading(reading)


@transaction.atomic
def _publish_holding(question: Question, headline: str, body: str, by: User, now: datetime, hold: bool) -> Answer:
    """The same for a thread that changes too often to be read first; others wait for the reading, too."""
    posted = publish_answer(question, headline, body, by=by, now=now, hold=hold)
    store_reading(posted.question, shown_answers(question))
    return posted


@transaction.atomic
def _post(draft: Draft, asked: Mapping[str, Any], now: datetime) -> Question:
    """Who asks a new question follows it; a change leaves that as it is."""
    new = draft.question_id is None
    question = post_question(draft, asked, now=now, hold=True)
    if new and draft.owner:
        follow(question, Follow.Often.AT_ONCE, by=draft.owner, now=now)
    return question


def shown_answers(question: Question) -> list[Answer]:
    """Those a reading is of."""
    return list(question.answers.to_read())
