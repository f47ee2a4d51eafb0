"""The band of doctors' times, drawn with characters: one row a doctor on one shared axis from the treatment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from curbside.cli.terminal import Look, cut, pad, safe, wrap
from curbside.core.consensus import Bar, Consensus, Times
from curbside.core.consensus.axis import DAYS, Axis, axis_for, is_drawn, last_day
from curbside.core.consensus.wording import say_row

LEAST = 24  # cells an axis needs to stand beside the names
NAME, SAID = 22, 26  # cells for the doctor's name before the axis, and for the time in words after it


def draw_band(times: Times, consensus: Consensus, name: Callable[[int], str], now: float | None, look: Look) -> list[str]:
    """The band of these times as lines, a row for each doctor of the thread. name: what to call one; now: the asker's day when asking.

    On a narrow terminal each bar stands under its doctor's name instead of beside it.
    """
    drawn = [bar for bar in times.bars if bar.low_days is not None or bar.high_days is not None]
    stacked = look.width - NAME - SAID - 2 < LEAST
    margin, width = (0, look.width - 9) if stacked else (NAME + 1, look.width - NAME - SAID - 2)
    axis = axis_for(max(last_day(drawn), now or 0)) if drawn else None
    lines = [" " * margin + line for line in _heading(axis, width, now)] if axis else []
    for doctor in dict.fromkeys(consensus.doctors):
        own = [bar for bar in times.bars if bar.doctor == doctor]
        said = [safe(words) for words in say_row(consensus.timing, doctor)]
        row = _row(own, axis, width, times, now, look) if axis else ""
        if stacked or not axis:
            lines += [cut(name(doctor), look.width), *_wrapped(said, look.width), *([row.rstrip()] if own and row.strip() else [])]
            continue
        for number, words in enumerate(_wrapped(said, SAID)):
            lines.append(f"{pad(name(doctor) if number == 0 else '', NAME)} {row if number == 0 else ' ' * width} {words}".rstrip())
    return [*lines, *(_legend(times, look) if axis else [])]


def _cell(axis: Axis, width: int, day: float) -> int:
    """The cell, of `width`, that a day falls in; a day past the end falls in the last."""
    return max(0, min(width - 1, int(day / axis.days * width)))


def _row(bars: Sequence[Bar], axis: Axis, width: int, times: Times, now: float | None, look: Look) -> str:
    cells = [" "] * width
    if now is not None:
        cells[_cell(axis, width, now)] = look.draw("┊", ":")
    for bar in bars:
        if not is_drawn(bar):
            continue  # said in words beside the row
        start = _cell(axis, width, bar.low_days or 0)
        end = width if bar.high_days is None else max(start + 1, round(bar.high_days / axis.days * width))
        cells[start:end] = _fill(bar, look) * (end - start)
        if bar.high_days is None:
            cells[-1] = ">"
    if times.middle is not None:
        cells[_cell(axis, width, times.middle)] = look.draw("│", "|")
    return "".join(cells)


def _fill(bar: Bar, look: Look) -> str:
    if bar.condition is not None:
        return look.draw("┄", ".")
    return look.draw("▒", "/") if bar.hedged else look.draw("█", "#")


def _wrapped(said: Sequence[str], width: int) -> list[str]:
    return [line for words in said for line in wrap(words, width)]


def _heading(axis: Axis, width: int, now: float | None) -> list[str]:
    """The axis' numbers with its unit, and "asked" over the asker's day when asking."""
    numbers = [" "] * (width + 1)
    for tick in axis.ticks:
        place = round(tick * DAYS[axis.unit] / axis.days * width)
        numbers[place : place + len(str(tick))] = str(tick)
    scale = f"{''.join(numbers).rstrip()} {axis.unit}s"
    return [scale] if now is None else [" " * _cell(axis, width, now) + "asked", scale]


def _legend(times: Times, look: Look) -> list[str]:
    parts = [f"{look.draw('█', '#')} said plainly"] if any(not bar.hedged and bar.condition is None for bar in times.bars) else []
    parts += [f"{look.draw('▒', '/')} hedged (may, should, usually)"] if any(bar.hedged and bar.condition is None for bar in times.bars) else []
    parts += [f"{look.draw('┄', '.')} under a condition"] if any(bar.condition is not None for bar in times.bars) else []
    parts += [f"{look.draw('│', '|')} the middle of their times"] if times.middle is not None else []
    return [look.style(line, "soft") for line in wrap("; ".join(parts), look.width)]
