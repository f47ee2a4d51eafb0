"""Timing: when something happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.clauses import Range
from curbside.core.claims.features import time_features
from curbside.core.claims.model import load_models, softmax
from curbside.core.claims.network import read_twice
from curbside.core.claims.passage import Passage, among
from curbside.core.claims.statements import Marked, place
from curbside.core.claims.turned import is_promised, is_rejected
from curbside.core.claims.windows import time_window
from curbside.core.text.bounds import denied, find_bound
from curbside.core.text.durations import Duration

EVENTS = ("resolves", "improves", "milestone", "effect_lasts", "result_shows", "onset", "risk_window", "judge_after")
NONE = "none"
SURE = 0.8
"""The probability from which the linear model is taken at its word: the network would change hardly any of these (docs/decisions/0025)."""
UNTIL = frozenset({"until", "till", "til"})
OPENING = frozenset({"first", "initial", "next", "following", "coming", "after", "in"})
APPOINTMENTS = frozenset(
    "sample samples scan scans test tests check checks checkup review reviews appointment appointments visit visits follow-up ultrasound mri ct bloods recheck retest "
    "session sessions consultation".split()
)
GONE = ("resolves", "improves")
JOINS = frozenset({",", "and", "but", "so", "then", ";"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing(Claim):
    """When something happens. event: one of EVENTS; low_days, high_days: days, None where open (a day 1, a week 7, a month 30, a year 365).

    vague: the unit of a time without a figure ("weeks" in "some weeks to go"), else None.
    """

    kind: ClassVar[str] = "timing"
    event: str
    low_days: float | None
    high_days: float | None
    vague: str | None = None


def find_timings(marked: Marked) -> Iterator[Timing]:
    """The forecasts of a passage; times that are schedule, biography or the asker's own are left out."""
    passage = marked.passage
    for time in passage.durations:
        event = _event(passage, time)
        if event is None or is_rejected(passage, passage.sentence_at(time.first), time.first):
            continue
        sentence = passage.sentence_at(time.first)
        low, high = _ends(passage, sentence, time, event)
        fields = place(passage, sentence, _words(passage, time))
        yield Timing(event=event, low_days=low, high_days=high, vague=f"{time.unit}s" if time.low is None else None, **fields)


def _event(passage: Passage, time: Duration) -> str | None:
    """What happens at a time; None for no forecast. Where the linear model is unsure of it the network is asked as well, and both count the same."""
    models = load_models("times")
    model = models["times"]
    scores = dict(zip(model.labels, model.scores(models.sums(time_features(passage, time))), strict=True))
    chances = _chances(scores)
    if max(chances.values()) < SURE:
        chances = _chances(read_twice("times", scores, time_window(passage, time)))
    if chances[NONE] > model.thresholds[0]:
        return None
    events = [event for event in EVENTS if event not in GONE] if _is_appointment(passage, time) else EVENTS
    event = max(events, key=chances.__getitem__)
    return event if event not in GONE or is_promised(passage, passage.piece_at(time.first), time.first) else None


def _is_appointment(passage: Passage, time: Duration) -> bool:
    """Whether a time is when something will be looked at again ("third sample in 6-8 weeks", but "shrunk on the scan at one year"): nothing is over by that."""
    words, at = passage.tokens.words, time.first - 1
    first = passage.piece_at(time.first).first
    return at > first and words[at] in ("in", "at", "after") and words[at - 1] in APPOINTMENTS and "on" not in words[max(first, at - 4) : at]


def _chances(scores: dict[str, float]) -> dict[str, float]:
    """The probability of each event, and of none."""
    names = (NONE, *EVENTS)
    return dict(zip(names, softmax([scores[name] for name in names]), strict=True))


def _ends(passage: Passage, sentence: int, time: Duration, event: str) -> tuple[float | None, float | None]:
    """The days a time leaves, by the words around it and by what happens then."""
    words, within = passage.tokens.words, passage.sentences[sentence]
    bound = find_bound(words, time.first, min(time.last, within.last), time.is_range, within.first, within.last)
    before = set(words[max(within.first, time.first - 3) : time.first + 1])
    if event == "judge_after":
        bound = _verdict(passage, sentence, time, bound, bool(UNTIL & before))
    elif event == "risk_window" and bound == "exact" and not time.is_range and OPENING & before:
        bound = "at_most"
    low, high = _round(time.low), _round(time.high)
    if bound == "at_most":
        return None, high
    if bound == "at_least":
        return low, None
    return low, high


def _verdict(passage: Passage, sentence: int, time: Duration, bound: str, until: bool) -> str:
    """The bound of a time before which nothing can be told: no upper end where that is denied of it ("no verdict at nine weeks")."""
    words, piece = passage.tokens.words, passage.piece_at(time.first)
    if bound == "at_most":
        return "exact" if until and not denied(words, piece.first, time.first) else "at_least"
    if bound != "exact":
        return bound
    too_soon = any(cue.name == "timing.too_soon" and piece.first <= cue.first < piece.last for cue in passage.cues[sentence])
    return "at_least" if too_soon or (not time.is_range and denied(words, piece.first, piece.last)) else "exact"


def _round(days: float | None) -> float | None:
    """Days to four places, some seconds; whole where they are whole."""
    if days is None:
        return None
    return int(days) if days == int(days) else round(days, 4)


def _words(passage: Passage, time: Duration) -> Range:
    """The words a time stands on: its piece, from the time before it to the next joining word, comma or time."""
    words = passage.tokens.words
    piece = passage.piece_at(time.first)
    first, last = piece.first, max(piece.last, time.last)
    for other in among(passage.durations, piece):
        if other.first < time.first:
            first = max(first, min(other.last, time.first))
        elif other.first > time.first:
            last = min(last, max(time.last, other.first))
    end = next((at for at in range(time.last, last) if words[at] in JOINS), last)
    return Range(first, end)
