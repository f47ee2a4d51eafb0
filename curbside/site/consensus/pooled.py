"""Many threads' voices to one picture. One doctor, one voice: whoever says the same in many threads is counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from curbside.core.consensus.axis import DAYS, axis_for
from curbside.core.consensus.pooling import Interval, Pool, pool
from curbside.core.consensus.wording import INTENT_WORDS, say_about

ROWS = 8
LINES = 6
QUOTES = 5
WIDTH = 1000
FARTHEST = 1.5  # a time far beyond where most lie is cut at the end of the axis, so that the others can be told apart
LEAST = 8  # thousandths of the axis: a bar of one day can still be seen
LABELS = ("For good?", "Why", "What to do", "Chances", "Dose")

Voice = dict[str, Any]  # one of a thread's `times` or `said`, with the thread's number as `thread`


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said. doctors: how many say it.   threads: in how many.   quotes: the first voices, each with words and place.   more: further ones."""

    what: str
    doctors: int
    threads: int
    quotes: tuple[Voice, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """A time and its bar, in thousandths of the axis. open: it goes on beyond the axis."""

    line: Line
    x: int
    width: int
    open: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked in how many threads, and in how many of those nobody took it up."""

    what: str
    count: int
    open: int


@dataclass(frozen=True, slots=True)
class Pooled:
    """A topic's picture. times: how many doctors give one.   rows: the times said by most, the shortest first.   middle: of all closed times, None where there are none; spread: the
    same in words, "" without times."""

    threads: int
    doctors: int
    times: int
    spread: str
    rows: tuple[Row, ...] = ()
    axis: dict[str, Any] | None = None
    sections: tuple[tuple[str, tuple[Line, ...]], ...] = ()
    asked: tuple[Asked, ...] = field(default=())
    middle: Pool | None = None


def pool_threads(threads: Sequence[tuple[int, dict[str, Any]]]) -> Pooled:
    """threads: each with its number and its voices."""
    times = [one | {"thread": number, "by": _whose(one, number)} for number, voices in threads for one in voices.get("times", ())]
    said = [one | {"thread": number, "by": _whose(one, number)} for number, voices in threads for one in voices.get("said", ())]
    middle = _pool(times)
    rows, axis = _band(times, middle)
    return Pooled(
        threads=len(threads),
        doctors=len({one["by"] for one in (*times, *said)}),
        times=len({one["by"] for one in times}),
        spread=_spread(middle) if rows else "",
        rows=rows,
        axis=axis,
        sections=tuple((label, lines) for label in LABELS if (lines := _lines(one for one in said if one["label"] == label)[:LINES])),
        asked=_asked(threads),
        middle=middle,
    )


def _whose(voice: Voice, thread: int) -> str:
    """A doctor's number; somebody without a name is another in every thread."""
    return f"{thread} {voice['by']}" if isinstance(voice["by"], str) else str(voice["by"])


def _lines(voices: Iterable[Voice]) -> tuple[Line, ...]:
    """The same words together, those of most doctors first."""
    groups: dict[str, list[Voice]] = {}
    for voice in voices:
        groups.setdefault(voice["what"], []).append(voice)
    lines = [_line(what, group) for what, group in groups.items()]
    return tuple(sorted(lines, key=lambda line: (-line.doctors, -line.threads, line.what)))


def _line(what: str, group: Sequence[Voice]) -> Line:
    once = list({voice["by"]: voice for voice in reversed(group)}.values())[::-1]
    return Line(what, len(once), len({voice["thread"] for voice in group}), tuple(once[:QUOTES]), max(0, len(once) - QUOTES))


def _band(times: Sequence[Voice], found: Pool | None) -> tuple[tuple[Row, ...], dict[str, Any] | None]:
    """The times said by most doctors on one axis, with the middle of the pool over all of them."""
    lines = _lines(times)[:ROWS]
    if not lines:
        return (), None
    figures = {voice["what"]: (voice["low"], voice["high"]) for voice in times}
    ends = [figures[line.what] for line in lines]
    last = max(low * 1.5 if high is None else high for low, high in ends)
    axis = axis_for(min(last, FARTHEST * found.p90) if found else last)

    def place(day: float) -> int:
        return round(axis.share(day) * WIDTH)

    rows = [
        Row(line, min(place(low), WIDTH - LEAST), max((WIDTH if high is None else place(high)) - place(low), LEAST), high is None or high > axis.days)
        for line, (low, high) in sorted(zip(lines, ends, strict=True), key=lambda pair: (pair[1][0], pair[1][1] is None, pair[1][1] or 0))
    ]
    drawn = {
        "unit": f"{axis.unit.capitalize()}s",
        "ticks": [{"words": str(tick), "x": place(tick * DAYS[axis.unit])} for tick in axis.ticks],
        "half": place(found.p50) if found else None,
        "zone": {"x": place(found.p10), "width": max(place(found.p90) - place(found.p10), LEAST)} if found else None,
    }
    return tuple(rows), drawn


def _pool(times: Sequence[Voice]) -> Pool | None:
    """The linear opinion pool of the closed times, each doctor one view."""
    views: dict[str, list[Interval]] = {}
    for voice in times:
        if voice["high"] is not None:
            views.setdefault(voice["by"], []).append(Interval(voice["low"], voice["high"]))
    return pool(list(views.values()))


def _spread(found: Pool | None) -> str:
    if found is None:
        return "no middle can be given"
    return f"the middle of their times is about {say_about(found.p50)}; most lie between {say_about(found.p10)} and {say_about(found.p90)}"


def _asked(threads: Iterable[tuple[int, dict[str, Any]]]) -> tuple[Asked, ...]:
    """Intents by how many threads ask them; what fits no intent is left out."""
    count: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for _, voices in threads:
        asks = [ask for ask in voices.get("asks", ()) if ask["intent"] != "other"]
        count.update({ask["intent"] for ask in asks})
        left.update({ask["intent"] for ask in asks if ask["open"]})
    return tuple(Asked(INTENT_WORDS[intent], n, left[intent]) for intent, n in count.most_common(LINES))
