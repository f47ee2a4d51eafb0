"""Numbers in figures and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.text.numbers import figure, read_number
from curbside.core.text.tokens import tokenize


def read(text: str) -> tuple[float, float] | None:
    number = read_number(tokenize(text).words, 0)
    return (number.low, number.high) if number else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("6", 6, 6),
        ("6-8", 6, 8),
        ("six to eight", 6, 8),
        ("two or three", 2, 3),
        ("2-to-3", 2, 3),
        ("twenty-one", 21, 21),
        ("one hundred and five", 105, 105),
        ("ten thousand", 10_000, 10_000),
        ("2½", 2.5, 2.5),
        ("1 1/2", 1.5, 1.5),
        ("three and a half", 3.5, 3.5),
        ("a dozen", 12, 12),
        ("half a dozen", 6, 6),
        ("a couple of", 2, 2),
        ("a few", 3, 4),
        ("several", 3, 6),
    ],
)
def test_a_number_is_read(text, low, high):
    assert read(text) == (low, high)


def test_a_range_that_falls_is_its_first_number():
    assert read("8-6") == (8, 8)


def test_and_makes_a_range_only_after_between():
    between = tokenize("between two and three").words
    assert (read("two and three"), read_number(between, 1)[:2]) == ((2, 2), (2, 3))


def test_a_word_is_none():
    assert read("weeks") is None


@pytest.mark.parametrize(("word", "value"), [("1,000", 1000), ("2,5", 2.5), ("2.5", 2.5), ("1,234,567", 1_234_567), ("1.2.3", 1), ("٣", 3)])
def test_a_figure_has_a_value(word, value):
    assert figure(word) == value


@given(st.lists(st.sampled_from(["hundred", "and", "one", "million", "-", "to", "9" * 400, "²", "½", "a", "half", "1/2"]), min_size=1, max_size=60))
def test_any_run_of_number_words_has_a_finite_value(words):
    number = read_number(tokenize(" ".join(words)).words, 0)
    assert number is None or number.low <= number.high < float("inf")
