"""An answer's sentences as coverage looks at them: what each is about, and the claims that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from curbside.core.claims import Claim
from curbside.core.consensus.words import SENSES, words_of
from curbside.core.thread import Answer

_END = re.compile(r"[.!?;\n]+")
_GENERAL = frozenset(
    "it it's they this these that most usually typically generally expect should about mine up by in within normally i you your for the as at after"
    " give sometimes often some all yes no not".split()
)
_VALUES = ("event", "value", "action", "mechanism")


class Sentence(NamedTuple):
    """One sentence, or the headline.

    words: its words, each once. stems, concepts: what it is about (words.py); subject: the first of its stems, "" where it names nothing.
    claims: the kinds of the claims in it, and the kinds with their value ("timing.resolves", "advice.not massage").
    marks: these, and the general concepts it names ("near permanent", "near danger").
    general: it begins like one about the complaint as a whole ("It usually …", "Most …").
    """

    words: frozenset[str]
    stems: frozenset[str]
    concepts: frozenset[str]
    subject: str
    claims: frozenset[str]
    marks: frozenset[str]
    general: bool
    is_headline: bool


def read_sentences(answer: Answer, claims: Sequence[Claim]) -> tuple[Sentence, ...]:
    """The headline, where there is one, and the sentences of the body."""
    found: list[Sentence] = []
    for part in ("headline", "body"):
        ahead = sorted(((claim.start, claim.end, claim_names(claim)) for claim in claims if claim.part == part), reverse=True)
        here: list[tuple[int, int, tuple[str, ...]]] = []
        for words, start, end in _cut(answer.part(part)):
            while ahead and ahead[-1][0] < end:
                here.append(ahead.pop())
            here = [claim for claim in here if claim[1] > start]
            found.append(_sentence(words, frozenset(name for *_, names in here for name in names), part == "headline"))
    return tuple(found)


def _cut(text: str) -> Iterator[tuple[list[str], int, int]]:
    """The words between full stops, and where they stand."""
    start = 0
    for end in (*(m.start() for m in _END.finditer(text)), len(text)):
        words = words_of(text[start:end])
        if words:
            yield words, start, end
        start = end


def _sentence(words: list[str], claims: frozenset[str], is_headline: bool) -> Sentence:
    senses = [*filter(None, map(SENSES.__getitem__, words))]
    stems = [stem for stem, _, _ in senses if stem]
    about = frozenset(chain.from_iterable([concepts for _, concepts, _ in senses]))
    marks = claims.union(chain.from_iterable([marks for _, _, marks in senses]))
    return Sentence(frozenset(words), frozenset(stems), about, stems[0] if stems else "", claims, marks, words[0] in _GENERAL, is_headline)


def claim_names(claim: Claim) -> tuple[str, ...]:
    """What a claim is to an ask: its kind, and its kind with its value."""
    value = next((value for name in _VALUES if (value := getattr(claim, name, None))), None)
    return (claim.kind,) if value is None else (claim.kind, f"{claim.kind}.{'not ' if claim.negated else ''}{value}")
