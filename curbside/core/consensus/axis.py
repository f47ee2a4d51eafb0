"""The shared time axis of a band of times: whole days, weeks, months or years, at most seven ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.consensus.result import Bar

DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_STEPS = {"day": (1, 2, 5), "week": (1, 2, 4), "month": (1, 2, 3, 6), "year": (1, 2, 5, 10, 20)}


class Axis(NamedTuple):
    """A time axis from day 0 to day `days`, with a tick every `step` units."""

    days: float
    unit: str
    step: int

    @property
    def ticks(self) -> tuple[int, ...]:
        """The numbers to print, in units."""
        return tuple(range(0, round(self.days / DAYS[self.unit]) + 1, self.step))

    def share(self, day: float) -> float:
        """Where a day lies, 0 to 1; a day past the end lies at the end."""
        return max(0.0, min(1.0, day / self.days))


def axis_for(day: float) -> Axis:
    """An axis that holds the day."""
    unit = "day" if day <= 14 else "week" if day <= 84 else "month" if day <= 720 else "year"
    units = max(day / DAYS[unit], 1)
    step = next((step for step in _STEPS[unit] if units <= step * 6), _STEPS[unit][-1])
    step = max(step, -int(-units // 6)) if units > step * 6 else step
    return Axis(-int(-units // step) * step * DAYS[unit], unit, step)


def last_day(bars: Sequence[Bar]) -> float:
    """The last day to show; a time without end gets half its start again, so that it can be seen going on."""
    return max(bar.high_days if bar.high_days is not None else (bar.low_days or 0) * 1.5 for bar in bars)


def is_drawn(bar: Bar) -> bool:
    """Whether a bar can stand on an axis. Without a figure it cannot; a floor would cover the time the doctor expects."""
    return bar.role != "floor" and not (bar.low_days is None and bar.high_days is None)
