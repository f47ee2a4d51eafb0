"""What a denial turns round: "not reversible", "it is not swelling that causes this", "he says two weeks; I would not promise that".

The models weigh words and seldom see who denies what; where a phrase of `lexicon/turned.toml` tells, it has the last word.
"""

from __future__ import annotations

from functools import cache

from curbside.core.claims.clauses import BREAKS, Range
from curbside.core.claims.passage import Passage, among
from curbside.core.text.bounds import denied
from curbside.core.text.phrases import Match, PhraseBook, load_phrases

ARTICLES = frozenset({"a", "the", "your", "any"})
REFUSALS = frozenset({"not", "isn't", "no", "never"})
PARTS = BREAKS | {",", "but", "or", "and"}
PASSING, LASTING = ("temporary", "likely_temporary", "uncertain"), ("permanent", "may_be_permanent", "uncertain")
OUTLOOKS = (
    dict.fromkeys(("not_permanent", "permanent_no"), PASSING)
    | dict.fromkeys(("not_temporary", "not_recovering"), LASTING)
    | {"doubted_recovery": LASTING[1:], "either": ("uncertain",)}
)
"""The values that a denial leaves of an outlook."""
NEAR = 24
"""How many words a view and its rejection may be apart."""
SHORT = 8
"""How many words a clause has that says no more than that it rejects."""
AT_ONCE = 3
"""How many words after what is denied a time may begin."""
PARTED = frozenset({"permanent_no", "either"})
"""Those that hold a comma or an "or"."""


@cache
def _book() -> PhraseBook:
    return load_phrases("claims/lexicon/turned.toml")[0]


def find_turned(passage: Passage, first: int, last: int) -> list[Match]:
    """The denials within tokens first to last that hold together."""
    words = passage.tokens.words
    return [m for m in _book().find(words, first, last) if m.name in PARTED or PARTS.isdisjoint(words[m.first : m.last])]


def _has(name: str, passage: Passage, first: int, last: int) -> bool:
    return any(m.name == name for m in find_turned(passage, first, last))


def outlooks_left(passage: Passage, clause: Range, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values a clause may still state: all where it denies nothing, both, or a denial; none where it only says when it will not be over."""
    words = passage.tokens.words
    denials = [m for m in find_turned(passage, *clause) if m.name in OUTLOOKS and not denied(words, clause.first, m.first)]
    left = {OUTLOOKS[m.name] for m in denials}
    if len(left) != 1:
        return values
    dated = any(m.name == "not_recovering" and among(passage.durations, Range(m.last, m.last + AT_ONCE)) for m in denials)
    return () if dated else left.pop()


def is_refused_here(passage: Passage, named: Match) -> bool:
    """Whether what is named is what it is not: "not nerve damage but swelling"."""
    at = named.first - 1
    words = passage.tokens.words
    while at > 0 and words[at] in ARTICLES:
        at -= 1
    return at >= 0 and words[at] in REFUSALS


def is_refused_cause(passage: Passage, found: Range) -> bool:
    """Whether a clause says what is not the cause, and nothing that is."""
    return _has("not_the_cause", passage, *found) and "but" not in passage.tokens.words[found.first : found.last]


def is_rejected(passage: Passage, sentence: int, at: int) -> bool:
    """Whether what is told at a token is somebody else's view, which the doctor rejects soon after, in the same sentence or the next."""
    first = max(passage.sentences[sentence].first, at - NEAR)
    last = min(passage.sentences[min(sentence + 1, len(passage.sentences) - 1)].last, at + NEAR)
    return _has("reported", passage, first, at) and _has("rejected", passage, at, last)


def is_rejection(passage: Passage, clause: Range) -> bool:
    """Whether a clause only rejects what somebody else was just said to say ("I would not promise that")."""
    begins = any(m.name == "rejected" and m.first <= clause.first + 1 for m in find_turned(passage, *clause))
    return begins and clause.last - clause.first <= SHORT and _has("reported", passage, max(0, clause.first - NEAR), clause.first)


def is_promised(passage: Passage, piece: Range, at: int) -> bool:
    """Whether a time at a token stands as a forecast, and not as one that nobody can promise."""
    return not any(m.name == "not_promised" and m.last > at - 3 for m in find_turned(passage, max(piece.first, at - NEAR), at))


def is_refused_judgement(passage: Passage, judged: Match) -> bool:
    """Whether a judgement of an amount is refused: "not a very high dose"."""
    return any(m.name == "not_judged" and m.last > judged.first for m in find_turned(passage, max(0, judged.first - NEAR), judged.last))
