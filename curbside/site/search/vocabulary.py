"""Names of treatments, products and areas, and what somebody meant who spelt one wrong."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from curbside.core.facts.lexicon import lexicon
from curbside.site.search.words import WORD, plain, root_of

SHORTEST_NAME = 5


class Meant(NamedTuple):
    """A name near a word. slips: letters added, left out, changed, or swapped with their neighbour, between the two."""

    name: str
    slips: int


def meant_by(word: str) -> Meant | None:
    """The nearest name; None for a word that is one, or that is too short or too far from all."""
    known, names = vocabulary()
    allowed = 0 if len(word) < 4 or not word.isalpha() else 1 if len(word) < 8 else 2
    if not allowed or word in known:
        return None
    near = process.extract(word, names, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    if not near:
        return None
    name, slips, _ = min(near, key=lambda found: (found[1], found[0][0] != word[0], found[0]))
    return None if root_of(name) == root_of(word) else Meant(name, int(slips))


@lru_cache(maxsize=1)
def vocabulary() -> tuple[frozenset[str], tuple[str, ...]]:
    """Every word of the lexicons of facts, and of those the names that a slip is put right to."""
    known: set[str] = set()
    wrong: set[str] = set()
    for kind, entries in lexicon().entries.items():
        for name, entry in entries.items():
            proper = set(WORD.findall(plain(name)))
            words = {word for phrase in entry["phrases"] for word in WORD.findall(plain(phrase))}
            if kind == "product":  # the lexicon lists slips that patients make: "bottox"
                wrong |= {word for word in words - proper if any(OSA.distance(word, one) <= 2 and len(one) >= SHORTEST_NAME for one in proper)}
            known |= proper | words
    known -= wrong
    return frozenset(known), tuple(sorted(word for word in known if len(word) >= SHORTEST_NAME and word.isalpha()))
