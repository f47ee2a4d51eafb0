"""Fetching is checking: what may be marked, saved and followed is what everybody sees."""

from __future__ import annotations

from django.http import Http404

from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Specialty
from curbside.site.lib.states import State
from curbside.site.questions.models import Question, Topic

Followed = Question | Topic | Specialty


def get_shown_answer(pk: int) -> Answer:
    """A published answer of a published question. Raises Http404."""
    shown = Answer.objects.shown().filter(question__state=State.PUBLISHED)
    answer: Answer | None = shown.select_related("question", "doctor").filter(pk=pk).first()
    if answer is None:
        raise Http404("no such answer")
    return answer


def get_shown_question(pk: int) -> Question:
    """A published question. Raises Http404."""
    question: Question | None = Question.objects.shown().filter(pk=pk).first()
    if question is None:
        raise Http404("no such question")
    return question


def get_followed(kind: str, pk: int) -> Followed:
    """What can be followed: a published thread, a topic or a specialty. Raises Http404."""
    if kind == "thread":
        return get_shown_question(pk)
    found: Topic | Specialty | None = None
    if kind == "topic":
        found = Topic.objects.filter(pk=pk).first()
    elif kind == "specialty":
        found = Specialty.objects.filter(pk=pk).first()
    if found is None:
        raise Http404("nothing that can be followed")
    return found
