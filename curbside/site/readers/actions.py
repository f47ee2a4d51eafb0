"""Every write of readers. Each says what is to be, not "the other way round", so that a form sent twice does what it says once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.answers.models import Answer
from curbside.site.doctors.access import verified_doctor
from curbside.site.doctors.models import Specialty
from curbside.site.mail.actions import forget_letters
from curbside.site.moderation.access import check_may_write
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Question, Topic
from curbside.site.readers.access import Followed
from curbside.site.readers.models import Follow, Helpful, Saved, Standing


class OwnAnswer(CurbsideError):
    """Nobody marks their own answer as helpful; nothing was changed."""


class NotVerified(CurbsideError, PermissionDenied):
    """Only a doctor whose verification holds says whether an answer does; nothing was changed."""


@transaction.atomic
def mark_helpful(answer: Answer, *, by: User, now: datetime) -> None:
    """Somebody found an answer helpful; once. Raises OwnAnswer, Suspended; Question.DoesNotExist where the thread is gone."""
    if answer.doctor and answer.doctor.account_id == by.pk:
        raise OwnAnswer("this answer is yours")
    check_may_write(by, now)
    _hold(answer.question)
    Helpful.objects.get_or_create(answer=answer, by=by, defaults={"at": now})


def unmark_helpful(answer: Answer, *, by: User) -> None:
    """Take the mark back."""
    Helpful.objects.filter(answer=answer, by=by).delete()


@transaction.atomic
def say_standing(answer: Answer, says: Standing.Says, *, by: User, now: datetime) -> None:
    """A verified doctor's word on an answer, in place of the one before, dated now. Raises NotVerified, Suspended; Question.DoesNotExist where the thread is gone."""
    _hold(answer.question)
    doctor = verified_doctor(by, now)
    if doctor is None:
        raise NotVerified("your verification does not hold at present")
    check_may_write(by, now)
    Standing.objects.update_or_create(answer=answer, doctor=doctor, defaults={"says": says, "at": now})


def take_standing_back(answer: Answer, *, by: User) -> None:
    """A doctor says nothing of an answer any more."""
    Standing.objects.filter(answer=answer, doctor__account=by).delete()


@transaction.atomic
def save_thread(question: Question, *, by: User, now: datetime) -> None:
    """Put a thread on somebody's list; once. Raises Question.DoesNotExist where it is gone."""
    _hold(question)
    Saved.objects.get_or_create(question=question, by=by, defaults={"at": now})


def unsave_thread(question: Question, *, by: User) -> None:
    """Take a thread off somebody's list."""
    Saved.objects.filter(question=question, by=by).delete()


@transaction.atomic
def follow(thing: Followed, often: Follow.Often, *, by: User, now: datetime) -> None:
    """Follow a thing from now on, or be told of it at another pace. Raises Question.DoesNotExist where a thread is gone."""
    if isinstance(thing, Question):
        _hold(thing)
    Follow.objects.update_or_create(by=by, **named(thing), defaults={"often": often}, create_defaults={"often": often, "since": now})


def stop_following(thing: Followed, *, by: User) -> None:
    """Follow a thing no more."""
    Follow.objects.filter(by=by, **named(thing)).delete()


def stop_all(*, by: User) -> int:
    """Follow nothing any more; how many things it was."""
    return Follow.objects.filter(by=by).delete()[0]


@transaction.atomic
def forget_thread(question: Question, *, by: User) -> None:
    """Take away what ties a person to a thread as its reader."""
    unsave_thread(question, by=by)
    stop_following(question, by=by)
    forget_letters(by, f"answer {question.pk}-")


def named(thing: Followed) -> dict[str, Any]:
    """A thing under the name a follow has for it."""
    if isinstance(thing, Topic):
        return {"topic": thing}
    return {"specialty": thing} if isinstance(thing, Specialty) else {"question": thing}


def _hold(question: Question) -> None:
    """The thread does not go away while something is hung on it."""
    if lock_question(question.pk) is None:
        raise Question.DoesNotExist
