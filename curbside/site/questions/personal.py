"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from curbside.site.accounts.models import User
from curbside.site.lib.states import State
from curbside.site.questions.actions import delete_question, drop_draft, drop_photo, erase_words
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Draft, Photo, Question, Revision


def export(user: User) -> Any:
    """Questions with their earlier wordings, drafts, and photos by their addresses."""
    return {
        "questions": [_question(question) for question in Question.objects.filter(author=user)],
        "drafts": list(Draft.objects.filter(owner=user, posted=False).values("fields", "updated_at")),
        "photos": [
            {"address": photo.get_absolute_url(), "audience": photo.audience, "caption": photo.caption} for photo in Photo.objects.filter(owner=user)
        ],
    }


def erase(user: User, now: datetime) -> None:
    """Take out the words and photos; a question nobody answered goes altogether.

    What is being posted or answered at this moment is waited for: a draft that became a question meanwhile is found among the questions.
    """
    for draft in Draft.objects.filter(owner=user, question=None):
        drop_draft(draft)
    for question in Question.objects.filter(author=user):
        take_out(question, now)
    for photo in Photo.objects.filter(owner=user):
        drop_photo(photo, now=now)
    Revision.objects.filter(by=user).update(by=None)


@transaction.atomic
def take_out(question: Question, now: datetime) -> None:
    """Take the asker's words and photos out of a question, or delete one nobody answered. The drafts that change it go with it."""
    held = lock_question(question.pk)
    if held is None:
        return
    if held.answers.exists() or held.state == State.REMOVED:
        erase_words(held, now=now)
    else:
        delete_question(held)


def _question(question: Question) -> dict[str, Any]:
    names = ("title", "body", "state", "facts", "treated_on", "handle_hidden", "asked_at")
    return {name: getattr(question, name) for name in names} | {"earlier": list(question.revisions.values("title", "body", "at"))}
