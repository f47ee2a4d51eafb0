"""The words around a time, and those of a clause, in their order, as the networks look at them (`network.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.claims.clauses import Range
from curbside.core.claims.passage import Passage
from curbside.core.text.durations import Duration
from curbside.core.text.memo import Memo

BEFORE, AFTER = (1, 3, 7, 20), (2, 6, 20)
"""How many words are looked at before a time, and after it; each number is a field of its own."""
OPENING, CLOSING, BESIDE = 3, 4, 12
"""How many words of a clause are its opening and its closing, and how many of its sentence are looked at on either side of it."""
EARLIER = 16
"""How many words are looked at of the sentence before."""
MOST_CUES = 3
FIGURE, TIME, ASKED = "figure", "time", "asked"


_HAS_FIGURE: Memo[str, bool] = Memo(lambda word: any(map(str.isdecimal, word)))


class Seen(NamedTuple):
    """A word with what else is known of it: the cues it is part of, whether it is a figure, part of a time, or taken up from the question."""

    word: str
    marks: tuple[str, ...]


class Window(NamedTuple):
    """Some words of a sentence.

    earlier: the end of the sentence before, a field of its own; fields: ranges of `words`, each looked at as a whole.
    """

    earlier: Sequence[Seen]
    words: Sequence[Seen]
    fields: Sequence[Range]


def time_window(passage: Passage, time: Duration) -> Window:
    """What stands around a time; fields: from one word before the time to all before it, the time, from two words after it to all after it."""
    at = passage.sentence_at(time.first)
    sentence = passage.sentences[at]
    first, last = time.first, min(max(time.last, time.first + 1), sentence.last)
    fields = [Range(max(sentence.first, first - reach), first) for reach in BEFORE]
    fields.append(Range(first, last))
    fields += [Range(last, min(sentence.last, last + reach)) for reach in AFTER]
    return _window(passage, at, fields)


def clause_window(passage: Passage, k: int) -> Window:
    """Clause k in its sentence; fields: its opening, the clause, its closing, what stands before it and what stands after it."""
    at = passage.sentence_of[k]
    sentence, (first, last) = passage.sentences[at], passage.clauses[k]
    fields = [Range(first, min(first + OPENING, last)), Range(first, last), Range(max(last - CLOSING, first), last)]
    return _window(passage, at, [*fields, Range(max(sentence.first, first - BESIDE), first), Range(last, min(sentence.last, last + BESIDE))])


def _window(passage: Passage, sentence: int, fields: Sequence[Range]) -> Window:
    """The words that fields of a sentence cover, with the end of the sentence before."""
    first, last = min(field.first for field in fields), max(field.last for field in fields)
    earlier: Sequence[Seen] = ()
    if sentence:
        before = passage.sentences[sentence - 1]
        earlier = _seen(passage, sentence - 1, Range(max(before.first, before.last - EARLIER), before.last))
    return Window(earlier, _seen(passage, sentence, Range(first, last)), [Range(field.first - first, field.last - first) for field in fields])


def _seen(passage: Passage, sentence: int, within: Range) -> list[Seen]:
    """The words of a range of a sentence."""
    first, last = within
    words = passage.tokens.words[first:last]
    marks: list[list[str]] = [[] for _ in words]
    for name, begins, ends in passage.cues[sentence]:
        for of_word in marks[max(begins - first, 0) : max(ends - first, 0)]:
            if name not in of_word and len(of_word) < MOST_CUES:
                of_word.append(name)
    for time in passage.durations:
        for of_word in marks[max(time.first - first, 0) : max(time.last - first, 0)]:
            if TIME not in of_word:
                of_word.append(TIME)
    for word, stem, of_word in zip(words, passage.stems[first:last], marks, strict=True):
        if stem in passage.asked:
            of_word.append(ASKED)
        if _HAS_FIGURE[word]:
            of_word.append(FIGURE)
    return [*map(Seen, words, map(tuple, marks))]
