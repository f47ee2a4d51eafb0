"""An answer as it will stand in its thread, before it is stored: what `actions` store, and what a reading can already be made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime

from curbside.core.errors import CurbsideError
from curbside.site.answers.models import Answer
from curbside.site.answers.remembered import answers_to
from curbside.site.doctors.models import Doctor
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Question
from curbside.site.questions.stamping import later_than


class CannotAnswer(CurbsideError):
    """This doctor cannot answer this question now; the message says why. What was typed is kept as a draft."""


class ChangedMeanwhile(CurbsideError):
    """The thread or the doctor is no longer as it was read. Nothing was stored; look again, holding the thread."""


@dataclass(frozen=True, slots=True)
class Written:
    """doctor: who wrote it, as verified.   answer: with its new words, and `question` as it will be.   before: the answer as it is stored, None for a new one.

    seen: when the question had last changed as it was read.   answers: all that will be shown, by position, with what a reading looks at.
    """

    doctor: Doctor
    answer: Answer
    before: Answer | None
    seen: datetime
    answers: Sequence[Answer]

    @property
    def is_same(self) -> bool:
        """Whether the very words are there already, and nothing is to be changed."""
        return self.before is not None and (self.before.headline, self.before.body) == (self.answer.headline, self.answer.body)


def write_answer(question: Question, doctor: Doctor, headline: str, body: str, *, now: datetime, hold: bool) -> Written:
    """The doctor's answer to this question, or its new words where there is one; nothing is stored. Raises CannotAnswer."""
    rows = answers_to(question)
    before = own_of(rows, doctor)
    _check(question, doctor, before)
    written = copy(before) if before else Answer(doctor=doctor, position=rows[-1].position + 1 if rows else 0, answered_at=now, added_at=now)
    written.headline, written.body = storable_text(headline).strip() or None, storable_text(body)
    here = copy(question)
    written.question = here
    if not before or (before.headline, before.body) != (written.headline, written.body):
        written.state = State.HELD if hold else written.state
        here.changed_at = later_than(question.changed_at, now)
    others = [one for one in rows if one is not before]
    shown = sorted((one for one in (*others, written) if one.state == State.PUBLISHED), key=lambda one: one.position)
    return Written(doctor, written, before, question.changed_at, shown)


def own_of(answers: Iterable[Answer], doctor: Doctor) -> Answer | None:
    """The one this doctor wrote here and has not taken back."""
    return next((one for one in answers if one.doctor_id == doctor.pk and one.byline is None and one.withdrawn_at is None), None)


def _check(question: Question, doctor: Doctor, answer: Answer | None) -> None:
    if question.state != State.PUBLISHED:
        raise CannotAnswer("this question is not shown")
    if question.author_id is not None and question.author_id == doctor.account_id:
        raise CannotAnswer("you asked it yourself")
    if answer and answer.state == State.REMOVED:
        raise CannotAnswer("a moderator removed your answer to this question")
    if question.closed_at and answer is None:
        raise CannotAnswer("the asker has closed this question")
