"""Every write to the answers' tables. What a thread says together is read again by whoever called."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import BigAutoField, DateTimeField, Max

from curbside.site.accounts.models import User
from curbside.site.answers.misread import forget_gone
from curbside.site.answers.models import Answer, Draft, Revision
from curbside.site.answers.writing import CannotAnswer, ChangedMeanwhile, Written, own_of, write_answer
from curbside.site.doctors.access import is_still_verified, verified_doctor
from curbside.site.doctors.models import Doctor
from curbside.site.lib.prepared_writes import PreparedChange, PreparedInsert, deleting, updating
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.moderation.access import check_may_write
from curbside.site.moderation.actions import forget_notes
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Question
from curbside.site.questions.stamping import later

_STAMP_UNCHANGED = PreparedChange(
    lambda pk, seen, at: updating(Question.objects.filter(pk=pk, changed_at=seen), changed_at=at),
    pk=BigAutoField(),
    seen=DateTimeField(),
    at=DateTimeField(),
)
_DELETE_DRAFT = PreparedChange(
    lambda question, doctor: deleting(Draft.objects.filter(question=question, doctor=doctor)), question=BigAutoField(), doctor=BigAutoField()
)
_NEW = PreparedInsert(Answer)


@transaction.atomic
def keep_draft(question: Question, doctor: Doctor, headline: str, body: str, *, now: datetime) -> Draft:
    """Keep what a doctor has typed so far; a keystroke older than the posted words brings nothing back. Raises Question.DoesNotExist."""
    if lock_question(question.pk) is None:
        raise Question.DoesNotExist
    words = {"headline": storable_text(headline), "body": storable_text(body), "updated_at": now}
    if now < _posted_at(own_of(question.answers.filter(doctor=doctor), doctor)):
        return Draft(question=question, doctor=doctor, **words)
    return Draft.objects.update_or_create(question=question, doctor=doctor, defaults=words)[0]


def keep_unposted(number: int, headline: str, body: str, *, by: User, now: datetime) -> Draft | None:
    """Keep what somebody sent who may not answer that question now, or whose question is gone. None for somebody without a doctor's profile: nothing is kept."""
    doctor: Doctor | None = Doctor.objects.filter(account=by).first()
    if doctor is None:
        return None
    try:
        return keep_draft(Question(pk=number), doctor, headline, body, now=now)
    except Question.DoesNotExist:
        words = {"headline": storable_text(headline), "body": storable_text(body)}
        return Draft.objects.get_or_create(question=None, doctor=doctor, **words, defaults={"updated_at": now})[0]


def drop_draft(draft: Draft) -> None:
    """Throw a draft away."""
    Draft.objects.filter(pk=draft.pk).delete()


@transaction.atomic
def publish_answer(question: Question, headline: str, body: str, *, by: User, now: datetime, hold: bool = False) -> Answer:
    """A verified doctor's answer, or its new words where there is one; the words before are kept, and the draft is done with.

    Its `question` is the row as this act leaves it.
    hold: a moderator looks at it first.   Raises CannotAnswer for somebody who is no verified doctor at this moment, for a question that is closed, gone or not
    shown, and where a moderator removed this doctor's answer;
    Suspended for somebody who may not write.
    """
    here = lock_question(question.pk)
    doctor = verified_doctor(by, now)
    if doctor is None:
        raise CannotAnswer("your verification does not hold at present")
    if here is None:
        raise CannotAnswer("the asker has taken this question back")
    written = write_answer(here, doctor, headline, body, now=now, hold=hold)
    check_may_write(by, now)
    _store(written, by, now)
    written.answer.question.save(update_fields=["changed_at"])
    return written.answer


@transaction.atomic(savepoint=False)
def publish_as_read(written: Written, *, by: User, now: datetime) -> None:
    """The same for an answer written to a thread that was not held: others wait for the storing alone.

    Raises ChangedMeanwhile where the thread or the doctor is not as it was read any more, for `publish_answer` to look again; Suspended.
    """
    question, doctor = written.answer.question, written.doctor
    unchanged = _STAMP_UNCHANGED.make(pk=question.pk, seen=written.seen, at=question.changed_at)  # holds the question, too
    if not unchanged or not is_still_verified(doctor, by, now):
        raise ChangedMeanwhile
    check_may_write(by, now)
    _store(written, by, now)


@transaction.atomic
def withdraw_answer(answer: Answer, *, now: datetime) -> None:
    """Its doctor takes an answer back: readers see it no more, and its words are a draft again, unless there is one. One that a moderator removed stays so."""
    lock_question(answer.question_id)
    here = Answer.objects.filter(pk=answer.pk, doctor__isnull=False).exclude(state=State.REMOVED).first()
    if here:
        Answer.objects.filter(pk=here.pk).update(state=State.REMOVED, withdrawn_at=now)
        words = {"headline": here.headline or "", "body": here.body, "updated_at": now}
        Draft.objects.get_or_create(question_id=here.question_id, doctor_id=here.doctor_id, defaults=words)
    _stamp(answer.question, now)


@transaction.atomic
def change_words(answer: Answer, headline: str | None, body: str, *, by: User | None, now: datetime, why: str = "") -> None:
    """A moderator's edit before approving: the words before it are kept. What its doctor took back meanwhile stays so."""
    lock_question(answer.question_id)
    here = Answer.objects.filter(pk=answer.pk, withdrawn_at=None).first()
    if here is None:
        return
    Revision.objects.create(answer=here, headline=here.headline, body=here.body, by=by, why=why, at=now)
    kept = (storable_text(headline or "") or None, storable_text(body))
    Answer.objects.filter(pk=here.pk).update(headline=kept[0], body=kept[1])
    forget_gone(here.pk, *kept)
    _stamp(answer.question, now)


def redact_revision(answer: Answer, number: int) -> None:
    """Empty one of the earlier versions: what gave somebody away is in none of them."""
    answer.revisions.filter(pk=number).update(headline=None, body="")


@transaction.atomic
def set_state(answer: Answer, state: State, *, now: datetime) -> None:
    """Publish, hold or remove an answer. One that its doctor took back stays so."""
    lock_question(answer.question_id)
    Answer.objects.filter(pk=answer.pk, withdrawn_at=None).update(state=state)
    _stamp(answer.question, now)


@transaction.atomic
def erase_answer(answer: Answer, *, now: datetime) -> None:
    """Take a doctor's words out of an answer and of all its revisions."""
    lock_question(answer.question_id)
    answer.revisions.all().delete()
    forget_notes("answer", [answer.pk])
    byline: dict[str, Any] = {} if answer.byline is None else {"byline": {}}
    Answer.objects.filter(pk=answer.pk).update(headline=None, body="", state=State.REMOVED, withdrawn_at=now, **byline)
    forget_gone(answer.pk, None, "")
    _stamp(answer.question, now)


@transaction.atomic
def set_removed(doctor: Doctor, removed: bool, *, now: datetime) -> None:
    """Hide a doctor's page, or show it again; the answers stay, with or without their link."""
    Doctor.objects.filter(pk=doctor.pk).update(removed=removed, changed_at=later(now))
    stamp_threads_of(doctor, now=now)


def stamp_threads_of(doctor: Doctor, *, now: datetime) -> None:
    """What is shown of a doctor changed: readers of their threads see it at once."""
    Question.objects.filter(answers__doctor=doctor).update(changed_at=later(now))


def _posted_at(answer: Answer | None) -> datetime:
    """When its doctor last posted an answer; the beginning of time where there is none."""
    if answer is None or answer.doctor is None:
        return datetime.min.replace(tzinfo=UTC)
    changed = answer.revisions.filter(by=answer.doctor.account_id).aggregate(last=Max("at"))["last"]
    return changed or answer.answered_at or answer.added_at


def _store(written: Written, by: User, now: datetime) -> None:
    """The rows of an answer; its question's stamp is the caller's."""
    answer = written.answer
    _DELETE_DRAFT.make(question=answer.question_id, doctor=answer.doctor_id)
    if written.is_same:
        return
    if written.before is None:
        _NEW.store(answer)
        return
    Revision.objects.create(answer=answer, headline=written.before.headline, body=written.before.body, by=by, at=now)
    answer.save()
    forget_gone(answer.pk, answer.headline, answer.body)


def _stamp(question: Question, now: datetime) -> None:
    """Readers of the thread see the change at once."""
    Question.objects.filter(pk=question.pk).update(changed_at=later(now))
