"""One part of an answer, read once for all kinds: its tokens, sentences, clauses, and the times in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from curbside.core.claims.base import Part
from curbside.core.claims.clauses import Range, split_clauses, split_pieces
from curbside.core.claims.cues import find_cues
from curbside.core.text.doses import Amount, find_amounts
from curbside.core.text.durations import Duration, find_durations
from curbside.core.text.memo import Memo
from curbside.core.text.phrases import Match
from curbside.core.text.sentences import split_sentences
from curbside.core.text.shares import Share, find_shares
from curbside.core.text.tokens import Tokens, tokenize


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline or body with everything the kinds look at.

    sentences, clauses, pieces: token ranges; `sentence_of[k]` is the sentence of clause k; `cues[s]` the cues of sentence s.
    stems: the tokens' stems. asked: the stems of what the question is about.
    """

    part: Part
    text: str
    tokens: Tokens
    stems: list[str]
    sentences: list[Range]
    clauses: list[Range]
    pieces: list[Range]
    sentence_of: list[int]
    durations: list[Duration]
    shares: list[Share]
    amounts: list[Amount]
    cues: list[list[Match]]
    asked: frozenset[str]

    def sentence_at(self, token: int) -> int:
        """The sentence that holds a token."""
        return bisect_left(self.sentences, (token + 1,)) - 1

    def clause_at(self, token: int) -> Range:
        """The clause that holds a token."""
        return self.clauses[bisect_left(self.clauses, (token + 1,)) - 1]

    def piece_at(self, token: int) -> Range:
        """The piece that holds a token."""
        return self.pieces[bisect_left(self.pieces, (token + 1,)) - 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a token range."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]


Found = TypeVar("Found", bound=tuple[Any, ...])


def among(found: Sequence[Found], within: Range) -> Sequence[Found]:
    """What of a list in order begins within a range; the first field of each is the token it begins at."""
    return found[bisect_left(found, (within.first,)) : bisect_left(found, (within.last,))]


def read_passage(text: str, part: Part, asked: frozenset[str] = frozenset()) -> Passage:
    """Read one part of an answer; asked: the stems of what its question is about."""
    tokens = tokenize(text)
    sentences: list[Range] = []
    clauses: list[Range] = []
    pieces: list[Range] = []
    sentence_of: list[int] = []
    at, size = 0, len(tokens)
    for _, end in split_sentences(text):
        first = at
        while at < size and tokens.starts[at] < end:
            at += 1
        if at == first:
            continue
        pieces += split_pieces(tokens.words, first, at)
        for clause in split_clauses(tokens.words, first, at):
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
    return Passage(part, text, tokens, stems, sentences, clauses, pieces, sentence_of, durations, shares, amounts, cues, asked)


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
