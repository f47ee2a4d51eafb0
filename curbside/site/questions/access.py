"""Fetching is checking: a question comes back only to those who may see it."""

from __future__ import annotations

from django.http import Http404

from curbside.site.lib.http import Gone
from curbside.site.lib.states import State
from curbside.site.questions.models import Question


def get_question(pk: int) -> Question:
    """A published question with its snapshot. Raises Http404 where there is none, Gone where it was removed."""
    question: Question | None = Question.objects.select_related("snapshot").filter(pk=pk).first()
    if question is None or question.state == State.HELD:
        raise Http404("no such question")
    if question.state == State.REMOVED:
        raise Gone("this question was removed")
    return question
