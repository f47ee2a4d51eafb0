"""One thread, wholly read: what is asked, what each doctor claims, what they say together, and what must not wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from curbside.core.claims import Claim, find_claims
from curbside.core.consensus import Consensus, weigh
from curbside.core.consensus.asks import Ask, find_asks
from curbside.core.consensus.coverage import coverage
from curbside.core.facts import Facts, find_facts
from curbside.core.formats import to_document
from curbside.core.safety import PlacedFlag, red_flags_of_thread
from curbside.core.thread import Answer, Thread


@dataclass(frozen=True, slots=True)
class AnsweredAsk:
    """One thing asked, and the indices of the answers that address it."""

    ask: Ask
    answered_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A thread with everything read from it. claims: one tuple an answer, in the order of `thread.answers`."""

    thread: Thread
    facts: Facts
    asks: tuple[AnsweredAsk, ...]
    claims: tuple[tuple[Claim, ...], ...]
    consensus: Consensus
    red_flags: tuple[PlacedFlag, ...]

    def to_json(self) -> dict[str, Any]:
        """The document of one thread, as `curbside read --format json` prints it: plain JSON values."""
        thread = to_document(self.thread)
        return {
            **{name: thread[name] for name in ("source", "title", "body", "stated_answer_count", "disclaimer")},
            "facts": self.facts.to_json(),
            "asks": [{"text": asked.ask.text, "answered_by": list(asked.answered_by)} for asked in self.asks],
            "answers": [
                answer | {"claims": [claim.to_json() for claim in claims]} for answer, claims in zip(thread["answers"], self.claims, strict=True)
            ],
            "consensus": self.consensus.to_json(),
            "red_flags": [{"rule": placed.flag.rule, "where": placed.where, "quote": placed.flag.quote} for placed in self.red_flags],
            "notices": thread["notices"],
        }


def read_thread(thread: Thread, find: Callable[[Answer], tuple[Claim, ...]] = find_claims) -> Reading:
    """Read everything a thread says. Pure: the same thread always gives the same reading.

    find: gives what `find_claims` gives; who reads a thread again with one answer more can give one that remembers.
    """
    claims = tuple(map(find, thread.answers))
    asks = find_asks(thread.question)
    answered = coverage(asks, thread.question, thread.answers, claims)
    unanswered = [ask.text for ask, by in zip(asks, answered, strict=True) if not by]
    return Reading(
        thread=thread,
        facts=find_facts(thread.question),
        asks=tuple(AnsweredAsk(ask, by) for ask, by in zip(asks, answered, strict=True)),
        claims=claims,
        consensus=weigh(claims, [answer.doctor for answer in thread.answers], unanswered),
        red_flags=red_flags_of_thread(thread),
    )
