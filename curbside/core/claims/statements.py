"""What all statement kinds share: from clause probabilities to quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from curbside.core.claims.clause_features import clause_features
from curbside.core.claims.clauses import Range
from curbside.core.claims.model import load_models
from curbside.core.claims.passage import Passage
from curbside.core.claims.stance import condition_of, is_hedged

LEADING = frozenset("and but so then or , ; : - – — ( ) . • * yet also".split())
TRAILING = frozenset(", ; : - – — ( ) . ! • * and but or so".split())


class Marked(NamedTuple):
    """A passage with each clause's labels.

    sums: what the models of clauses weigh each clause at; chances: every label's probability; labels: those at or over their threshold.
    """

    passage: Passage
    sums: list[tuple[int, ...]]
    chances: list[dict[str, float]]
    labels: list[dict[str, float]]


def mark(passage: Passage) -> Marked:
    """Label the clauses of a passage."""
    models = load_models("clauses")
    model = models["clauses"]
    least = dict(zip(model.labels, model.thresholds, strict=True))
    sums = [models.sums(clause_features(passage, k)) for k in range(len(passage.clauses))]
    chances = [dict(zip(model.labels, model.chances(row), strict=True)) for row in sums]
    return Marked(passage, sums, chances, [{label: chance for label, chance in row.items() if chance >= least[label]} for row in chances])


def runs(marked: Marked, label: str) -> Iterator[tuple[int, Range]]:
    """Each stretch of neighbouring clauses of one sentence that carry a label, with its sentence."""
    passage = marked.passage
    k, size = 0, len(marked.labels)
    while k < size:
        if label not in marked.labels[k]:
            k += 1
            continue
        last = k
        while last + 1 < size and passage.sentence_of[last + 1] == passage.sentence_of[k] and label in marked.labels[last + 1]:
            last += 1
        yield passage.sentence_of[k], Range(passage.clauses[k].first, passage.clauses[last].last)
        k = last + 1


def trim(passage: Passage, found: Range) -> Range:
    """A range without joining words and marks at its ends."""
    words = passage.tokens.words
    first, last = found
    while first < last - 1 and words[first] in LEADING:
        first += 1
    while last > first + 1 and words[last - 1] in TRAILING:
        last -= 1
    return Range(first, last)


def place(passage: Passage, sentence: int, found: Range) -> dict[str, Any]:
    """The fields all claims share, for words found in a sentence."""
    quoted = trim(passage, found)
    start, end = passage.span(*quoted)
    return {
        "part": passage.part, "start": start, "end": end, "quote": passage.text[start:end],
        "hedged": is_hedged(passage, sentence, *found), "condition": condition_of(passage, sentence, *found),
    }  # fmt: skip
