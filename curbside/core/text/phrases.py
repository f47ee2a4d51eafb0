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

from collections.abc import Iterable, Mapping, Sequence
from os.path import basename
from typing import Any, NamedTuple

from curbside.core.errors import BadLexicon
from curbside.core.text.data import Named, read_lexicon
from curbside.core.text.memo import Memo

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


_Pattern = tuple[str, tuple[_Step, ...]]  # its entry's name and its steps


class _Rest(NamedTuple):
    """What is still to fit of a pattern: its entry's name and the steps.

    near, reach: words of which one must be among the next `reach`; empty where that cannot be told. Most patterns end here.
    """

    name: str
    steps: tuple[_Step, ...]
    near: frozenset[str]
    reach: int


class _Opening(NamedTuple):
    """What may begin at a word: patterns by what follows the word, and by their second word those that have a plain one."""

    rest: list[_Rest]
    pairs: dict[str, list[_Rest]]


class PhraseBook:
    """Named entries, each with patterns. `find` tells which occur where."""

    def __init__(
        self, entries: Iterable[tuple[str, Sequence[str]]], groups: Mapping[str, Sequence[str]] | None = None, file: str = "lexicon"
    ) -> None:
        """Compile the patterns; raises BadLexicon for one that cannot be read."""
        self._by_word: dict[str, list[_Pattern]] = {}
        self._by_prefix: dict[str, list[_Pattern]] = {}
        self._openings = Memo(self._openings_of)
        self.extend(entries, groups or {}, file)

    def extend(self, entries: Iterable[tuple[str, Sequence[str]]], groups: Mapping[str, Sequence[str]], file: str) -> None:
        """Add entries whose patterns use their own groups; raises BadLexicon for one that cannot be read."""
        self._openings.clear()
        known: dict[str, _Step] = {}
        for name, patterns in entries:
            for pattern in patterns:
                self._add(name, _compile(pattern, groups, file, name, known), file)

    def _add(self, name: str, steps: tuple[_Step, ...], file: str) -> None:
        head = steps[0]
        if head.gap or head.optional:
            raise BadLexicon(file, name, "a pattern cannot begin with a gap or an optional word")
        for word in (*head.words, "#") if head.number else head.words:
            self._by_word.setdefault(word, []).append((name, steps))
        for prefix in head.prefixes:
            if len(prefix) < 3:
                raise BadLexicon(file, name, f"a pattern's first word needs three letters before *: {prefix!r}")
            self._by_prefix.setdefault(prefix[:3], []).append((name, steps))

    def find(self, words: Sequence[str], first: int = 0, last: int | None = None) -> list[Match]:
        """Every match that begins in tokens first to last, the longest way each pattern fits from its beginning."""
        stop = len(words) if last is None else last
        openings = self._openings
        found: list[Match] = []
        for at, begun in enumerate(map(openings.__getitem__, words[first:stop]), first):
            for rest, pairs in begun:
                if rest:
                    found += _matches(rest, words, at, at + 1, stop)
                if pairs and at + 1 < stop and (longer := pairs.get(words[at + 1])):
                    found += _matches(longer, words, at, at + 2, stop)
        return found

    def _openings_of(self, word: str) -> tuple[_Opening, ...]:
        """What may begin at a word: as itself, as a figure, as a longer word; nothing for most words."""
        keys = (word, "#") if word[0].isdecimal() else (word,)
        begun = [_rest(name, steps[1:]) for name, steps in self._by_prefix.get(word[:3], ()) if word.startswith(steps[0].prefixes)]
        return (*(_opening(self._by_word[key]) for key in keys if key in self._by_word), *([_Opening(begun, {})] if begun else []))


def _opening(patterns: Sequence[_Pattern]) -> _Opening:
    """What may follow the first word of these patterns."""
    opening = _Opening([], {})
    for name, steps in patterns:
        followers = steps[1].words if len(steps) > 1 and steps[1].is_plain else ()
        rest = _rest(name, steps[2:] if followers else steps[1:])
        for follower in followers:
            opening.pairs.setdefault(follower, []).append(rest)
        if not followers:
            opening.rest.append(rest)
    return opening


def _rest(name: str, steps: tuple[_Step, ...]) -> _Rest:
    """The rest of a pattern, with the words it needs soon."""
    near: frozenset[str] = frozenset()
    for count, step in enumerate(steps):
        if step.number or step.prefixes:
            break
        near |= step.words
        if step.is_plain:
            return _Rest(name, steps, near, 1 + count + sum(before.gap - 1 for before in steps[:count] if before.gap))
    return _Rest(name, steps, frozenset(), 0)


def _matches(patterns: Sequence[_Rest], words: Sequence[str], first: int, at: int, stop: int) -> list[Match]:
    """The matches, begun at token first, of the patterns that go on from token at."""
    found = []
    for name, steps, near, reach in patterns:
        if not steps:
            found.append(Match(name, first, at))
        elif not (near and near.isdisjoint(words[at : at + reach])):
            end = _match(steps, 0, words, at, stop)
            if end:
                found.append(Match(name, first, end))
    return found


def _match(steps: tuple[_Step, ...], k: int, words: Sequence[str], at: int, stop: int) -> int:
    """The token after the match of steps[k:] from `at`, or 0."""
    while k < len(steps):
        step = steps[k]
        if step.gap:
            return _match_after_gap(steps, k, words, at, stop)
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


def _match_after_gap(steps: tuple[_Step, ...], k: int, words: Sequence[str], at: int, stop: int) -> int:
    """The token after the match of steps[k:], of which the first is a gap, the shortest gap first; or 0."""
    after = steps[k + 1] if k + 1 < len(steps) else None
    must = after.words if after and after.is_plain else None
    for place in range(at, min(at + steps[k].gap, stop) + 1):
        if must is None or (place < stop and words[place] in must):
            end = _match(steps, k + 1, words, place, stop)
            if end:
                return end
    return 0


def _compile(pattern: str, groups: Mapping[str, Sequence[str]], file: str, name: str, known: dict[str, _Step]) -> tuple[_Step, ...]:
    """The steps of a pattern; known: those of the file's words so far."""
    words = pattern.split()
    if not words:
        raise BadLexicon(file, name, "an empty pattern")
    for word in words:
        if word not in known:
            try:
                known[word] = _step(word, groups)
            except ValueError as error:
                raise BadLexicon(file, name, f"{error} in {pattern!r}") from error
    return tuple([known[word] for word in words])


def _step(word: str, groups: Mapping[str, Sequence[str]]) -> _Step:
    """One word of a pattern; raises ValueError for an unknown group or an empty word."""
    alternatives = word.split("|")
    if all(map(str.isalpha, alternatives)):  # as most are
        return _Step(frozenset(alternatives), (), False, False, 0)
    if word.startswith("..."):
        return _Step(frozenset(), (), False, False, int(word[3:] or DEFAULT_GAP))
    optional = word.endswith("?") and len(word) > 1
    options: list[str] = []
    for option in (word[:-1] if optional else word).split("|"):
        if option.startswith("@") and option[1:] not in groups:
            raise ValueError(f"unknown group {option}")
        options += groups[option[1:]] if option.startswith("@") else (option,)
    if not all(options):
        raise ValueError("an empty word")
    plain = frozenset(o for o in options if o != "#" and not (o.endswith("*") and len(o) > 1))
    prefixes = tuple(o[:-1] for o in options if o.endswith("*") and len(o) > 1)
    return _Step(plain, prefixes, "#" in options, optional, 0)


def load_phrases(file: Named) -> tuple[PhraseBook, dict[str, dict[str, Any]]]:
    """A TOML file of `[entry.NAME]` tables with `phrases` and `example` (and `[groups]`) as a PhraseBook and its entries; raises BadLexicon."""
    data = read_lexicon(file)
    entries: dict[str, dict[str, Any]] = data.get("entry", {})
    book = PhraseBook(((name, entry["phrases"]) for name, entry in entries.items()), data.get("groups", {}), basename(file))
    return book, entries
