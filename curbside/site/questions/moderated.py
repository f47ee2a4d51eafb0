"""Questions as something that is held, flagged and decided on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q

from curbside.site.accounts.models import User
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target
from curbside.site.questions.actions import change_words, redact_revision, set_state
from curbside.site.questions.advice import giveaways
from curbside.site.questions.emergencies import signs_in, told_of
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Photo, Question


def _edit(question: Question, title: str, words: str, by: User, now: datetime) -> None:
    change_words(question, title, words, by=by, now=now)


def _facts_and_photos(question: Question) -> Any:
    return [question.facts, *([photo.pk, photo.audience, photo.caption] for photo in question.photos.all())]


def _photos(question: Question) -> list[Photo]:
    return [photo for photo in question.photos.all() if photo.audience != Photo.Audience.ME]


QUESTION = Target(
    name="question",
    rows=lambda: Question.objects.select_related("author").prefetch_related("photos"),
    held=Q(state=State.HELD),
    added="added_at",
    changed="revisions__at",
    specialty="",
    lock=lambda question: lock_question(question.pk),
    label=lambda question: str(question.heading),
    title=lambda question: str(question.title),
    words=lambda question: str(question.body),
    besides=_facts_and_photos,
    details=lambda question: [f"{name.capitalize()}: {told}" for name, told in question.facts.items()],
    photos=_photos,
    findable=lambda question: question.state != State.REMOVED and question.erased_at is None,
    thread=lambda question: int(question.pk),
    address=lambda question: str(question.get_absolute_url()),
    author=lambda question: question.author,
    shown=lambda question: bool(question.state == State.PUBLISHED),
    publish=lambda question, now: set_state(question, State.PUBLISHED, now=now),
    revisions=lambda question: question.revisions.select_related("by"),
    redact=redact_revision,
    hold=lambda question, now: set_state(question, State.HELD, now=now),
    remove=lambda question, ground, now: set_state(question, State.REMOVED, now=now),
    edit=_edit,
    signs=lambda question: signs_in(question.title, question.body, told_of(question.facts)),
    gives_away=lambda question: giveaways({"title": question.title, "body": question.body, **question.facts}),
    afterwards="It cannot be changed any more. You can ask a new question.",
)
