"""Amounts of a drug or product."""

from __future__ import annotations

import pytest

from curbside.core.text.doses import find_amounts
from curbside.core.text.tokens import tokenize


def amounts(text: str) -> list[tuple[float, float, str | None, str | None]]:
    return [(a.low, a.high, a.unit, a.per) for a in find_amounts(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "per"),
    [
        ("25 units per side", 25, 25, "units", "side"),
        ("25u/side", 25, 25, "units", "side"),
        ("8 to 12u", 8, 12, "units", None),
        ("2 cc on each cheek", 2, 2, "ml", "side"),
        ("10 units per injection", 10, 10, "units", "site"),
        ("10 units in total", 10, 10, "units", "total"),
        ("0.5 mg", 0.5, 0.5, "mg", None),
        ("1,000 mg", 1000, 1000, "mg", None),
        ("2.5 mg/kg", 2.5, 2.5, "mg/kg", None),
        ("two syringes", 2, 2, "syringes", None),
    ],
)
def test_an_amount_is_read(text, low, high, unit, per):
    assert amounts(text) == [(low, high, unit, per)]


def test_per_side_makes_an_amount_of_a_bare_number():
    assert amounts("I start at 15 per side") == [(15, 15, None, "side")]


def test_a_bare_number_takes_the_unit_before_it():
    assert amounts("40 units, 20 is usual")[1] == (20, 20, "units", None)


def test_a_time_is_no_amount():
    assert amounts("3 weeks and 2 days") == []


def test_what_is_spoken_for_is_passed_over():
    assert find_amounts(tokenize("5 mg"), taken=[(0, 1)]) == []
