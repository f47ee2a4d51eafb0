"""Where a time, share or amount may begin: at a figure, or at one of some words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import compress, count

from curbside.core.text.memo import Memo


class Beginnings:
    """Finds the tokens that are figures or among some words."""

    def __init__(self, words: Collection[str]) -> None:
        self._begins: Memo[str, bool] = Memo(lambda word: word in words or word[0].isdecimal())

    def among(self, words: Sequence[str]) -> Iterator[int]:
        """Their places, in order."""
        return compress(count(), map(self._begins.__getitem__, words))
