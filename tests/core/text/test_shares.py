"""Shares in per cent."""

from __future__ import annotations

import pytest

from curbside.core.text.shares import find_shares
from curbside.core.text.tokens import tokenize


def shares(text: str) -> list[tuple[float, float]]:
    return [(round(share.low, 3), round(share.high, 3)) for share in find_shares(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("82 % settle", 82, 82),
        ("10-15%", 10, 15),
        ("10% to 20%", 10, 20),
        ("1 to 2 percent", 1, 2),
        ("3 per cent", 3, 3),
        ("0.5 %", 0.5, 0.5),
        ("1 in 10 patients", 10, 10),
        ("2 or 3 in 100", 2, 3),
        ("two in five", 40, 40),
        ("7 out of 10", 70, 70),
        ("nine times out of ten", 90, 90),
        ("one patient in a hundred", 1, 1),
        ("1 per thousand", 0.1, 0.1),
        ("1:5000", 0.02, 0.02),
        ("50/50", 50, 50),
        ("a coin toss", 50, 50),
        ("about a third of them", 33.333, 33.333),
        ("three quarters of women", 75, 75),
    ],
)
def test_a_share_is_read(text, low, high):
    assert shares(text) == [(low, high)]


def test_a_share_never_passes_a_hundred():
    assert shares("95+ % recover") == [(95, 100)]


def test_twice_in_a_week_is_no_share():
    assert shares("2 in 3 weeks") == []


def test_what_is_spoken_for_is_passed_over():
    assert find_shares(tokenize("half a year"), taken=[(0, 3)]) == []


def test_a_percent_sign_is_told_from_words():
    assert [share.sign for share in find_shares(tokenize("5 % or 1 in 20"))] == [True, False]
