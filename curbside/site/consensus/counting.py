"""A thread as it counts: read, but for what moderators set aside."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.reading import Reading
from curbside.site.answers.misread import set_aside_in
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import as_thread
from curbside.site.consensus.remembered import read_remembering
from curbside.site.questions.emergencies import told_of
from curbside.site.questions.models import Question


def read_rows(question: Question, answers: Sequence[Answer]) -> Reading:
    """The reading of a thread's rows. answers: all that are shown, by position."""
    aside = set_aside_in(question)
    return read_remembering(as_thread(question, answers), [aside.get(answer.pk, frozenset()) for answer in answers], told_of(question.facts))
