"""Words grouped by meaning, so that a model knows something of a word it was never trained on. Made by `python -m bench.accuracy.group_words`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def _groups() -> dict[str, tuple[str, str]]:
    """Each known word's narrow and wide group."""
    data = json.loads(files("curbside.core.claims").joinpath("models", "words.json").read_bytes())
    names = [(f"{narrow}", f"{wide}") for narrow, wide in enumerate(data["wide"])]
    return {word: name for words, name in zip(data["narrow"], names, strict=True) for word in words.split()}


def group_features(words: Iterable[str], *marks: str) -> list[str]:
    """The groups of words as features: narrow and wide, once for each mark."""
    known = _groups()
    found = {group for word in words if (group := known.get(word))}
    return [feature for mark in marks for narrow, wide in found for feature in (f"n{mark} {narrow}", f"m{mark} {wide}")]
