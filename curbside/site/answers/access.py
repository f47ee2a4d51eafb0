"""Fetching is checking: who may write an answer or say whether one still holds, and which one is theirs."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import BigAutoField
from django.http import Http404

from curbside.site.accounts.models import User
from curbside.site.answers.models import Answer, Draft
from curbside.site.doctors.access import verified_doctor
from curbside.site.doctors.models import Doctor
from curbside.site.lib.prepared import Prepared
from curbside.site.questions.models import Question

_SHOWN: Prepared[Question] = Prepared(lambda pk: Question.objects.shown().filter(pk=pk), pk=BigAutoField())


def get_answering_doctor(user: User, now: datetime) -> Doctor:
    """The verified doctor a person is. Raises PermissionDenied for everybody else."""
    doctor = verified_doctor(user, now)
    if doctor is None:
        raise PermissionDenied("Only doctors whose verification holds can answer, or say whether an answer still holds.")
    return doctor


def get_answerable(pk: int, user: User) -> Question:
    """A published question of somebody else, open or closed. Raises Http404; PermissionDenied for one's own."""
    question = _SHOWN.first(pk=pk)
    if question is None:
        raise Http404("no such question")
    if question.author_id == user.pk:
        raise PermissionDenied("You asked this question yourself: it is for other doctors to answer.")
    return question


def get_own_answer(user: User, pk: int) -> Answer:
    """An answer for the doctor who wrote it here. Raises Http404."""
    answer: Answer | None = (
        Answer.objects.select_related("question").filter(pk=pk, doctor__account=user, byline__isnull=True, withdrawn_at=None).first()
    )
    if answer is None:
        raise Http404("no such answer of yours")
    return answer


def get_own_draft(user: User, pk: int) -> Draft:
    """A draft for the doctor who typed it. Raises Http404."""
    draft: Draft | None = Draft.objects.filter(pk=pk, doctor__account=user).first()
    if draft is None:
        raise Http404("no such draft of yours")
    return draft
