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


def _of(word: str) -> tuple[int, int] | None:
    """A word's narrow and wide group; None for an unknown word."""
    narrow, wide = _narrow_groups()
    number = narrow.get(word)
    return None if number is None else (number, wide[number])


def groups_of(word: str, mark: str) -> tuple[str, ...]:
    """A word's groups, narrow and wide, as features with a mark ("l" for left of a time, say); none for an unknown word."""
    groups = _of(word)
    return () if groups is None else (f"n{mark} {groups[0]}", f"m{mark} {groups[1]}")


_LEFT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "l") + groups_of(word, ""))
_RIGHT: Memo[str, tuple[str, ...]] = Memo(lambda word: groups_of(word, "r") + groups_of(word, ""))


def groups_around(left: Iterable[str], right: Iterable[str]) -> chain[str]:
    """The groups of the words to the left and to the right of a time, each once with its side and once without."""
    return chain.from_iterable((*map(_LEFT.__getitem__, left), *map(_RIGHT.__getitem__, right)))
