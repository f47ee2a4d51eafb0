"""A sign shown as it was written: in the whole sentence that holds it, with the sign told apart, since a scrap can mean anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from curbside.core.text.sentences import split_sentences
from curbside.core.thread import Span

LONG = 320  # characters: a sentence of so many is shown whole
AROUND = 140  # characters kept on each side of the signs of a longer one


class Piece(NamedTuple):
    """Words as written. sign: whether they raised the flag."""

    words: str
    sign: bool


class Passage(NamedTuple):
    """The sentence or sentences around signs: the pieces put together are the text's own words.

    late: words of the sentence before the first piece are left out.   early: words behind the last one are.
    """

    pieces: tuple[Piece, ...]
    late: bool
    early: bool

    @property
    def words(self) -> str:
        """Without telling the signs apart."""
        return f"{'… ' if self.late else ''}{''.join(piece.words for piece in self.pieces)}{' …' if self.early else ''}"


def passages(text: str, signs: Iterable[tuple[int, int]]) -> list[Passage]:
    """What to show of a text for signs at these half-open ranges of it, in its order; signs of one sentence share a passage."""
    groups: list[tuple[Span, list[Span]]] = []
    for sign in sorted(Span(*sign) for sign in signs):
        around = _sentences_around(text, sign)
        if groups and around.start < groups[-1][0].end:
            whole, those = groups[-1]
            groups[-1] = Span(whole.start, max(whole.end, around.end)), [*those, sign]
        else:
            groups.append((around, [sign]))
    return [_passage(text, around, those) for around, those in groups]


def _sentences_around(text: str, sign: Span) -> Span:
    """From the beginning of the sentence a sign begins in to the end of the one it ends in."""
    sentences = split_sentences(text)
    starts = [sentence.start for sentence in sentences]
    first, last = (sentences[max(0, bisect_right(starts, at) - 1)] for at in (sign.start, sign.end - 1))
    return Span(min(first.start, sign.start), max(last.end, sign.end))


def _passage(text: str, around: Span, signs: list[Span]) -> Passage:
    shown = around if around.end - around.start <= LONG else _shortened(text, around, signs)
    return Passage(tuple(_pieces(text, shown, signs)), shown.start > around.start, shown.end < around.end)


def _shortened(text: str, around: Span, signs: list[Span]) -> Span:
    """Cut between two words, never in a sign."""
    first, last = signs[0].start, max(sign.end for sign in signs)
    start, end = max(around.start, first - AROUND), min(around.end, last + AROUND)
    if start > around.start:
        start = next((at + 1 for at in range(start, first) if text[at].isspace()), first)
    if end < around.end:
        end = next((at for at in range(end - 1, last, -1) if text[at].isspace()), last)
    return Span(start, end)


def _pieces(text: str, shown: Span, signs: list[Span]) -> Iterator[Piece]:
    """Where signs overlap, what either covers is one."""
    edges = sorted({shown.start, shown.end} | {edge for sign in signs for edge in sign})
    gathered: list[Piece] = []
    for start, end in pairwise(edges):
        marked = any(sign.start <= start and end <= sign.end for sign in signs)
        if gathered and gathered[-1].sign == marked:
            gathered[-1] = Piece(gathered[-1].words + text[start:end], marked)
        else:
            gathered.append(Piece(text[start:end], marked))
    return iter(gathered)
