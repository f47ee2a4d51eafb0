"""Words of signs as people misspell them, put right before the signs are looked for (spellings.toml); the text's own words are what is quoted."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache

from curbside.core.errors import BadLexicon
from curbside.core.text.data import read_lexicon
from curbside.core.text.tokens import Tokens

FILE = "spellings.toml"


@lru_cache(maxsize=1)
def right_words() -> Mapping[str, str]:
    """The right word of each misspelt one. Raises BadLexicon where one would stand for two."""
    right: dict[str, str] = {}
    for word, misspelt in read_lexicon(f"safety/{FILE}").items():
        for wrong in misspelt:
            if wrong in right:
                raise BadLexicon(FILE, word, f"{wrong!r} is read as {right[wrong]!r} already")
            right[wrong] = word
    return right


def with_right_words(vocabulary: set[str]) -> set[str]:
    """A vocabulary and the words that misspelt ones in it stand for."""
    return vocabulary | {right_words()[wrong] for wrong in vocabulary & right_words().keys()}


def put_right(tokens: Tokens, vocabulary: AbstractSet[str]) -> Tokens:
    """Tokens of a text of this vocabulary with each misspelt word read as the right one, at its place."""
    if right_words().keys().isdisjoint(vocabulary):
        return tokens
    return replace(tokens, words=[right_words().get(word, word) for word in tokens.words])
