"""Words grouped by meaning, so that a model knows something of a word it was never trained on. Made by `python -m bench.accuracy.group_words`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, chain
from typing import Any

from curbside.core.text.data import read_json
from curbside.core.text.memo import Memo


@cache
def _places() -> dict[str, int]:
    """Each known word's place in the list."""
    return {word: place for place, word in enumerate(known_words())}


@cache
def _ends() -> list[int]:
    """Where each narrow group ends in the list of words."""
    return [*accumulate(len(words.split()) for words in _groups()["narrow"])]


@cache
def _groups() -> dict[str, Any]:
    return read_json("claims/models/words.json")  # type: ignore[no-any-return]


def known_words() -> list[str]:
    """The known words, group by group."""
    return " ".join(_groups()["narrow"]).split()


def place_of(word: str) -> int | None:
    """A word's place in the list of known words; None for an unknown word."""
    return _places().get(word)


def narrow_group(word: str) -> int | None:
    """A word's narrow group; None for an unknown word."""
    place = place_of(word)
    return None if place is None else bisect_right(_ends(), place)


def wide_group(narrow: int) -> int:
    """The wide group that a narrow one is part of."""
    return _groups()["wide"][narrow]  # type: ignore[no-any-return]


def groups_of(word: str, mark: str) -> tuple[str, ...]:
    """A word's groups, narrow and wide, as features with a mark ("l" for left of a time, say); none for an unknown word."""
    narrow = narrow_group(word)
    return () if narrow is None else (f"n{mark} {narrow}", f"m{mark} {wide_group(narrow)}")


_LEFT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "l") + groups_of(word, ""))
_RIGHT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "r") + groups_of(word, ""))


def groups_around(left: Iterable[str], right: Iterable[str]) -> chain[str]:
    """The groups of the words to the left and to the right of a time, each once with its side and once without."""
    return chain.from_iterable((*map(_LEFT.__getitem__, left), *map(_RIGHT.__getitem__, right)))
