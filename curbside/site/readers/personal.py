"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User
from curbside.site.readers.models import Follow, Helpful, Saved, Standing


def export(user: User) -> Any:
    """Marks, a doctor's words on answers, saved threads, and what is followed."""
    helpful = Helpful.objects.filter(by=user).select_related("answer__question")
    said = Standing.objects.filter(doctor__account=user).select_related("answer__question")
    saved = Saved.objects.filter(by=user).select_related("question")
    follows = Follow.objects.filter(by=user).select_related("question", "topic", "specialty")
    return {
        "helpful": [{"answer": mark.answer.get_absolute_url(), "at": mark.at} for mark in helpful],
        "still_true": [{"answer": one.answer.get_absolute_url(), "says": one.says, "at": one.at} for one in said],
        "saved": [{"thread": one.question.get_absolute_url(), "at": one.at} for one in saved],
        "follows": [{"what": one.thing.get_absolute_url(), "often": one.often, "since": one.since} for one in follows],
    }


def erase(user: User, now: datetime) -> None:
    """Take all of it out."""
    Standing.objects.filter(doctor__account=user).delete()
    for model in (Helpful, Saved, Follow):
        model.objects.filter(by=user).delete()
