"""The words that take a sign back, and how far each reaches (cues.toml).

Negation by trigger and scope follows Chapman et al., "A simple algorithm for identifying negated findings and diseases in discharge
summaries" (NegEx, 2001), widened to conditions, history and experiencer as in Harkema et al., "ConText" (2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from curbside.core.errors import BadLexicon
from curbside.core.text.data import read_lexicon
from curbside.core.text.phrases import PhraseBook

Voice = Literal["asker", "doctor"]
VOICES: tuple[Voice, ...] = ("asker", "doctor")
REACHES = ("list", "clause", "if", "rest", "back", "before", "around", "sentence", "listed", "own")
FILE = "cues.toml"
NOT_A_CUE = "not_cues"
FAR = 40

HARD = frozenset("; : ( ) [ ] — – • | ? ! .".split())
TURN = frozenset("but however although though except yet because just now only cos cuz since after when while until till".split())
JOIN = frozenset(", and n - / & + plus then also while".split())
FRESH = frozenset(
    "i i'm i've im ive i'd my it it's its he she his her we they there there's the this that now today tonight since suddenly then "
    "yesterday have having feel "
    "baby gone turned severe terrible bad worst huge massive extreme sharp intense constant is are was feels has can't cant cannot last very really also".split()
)
SUBJECTS = frozenset("i then should my it".split())
AT_ONCE = frozenset("now today tonight".split())
YOURS = frozenset("you you're you've your yours this that these he she his her him it".split())


class Shadow(NamedTuple):
    """A cue's effect: its name, the token it stands at, and the half-open token range it takes back."""

    cue: str
    at: int
    first: int
    last: int


class Cues(NamedTuple):
    """The cues of one voice: their phrases, and how far each reaches."""

    book: PhraseBook
    reach: dict[str, str]

    def shadows(self, words: Sequence[str], first: int, last: int) -> Iterator[Shadow]:
        """The shadows over the sentence in tokens first to last; none falls further than FAR tokens."""
        matches = self.book.find(words, first, last)
        spared = {at for match in matches if match.name == NOT_A_CUE for at in range(match.first, match.last)}
        for name, at, end in matches:
            if name != NOT_A_CUE and at not in spared:
                yield Shadow(name, at, *_range(words, max(first, at - FAR), min(last, end + FAR), self.reach[name], at, end))


def read_cues() -> dict[str, Any]:
    """cues.toml as it stands; raises BadLexicon where it is no TOML."""
    return read_lexicon(f"safety/{FILE}")


@lru_cache(maxsize=2)
def cues_for(voice: Voice) -> Cues:
    """The cues meant for a voice; raises BadLexicon for an unknown reach or a phrase that cannot be read."""
    data = read_cues()
    meant = {name: entry for name, entry in data["cue"].items() if entry.get("voice", voice) == voice}
    for name, entry in meant.items():
        if entry["reach"] not in REACHES:
            raise BadLexicon(FILE, name, f"unknown reach {entry['reach']!r}")
    phrases = [(NOT_A_CUE, data["not_cues"]), *((name, entry["phrases"]) for name, entry in meant.items())]
    return Cues(PhraseBook(phrases, data["groups"], FILE), {name: entry["reach"] for name, entry in meant.items()})


def _range(words: Sequence[str], begin: int, stop: int, reach: str, first: int, last: int) -> tuple[int, int]:
    """The tokens a cue in first to last takes back, in a sentence from begin to stop."""
    if reach == "own":
        return first, last
    if reach == "sentence":
        return begin, stop
    if reach == "rest":
        return first, stop
    if reach == "before":
        return begin, last
    if reach == "listed":
        spoken_to = YOURS.intersection(words[begin:last]) and AT_ONCE.intersection(words[last - 1 : stop])
        return (last, last) if spoken_to else (last - 1, stop)
    if reach == "back":
        return _back(words, begin, first), last
    if reach == "around":
        return _back(words, begin, first), _ahead(words, last, stop, "clause")
    return first, _ahead(words, first + 1 if reach == "list" else last, stop, reach)


def _back(words: Sequence[str], begin: int, at: int) -> int:
    while at > begin and words[at - 1] != "," and words[at - 1] not in HARD and words[at - 1] not in TURN:
        at -= 1
    return at


def _ahead(words: Sequence[str], begin: int, stop: int, reach: str) -> int:
    """Where a shadow that falls ahead ends."""
    for at in range(begin, stop):
        word = words[at]
        if word in HARD or word in TURN or (word == "," and reach == "clause"):
            return at
        if word in JOIN and at + 1 < stop and words[at + 1] in FRESH:
            return at
        if reach == "if" and at > begin + 2 and word in SUBJECTS:
            return at
    return stop
