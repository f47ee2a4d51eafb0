"""Many threads' voices to one picture. One doctor, one voice: whoever says the same in many threads is counted once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from curbside.core.consensus.axis import DAYS, axis_for
from curbside.core.consensus.names import INTENT_WORDS
from curbside.core.consensus.pooling import Interval, Pool, pool
from curbside.core.consensus.wording import say_about

ROWS = 20
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
    """A topic's picture. times: how many doctors give one.   rows: the times said by most, the shortest first.   middle: of all closed times, None where fewer than two doctors
    give one; spread: the same in words, "" without times. rest: the times that are not drawn."""

    threads: int
    doctors: int
    times: int
    spread: str
    rows: tuple[Row, ...] = ()
    rest: tuple[Line, ...] = ()
    axis: dict[str, Any] | None = None
    sections: tuple[tuple[str, tuple[Line, ...]], ...] = ()
    asked: tuple[Asked, ...] = field(default=())
    middle: Pool | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """Everything said that the page shows."""
        yield from (row.line for row in self.rows)
        yield from self.rest
        yield from (line for _, lines in self.sections for line in lines)


@dataclass(slots=True)
class _Said:
    """One thing said, as far as the threads were gone through: by whom, where, and the first voices, one of each doctor."""

    doctors: set[str] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    quotes: list[Voice] = field(default_factory=list)

    def add(self, voice: Voice, by: str, thread: int) -> None:
        if by not in self.doctors and len(self.quotes) < QUOTES:
            self.quotes.append(voice | {"thread": thread})
        self.doctors.add(by)
        self.threads.add(thread)


Heard = dict[str, _Said]  # by what is said


class _Tally:
    """What is counted of each thread; its voices are let go."""

    def __init__(self) -> None:
        self.threads = 0
        self.times: Heard = defaultdict(_Said)
        self.said: dict[str, Heard] = {label: defaultdict(_Said) for label in LABELS}
        self.ends: dict[str, tuple[float, float | None]] = {}
        self.views: dict[str, list[Interval]] = defaultdict(list)
        self.asked: Counter[str] = Counter()
        self.left_open: Counter[str] = Counter()

    def add(self, number: int, voices: Mapping[str, Any]) -> None:
        """Count a thread's voices."""
        self.threads += 1
        for voice in voices.get("times", ()):
            by = _whose(voice, number)
            self.times[voice["what"]].add(voice, by, number)
            self.ends[voice["what"]] = (voice["low"], voice["high"])
            if voice["high"] is not None:
                self.views[by].append(Interval(voice["low"], voice["high"]))
        for voice in voices.get("said", ()):
            self.said[voice["label"]][voice["what"]].add(voice, _whose(voice, number), number)
        asks = [ask for ask in voices.get("asks", ()) if ask["intent"] != "other"]  # what fits no intent is left out
        self.asked.update({ask["intent"] for ask in asks})
        self.left_open.update({ask["intent"] for ask in asks if ask["open"]})


def pool_threads(threads: Iterable[tuple[int, Mapping[str, Any]]]) -> Pooled:
    """threads: each with its number and its voices; gone through once, so that they need not be in memory together."""
    tally = _Tally()
    for number, voices in threads:
        tally.add(number, voices)
    with_times = {by for said in tally.times.values() for by in said.doctors}
    views = list(tally.views.values())
    middle = pool(views) if len(views) > 1 else None  # the linear opinion pool of the closed times, each doctor one view: one doctor has no middle
    lines = sorted(_lines(tally.times), key=lambda line: (-line.doctors, -line.threads, _ends(tally, line)))
    rows, axis = _band(tally, lines[:ROWS], middle)
    return Pooled(
        threads=tally.threads,
        doctors=len(with_times.union(*(said.doctors for heard in tally.said.values() for said in heard.values()))),
        times=len(with_times),
        spread=_spread(middle) if rows else "",
        rows=rows,
        rest=tuple(sorted(lines[ROWS:], key=lambda line: _ends(tally, line))),
        axis=axis,
        sections=tuple((label, _lines(heard)[:LINES]) for label, heard in tally.said.items() if heard),
        asked=tuple(Asked(INTENT_WORDS[intent], n, tally.left_open[intent]) for intent, n in tally.asked.most_common(LINES)),
        middle=middle,
    )


def _whose(voice: Voice, thread: int) -> str:
    """A doctor's number; somebody without a name is another in every thread."""
    return f"{thread} {voice['by']}" if isinstance(voice["by"], str) else str(voice["by"])


def _lines(heard: Heard) -> tuple[Line, ...]:
    """What is said by most doctors first."""
    lines = [
        Line(what, len(said.doctors), len(said.threads), tuple(said.quotes), len(said.doctors) - len(said.quotes)) for what, said in heard.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.doctors, -line.threads, line.what)))


def _ends(tally: _Tally, line: Line) -> tuple[float, bool, float]:
    """A time's place among others: the earlier beginning first, then the earlier end, then what is open."""
    low, high = tally.ends[line.what]
    return low, high is None, high or 0


def _band(tally: _Tally, lines: list[Line], found: Pool | None) -> tuple[tuple[Row, ...], dict[str, Any] | None]:
    """Times on one axis, with the middle of the pool over all that there are, drawn or not."""
    if not lines:
        return (), None
    ends = [tally.ends[line.what] for line in lines]
    last = max(low * 1.5 if high is None else high for low, high in ends)
    axis = axis_for(min(max(last, found.p90), FARTHEST * found.p90) if found else last)

    def place(day: float) -> int:
        return round(axis.share(day) * WIDTH)

    rows = [
        Row(line, min(place(low), WIDTH - LEAST), max((WIDTH if high is None else place(high)) - place(low), LEAST), high is None or high > axis.days)
        for line in sorted(lines, key=lambda line: _ends(tally, line))
        for low, high in (tally.ends[line.what],)
    ]
    drawn = {
        "unit": f"{axis.unit.capitalize()}s",
        "ticks": [{"words": str(tick), "x": place(tick * DAYS[axis.unit])} for tick in axis.ticks],
        "beyond": any(row.open for row in rows),
        "half": place(found.p50) if found else None,
        "zone": {"x": place(found.p10), "width": max(place(found.p90) - place(found.p10), LEAST)} if found else None,
    }
    return tuple(rows), drawn


def _spread(found: Pool | None) -> str:
    if found is None:
        return "no middle can be given"
    return f"the middle of their times is about {say_about(found.p50)}; most lie between {say_about(found.p10)} and {say_about(found.p90)}"
