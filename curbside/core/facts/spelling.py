"""Slips in long names: "massteter" is masseter, "rhinoplsty" rhinoplasty.

A word that differs from one name of eight letters or more by one letter added, left out, changed or swapped with its
neighbour is read as that name. Candidates share a form with one letter left out (Garbe's symmetric delete, SymSpell 2012).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

SHORTEST = 8
SHORTEST_SLIP = 7


class Speller:
    """Names that are forgiven one slip."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {name for name in names if len(name) >= SHORTEST and name.isalpha()}
        self._longest = max(map(len, self._names), default=0)
        self._by_form: dict[str, set[str]] = {}
        for name in self._names:
            for form in _forms(name):
                self._by_form.setdefault(form, set()).add(name)

    def correct(self, words: Sequence[str]) -> list[str]:
        """The words with slips in long names put right. A slip in the first letter, or between two names, stays."""
        return [self._corrected(word) if SHORTEST_SLIP <= len(word) <= self._longest + 1 else word for word in words]

    def _corrected(self, word: str) -> str:
        if word in self._names or word.rstrip("s") in self._names or not word.isalpha():
            return word
        near = {name for form in _forms(word) for name in self._by_form.get(form, ()) if name[0] == word[0] and _one_slip(word, name)}
        return near.pop() if len(near) == 1 else word


def _forms(word: str) -> set[str]:
    """The word, and the word with each letter but the first left out."""
    return {word, *(word[:k] + word[k + 1 :] for k in range(1, len(word)))}


def _one_slip(word: str, name: str) -> bool:
    """Whether two different words are one addition, omission, change or swap of neighbours apart."""
    k = 0
    while k < min(len(word), len(name)) and word[k] == name[k]:
        k += 1
    a, b = word[k:], name[k:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
