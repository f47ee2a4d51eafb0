"""The time axis: round ticks, few of them, and room for the last day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus.axis import axis_for


@pytest.mark.parametrize(("day", "unit", "step"), [
    (10, "day", 2), (40, "week", 1), (84, "week", 2), (120, "month", 1), (365, "month", 3), (1460, "year", 1),
])  # fmt: skip
def test_the_axis_has_round_ticks(day, unit, step):
    axis = axis_for(day)
    assert (axis.unit, axis.step) == (unit, step)


@given(st.floats(0, 40_000))
def test_the_axis_holds_the_day_with_at_most_six_ticks(day):
    axis = axis_for(day)
    assert axis.days >= day
    assert axis.days / {"day": 1, "week": 7, "month": 30, "year": 365}[axis.unit] / axis.step <= 6
