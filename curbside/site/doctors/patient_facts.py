"""What a doctor's reply to a review gives away. Confirming that somebody is a patient is already too much (45 CFR 164.502(a))."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.conf import settings

from curbside.core.facts import find_facts
from curbside.core.safety.identifiers import find_identifiers
from curbside.core.thread import Question

_CONFIRMS = re.compile(
    r"\b(?:you(?:r)? (?:were|are|came|visited|saw|had|received|underwent|treatment|procedure|surgery|operation|injections?|appointments?|results?|"
    r"records?|chart|history|consent|diagnosis|condition|medications?|photos?|follow-?up)|(?:as|when) (?:we|i) (?:discussed|explained|told|treated|operated|"
    r"examined|saw)|(?:my|our|this|the) patient|(?:we|i) (?:treated|operated on|examined|injected|performed|prescribed|refunded) (?:you|her|him|this))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Giveaway:
    """Words of a reply that may say something of a patient, and what they say."""

    words: str
    what: str


def find_giveaways(reply: str) -> tuple[Giveaway, ...]:
    """What in a reply may say that somebody is a patient, or what was done. An empty result is no promise: a person reads it as well."""
    found = [Giveaway(match.group(), "says that they are your patient") for match in _CONFIRMS.finditer(reply)]
    found += [Giveaway(one.quote, f"a {one.kind}") for one in find_identifiers(reply, settings.COUNTRY)]
    told = find_facts(Question("", reply))
    found += [Giveaway(quote.quote, f"tells the {name.replace('_', ' ')}") for name, quote in told.quotes]
    return tuple(dict.fromkeys(found))
