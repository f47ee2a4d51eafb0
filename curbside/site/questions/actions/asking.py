"""Posting, changing, closing and taking back a question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.mail.actions import forget_letters, forget_unsent
from curbside.site.moderation.access import check_may_write
from curbside.site.moderation.actions import forget_notes
from curbside.site.questions.actions.photos import describe_photo, drop_photo, removed_from
from curbside.site.questions.actions.topics import set_topics
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Draft, Photo, Question, Revision
from curbside.site.questions.stamping import later, later_than

FACTS = ("treatment", "area", "product", "dose", "side")


class AlreadyAnswered(CurbsideError):
    """A question that doctors have answered cannot be deleted; its asker can become anonymous."""


@transaction.atomic
def post_question(draft: Draft, asked: Mapping[str, Any], *, now: datetime, hold: bool) -> Question:
    """Turn a draft into a question, or into the new words of the one it changes; once: a posted draft gives the question it became.

    asked: the form's clean values.   hold: a moderator looks at it first.   Raises Draft.DoesNotExist where the draft is gone, Suspended where its owner may not write.
    """
    question = lock_question(draft.question_id)
    draft = Draft.objects.select_for_update().get(pk=draft.pk, owner__isnull=False)  # alone: PostgreSQL joins rows as they were before the wait
    if draft.question and (draft.posted or question is None):  # posted meanwhile
        return draft.question
    if draft.owner:
        check_may_write(draft.owner, now)
    if question:
        _keep_revision(question, by=draft.owner, now=now)
    else:
        question = Question(author=draft.owner, added_at=now, asked_at=now)
    if hold and question.state == State.PUBLISHED:
        question.state = State.HELD
    _fill(question, asked, now)
    Photo.objects.filter(draft=draft).update(question=question, draft=None)
    _settle_photos(question, draft, now)
    draft.question, draft.posted, draft.fields, draft.seen = question, True, {}, []
    draft.save()
    set_topics(question)
    return question


@transaction.atomic
def change_words(question: Question, title: str, body: str, *, by: User, now: datetime, why: str = "") -> None:
    """A moderator's edit before approving: the words before it are kept. What was erased meanwhile stays so."""
    held = lock_question(question.pk)
    if held is None or held.erased_at:
        return
    _keep_revision(held, by=by, now=now, why=why)
    held.title, held.body, held.changed_at = storable_text(title), storable_text(body), later_than(held.changed_at, now)
    held.save(update_fields=["title", "body", "changed_at"])
    set_topics(held)


def redact_revision(question: Question, number: int) -> None:
    """Empty one of the earlier versions: what gave somebody away is in none of them."""
    question.revisions.filter(pk=number).update(title="", body="")


@transaction.atomic
def set_state(question: Question, state: State, *, now: datetime) -> None:
    """Publish, hold or remove a question; letters that were to tell of one that is removed are not sent."""
    if state == State.REMOVED:
        forget_unsent(_address(question))
    Question.objects.filter(pk=question.pk).update(state=state, changed_at=later(now))


@transaction.atomic
def close_question(question: Question, *, now: datetime, closed: bool = True) -> None:
    """Ask for no more answers, or open it again."""
    Question.objects.filter(pk=question.pk).update(closed_at=now if closed else None, changed_at=later(now))


@transaction.atomic
def become_anonymous(question: Question, *, now: datetime) -> None:
    """Cut the tie between a question and its asker; the words stay, and photos for everybody. It cannot be undone: nobody knows any more whose it was."""
    lock_question(question.pk)
    for photo in _photos_of(question).exclude(question=question, audience=Photo.Audience.PUBLIC):
        drop_photo(photo)
    question.photos.update(owner=None)
    Revision.objects.filter(question=question).update(by=None)
    question.drafts.all().delete()
    forget_letters(question.author, f"question {question.pk} ")
    Question.objects.filter(pk=question.pk).update(author=None, handle_hidden=True, treated_on=None, changed_at=later(now))


@transaction.atomic
def delete_question(question: Question) -> None:
    """Delete a question nobody has answered, with its photos. Raises AlreadyAnswered."""
    lock_question(question.pk)
    if question.answers.exists():
        raise AlreadyAnswered("doctors have answered; you can close it or become anonymous")
    for photo in _photos_of(question):
        drop_photo(photo)
    forget_notes("question", [question.pk])
    forget_unsent(_address(question))
    question.delete()


@transaction.atomic
def erase_words(question: Question, *, now: datetime) -> None:
    """Take the asker's words and photos out of a question and of all its revisions and drafts; what doctors wrote stays."""
    lock_question(question.pk)
    for photo in _photos_of(question):
        drop_photo(photo)
    question.drafts.all().delete()
    question.revisions.update(title="", body="", why="", by=None)
    question.topics.clear()
    forget_notes("question", [question.pk])
    forget_unsent(_address(question))
    Question.objects.filter(pk=question.pk).update(
        title="",
        body="",
        author=None,
        handle_hidden=True,
        facts={},
        treated_on=None,
        source="",
        fingerprint=None,
        asked_fingerprint=None,
        erased_at=now,
        changed_at=later(now),
    )


def _address(question: Question) -> str:
    """What the address of its page begins with, whatever its title was."""
    return f"{reverse('questions:short', args=[question.pk])}/"


def _fill(question: Question, asked: Mapping[str, Any], now: datetime) -> None:
    treated: date | None = asked.get("treated_on") or None
    question.title, question.body = storable_text(asked["title"]), storable_text(asked["body"])
    question.facts = {name: storable_text(asked[name]) for name in FACTS if asked.get(name)}
    question.treated_on, question.handle_hidden = treated, bool(asked.get("handle_hidden"))
    question.changed_at = later_than(question.changed_at, now)
    question.save()


def _photos_of(question: Question) -> QuerySet[Photo]:
    """A question's photos, and those that wait in a change of it."""
    return Photo.objects.filter(Q(question=question) | Q(draft__question=question))


def _settle_photos(question: Question, draft: Draft, now: datetime) -> None:
    """What was said of each photo while it was being written holds from now on, that it is to go as well."""
    fields = draft.fields
    for photo in question.photos.filter(pk__in=removed_from(draft)):
        drop_photo(photo)
    for photo in question.photos.all() if any(name.startswith("audience-") for name in fields) else ():
        audience, caption = fields.get(f"audience-{photo.pk}", photo.audience), fields.get(f"caption-{photo.pk}", photo.caption)
        describe_photo(photo, audience=audience, caption=caption, now=now)


def _keep_revision(question: Question, *, by: User | None, now: datetime, why: str = "") -> None:
    Revision.objects.create(question=question, title=question.title, body=question.body, by=by, why=why, at=now)
