"""What the linear models look at in a clause: its words, word pairs, groups of words and cues, what it denies, what it takes up of the question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from curbside.core.claims.groups import groups_of
from curbside.core.claims.passage import STEMS, Passage, among
from curbside.core.text.bounds import TURNERS
from curbside.core.text.memo import Memo

PLAIN = frozenset("the a an of to in and or is it that this be was for on with at by as are you your i".split())
"""Words that tell nothing of what a clause is about."""
ENDS_DENIAL = frozenset({",", "but", ";", "."})
DENIED = 6
"""How many telling words a denial reaches."""
SHORTEST = 4
"""Letters of a stem that may show what a question is about."""


def _alone(word: str) -> tuple[str, ...]:
    """The features of a clause that one of its words gives, whatever stands beside it."""
    ending = ("e " + word[-4:],) if len(word) > 6 else ()
    return ("w " + _FIGURELESS[STEMS[word]], *ending, *groups_of(word, ""))


_FIGURELESS: Memo[str, str] = Memo(lambda stem: "#" if stem[0].isdecimal() else stem)
_ALONE = Memo(_alone)
_DENIES: Memo[str, bool] = Memo(lambda word: word in TURNERS or word.endswith("n't"))
_OF_DENIED: Memo[str, tuple[str, ...]] = Memo(lambda word: ("N " + STEMS[word], *groups_of(word, "N")))


def topics(words: Iterable[str]) -> frozenset[str]:
    """The stems of what a text is about."""
    return frozenset(stemmed for word in words if word not in PLAIN and len(stemmed := STEMS[word]) >= SHORTEST)


def clause_features(passage: Passage, k: int) -> list[str]:
    """The features of clause k: its stems singly and in pairs, its words' groups, its cues and, apart, those of what stands beside it."""
    clause = passage.clauses[k]
    first, last = clause
    words, stems = passage.tokens.words[first:last], passage.stems[first:last]
    inner = [_FIGURELESS[s] for s in stems]
    features = [*chain.from_iterable(map(_ALONE.__getitem__, words))]
    features += [f"b {a} {b}" for a, b in pairwise(("^", *inner, "$"))]
    features += ["^ " + "_".join(inner[:2]), "^1 " + inner[0]]
    features += [("c " if first <= cue.first < last else "s ") + cue.name for cue in passage.cues[passage.sentence_of[k]]]
    features += denied_words(words)
    features += _taken_up(passage, stems, any(map(_DENIES.__getitem__, words)))
    features += _beside(passage, k)
    if among(passage.durations, clause):
        features.append("has time")
    features.append(f"length {min(6, (last - first) // 4)}")
    features.append(f"place {min(3, passage.sentence_of[k])}")
    if passage.sentence_of[k] == len(passage.sentences) - 1:
        features.append("last")
    if passage.part == "headline":
        features.append("headline")
    return features


def denied_words(words: Sequence[str]) -> list[str]:
    """The telling words within reach of a denial: "does not come back" is told by what does not.

    Pang B, Lee L, Vaithyanathan S (2002), "Thumbs up? Sentiment classification using machine learning techniques", EMNLP.
    """
    features: list[str] = []
    reach = 0
    for word in words if any(map(_DENIES.__getitem__, words)) else ():
        if _DENIES[word]:
            reach = DENIED
        elif word in ENDS_DENIAL:
            reach = 0
        elif reach and word not in PLAIN:
            reach -= 1
            features += _OF_DENIED[word]
    return features


def _taken_up(passage: Passage, stems: Sequence[str], denies: bool) -> list[str]:
    """What a clause takes up of the question's words, and whether it denies anything: who disputes a premise or a remedy names it.

    A stem of the question that stands twice counts twice.
    """
    shared = [s for s in stems if s in passage.asked]
    count = min(3, len(shared))
    return [f"qo {count}", f"qo {count} {denies}", *("q " + s for s in shared)]


def _beside(passage: Passage, k: int) -> list[str]:
    """The cues of the clauses before and after, and how each begins, apart for those of the same sentence."""
    features: list[str] = []
    for at, name in ((k - 1, "P"), (k + 1, "X")):
        if not 0 <= at < len(passage.clauses):
            features.append(name + " none")
            continue
        first, last = passage.clauses[at]
        sentence = passage.sentence_of[at]
        features += [f"{name}q {cue.name}" for cue in passage.cues[sentence] if first <= cue.first < last]
        same = "s" if sentence == passage.sentence_of[k] else "o"
        features.append(f"{name}{same} ^ {'_'.join(passage.stems[first : min(last, first + 2)])}")
    return features
