"""The words around a time in their order, as the network of times looks at them (`network.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.claims.clauses import Range
from curbside.core.claims.passage import Passage
from curbside.core.text.durations import Duration

BEFORE, AFTER, EARLIER = (1, 3, 7, 20), (2, 6, 20), 16
"""How many words are looked at: before a time, after it, and at the end of the sentence before; each number is a field of its own."""
FIELDS = len(BEFORE) + 1 + len(AFTER) + 1
MOST_CUES = 3
FIGURE, TIME, ASKED = "figure", "time", "asked"


class Seen(NamedTuple):
    """A word with what else is known of it: the cues it is part of, whether it is a figure, part of a time, or taken up from the question."""

    word: str
    marks: tuple[str, ...]


class Window(NamedTuple):
    """What stands around a time.

    earlier: the end of the sentence before; words: those of its own sentence; fields: ranges of `words`, from one word before the time to all before it,
    the time, from two words after it to all after it.
    """

    earlier: Sequence[Seen]
    words: Sequence[Seen]
    fields: Sequence[Range]


def window_of(passage: Passage, time: Duration) -> Window:
    """The window of a time of a passage."""
    at = passage.sentence_at(time.first)
    sentence = passage.sentences[at]
    last = min(max(time.last, time.first + 1), sentence.last)
    first, end = max(sentence.first, time.first - BEFORE[-1]), min(sentence.last, last + AFTER[-1])
    fields = [Range(max(first, time.first - reach) - first, time.first - first) for reach in BEFORE]
    fields.append(Range(time.first - first, last - first))
    fields += [Range(last - first, min(end, last + reach) - first) for reach in AFTER]
    earlier: Sequence[Seen] = ()
    if at:
        before = passage.sentences[at - 1]
        earlier = _seen(passage, at - 1, Range(max(before.first, before.last - EARLIER), before.last))
    return Window(earlier, _seen(passage, at, Range(first, end)), fields)


def _seen(passage: Passage, sentence: int, within: Range) -> list[Seen]:
    """The words of a range of a sentence."""
    words = passage.tokens.words
    marks: list[list[str]] = [[] for _ in range(within.last - within.first)]
    for cue in passage.cues[sentence]:
        for at in range(max(cue.first, within.first), min(cue.last, within.last)):
            of_word = marks[at - within.first]
            if cue.name not in of_word and len(of_word) < MOST_CUES:
                of_word.append(cue.name)
    for time in passage.durations:
        for at in range(max(time.first, within.first), min(time.last, within.last)):
            if TIME not in marks[at - within.first]:
                marks[at - within.first].append(TIME)
    for at, of_word in enumerate(marks, within.first):
        if passage.stems[at] in passage.asked:
            of_word.append(ASKED)
        if any(map(str.isdecimal, words[at])):
            of_word.append(FIGURE)
    return [Seen(words[at], tuple(of_word)) for at, of_word in enumerate(marks, within.first)]
