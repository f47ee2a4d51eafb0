"""Many threads' voices to one picture. One doctor, one voice: whoever says the same in many threads is counted once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from curbside.core.consensus.axis import DAYS, axis_for
from curbside.core.consensus.names import INTENT_WORDS
from curbside.core.consensus.pooling import Pool, pool
from curbside.core.consensus.wording import NO_TWO_MEET, say_about
from curbside.site.consensus.tally import Heard, Tally, Voice

ROWS = 20
LINES = 6
WIDTH = 1000
FARTHEST = 1.5  # a time far beyond where most lie is cut at the end of the axis, so that the others can be told apart
LEAST = 8  # thousandths of the axis: a bar of one day can still be seen


Part = TypeVar("Part")


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
    """A topic's picture. times: how many doctors give one.   rows: the times said by most, the shortest first.   rest: the times that are not drawn.
    middle: of all closed times, None where fewer than two doctors give one, and where no two doctors' times share a day; spread: the same in words, "" without
    times; apart: the sentence that says so where several give a closed time and no two meet, else "".   heard: the threads in which a doctor says
    anything of it."""

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
    apart: str = ""
    heard: frozenset[int] = frozenset()

    @property
    def lines(self) -> Iterator[Line]:
        """Everything said that the page shows."""
        yield from (row.line for row in self.rows)
        yield from self.rest
        yield from (line for _, lines in self.sections for line in lines)


def pool_threads(threads: Iterable[tuple[int, Mapping[str, Any]]]) -> Pooled:
    """threads: each with its number and its voices; gone through once, so that they need not be in memory together."""
    return pool_parts(threads, {})[0]


def pool_parts(threads: Iterable[tuple[int, Mapping[str, Any]]], parts: Mapping[int, Collection[Part]]) -> tuple[Pooled, dict[Part, Pooled]]:
    """The same, and besides of each part alone.   parts: those that a thread belongs to, by its number."""
    whole, apart = Tally(), defaultdict[Part, Tally](Tally)
    for number, voices in threads:
        for tally in (whole, *(apart[part] for part in parts.get(number, ()))):
            tally.add(number, voices)
    return _picture(whole), {part: _picture(tally) for part, tally in apart.items()}


def _picture(tally: Tally) -> Pooled:
    with_times = {by for said in tally.times.values() for by in said.doctors}
    several = len(tally.views) > 1
    # one doctor has no middle, and a day between times that do not meet is nobody's
    middle = pool(list(tally.views.values())) if several and tally.meet else None
    lines = sorted(_lines(tally.times), key=lambda line: (-line.doctors, -line.threads, _ends(tally, line)))
    rows, axis = _band(tally, lines[:ROWS], middle)
    return Pooled(
        threads=tally.threads,
        doctors=len(with_times.union(*(said.doctors for heard in tally.said.values() for said in heard.values()))),
        times=len(with_times),
        spread=_spread(middle) if rows else "",
        apart=NO_TWO_MEET if several and not middle else "",
        rows=rows,
        rest=tuple(sorted(lines[ROWS:], key=lambda line: _ends(tally, line))),
        axis=axis,
        sections=tuple((label, _lines(heard)[:LINES]) for label, heard in tally.said.items() if heard),
        asked=tuple(Asked(INTENT_WORDS[intent], n, tally.left_open[intent]) for intent, n in tally.asked.most_common(LINES)),
        middle=middle,
        heard=frozenset(tally.heard),
    )


def _lines(heard: Heard) -> tuple[Line, ...]:
    """What is said by most doctors first."""
    lines = [
        Line(what, len(said.doctors), len(said.threads), tuple(said.quotes), len(said.doctors) - len(said.quotes)) for what, said in heard.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.doctors, -line.threads, line.what)))


def _ends(tally: Tally, line: Line) -> tuple[float, bool, float]:
    """A time's place among others: the earlier beginning first, then the earlier end, then what is open."""
    low, high = tally.ends[line.what]
    return low, high is None, high or 0


def _band(tally: Tally, lines: list[Line], found: Pool | None) -> tuple[tuple[Row, ...], dict[str, Any] | None]:
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
