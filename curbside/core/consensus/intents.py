"""What an ask wants to know: how long, whether for good, why, what to do. The phrases are in lexicon/intents.toml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from curbside.core.text.phrases import PhraseBook, load_phrases

OTHER = "other"
OTHER_ANSWERED_BY = frozenset({"cause", "advice", "dissent"})
"""The claims that speak to an ask of no known intent ("Ice or heat?", "Lyme?")."""


class _Intents(NamedTuple):
    """ranks: an entry's place in the lexicon; kinds: the intent of each entry, its own or another's."""

    book: PhraseBook
    ranks: dict[str, int]
    kinds: dict[str, str]
    answered_by: dict[str, frozenset[str]]


@cache
def _intents() -> _Intents:
    book, entries = load_phrases("consensus/lexicon/intents.toml")
    answered_by = {name: frozenset(entry["answered_by"]) for name, entry in entries.items()}
    kinds = {name: entry.get("as", name) for name, entry in entries.items()} | {OTHER: OTHER}
    return _Intents(book, {name: rank for rank, name in enumerate(entries)}, kinds, answered_by | {OTHER: OTHER_ANSWERED_BY})


def intent_of(words: Sequence[str]) -> str:
    """The intent of an ask's tokens: the earliest entry of the lexicon with a phrase in them (or what it stands for), or "other"."""
    intents = _intents()
    plain = [part for word in words for part in _apart(word)]
    return intents.kinds[min((match.name for match in intents.book.find(plain)), key=intents.ranks.__getitem__, default=OTHER)]


def answered_by(intent: str) -> frozenset[str]:
    """The claims that speak to an ask of this intent: kinds ("timing") and kinds with a value ("advice.wait")."""
    return _intents().answered_by[intent]


def _apart(word: str) -> tuple[str, ...]:
    """ "when's" as "when is"; other words as they are."""
    return (word[:-2], "is") if word.endswith("'s") else (word,)
