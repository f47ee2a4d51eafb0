"""The band of doctors' times, drawn with characters: one row a doctor on one shared axis from the treatment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from curbside.cli.terminal import Look, cut, pad, safe, wrap
from curbside.core.consensus import Bar, Times
from curbside.core.consensus.wording import say_bar

LEAST = 24  # cells an axis needs to stand beside the names
NAME, SAID = 22, 26  # cells for the doctor's name before the axis, and for the time in words after it
_STEPS = {"day": (1, 2, 5), "week": (1, 2, 4), "month": (1, 2, 3, 6), "year": (1, 2, 5, 10, 20)}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


class Axis(NamedTuple):
    """A time axis: `cells` cells from day 0 to day `days`, with a tick every `step` units."""

    cells: int
    days: float
    unit: str
    step: int

    def place(self, day: float) -> int:
        """The cell a day falls in; a day past the end falls in the last."""
        return max(0, min(self.cells - 1, int(day / self.days * self.cells)))


def draw_band(times: Times, doctors: Sequence[int], name: Callable[[int], str], now: float | None, look: Look) -> list[str]:
    """The band as lines. doctors: all of the thread, each by the index of the first answer; name: what to call one; now: the asker's day.

    On a narrow terminal each bar stands under its doctor's name instead of beside it.
    """
    drawn = [bar for bar in times.bars if bar.low_days is not None or bar.high_days is not None]
    stacked = look.width - NAME - SAID - 2 < LEAST
    margin, width = (0, look.width - 9) if stacked else (NAME + 1, look.width - NAME - SAID - 2)
    axis = axis_for(max(_last_day(drawn), now or 0), width) if drawn else None
    lines = [" " * margin + line for line in _heading(axis, now)] if axis else []
    for doctor in doctors:
        own = [bar for bar in times.bars if bar.doctor == doctor]
        row = _row(own, axis, times, now, look) if axis else ""
        if stacked or not axis:
            lines += [cut(name(doctor), look.width), *_said(own, look.width), *([row.rstrip()] if own and row.strip() else [])]
            continue
        for number, said in enumerate(_said(own, SAID)):
            lines.append(f"{pad(name(doctor) if number == 0 else '', NAME)} {row if number == 0 else ' ' * width} {said}".rstrip())
    return [*lines, *(_legend(times, look) if axis else [])]


def axis_for(day: float, cells: int) -> Axis:
    """An axis that holds the day, with ticks at whole days, weeks, months or years, at most 6 of them."""
    unit = "day" if day <= 14 else "week" if day <= 84 else "month" if day <= 720 else "year"
    units = max(day / _DAYS[unit], 1)
    step = next((step for step in _STEPS[unit] if units <= step * 6), _STEPS[unit][-1])
    step = max(step, -int(-units // 6)) if units > step * 6 else step
    ticks = -int(-units // step)
    return Axis(cells, ticks * step * _DAYS[unit], unit, step)


def _last_day(bars: Sequence[Bar]) -> float:
    """The last day to show; a time without end gets half its start again, so that it can be seen going on."""
    return max(bar.high_days if bar.high_days is not None else (bar.low_days or 0) * 1.5 for bar in bars)


def _row(bars: Sequence[Bar], axis: Axis, times: Times, now: float | None, look: Look) -> str:
    cells = [" "] * axis.cells
    if now is not None:
        cells[axis.place(now)] = look.draw("┊", ":")
    for bar in bars:
        if bar.role == "floor" or (bar.low_days is None and bar.high_days is None):
            continue  # said in words beside the row: drawn, a floor would cover the time the doctor expects
        start = axis.place(bar.low_days or 0)
        end = axis.cells if bar.high_days is None else max(start + 1, round(bar.high_days / axis.days * axis.cells))
        cells[start:end] = _fill(bar, look) * (end - start)
        if bar.high_days is None:
            cells[-1] = ">"
    if times.pooled:
        cells[axis.place(times.pooled.p50)] = look.draw("│", "|")
    return "".join(cells)


def _fill(bar: Bar, look: Look) -> str:
    if bar.condition is not None:
        return look.draw("┄", ".")
    return look.draw("▒", "/") if bar.hedged else look.draw("█", "#")


def _said(bars: Sequence[Bar], width: int) -> list[str]:
    """A doctor's times in words, each time once."""
    said = dict.fromkeys(safe(say_bar(bar)) for bar in bars) or ["gave no time"]
    return [line for words in said for line in wrap(words, width)]


def _heading(axis: Axis, now: float | None) -> list[str]:
    """The axis' numbers with its unit, and "you" over the asker's day."""
    numbers = [" "] * (axis.cells + 1)
    for tick in range(0, round(axis.days / _DAYS[axis.unit]) + 1, axis.step):
        place = round(tick * _DAYS[axis.unit] / axis.days * axis.cells)
        numbers[place : place + len(str(tick))] = str(tick)
    scale = f"{''.join(numbers).rstrip()} {axis.unit}s"
    return [scale] if now is None else [" " * axis.place(now) + "you", scale]


def _legend(times: Times, look: Look) -> list[str]:
    parts = [f"{look.draw('█', '#')} said plainly"] if any(not bar.hedged and bar.condition is None for bar in times.bars) else []
    parts += [f"{look.draw('▒', '/')} hedged (may, should, usually)"] if any(bar.hedged and bar.condition is None for bar in times.bars) else []
    parts += [f"{look.draw('┄', '.')} under a condition"] if any(bar.condition is not None for bar in times.bars) else []
    parts += [f"{look.draw('│', '|')} middle of their times"] if times.pooled else []
    return [look.style(line, "soft") for line in wrap("; ".join(parts), look.width)]
