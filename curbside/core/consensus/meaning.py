"""What an ask and a sentence have to do with each other beyond the words they share: "will it droop for good?", "the lid comes back up".

Each word, group of words, kind of ask and mark of a sentence has a place in a space of a few dozen dimensions, learnt from which answers address which
asks (`python -m bench.accuracy.train_coverage`): once as a word of a sentence, once as a word of an ask that seeks a sentence, once as one that seeks an
answer as a whole. A text stands at the sum of its words' places, by the length of its rarities; an ask and a text meet by their inner product.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Collection, Sequence
from functools import cache
from math import sqrt
from operator import mul
from typing import Any, NamedTuple

from curbside.core.claims.groups import narrow_group
from curbside.core.consensus.asks import Ask, words_of_ask
from curbside.core.consensus.sentences import Sentence
from curbside.core.text.data import read_json
from curbside.core.text.lanes import Lanes, pack
from curbside.core.text.memo import Memo

Vector = Sequence[float]


class Sought(NamedTuple):
    """Where an ask stands among sentences, and among whole answers."""

    sentence: Vector
    answer: Vector


class Told(NamedTuple):
    """Where each sentence of an answer stands, and the answer as a whole."""

    sentences: tuple[Vector, ...]
    answer: Vector


class Meanings:
    """The places of words and marks.

    A row of the data is bytes: a word's rarity, then its place as one of a sentence, of an ask for sentences and of an ask for answers, each in steps of
    their own. A word without a row has that of its group (claims/groups.py); one without a group says nothing.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        size: int = data["size"]
        self._steps: list[float] = data["steps"]
        self._width = 1 + 3 * size
        self._rows, self._groups = b64decode(data["rows"]), b64decode(data["groups"])
        self._at = {word: number for number, word in enumerate(data["words"].split())}
        self._asks: dict[str, tuple[Vector, Vector]] = data["asks"]
        self._mark_step: float = data["mark_step"]
        self._marks = {mark: pack(enumerate(row)) for mark, row in data["marks"].items()}
        self._told, self._sought = slice(1, 1 + size), slice(1 + size, 1 + 3 * size)
        self._size, self._lanes, self._ask_lanes, self._mark_lanes = size, Lanes(1 + size), Lanes(1 + 2 * size), Lanes(size)
        self._of_sentence: Memo[str, int] = Memo(lambda word: self._pack(word, self._told))
        self._of_ask: Memo[str, int] = Memo(lambda word: self._pack(word, self._sought))

    def _pack(self, word: str, part: slice) -> int:
        """The square of a word's rarity, and a part of its row."""
        at = self._at.get(word)
        rows, at = (self._groups, narrow_group(word)) if at is None else (self._rows, at)
        if at is None:
            return 0
        row = memoryview(rows)[at * self._width : (at + 1) * self._width]
        return pack(enumerate((row[0] ** 2, *row.cast("b")[part])))

    def _scale(self, squares: int, step: int) -> float:
        return self._steps[step] / sqrt(squares) if squares else 0.0

    def tell(self, sentences: Sequence[Sentence]) -> Told:
        """Where an answer's sentences stand."""
        vectors = tuple(self._place(sentence.words, sentence.marks) for sentence in sentences)
        evened = 1 / sqrt(len(vectors) or 1)
        return Told(vectors, [sum(parts) * evened for parts in zip(*vectors, strict=True)])

    def _place(self, words: Collection[str], marks: Collection[str]) -> Vector:
        squares, *sums = self._lanes.total(map(self._of_sentence.__getitem__, words))
        scale, step = self._scale(squares, 0), self._mark_step
        marked = self._mark_lanes.total([self._marks[mark] for mark in marks if mark in self._marks])
        return [word * scale + mark * step for word, mark in zip(sums, marked, strict=True)]

    def seek(self, ask: Ask) -> Sought:
        """Where an ask stands, by all its wordings and its intent."""
        squares, *sums = self._ask_lanes.total(map(self._of_ask.__getitem__, set(words_of_ask(ask))))
        parts = sums[: self._size], sums[self._size :]
        return Sought(
            *(_shifted(part, self._scale(squares, 1 + k), intent) for k, (part, intent) in enumerate(zip(parts, self._intent(ask), strict=True)))
        )

    def _intent(self, ask: Ask) -> tuple[Vector, Vector]:
        """What an ask's intent adds to where it stands."""
        return self._asks.get(ask.intent) or ((0.0,) * self._size, (0.0,) * self._size)


def _shifted(sums: Sequence[int], scale: float, by: Vector) -> Vector:
    return [part * scale + shift for part, shift in zip(sums, by, strict=True)]


def meet(ask: Vector, text: Vector) -> float:
    """How much a text speaks to an ask, in log-odds."""
    return sum(map(mul, ask, text), 0.0)


@cache
def load_meanings() -> Meanings:
    """The shipped places."""
    return Meanings(read_json("consensus/models/meanings.json"))
