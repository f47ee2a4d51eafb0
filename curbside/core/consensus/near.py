"""How far a sentence says an ask's words in words near to them: "flight" and "I'd not fly", "kids" and "children".

For each known word `models/near.json` tells how rare it is and which words stand nearest to it among the vectors of `claims/models/vectors.json`
(`python -m bench.accuracy.near_words`). A word of an ask counts by its rarity and by the nearest word that is said: 1 where that is the word itself
(Mitra B, Nalisnick E, Craswell N, Caruana R 2016, "A dual embedding space model for document ranking", arXiv 1602.01137).
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import accumulate
from struct import Struct
from typing import Any, NamedTuple

from curbside.core.claims.groups import known_words, place_of
from curbside.core.text.data import read_json
from curbside.core.text.memo import Memo

FULL = 255
_ENTRY = Struct("<HB")


class NearWords:
    """Each known word's rarity and near words. The data holds a byte of rarity and one of the number of near words for each, then their places and strengths."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._words = known_words()
        self._rarities, counts, self._entries = (b64decode(data[name]) for name in ("rarities", "counts", "near"))
        self._ends = [*accumulate(counts, initial=0)]
        self.of: Memo[str, Mapping[str, float]] = Memo(self._near)
        self.rarity: Memo[str, float] = Memo(self._rarity)

    def _rarity(self, word: str) -> float:
        """From 0, said in every sentence, to 1, said in none that is known."""
        place = place_of(word)
        return 1.0 if place is None else self._rarities[place] / FULL

    def _near(self, word: str) -> Mapping[str, float]:
        """The words near to a word, itself with 1, each with how near it is."""
        place = place_of(word)
        if place is None:
            return {word: 1.0}
        first, last = self._ends[place] * _ENTRY.size, self._ends[place + 1] * _ENTRY.size
        return {self._words[at]: strength / FULL for at, strength in _ENTRY.iter_unpack(self._entries[first:last])} | {word: 1.0}


@cache
def load_near_words() -> NearWords:
    """The shipped ones."""
    return NearWords(read_json("consensus/models/near.json"))


class Met(NamedTuple):
    """What a sentence says of an ask.

    strengths: by the place of a word among the ask's, how near the nearest word is that is said; own: the share of the sentence, by rarity, that is near to the ask.
    """

    strengths: Mapping[int, float]
    own: float


class Seeking:
    """The words of some asks, to be looked for in sentences."""

    def __init__(self, asks: Sequence[Collection[str]]) -> None:
        self._near = load_near_words()
        self._count = len(asks)
        self._weights: list[list[float]] = []
        self._seekers: dict[str, list[tuple[int, int, float]]] = {}
        for i, words in enumerate(asks):
            sought = sorted(set(words))
            self._weights.append([self._near.rarity[word] for word in sought])
            for k, word in enumerate(sought):
                for said, strength in self._near.of[word].items():
                    self._seekers.setdefault(said, []).append((i, k, strength))

    def meet(self, words: Collection[str]) -> list[Met]:
        """What a sentence's words say of each ask."""
        strengths: list[dict[int, float]] = [{} for _ in range(self._count)]
        own = [0.0] * self._count
        for word in self._seekers.keys() & words:
            nearest: dict[int, float] = {}
            for i, k, strength in self._seekers[word]:
                if strength > strengths[i].get(k, 0.0):
                    strengths[i][k] = strength
                nearest[i] = max(nearest.get(i, 0.0), strength)
            rarity = self._near.rarity[word]
            for i, strength in nearest.items():
                own[i] += rarity * strength
        whole = sum(map(self._near.rarity.__getitem__, words)) or 1.0
        return [Met(found, part / whole) for found, part in zip(strengths, own, strict=True)]

    def weigh(self, i: int, strengths: Mapping[int, float]) -> tuple[float, float]:
        """The share of an ask's words that is said, by rarity, and the most that one of them counts."""
        if not strengths:
            return 0.0, 0.0
        weights = self._weights[i]
        said = [weights[k] * strength for k, strength in strengths.items()]
        return sum(said) / (sum(weights) or 1.0), max(said)


def strongest(met: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """What some sentences together say of an ask."""
    best: dict[int, float] = {}
    for strengths in met:
        for k, strength in strengths.items():
            if strength > best.get(k, 0.0):
                best[k] = strength
    return best
