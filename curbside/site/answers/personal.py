"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User
from curbside.site.answers.actions import erase_answer
from curbside.site.answers.models import Answer, Draft, Revision


def export(user: User) -> Any:
    """Answers with their earlier wordings and what was said to be read wrongly in them, and drafts."""
    return {
        "answers": [_answer(answer) for answer in Answer.objects.filter(doctor__account=user).select_related("question")],
        "drafts": list(Draft.objects.filter(doctor__account=user).values("question_id", "headline", "body", "updated_at")),
    }


def erase(user: User, now: datetime) -> None:
    """Take out a doctor's words, their earlier wordings and drafts."""
    for answer in Answer.objects.filter(doctor__account=user).select_related("question"):
        erase_answer(answer, now=now)
    Draft.objects.filter(doctor__account=user).delete()
    Revision.objects.filter(by=user).update(by=None)


def _answer(answer: Answer) -> dict[str, Any]:
    names = ("headline", "body", "state", "answered_at")
    place = {"question": answer.question.get_absolute_url()}
    kept = {"earlier": answer.revisions.values("headline", "body", "at"), "read_wrongly": answer.misreadings.values("kind", "quote", "set_aside_at")}
    return place | {name: getattr(answer, name) for name in names} | {name: list(rows) for name, rows in kept.items()}
