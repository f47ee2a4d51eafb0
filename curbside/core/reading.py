"""One thread, wholly read: what is asked, what each doctor claims, what they say together, and what must not wait."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from curbside.core.claims import Claim, find_claims
from curbside.core.consensus import Consensus, weigh
from curbside.core.consensus.asks import Ask, find_asks
from curbside.core.consensus.coverage import coverage
from curbside.core.consensus.sentences import Sentence, read_sentences
from curbside.core.facts import Facts, find_facts
from curbside.core.formats import to_document
from curbside.core.safety import FlagsOfPost, PlacedFlag, place_flags, red_flags_of_answer, red_flags_of_question
from curbside.core.thread import Answer, Question, Thread

BEFORE = ("source", "title", "body", "stated_answer_count", "disclaimer", "asked_at")  # fields of a thread that stand before what was read from it

Misread = str  # what `key_of` makes of claims that the words do not make; whatever else is read from the same words stands
PLACE = ("part", "start", "end")  # fields of a claim that tell where its words stand, which a change elsewhere in the answer moves


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """What is read from a question alone."""

    facts: Facts
    asks: tuple[Ask, ...]
    red_flags: FlagsOfPost


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """What is read from an answer and its question. sentences: as coverage looks at them.   set_aside: claims that people found read wrongly; they count nowhere."""

    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    red_flags: FlagsOfPost
    set_aside: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredAsk:
    """One thing asked, and the indices of the answers that address it."""

    ask: Ask
    answered_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A thread with everything read from it. claims: one tuple an answer, in the order of `thread.answers`.   set_aside: those left out of it, in the same order."""

    thread: Thread
    facts: Facts
    asks: tuple[AnsweredAsk, ...]
    claims: tuple[tuple[Claim, ...], ...]
    consensus: Consensus
    red_flags: tuple[PlacedFlag, ...]
    set_aside: tuple[tuple[Claim, ...], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The document of one thread, as `curbside read --format json` prints it: plain JSON values."""
        thread = to_document(self.thread)
        return {
            **{name: thread[name] for name in BEFORE if name in thread},
            "facts": self.facts.to_json(),
            "asks": [{"text": asked.ask.text, "answered_by": list(asked.answered_by)} for asked in self.asks],
            "answers": [
                answer | {"claims": [claim.to_json() for claim in claims]} for answer, claims in zip(thread["answers"], self.claims, strict=True)
            ],
            "consensus": self.consensus.to_json(),
            "red_flags": [{"rule": placed.flag.rule, "where": placed.where, "quote": placed.flag.quote} for placed in self.red_flags],
            "notices": thread["notices"],
        }


def read_question(question: Question, told: str = "") -> QuestionReading:
    """Read a question by itself. told: as for `red_flags_of_question`. Pure."""
    return QuestionReading(find_facts(question), find_asks(question), red_flags_of_question(question, told))


def read_answer(answer: Answer, question: Question | None = None) -> AnswerReading:
    """Read an answer to a question; who wrote it makes no difference, nor do the other answers. Pure."""
    claims = find_claims(answer, question)
    return AnswerReading(claims, read_sentences(answer, claims), red_flags_of_answer(answer))


def key_of(claim: Claim) -> Misread:
    """What tells a claim from whatever else is read from its answer, now or later: its kind, its words and its values, wherever they stand.

    A value that is null or false tells nothing, so that a field which a kind gains later makes no other claim of what was read before.
    """
    told = {name: value for name, value in claim.to_json().items() if name not in PLACE and value is not None and value is not False}
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def without(reading: AnswerReading, answer: Answer, set_aside: Collection[Misread]) -> AnswerReading:
    """The reading of an answer with some claims set aside. Its red flags stand: they are read by other rules."""
    gone = tuple(claim for claim in reading.claims if key_of(claim) in set_aside) if set_aside else ()
    if not gone:
        return reading
    kept = tuple(claim for claim in reading.claims if claim not in gone)
    return replace(reading, claims=kept, sentences=read_sentences(answer, kept), set_aside=gone)


def read_thread(
    thread: Thread,
    question: Callable[[Question], QuestionReading] = read_question,
    answer: Callable[[Answer, Question], AnswerReading] = read_answer,
    set_aside: Sequence[Collection[Misread]] = (),
) -> Reading:
    """Read everything a thread says. Pure: the same thread always gives the same reading.

    question, answer: give what `read_question` and `read_answer` give; who reads a thread again with one answer more can give such as remember.
    set_aside: of each answer what is not to count; none at all where it is empty.
    """
    asked, told = question(thread.question), [answer(one, thread.question) for one in thread.answers]
    if any(set_aside):
        told = [without(*one) for one in zip(told, thread.answers, set_aside, strict=True)]
    answered = coverage(asked.asks, thread.question, [one.sentences for one in told])
    claims = tuple(one.claims for one in told)
    unanswered = [ask.text for ask, by in zip(asked.asks, answered, strict=True) if not by]
    return Reading(
        thread=thread,
        facts=asked.facts,
        asks=tuple(AnsweredAsk(ask, by) for ask, by in zip(asked.asks, answered, strict=True)),
        claims=claims,
        consensus=weigh(claims, [one.doctor for one in thread.answers], unanswered),
        red_flags=place_flags(asked.red_flags, [one.red_flags for one in told]),
        set_aside=tuple(one.set_aside for one in told),
    )
