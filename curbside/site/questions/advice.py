"""What a writer is told before posting: what must not wait, what could tell who they are, and how the words are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from curbside.core.consensus.asks import find_asks
from curbside.core.facts import Facts, find_facts
from curbside.core.safety import read_rules, red_flags
from curbside.core.safety.identifiers import Identifier, find_identifiers, mask
from curbside.core.safety.orders import strongest, urgency
from curbside.core.thread import Question

MASKED = ("title", "body", "product", "dose", "treatment", "area")


@dataclass(frozen=True, slots=True)
class Alarm:
    """A red flag in the words: what to do about it, and the words that raised it."""

    rule: str
    what: str
    quote: str


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
    what = {rule.id: rule.what for rule in read_rules()}
    flags = sorted((flag for text in (title, body) for flag in strongest(red_flags(text))), key=urgency)
    alarms = {flag.rule: Alarm(flag.rule, what[flag.rule], flag.quote) for flag in reversed(flags)}
    found = _identifiers(fields)
    return Advice(tuple(reversed(alarms.values())), tuple(found), find_facts(question), tuple(ask.text for ask in find_asks(question)))


def giveaways(fields: Mapping[str, Any]) -> list[str]:
    """What in a question could tell who somebody is, each once."""
    return list(dict.fromkeys(one.quote for one in _identifiers(fields)))


def _identifiers(fields: Mapping[str, Any]) -> list[Identifier]:
    return [one for name in MASKED for one in find_identifiers(str(fields.get(name) or ""), settings.COUNTRY)]


def masked(fields: dict[str, Any]) -> dict[str, Any]:
    """What was typed, with every identifier replaced by the kind of thing it is: "[phone number]"."""
    changed = {name: mask(text, find_identifiers(text, settings.COUNTRY)) for name in MASKED if (text := str(fields.get(name) or ""))}
    return fields | changed
