"""Answers as something that is held, flagged and decided on."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.urls import reverse

from curbside.site.accounts.models import User
from curbside.site.answers.actions import change_words, redact_revision, set_state
from curbside.site.answers.models import Answer
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target
from curbside.site.questions.locking import lock_question


def _edit(answer: Answer, title: str, words: str, by: User, now: datetime) -> None:
    change_words(answer, title, words, by=by, now=now)


ANSWER = Target(
    name="answer",
    rows=lambda: Answer.objects.filter(withdrawn_at=None).select_related("question", "doctor__account"),
    held=Q(state=State.HELD),
    added="added_at",
    changed="revisions__at",
    specialty="doctor__specialty__slug",
    lock=lambda answer: lock_question(answer.question_id),
    label=lambda answer: f"{answer.doctor or 'A doctor'} on “{answer.question.heading}”",
    title=lambda answer: str(answer.headline or ""),
    words=lambda answer: str(answer.body),
    findable=lambda answer: answer.state == State.PUBLISHED and answer.question.state != State.REMOVED,
    thread=lambda answer: int(answer.question_id),
    address=lambda answer: f"{reverse('questions:short', args=[answer.question_id])}#{answer.anchor}",
    author=lambda answer: answer.doctor.account if answer.doctor else None,
    shown=lambda answer: bool(answer.state == State.PUBLISHED and answer.question.state == State.PUBLISHED),
    publish=lambda answer, now: set_state(answer, State.PUBLISHED, now=now),
    revisions=lambda answer: answer.revisions.select_related("by"),
    redact=redact_revision,
    hold=lambda answer, now: set_state(answer, State.HELD, now=now),
    remove=lambda answer, ground, now: set_state(answer, State.REMOVED, now=now),
    edit=_edit,
    afterwards="It cannot be changed any more, and you cannot answer this question again.",
)
