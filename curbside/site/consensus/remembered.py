"""Posts this process read before. Whoever types, posts or changes one answer of a thread waits for the reading of that one alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from curbside.core.claims import Claim
from curbside.core.reading import AnswerReading, Misread, QuestionReading, Reading, read_answer, read_question, read_thread
from curbside.core.thread import Answer, Question, Thread
from curbside.site.answers.models import Answer as Row
from curbside.site.answers.threads import as_thread

MOST = 256  # answers: those of some thirty threads that are written in at present, about 5 MB


def read_remembering(thread: Thread, set_aside: Sequence[Collection[Misread]] = (), told: str = "") -> Reading:
    """The same as `read_thread`, whose parts are pure: the same words always say the same. told: as for `red_flags_of_question`."""
    return read_thread(thread, lambda question: remembered_question(question, told), remembered_answer, set_aside)


def remembered_answer(answer: Answer, question: Question) -> AnswerReading:
    """The same as `read_answer`."""
    return _answer(answer.headline, answer.body, question.title, question.body)


def remembered_claims(answer: Row) -> Sequence[Claim]:
    """Everything read from an answer as it stands, whether or not it counts."""
    thread = as_thread(answer.question, [answer])
    return remembered_answer(thread.answers[0], thread.question).claims


@lru_cache(maxsize=MOST // 4)
def remembered_question(question: Question, told: str = "") -> QuestionReading:
    """The same as `read_question`, told what was done."""
    return read_question(question, told)


@lru_cache(maxsize=MOST)
def _answer(headline: str | None, body: str, title: str, asked: str) -> AnswerReading:
    return read_answer(Answer(body, headline), Question(title, asked))
