"""What an answer says while it is being written: the claims read from it, and which asks it takes up."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from curbside.core.claims import Claim
from curbside.core.consensus.counted import say_claim
from curbside.core.consensus.coverage import coverage
from curbside.core.reading import key_of, without
from curbside.core.thread import Answer as CoreAnswer
from curbside.site.answers.misread import set_aside_in
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
    """Words of the draft and what they are counted as.   set_aside: a moderator lets that count no more.   key: of the same in the answer that is on the page, "" where it is not there."""

    quote: str
    words: str
    hedged: bool
    condition: str | None
    set_aside: bool
    key: str


@dataclass(frozen=True, slots=True)
class DraftReading:
    """claims: what is read from the words, in their order.   position: of the answer that is on the page.   asks: everything asked; those nobody took up come first."""

    claims: tuple[Counted, ...]
    position: int
    asks: tuple[OpenAsk, ...]


def read_draft(question: Question, others: Sequence[Answer], own: Answer | None, headline: str, body: str) -> DraftReading:
    """Read an answer that is being written. others: the other doctors' published answers.   own: the writer's that is on the page, None for none."""
    thread, aside = as_thread(question, others), set_aside_in(question)
    told = [without(remembered_answer(core, thread.question), core, aside.get(row.pk, ())) for row, core in zip(others, thread.answers, strict=True)]
    written = CoreAnswer(body, headline or None)
    draft = remembered_answer(written, thread.question)
    mine, here = without(draft, written, aside.get(own.pk, ()) if own else ()), len(told)
    asks = remembered_question(thread.question, told_of(question.facts)).asks
    taken_up = coverage(asks, thread.question, [one.sentences for one in (*told, mine)])
    read = [OpenAsk(ask.text, len([one for one in by if one != here]), here in by) for ask, by in zip(asks, taken_up, strict=True)]
    posted = remembered_answer(CoreAnswer(own.body, own.headline), thread.question).claims if own else ()
    keys = {key_of(claim) for claim in posted}
    claims = tuple(_counted(claim, claim in mine.set_aside, keys) for claim in draft.claims)
    return DraftReading(claims, own.position if own else 0, tuple(sorted(read, key=lambda ask: ask.others > 0)))


def _counted(claim: Claim, set_aside: bool, posted: Collection[str]) -> Counted:
    key = key_of(claim)
    return Counted(claim.quote, say_claim(claim), claim.hedged, claim.condition, set_aside, key if key in posted else "")
