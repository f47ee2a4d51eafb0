"""How a statement is meant: hedged, or hanging on a condition."""

from __future__ import annotations

from curbside.core.claims.clauses import Range
from curbside.core.claims.passage import Passage

HEDGES = frozenset({"hedges.possibility", "hedges.likelihood", "hedges.frequency"})
IF_WORDS = frozenset({"if", "unless", "provided", "assuming", "whenever", "once"})
OPENERS = IF_WORDS | {"should", "in"}
"""The first words of if-parts, whatever follows."""
INVERTED = frozenset({"you", "it", "they", "there", "this", "that", "the", "any", "symptoms", "he", "she"})
STOPS = frozenset({",", ";", ":", "–", "—", "(", ")", "then", "."})


def is_hedged(passage: Passage, sentence: int, first: int, last: int) -> bool:
    """Whether a hedge (may, should, usually, in rare cases) stands in tokens first to last."""
    return any(cue.name in HEDGES and first <= cue.first < last for cue in passage.cues[sentence])


def condition_of(passage: Passage, sentence: int, first: int, last: int) -> str | None:
    """The if-part of the sentence on which tokens first to last hang, verbatim; None where there is none or they are the if-part themselves."""
    for part in if_parts(passage, passage.sentences[sentence]):
        if part.first <= first and last <= part.last:
            return None
        start, end = passage.span(*part)
        return passage.text[start:end]
    return None


def if_parts(passage: Passage, sentence: Range) -> list[Range]:
    """The sentence's if-parts: from "if", "unless", "should you" to the next comma, "then" or end."""
    words = passage.tokens.words
    parts: list[Range] = []
    if OPENERS.isdisjoint(words[sentence.first : sentence.last]):
        return parts
    at = sentence.first
    while at < sentence.last:
        inverted = words[at] == "should" and at == sentence.first and at + 1 < sentence.last and words[at + 1] in INVERTED
        in_case = words[at] == "in" and at + 1 < sentence.last and words[at + 1] == "case"
        if words[at] not in IF_WORDS and not inverted and not in_case:
            at += 1
            continue
        end = at + 1
        while end < sentence.last and words[end] not in STOPS:
            end += 1
        if end - at >= 3:
            parts.append(Range(at, end))
        at = end
    return parts
