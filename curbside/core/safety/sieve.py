"""A phrase book that looks at a text's vocabulary first: a phrase one of whose words is missing cannot occur, and most are missing one.

Nearly all texts hold no red flag, so nearly all are done after one look at their set of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from curbside.core.text.phrases import PhraseBook

COMMON = frozenset(
    "a about after all am an and any are as at back be been before but by can can't cannot day days did do does doesn't doctor don't down "
    "every feel for from get go going had has have he help her "
    "hers him his hour how i if in is isn't it its just like look looks me month more my need needs never no not now of off office on one "
    "or other our out over part please see she since so some "
    "still take than that the their them then there these they this three time to today too two until up very was week weeks went were "
    "what when which while will with won't would you your".split()
)
_WORDS = re.compile(r"[^\W\d_]++(?:['’][^\W\d_]++)*+|\d++(?:[.,]\d++)*+")


def vocabulary(text: str) -> set[str]:
    """The text's words and figures as the tokenizer spells them, each once."""
    return set(_WORDS.findall(text.lower().replace("’", "'")))


class PhraseSieve(PhraseBook):
    """Phrases that are their own names, sifted by their rarest word before any place in the text is looked at."""

    def __init__(self, phrases: Iterable[str], groups: Mapping[str, Sequence[str]], file: str) -> None:
        """Compile the phrases, each its own name; raises BadLexicon for one that cannot be read."""
        self._by_key: dict[str, list[tuple[str, list[frozenset[str]]]]] = {}
        self._keyless: list[str] = []
        super().__init__(((phrase, (phrase,)) for phrase in phrases), groups, file)

    def _add(self, name: str, steps: tuple[Any, ...], file: str) -> None:
        super()._add(name, steps, file)
        keys = sorted((step.words for step in steps if _is_key(step)), key=_commonness)
        for word in keys[0] if keys else ():
            self._by_key.setdefault(word, []).append((name, keys[1:]))
        if not keys:
            self._keyless.append(name)

    def present(self, words: AbstractSet[str]) -> set[str]:
        """The phrases all of whose words are among these, in whatever order."""
        found = set(self._keyless)
        for word in words & self._by_key.keys():
            for name, others in self._by_key[word]:
                if not any(map(words.isdisjoint, others)):
                    found.add(name)
        return found


def _is_key(step: Any) -> bool:
    """Whether one of a few words must be there: no gap, nothing optional, no figure, no beginning of a word, no mark."""
    return not (step.gap or step.optional or step.number or step.prefixes) and all(word[0].isalnum() for word in step.words)


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & COMMON), len(words)
