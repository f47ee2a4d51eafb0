"""The piece of a thread that best shows why it was found, with the words marked. Cut from the rows as they are, never from the index."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from curbside.site.search.words import root_as_written, root_of

READ = 20_000  # letters of a passage that are looked through
WIDE = 240  # letters of a snippet
LEAD = 60  # letters before its first word
ACCENTED = {"a": "[aàáâãäå]", "c": "[cç]", "e": "[eèéêë]", "i": "[iìíîï]", "n": "[nñ]", "o": "[oòóôõö]", "u": "[uùúûü]"}


class Place(NamedTuple):
    """A word that was looked for, in a text."""

    start: int
    end: int
    root: str


class Look(NamedTuple):
    """What the words look like in a text: whole words of the same roots. pattern: a word that begins like one of them."""

    pattern: re.Pattern[str]
    roots: frozenset[str]

    @classmethod
    def of(cls, words: Sequence[str]) -> Look:
        """The looks of the words of a search."""
        roots = frozenset(map(root_of, words))
        starts = ("".join(ACCENTED.get(letter, re.escape(letter)) for letter in root) for root in sorted(roots))
        return cls(re.compile(rf"\b(?:{'|'.join(starts)})[^\W_]*", re.IGNORECASE), roots)

    def places(self, text: str) -> list[Place]:
        """Where the words are. A text of plain letters with none of the roots in it, as most are, is not looked through."""
        lowered = text.lower()
        if text.isascii() and not any(root in lowered for root in self.roots):
            return []
        found = ((match, root_as_written(match[0])) for match in self.pattern.finditer(text))
        return [Place(match.start(), match.end(), root) for match, root in found if root in self.roots]


class Snippet(NamedTuple):
    """A piece of one of several passages. passage: its index."""

    words: SafeString
    passage: int


def best_snippet(passages: Sequence[str], look: Look) -> Snippet | None:
    """The piece with most of the words in it; of equals the first; where the words are nowhere, the beginning of the last passage that has any."""
    best = (0, 0, -1)
    for index, text in enumerate(passages):
        many, start = _densest(look.places(text[:READ]))
        if many > best[0] or (not best[0] and text.strip()):
            best = many, start, index
    _, start, passage = best
    return Snippet(_cut(passages[passage][:READ], start, look), passage) if passage >= 0 else None


def marked(text: str, look: Look) -> SafeString:
    """The text for a page, the words marked."""
    pieces: list[str] = []
    last = 0
    for start, end, _ in look.places(text):
        pieces += escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"
        last = end
    return mark_safe("".join([*pieces, escape(text[last:])]))  # noqa: S308 -- every piece of text is escaped above


def _densest(places: Sequence[Place]) -> tuple[int, int]:
    """How many different words stand within one snippet's width, at best, and where the first of them begins."""
    best = (0, 0)
    for index, (start, _, _) in enumerate(places):
        near = {place.root for place in places[index : index + 40] if place.start <= start + WIDE - LEAD}
        if len(near) > best[0]:
            best = len(near), start
    return best


def _cut(text: str, start: int, look: Look) -> SafeString:
    """The words around a place, cut between words."""
    begin = 0 if start <= LEAD else _after_space(text, start - LEAD, start)
    end = len(text) if len(text) <= begin + WIDE else max(text.rfind(" ", start + 1, begin + WIDE), 0) or begin + WIDE
    words = marked(" ".join(text[begin:end].split()), look)
    return mark_safe(f"{'… ' if begin else ''}{words}{' …' if end < len(text) else ''}")  # noqa: S308 -- as above


def _after_space(text: str, begin: int, start: int) -> int:
    """Where a word begins, between two places."""
    space = re.compile(r"\s").search(text, begin, start)
    return space.end() if space else start
