"""What waits for a doctor."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.lib.states import State
from curbside.site.questions.models import Question, Topic

FEW = 5  # answers; with fewer a specialty's doctors have not shown yet what they answer


def waiting_for(doctor: Doctor, *, everything: bool = False) -> QuerySet[Question]:
    """Open questions this doctor has not answered: those that name a sign of an emergency first, then without any answer, then with most asks nobody took up, then the newest.

    everything: not only those under a topic that doctors of the same specialty have answered. Each comes with `answer_count` and its snapshot.
    """
    own = Answer.objects.filter(doctor=doctor, withdrawn_at=None).values("question")
    open_ones = Question.objects.shown().filter(~Q(pk__in=own), closed_at=None, erased_at=None)
    open_ones = open_ones.exclude(author=doctor.account) if doctor.account_id else open_ones
    if not everything and doctor.specialty_id:
        open_ones = open_ones.filter(
            Exists(Question.topics.through.objects.filter(question=OuterRef("pk"), topic__in=topics_of([doctor.specialty_id])))
        )
    answered = Exists(Answer.objects.shown().filter(question=OuterRef("pk")))
    left_open = Question.objects.filter(snapshot__unanswered__gt=0).values("pk")
    waiting = open_ones.annotate(answered=answered).filter(Q(answered=False) | Q(pk__in=left_open))
    found: QuerySet[Question] = waiting.order_by(
        F("snapshot__urgent").desc(nulls_last=True), "answered", "-snapshot__unanswered", "-added_at", "-pk"
    ).listed()
    return found


def topics_of(specialties: Any) -> QuerySet[Topic, Any]:
    """The topics that doctors of these specialties have written about, by number."""
    written = Answer.objects.shown().filter(question__topics=OuterRef("pk"), doctor__specialty__in=specialties)
    return Topic.objects.filter(Exists(written)).order_by().values("pk")


def small_specialties() -> QuerySet[Specialty]:
    """Those with few answers so far, in which every question belongs."""
    enough = Answer.objects.shown().filter(doctor__specialty=OuterRef("pk")).order_by()[FEW - 1 : FEW]
    found: QuerySet[Specialty] = Specialty.objects.filter(~Exists(enough)).order_by()
    return found


def specialties_of(topics: Any) -> QuerySet[Doctor, Any]:
    """The reverse: the specialties whose doctors have written about one of these topics, by number."""
    return Doctor.objects.filter(answers__state=State.PUBLISHED, answers__question__topics__in=topics).values("specialty")
