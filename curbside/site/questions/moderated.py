"""Questions as something that is held, flagged and decided on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max

from curbside.site.accounts.models import User
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target
from curbside.site.questions.actions import change_words, redact_revision, set_state
from curbside.site.questions.models import Question

FIRST_LINE = "\n\n"


def _held() -> Iterable[Question]:
    return Question.objects.filter(state=State.HELD).select_related("author").order_by("changed_at")


def _edit(question: Question, words: str, by: User, now: datetime) -> None:
    """The first paragraph is the title."""
    title, _, body = words.strip().replace("\r\n", "\n").partition(FIRST_LINE)
    change_words(question, title.strip(), body.strip(), by=by, now=now)


QUESTION = Target(
    name="question",
    get=lambda number: Question.objects.select_related("author").filter(pk=number).first(),
    held=_held,
    label=lambda question: str(question.heading),
    words=lambda question: f"{question.title}{FIRST_LINE}{question.body}",
    address=lambda question: str(question.get_absolute_url()),
    author=lambda question: question.author,
    specialties=lambda question: frozenset(),
    shown=lambda question: bool(question.state == State.PUBLISHED),
    edited_at=lambda question: question.revisions.aggregate(last=Max("at"))["last"],
    publish=lambda question, now: set_state(question, State.PUBLISHED, now=now),
    revisions=lambda question: question.revisions.select_related("by"),
    redact=redact_revision,
    hold=lambda question, now: set_state(question, State.HELD, now=now),
    remove=lambda question, reason, now: set_state(question, State.REMOVED, now=now),
    edit=_edit,
)
