"""Small networks that look at words in their order: around a time, in a clause. Trained by `python -m bench.accuracy.train`; read here without any library.

One layer of convolutions over the words' vectors and marks, the most of each hidden unit within each field, and one layer of weights (Kim Y
2014, "Convolutional neural networks for sentence classification", EMNLP; Zeng D, Liu K, Chen Y, Zhao J 2015, "Distant supervision for relation extraction
via piecewise convolutional neural networks", EMNLP). Its values are whole numbers, so that they come out the same everywhere, and rows of them are added as
one long number (`text/lanes.py`).
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import compress
from operator import add, mul
from typing import Any

from curbside.core.claims.clauses import Range
from curbside.core.claims.groups import place_of
from curbside.core.claims.windows import Seen, Window
from curbside.core.text.data import read_json
from curbside.core.text.lanes import Lanes
from curbside.core.text.memo import Memo

MOST_WORDS = 6_000


class Network:
    """The weights of a network.

    vectors: `size` bytes for each word of words.json. The data holds rows of what is added to the hidden units, in steps of 1 / `unit`: for each offset from a
    word, the earliest first, and each dimension of a vector; for each mark and offset; and, last, the bias. Then, for each hidden unit of each field, a
    row of what it adds to the labels, in steps of 1 / `weight`.
    """

    def __init__(self, data: dict[str, Any], size: int, vectors: bytes) -> None:
        self.labels: tuple[str, ...] = tuple(data["labels"])
        self._size, self._vectors, self._offsets = size, memoryview(vectors).cast("b"), data["offsets"]
        self._hidden, self._out = Lanes(data["hidden"]), Lanes(len(self.labels))
        *rows, bias = self._hidden.rows(b64decode(data["rows"]))
        half = self._offsets // 2
        self._unknown = [0] * half + [bias + self._hidden.raised] + [0] * half
        self._beyond = [[0] * self._offsets] * half
        dimensions, marked = rows[: self._offsets * size], rows[self._offsets * size :]
        self._dimensions = [dimensions[k * size : (k + 1) * size] for k in range(self._offsets)]
        self._marks = {mark: marked[k * self._offsets : (k + 1) * self._offsets] for k, mark in enumerate(data["marks"])}
        self._weights = self._out.rows(b64decode(data["weights"]))
        self._bias: list[float] = data["bias"]
        self._steps: int = data["unit"] * data["weight"]
        self._of_word: Memo[str, list[int]] = Memo(self._rows_of_word, MOST_WORDS)
        self._of_seen: Memo[Seen, list[int]] = Memo(self._rows_of_seen, MOST_WORDS)

    def scores(self, window: Window) -> dict[str, float]:
        """Each label's log-odds against the others, up to what is common to all."""
        fields = [*self._most(self._run(window.words), window.fields), reduce(self._hidden.most, self._run(window.earlier), 0)]
        units = self._hidden.values(fields)
        sums = self._out.total(map(mul, filter(None, units), compress(self._weights, units)))
        return {label: bias + value / self._steps for label, bias, value in zip(self.labels, self._bias, sums, strict=True)}

    def _run(self, words: Sequence[Seen]) -> list[int]:
        """The hidden units at each of some words in a row, as raised rows."""
        around = [*self._beyond, *map(self._of_seen.__getitem__, words), *self._beyond]
        by_offset = ([rows[k] for rows in around[k : k + len(words)]] for k in range(self._offsets))
        return [reduce(add, rows) for rows in zip(*by_offset, strict=True)]

    def _most(self, words: list[int], fields: Iterable[Range]) -> Iterator[int]:
        """The most of each hidden unit, or 0, within each field; one that holds the field before it only adds to that."""
        most, first, last = 0, 0, 0
        for field in fields:
            if field.first <= first and last <= field.last:
                added = [*words[field.first : first], *words[last : field.last]]
            else:
                most, added = 0, words[slice(*field)]
            most = reduce(self._hidden.most, added, most)
            first, last = field
            yield most

    def _rows_of_seen(self, seen: Seen) -> list[int]:
        marked = [self._marks[mark] for mark in seen.marks if mark in self._marks]
        of_word = self._of_word[seen.word]
        return [sum(rows) for rows in zip(of_word, *marked, strict=True)] if marked else of_word

    def _rows_of_word(self, word: str) -> list[int]:
        """What a word adds to the hidden units of the words around it, by offset, and to its own, with the bias; an unknown one the bias alone."""
        place = place_of(word)
        if place is None:
            return self._unknown
        vector = self._vectors[place * self._size : (place + 1) * self._size].tolist()
        return [sum(map(mul, vector, rows), start) for start, rows in zip(self._unknown, self._dimensions, strict=True)]


def load_vectors() -> tuple[int, int, bytes]:
    """The dimensions of the shipped vectors, the steps of one, and the vectors of `known_words`."""
    data = read_json("claims/models/vectors.json")
    return data["size"], data["steps"], b64decode(data["vectors"])


@cache
def load_networks() -> dict[str, Network]:
    """The shipped networks: "times", what happens at a time; "outlooks", how a clause looks ahead."""
    size, _, vectors = load_vectors()
    return {name: Network(data, size, vectors) for name, data in read_json("claims/models/networks.json").items()}


def read_twice(name: str, scores: Mapping[str, float], window: Window) -> dict[str, float]:
    """The log-odds that a linear model gives, and those of the network of this name for the same labels, both counting the same."""
    other = load_networks()[name].scores(window)
    return {label: (score + other[label]) / 2 for label, score in scores.items()}
