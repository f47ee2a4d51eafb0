"""What readers and doctors say of the answers of a thread, for its page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import BigAutoField, Count, DateTimeField, Exists, F, OuterRef, Q, QuerySet

from curbside.site.answers.models import Revision
from curbside.site.doctors.models import Verification
from curbside.site.lib.prepared import Prepared
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
    mine = _MINE.all(question=question.pk, user=user.pk) if user.is_authenticated else ()
    by_answer: dict[int, list[Standing]] = defaultdict(list)
    for standing in _STANDINGS.all(question=question.pk, now=now):
        by_answer[standing.answer_id].append(standing)
    return Marks(dict(_COUNTED.all(question=question.pk)), frozenset(mine), by_answer)


def _marks(question: Any) -> QuerySet[Helpful]:
    return Helpful.objects.filter(answer__question=question).exclude(by=F("answer__doctor__account"))


def _standings(question: Any, now: Any) -> QuerySet[Standing]:
    """Those of doctors whose verification holds, about the words as they are now."""
    holds = Verification.objects.filter(doctor=OuterRef("doctor"), state=Verification.State.GRANTED, expires_at__gt=now)
    changed = Revision.objects.filter(answer=OuterRef("answer"), at__gte=OuterRef("at"))
    said = Standing.objects.filter(Q(Exists(holds)) & ~Q(Exists(changed)), answer__question=question, doctor__removed=False)
    return said.select_related("doctor")


_COUNTED: Prepared[tuple[int, int]] = Prepared(
    lambda question: _marks(question).order_by().values_list("answer").annotate(count=Count("pk")), question=BigAutoField()
)
_MINE: Prepared[int] = Prepared(
    lambda question, user: _marks(question).filter(by=user).values_list("answer", flat=True), question=BigAutoField(), user=BigAutoField()
)
_STANDINGS: Prepared[Standing] = Prepared(_standings, question=BigAutoField(), now=DateTimeField())
