"""Who writes to a thread holds its question first, then what hangs on it: drafts, answers, photos. With one order nobody waits in a circle."""

from __future__ import annotations

from curbside.site.questions.models import Question


def lock_question(pk: int | None) -> Question | None:
    """The question as it is now, others' writes to it waiting until this transaction ends; None where there is none."""
    found: Question | None = Question.objects.select_for_update(no_key=True).filter(pk=pk).first()
    return found
