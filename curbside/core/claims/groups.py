"""Words grouped by meaning, so that a model knows something of a word it was never trained on. Made by `python -m bench.accuracy.group_words`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

from curbside.core.text.data import read_json
from curbside.core.text.memo import Memo


@cache
def _narrow_groups() -> tuple[dict[str, int], list[int]]:
    """Each known word's narrow group, and each narrow group's wide one."""
    data = read_json("claims/models/words.json")
    return {word: number for number, words in enumerate(data["narrow"]) for word in words.split()}, data["wide"]


def narrow_group(word: str) -> int | None:
    """A word's narrow group; None for an unknown word."""
    return _narrow_groups()[0].get(word)


def wide_group(narrow: int) -> int:
    """The wide group that a narrow one is part of."""
    return _narrow_groups()[1][narrow]


def groups_of(word: str, mark: str) -> tuple[str, ...]:
    """A word's groups, narrow and wide, as features with a mark ("l" for left of a time, say); none for an unknown word."""
    narrow = narrow_group(word)
    return () if narrow is None else (f"n{mark} {narrow}", f"m{mark} {wide_group(narrow)}")


_LEFT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "l") + groups_of(word, ""))
_RIGHT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "r") + groups_of(word, ""))


def groups_around(left: Iterable[str], right: Iterable[str]) -> chain[str]:
    """The groups of the words to the left and to the right of a time, each once with its side and once without."""
    return chain.from_iterable((*map(_LEFT.__getitem__, left), *map(_RIGHT.__getitem__, right)))
