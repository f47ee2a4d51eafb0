"""Words grouped by meaning, so that a model knows something of a word it was never trained on. Made by `python -m bench.accuracy.group_words`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files


@cache
def _narrow_groups() -> tuple[dict[str, int], list[int]]:
    """Each known word's narrow group, and each narrow group's wide one."""
    data = json.loads(files("curbside.core.claims").joinpath("models", "words.json").read_bytes())
    return {word: number for number, words in enumerate(data["narrow"]) for word in words.split()}, data["wide"]


@lru_cache(maxsize=20_000)
def _of(word: str, marks: tuple[str, ...]) -> tuple[str, ...]:
    """The features of one word: its narrow and its wide group for each mark; none for an unknown word."""
    narrow, wide = _narrow_groups()
    number = narrow.get(word)
    return () if number is None else tuple(name for mark in marks for name in (f"n{mark} {number}", f"m{mark} {wide[number]}"))


def group_features(words: Iterable[str], *marks: str) -> list[str]:
    """The groups of words as features, narrow and wide, once for each mark ("l" for left of a time, say)."""
    return [feature for word in words for feature in _of(word, marks)]
