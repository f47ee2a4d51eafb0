"""Words that could tell who somebody is, found before they are published.

The kinds are those of the HIPAA Safe Harbor list that text can hold (45 CFR 164.514(b)(2)(i)): names, addresses, dates finer than a year's month,
telephones, e-mail, numbers of records and accounts, web and network addresses, ages over 89. A finding is an offer to mask: to miss one is worse
than to offer one too many, and the writer has the last word.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import phonenumbers

from curbside.core.safety.identifier_words import Shape, read_shapes

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Identifier:
    """Words that may identify a person: `text[start:end] == quote`. kind: what they are, in plain words ("phone number")."""

    kind: str
    start: int
    end: int
    quote: str

    @property
    def mask(self) -> str:
        """What may stand in their place: "[phone number]"."""
        return f"[{self.kind}]"


def find_identifiers(text: str, region: str = "US") -> tuple[Identifier, ...]:
    """What in a text may identify a person, in its order, never overlapping.

    region: the country (ISO 3166, two letters) whose way of writing telephone numbers is tried for numbers without a country code.
    """
    found: list[Identifier] = []
    for kind, find in _finders(region):
        for start, end in find(text):
            if not any(start < other.end and other.start < end for other in found):
                found.append(Identifier(kind, start, end, text[start:end]))
    return tuple(sorted(found, key=lambda one: one.start))


def mask(text: str, identifiers: Iterable[Identifier]) -> str:
    """The text with each of the identifiers, found in it, replaced by its mask."""
    for one in sorted(identifiers, key=lambda one: -one.start):
        text = text[: one.start] + one.mask + text[one.end :]
    return text


def _finders(region: str) -> Iterator[tuple[str, Callable[[str], Iterable[Span]]]]:
    """In the order of trust: of two findings that overlap the first stays."""
    shapes = _shapes()
    yield from ((shape.kind, shape.find) for shape in shapes if shape.first)
    yield "network address", _network_addresses
    yield "phone number", lambda text: _phones(text, region)
    yield from ((shape.kind, shape.find) for shape in shapes if not shape.first)


@cache
def _shapes() -> tuple[Shape, ...]:
    return read_shapes()


def _phones(text: str, region: str) -> Iterator[Span]:
    """By the library that carries every country's numbering plan."""
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        yield match.start, match.end


_NETWORK = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{0,4}){3,7})(?![\w:]|\.\d)")


def _network_addresses(text: str) -> Iterator[Span]:
    for match in _NETWORK.finditer(text):
        try:
            ipaddress.ip_address(match.group())
        except ValueError:
            continue
        yield match.span()
