"""Answers as something that is held, flagged and decided on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max

from curbside.site.accounts.models import User
from curbside.site.answers.actions import change_words, redact_revision, set_state
from curbside.site.answers.models import Answer
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target
from curbside.site.questions.locking import lock_question


def _get(number: int) -> Answer | None:
    found: Answer | None = (
        Answer.objects.select_related("question", "doctor__account", "doctor__specialty").filter(pk=number, withdrawn_at=None).first()
    )
    return found


def _held() -> Iterable[Answer]:
    waiting = Answer.objects.filter(state=State.HELD, withdrawn_at=None)
    return waiting.select_related("question", "doctor__account", "doctor__specialty").order_by("added_at")


def _edit(answer: Answer, title: str, words: str, by: User, now: datetime) -> None:
    change_words(answer, title, words, by=by, now=now)


def _specialties(answer: Answer) -> frozenset[str]:
    return frozenset([answer.doctor.specialty.slug] if answer.doctor and answer.doctor.specialty else [])


ANSWER = Target(
    name="answer",
    get=_get,
    held=_held,
    lock=lambda answer: lock_question(answer.question_id),
    label=lambda answer: f"{answer.doctor or 'A doctor'} on “{answer.question.heading}”",
    title=lambda answer: str(answer.headline or ""),
    words=lambda answer: str(answer.body),
    address=lambda answer: str(answer.get_absolute_url()),
    author=lambda answer: answer.doctor.account if answer.doctor else None,
    specialties=_specialties,
    shown=lambda answer: bool(answer.state == State.PUBLISHED and answer.question.state == State.PUBLISHED),
    edited_at=lambda answer: answer.revisions.aggregate(last=Max("at"))["last"],
    publish=lambda answer, now: set_state(answer, State.PUBLISHED, now=now),
    revisions=lambda answer: answer.revisions.select_related("by"),
    redact=redact_revision,
    hold=lambda answer, now: set_state(answer, State.HELD, now=now),
    remove=lambda answer, reason, now: set_state(answer, State.REMOVED, now=now),
    edit=_edit,
)
