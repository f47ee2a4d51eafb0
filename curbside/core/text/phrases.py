"""Phrases a clinician can read and write, found in tokens.

A pattern is words with single spaces between them:

    go|goes|going away          alternatives
    swell*                      any word that begins so
    very? common                may be missing
    call ... surgeon            up to three words between;  `...6` up to six
    #                           any figure
    @be permanent               a group of words the file names under [groups]

Patterns are indexed by their first two words, so a text is read once whatever the number of phrases.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from curbside.core.errors import BadLexicon

DEFAULT_GAP = 3


class Match(NamedTuple):
    """A phrase found: the entry's name and the half-open range of tokens it covers."""

    name: str
    first: int
    last: int


class _Step(NamedTuple):
    words: frozenset[str]
    prefixes: tuple[str, ...]
    number: bool
    optional: bool
    gap: int

    @property
    def is_plain(self) -> bool:
        """Whether only whole words fit, and one must."""
        return bool(self.words) and not (self.prefixes or self.number or self.optional or self.gap)

    def fits(self, word: str) -> bool:
        return word in self.words or (self.number and word[0].isdecimal()) or (bool(self.prefixes) and word.startswith(self.prefixes))


class PhraseBook:
    """Named entries, each with patterns. `find` tells which occur where."""

    def __init__(
        self, entries: Iterable[tuple[str, Sequence[str]]], groups: Mapping[str, Sequence[str]] | None = None, file: str = "lexicon"
    ) -> None:
        """Compile the patterns; raises BadLexicon for one that cannot be read."""
        self._by_word: dict[str, list[tuple[str, tuple[_Step, ...]]]] = {}
        self._by_pair: dict[str, dict[str, list[tuple[str, tuple[_Step, ...]]]]] = {}
        self._by_prefix: dict[str, list[tuple[str, tuple[_Step, ...]]]] = {}
        self.extend(entries, groups or {}, file)

    def extend(self, entries: Iterable[tuple[str, Sequence[str]]], groups: Mapping[str, Sequence[str]], file: str) -> None:
        """Add entries whose patterns use their own groups; raises BadLexicon for one that cannot be read."""
        for name, patterns in entries:
            for pattern in patterns:
                self._add(name, _compile(pattern, groups, file, name), file)

    def _add(self, name: str, steps: tuple[_Step, ...], file: str) -> None:
        head = steps[0]
        if head.gap or head.optional:
            raise BadLexicon(file, name, "a pattern cannot begin with a gap or an optional word")
        second = steps[1] if len(steps) > 1 and steps[1].is_plain else None
        for word in head.words | ({"#"} if head.number else set()):
            if second is None:
                self._by_word.setdefault(word, []).append((name, steps[1:]))
                continue
            pairs = self._by_pair.setdefault(word, {})
            for follower in second.words:
                pairs.setdefault(follower, []).append((name, steps[2:]))
        for prefix in head.prefixes:
            if len(prefix) < 3:
                raise BadLexicon(file, name, f"a pattern's first word needs three letters before *: {prefix!r}")
            self._by_prefix.setdefault(prefix[:3], []).append((name, steps))

    def find(self, words: Sequence[str], first: int = 0, last: int | None = None) -> Iterator[Match]:
        """Every match that begins in tokens first to last, the longest way each pattern fits from its beginning."""
        stop = len(words) if last is None else last
        for at in range(first, stop):
            word = words[at]
            keys = (word, "#") if word[0].isdecimal() else (word,)
            for key in keys:
                for name, steps in self._by_word.get(key, ()):
                    end = _match(steps, 0, words, at + 1, stop) if steps else at + 1
                    if end:
                        yield Match(name, at, end)
                pairs = self._by_pair.get(key)
                if pairs and at + 1 < stop:
                    for name, steps in pairs.get(words[at + 1], ()):
                        end = _match(steps, 0, words, at + 2, stop) if steps else at + 2
                        if end:
                            yield Match(name, at, end)
            for name, steps in self._by_prefix.get(word[:3], ()):
                if word.startswith(steps[0].prefixes):
                    end = _match(steps, 1, words, at + 1, stop)
                    if end:
                        yield Match(name, at, end)


def _match(steps: tuple[_Step, ...], k: int, words: Sequence[str], at: int, stop: int) -> int:
    """The token after the match of steps[k:] from `at`, or 0."""
    while k < len(steps):
        step = steps[k]
        if step.gap:
            for skip in range(step.gap + 1):
                if at + skip > stop:
                    return 0
                end = _match(steps, k + 1, words, at + skip, stop)
                if end:
                    return end
            return 0
        if at < stop and step.fits(words[at]):
            if step.optional:
                end = _match(steps, k + 1, words, at + 1, stop)
                if end:
                    return end
            else:
                at += 1
        elif not step.optional:
            return 0
        k += 1
    return at


def _compile(pattern: str, groups: Mapping[str, Sequence[str]], file: str, name: str) -> tuple[_Step, ...]:
    steps = []
    for word in pattern.split():
        if word.startswith("..."):
            steps.append(_Step(frozenset(), (), False, False, int(word[3:] or DEFAULT_GAP)))
            continue
        optional = word.endswith("?") and len(word) > 1
        options: list[str] = []
        for option in (word[:-1] if optional else word).split("|"):
            if option.startswith("@"):
                if option[1:] not in groups:
                    raise BadLexicon(file, name, f"unknown group {option}")
                options += groups[option[1:]]
            else:
                options.append(option)
        if not all(options):
            raise BadLexicon(file, name, f"an empty word in {pattern!r}")
        plain = frozenset(o for o in options if o != "#" and not (o.endswith("*") and len(o) > 1))
        prefixes = tuple(o[:-1] for o in options if o.endswith("*") and len(o) > 1)
        steps.append(_Step(plain, prefixes, "#" in options, optional, 0))
    if not steps:
        raise BadLexicon(file, name, "an empty pattern")
    return tuple(steps)


def load_phrases(file: Traversable) -> tuple[PhraseBook, dict[str, dict[str, Any]]]:
    """A TOML file of `[entry.NAME]` tables with `phrases` and `example` (and `[groups]`) as a PhraseBook and its entries; raises BadLexicon."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon(file.name, "the file", str(error)) from error
    entries: dict[str, dict[str, Any]] = data.get("entry", {})
    book = PhraseBook(((name, entry["phrases"]) for name, entry in entries.items()), data.get("groups", {}), file.name)
    return book, entries
