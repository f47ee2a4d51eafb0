"""What readers and doctors say of the answers of a thread, for its page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q

from curbside.site.answers.models import Revision
from curbside.site.doctors.models import Verification
from curbside.site.questions.models import Question
from curbside.site.readers.models import Helpful, Standing


@dataclass(frozen=True, slots=True)
class Marks:
    """By an answer's number. helpful: how many found it so; mine: those the reader marked; standings: the latest word first."""

    helpful: dict[int, int] = field(default_factory=dict)
    mine: frozenset[int] = frozenset()
    standings: dict[int, list[Standing]] = field(default_factory=dict)


def marks_on(question: Question, user: Any, now: datetime) -> Marks:
    """The marks of a thread, in two queries, and one more for somebody signed in. A doctor's own mark on an answer that became theirs is not counted."""
    marks = Helpful.objects.filter(answer__question=question).exclude(by=F("answer__doctor__account"))
    counted = Count("pk")
    mine = marks.filter(by=user).values_list("answer", flat=True) if user.is_authenticated else ()
    return Marks(dict(marks.order_by().values_list("answer").annotate(count=counted)), frozenset(mine), _standings(question, now))


def _standings(question: Question, now: datetime) -> dict[int, list[Standing]]:
    """Those of doctors whose verification holds, about the words as they are now."""
    holds = Verification.objects.filter(doctor=OuterRef("doctor"), state=Verification.State.GRANTED, expires_at__gt=now)
    changed = Revision.objects.filter(answer=OuterRef("answer"), at__gte=OuterRef("at"))
    said = Standing.objects.filter(Q(Exists(holds)) & ~Q(Exists(changed)), answer__question=question, doctor__removed=False)
    by_answer: dict[int, list[Standing]] = defaultdict(list)
    for standing in said.select_related("doctor"):
        by_answer[standing.answer_id].append(standing)
    return by_answer
