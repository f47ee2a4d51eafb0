"""Which ends a time keeps."""

from __future__ import annotations

import pytest

from curbside.core.text.bounds import find_bound
from curbside.core.text.durations import find_durations
from curbside.core.text.tokens import tokenize


def bound(text: str) -> str:
    tokens = tokenize(text)
    [time] = find_durations(tokens)
    return find_bound(tokens.words, time.first, time.last, time.is_range, 0, len(tokens))


@pytest.mark.parametrize(
    "text",
    [
        "up to six months",
        "within 2 weeks",
        "by 3 months",
        "no longer than ten days",
        "less than a week",
        "6 months tops",
        "3 months maximum",
        "a year at the outside",
        "five days at the longest",
        "in first five days",
        "for the initial 72 hours",
        "rarely later than a year",
        "outer limit 4 weeks",
    ],
)
def test_an_upper_end_alone(text):
    assert bound(text) == "at_most"


@pytest.mark.parametrize(
    "text",
    [
        "at least 90 days",
        "more than a year",
        "six weeks or more",
        "five years and counting",
        "not before three months",
        "not until six weeks",
        "two weeks is too early",
        "3+ months",
        "12 weeks +",
        "at six months, and not before",
        "twelve months is the earliest",
        "a month and up",
        "the two week mark, and not before",
        "a year has to go by",
        "from week six onwards",
        "from 6 weeks on.",
    ],
)
def test_a_lower_end_alone(text):
    assert bound(text) == "at_least"


@pytest.mark.parametrize(
    "text",
    [
        "for two weeks",
        "for the best part of a year",
        "a fortnight, and up to my holiday",
        "within 2-3 weeks",
        "inside one to two weeks",
        "2-3 months max",
        "three months or so",
        "not until 6-8 weeks",
        "beyond two to three months",
        "at 4-6 weeks, not earlier",
        "from month six to nine onward",
    ],
)
def test_both_ends(text):
    assert bound(text) == "exact"


def test_at_least_a_range_keeps_its_lower_figure():
    assert bound("at least 6-8 weeks") == "at_least"


@pytest.mark.parametrize("text", ["it won't last the full four months", "never more than a week", "rarely beyond 6 weeks"])
def test_a_denial_turns_the_end_round(text):
    assert bound(text) == "at_most"


def test_a_denial_ends_with_its_clause():
    assert bound("the redness doesn't; by month four it is gone") == "at_most"


def test_words_of_another_sentence_bound_nothing():
    text = "At least. Two weeks is what I see"
    tokens = tokenize(text)
    [time] = find_durations(tokens)
    assert find_bound(tokens.words, time.first, time.last, time.is_range, 3, len(tokens)) == "exact"
