"""What a writer is told before posting: what must not wait, what could tell who they are, and how the words are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from curbside.core.consensus.asks import find_asks
from curbside.core.facts import Facts, find_facts
from curbside.core.safety import read_rules
from curbside.core.safety.identifiers import Identifier, find_identifiers, mask
from curbside.core.safety.orders import urgency
from curbside.core.safety.quoting import Passage, passages
from curbside.core.thread import Question
from curbside.site.questions.emergencies import flags_of, told_of

MASKED = ("title", "body", "product", "dose", "treatment", "area")


@dataclass(frozen=True, slots=True)
class Alarm:
    """A red flag in the words: what to do about it, the words that raised it, and the sentence they stand in."""

    rule: str
    what: str
    quote: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Advice:
    """What was found in a question that is being written. asks: the things asked, as worded."""

    alarms: tuple[Alarm, ...]
    identifiers: tuple[Identifier, ...]
    facts: Facts
    asks: tuple[str, ...]

    @property
    def findings(self) -> set[str]:
        """What the writer ought to have seen before posting, as short names that can be kept."""
        return {f"flag {alarm.rule}" for alarm in self.alarms} | {f"identifier {one.kind} {one.quote}" for one in self.identifiers}


def advise(fields: Mapping[str, Any]) -> Advice:
    """Read what was typed. Never fails: an empty form has nothing to tell."""
    title, body = str(fields.get("title") or ""), str(fields.get("body") or "")
    question = Question(title, body)
    return Advice(
        _alarms(question, told_of(fields)), tuple(_identifiers(fields)), find_facts(question), tuple(ask.text for ask in find_asks(question))
    )


def _alarms(question: Question, told: str) -> tuple[Alarm, ...]:
    """The most urgent first."""
    what = {rule.id: rule.what for rule in read_rules()}
    found = sorted(flags_of(question, told), key=lambda placed: urgency(placed[1]))
    alarms: dict[str, Alarm] = {}
    for part, flag in found:
        [passage] = passages(question.title if part == "title" else question.body, [(flag.start, flag.end)])
        alarms.setdefault(flag.rule, Alarm(flag.rule, what[flag.rule], flag.quote, passage))
    return tuple(alarms.values())


def giveaways(fields: Mapping[str, Any]) -> list[str]:
    """What in a question could tell who somebody is, each once."""
    return list(dict.fromkeys(one.quote for one in _identifiers(fields)))


def _identifiers(fields: Mapping[str, Any]) -> list[Identifier]:
    return [one for name in MASKED for one in find_identifiers(str(fields.get(name) or ""), settings.COUNTRY)]


def masked(fields: dict[str, Any]) -> dict[str, Any]:
    """What was typed, with every identifier replaced by the kind of thing it is: "[phone number]"."""
    changed = {name: mask(text, find_identifiers(text, settings.COUNTRY)) for name in MASKED if (text := str(fields.get(name) or ""))}
    return fields | changed
