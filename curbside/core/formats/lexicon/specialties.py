"""Which words of a line are a specialty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from curbside.core.formats.lexicon import entries, folded, load

LONGEST = 7
UNLISTED = re.compile(r"\w{3,}(?:ologist|iatrist|iatrician|odontist|ometrist|opath|therapist|physician|surgeon)", re.IGNORECASE)


@cache
def titles() -> frozenset[str]:
    """What people who answer are called ("facial plastic surgeon"), folded."""
    return frozenset(folded(t) for group in load("specialties.toml")["group"].values() for t in entries(group["titles"]))


@cache
def fields() -> frozenset[str]:
    """What disciplines are called ("plastic surgery"), folded."""
    return frozenset(folded(t) for group in load("specialties.toml")["group"].values() for t in entries(group["fields"]))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title.rsplit(None, 1)[-1] for title in titles())


@cache
def title_words() -> frozenset[str]:
    """Every word of every title and discipline, folded."""
    return frozenset(word for title in titles() | fields() for word in title.split())


@cache
def modifiers() -> frozenset[str]:
    """Words that make a known title a longer one ("consultant"), folded."""
    return frozenset(folded(w) for w in entries(load("specialties.toml")["modifiers"]["words"]))


def title_start(words: Sequence[str]) -> int:
    """Where the longest title that ends the line begins, or len(words): 2 for Panama City Facial Plastic Surgeon.

    A last word that is formed like a title ("Zygomatologist") is one, listed or not.
    """
    n = len(words)
    if not n:
        return n
    if folded(words[-1]) not in _last_words():
        return n - 1 if UNLISTED.fullmatch(words[-1]) else n
    known, low = titles(), folded(" ".join(words[-LONGEST:])).split()
    start = next((n - len(low) + i for i in range(len(low)) if " ".join(low[i:]) in known), n)
    if start == n:
        return n
    extra = modifiers()
    while start and folded(words[start - 1]) in extra:
        start -= 1
    if start > 1 and words[start - 1].lower() in ("and", "&", "/"):
        first = min(title_start(words[: start - 1]), title_start([*words[: start - 1], words[-1]]))
        return first if first < start - 1 else start
    return start


def title_end(words: Sequence[str]) -> int:
    """Where the longest title that begins the line ends, or 0: 2 for Consultant Dermatologist Dr Jane Roe."""
    return next((i for i in range(min(len(words), LONGEST), 0, -1) if title_start(words[:i]) == 0), 0)


def is_subject(text: str) -> bool:
    """The words are a discipline, or one made longer ("Clinical Haematology")."""
    first, _, rest = folded(text).partition(" ")
    return is_field(text) or (first in modifiers() and is_field(rest))


def is_field(text: str) -> bool:
    """The words are a discipline of the lexicon and nothing else."""
    return folded(text) in fields()
