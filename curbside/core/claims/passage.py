"""One part of an answer, read once for all kinds: its tokens, sentences, clauses, and the times in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from curbside.core.claims.base import Part
from curbside.core.claims.cues import find_cues
from curbside.core.text.doses import Amount, find_amounts
from curbside.core.text.durations import Duration, find_durations
from curbside.core.text.memo import Memo
from curbside.core.text.phrases import Match
from curbside.core.text.sentences import split_sentences
from curbside.core.text.shares import Share, find_shares
from curbside.core.text.tokens import Tokens, tokenize

BREAKS = frozenset(";:—–()[]•")
OPENERS = frozenset("but and so then or although though while which unless because since if when until yet nor whereas".split())


class Range(NamedTuple):
    """A half-open range of tokens."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline or body with everything the kinds look at.

    sentences, clauses: token ranges; `sentence_of[k]` is the sentence of clause k; `cues[s]` the cues of sentence s.
    stems: the tokens' stems.
    """

    part: Part
    text: str
    tokens: Tokens
    stems: list[str]
    sentences: list[Range]
    clauses: list[Range]
    sentence_of: list[int]
    durations: list[Duration]
    shares: list[Share]
    amounts: list[Amount]
    cues: list[list[Match]]

    def sentence_at(self, token: int) -> int:
        """The sentence that holds a token."""
        return bisect_left(self.sentences, (token + 1,)) - 1

    def clause_at(self, token: int) -> Range:
        """The clause that holds a token."""
        return self.clauses[bisect_left(self.clauses, (token + 1,)) - 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a token range."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]


Found = TypeVar("Found", bound=tuple[Any, ...])


def among(found: Sequence[Found], within: Range) -> Sequence[Found]:
    """What of a list in order begins within a range; the first field of each is the token it begins at."""
    return found[bisect_left(found, (within.first,)) : bisect_left(found, (within.last,))]


def read_passage(text: str, part: Part) -> Passage:
    """Read one part of an answer."""
    tokens = tokenize(text)
    sentences: list[Range] = []
    clauses: list[Range] = []
    sentence_of: list[int] = []
    at, size = 0, len(tokens)
    for _, end in split_sentences(text):
        first = at
        while at < size and tokens.starts[at] < end:
            at += 1
        if at == first:
            continue
        for clause in _split(tokens.words, first, at):
            clauses.append(clause)
            sentence_of.append(len(sentences))
        sentences.append(Range(first, at))
    cues = [find_cues(tokens.words, sentence.first, sentence.last) for sentence in sentences]
    stems = [*map(STEMS.__getitem__, tokens.words)]
    times = find_durations(tokens)
    shares = find_shares(tokens, [(t.first, t.last) for t in times if t.low is not None and t.shape != "elided"])
    spoken_for = [(s.first, s.last) for s in shares]
    spoken = {token for first, last in spoken_for for token in range(first, last)}
    durations = [t for t in times if t.shape != "elided" or spoken.isdisjoint(range(t.first, t.last))]
    amounts = find_amounts(
        tokens,
        [(t.first, t.last) for t in durations if t.low is not None and t.shape != "elided"]
        + [s for s, x in zip(spoken_for, shares, strict=True) if not x.sign],
    )
    return Passage(part, text, tokens, stems, sentences, clauses, sentence_of, durations, shares, amounts, cues)


def _split(words: list[str], first: int, last: int) -> list[Range]:
    """A sentence's clauses: parted at strong marks, and at a comma before a joining word."""
    clauses = []
    start = first
    for at in range(first + 1, last - 1):
        word = words[at]
        if (
            (word in BREAKS and not (word in "–—" and words[at - 1][0].isdecimal() and words[at + 1][0].isdecimal()))
            or (word == "," and words[at + 1] in OPENERS)
            or (word == "-" and not words[at - 1][0].isalnum())
        ):
            cut = at + 1
        else:
            continue
        if cut - start >= 3 and last - cut >= 2:
            clauses.append(Range(start, cut))
            start = cut
    clauses.append(Range(start, last))
    return clauses


def stem(word: str) -> str:
    """A word without its commonest endings, so that forms of one verb or noun meet."""
    if len(word) < 5 or not word.isalpha():
        return word.removesuffix("'s")
    for ending, least in (("ingly", 9), ("edly", 8), ("ings", 8), ("ing", 7), ("ies", 6), ("ed", 6), ("es", 6), ("ly", 6), ("s", 5)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            base = word[: -len(ending)]
            if ending == "ies":
                return base + "y"
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls":
                return base[:-1]
            return base.removesuffix("e") if ending in {"es", "ed", "ing"} else base
    return word.removesuffix("e")


STEMS = Memo(stem)
