"""What an answer says while it is being written: the claims read from it, and which asks it takes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from curbside.core.consensus.counted import say_claim
from curbside.core.consensus.coverage import coverage
from curbside.core.thread import Answer as CoreAnswer
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import as_thread
from curbside.site.consensus.remembered import remembered_answer, remembered_question
from curbside.site.questions.emergencies import told_of
from curbside.site.questions.models import Question


@dataclass(frozen=True, slots=True)
class OpenAsk:
    """One thing asked. others: how many other doctors take it up.   here: whether the words being written do."""

    text: str
    others: int
    here: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """Words of the draft and what they are counted as."""

    quote: str
    words: str
    hedged: bool
    condition: str | None


@dataclass(frozen=True, slots=True)
class DraftReading:
    """claims: what is read from the words, in their order.   asks: everything asked; those nobody took up come first."""

    claims: tuple[Counted, ...]
    asks: tuple[OpenAsk, ...]


def read_draft(question: Question, others: Sequence[Answer], headline: str, body: str) -> DraftReading:
    """Read an answer that is being written. others: the other doctors' published answers."""
    thread = as_thread(question, others)
    answers = (*thread.answers, CoreAnswer(body, headline or None))
    told = [remembered_answer(one, thread.question) for one in answers]
    asks = remembered_question(thread.question, told_of(question.facts)).asks
    mine = len(answers) - 1
    taken_up = coverage(asks, thread.question, [one.sentences for one in told])
    read = [OpenAsk(ask.text, len([one for one in by if one != mine]), mine in by) for ask, by in zip(asks, taken_up, strict=True)]
    counted = tuple(Counted(claim.quote, say_claim(claim), claim.hedged, claim.condition) for claim in told[mine].claims)
    return DraftReading(counted, tuple(sorted(read, key=lambda ask: ask.others > 0)))
