"""The band chart's geometry: one row a doctor on one shared time axis. Shares of the axis are in thousandths, as the drawing uses them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from curbside.core.consensus import Bar, Consensus, Times
from curbside.core.consensus.axis import DAYS, Axis, axis_for, is_drawn, last_day
from curbside.core.consensus.wording import say_range, say_row

WIDTH = 1000
LEAST = 8  # thousandths: a bar of one day on an axis of years can still be seen


def draw_band(times: Times, consensus: Consensus, who: Callable[[int], dict[str, Any]], now: float | None) -> dict[str, Any]:
    """The chart of these times as plain values, a row for each doctor of the thread. who: what to call one; now: the asker's day when asking."""
    drawn = [bar for bar in times.bars if is_drawn(bar)]
    axis = axis_for(max(last_day(drawn), now or 0)) if drawn else None
    rows = [
        who(doctor) | {"bars": _shapes(times, doctor, axis), "said": say_row(consensus.timing, doctor)} for doctor in dict.fromkeys(consensus.doctors)
    ]
    band: dict[str, Any] = {"rows": sorted(rows, key=lambda row: not row["bars"]), "axis": None}
    if axis:
        band |= {"axis": _axis(axis), "zone": _zone(times, axis), "half": _place(axis, times.middle) if times.middle is not None else None}
        band |= {"now": _place(axis, now) if now is not None else None, "now_words": say_range(now, now) if now else ""}
        shapes = [shape for row in rows for shape in row["bars"]]
        band |= {"kinds": sorted({shape["kind"] for shape in shapes}), "open": any(shape["open"] for shape in shapes)}
    return band


def _place(axis: Axis, day: float) -> int:
    return round(axis.share(day) * WIDTH)


def _axis(axis: Axis) -> dict[str, Any]:
    places = [{"words": str(tick), "x": _place(axis, tick * DAYS[axis.unit])} for tick in axis.ticks]
    return {"unit": f"{axis.unit.capitalize()}s", "ticks": places}


def _zone(times: Times, axis: Axis) -> dict[str, int] | None:
    if times.agreed is None:
        return None
    start, end = _place(axis, times.agreed.low_days), _place(axis, axis.days if times.agreed.high_days is None else times.agreed.high_days)
    return {"x": start, "width": max(end - start, LEAST)}


def _shapes(times: Times, doctor: int, axis: Axis | None) -> list[dict[str, Any]]:
    return [_shape(bar, axis) for bar in times.bars if axis and bar.doctor == doctor and is_drawn(bar)]


def _shape(bar: Bar, axis: Axis) -> dict[str, Any]:
    start = _place(axis, bar.low_days or 0)
    end = WIDTH if bar.high_days is None else _place(axis, bar.high_days)
    kind = "if" if bar.condition is not None else "should" if bar.hedged else "will"
    return {"x": min(start, WIDTH - LEAST), "width": max(end - start, LEAST), "kind": kind, "open": bar.high_days is None}
