"""Times in doctors' words, in days: a day 1, a week 7, a month 30, a year 365."""

from __future__ import annotations

import itertools

import pytest

from curbside.core.text import durations
from curbside.core.text.durations import find_durations
from curbside.core.text.numbers import read_number
from curbside.core.text.tokens import tokenize


def times(text: str) -> list[tuple[str, float | None, float | None]]:
    tokens = tokenize(text)
    return [(text[tokens.starts[t.first] : tokens.ends[t.last - 1]], t.low, t.high) for t in find_durations(tokens)]


def shapes(text: str) -> list[str]:
    return [time.shape for time in find_durations(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("6-8wks", 42, 56),
        ("ten to twelve weeks", 70, 84),
        ("2-to-3 weeks", 14, 21),
        ("four or five days", 4, 5),
        ("a month or two", 30, 60),
        ("a week to ten days", 7, 10),
        ("6 wks to 6 mos", 42, 180),
        ("1 day to 10 days", 1, 10),
        ("half a year", 182.5, 182.5),
        ("a year and a half", 547.5, 547.5),
        ("2 1/2 weeks", 17.5, 17.5),
        ("another fortnight", 14, 14),
        ("a couple of weeks", 14, 14),
        ("a few days", 3, 4),
        ("several weeks", 21, 42),
        ("48 hours", 2, 2),
        ("6/52", 42, 42),
        ("3/12", 90, 90),
        ("1,000 days", 1000, 1000),
        ("a hundred days", 100, 100),
        ("8ish weeks", 56, 56),
        ("three or so weeks", 21, 21),
        ("five working days", 5, 5),
        ("2-and-a-half months", 75, 75),
        ("three quarters of a year", 273.75, 273.75),
        ("¾ of a year", 273.75, 273.75),
        ("four (4) weeks", 28, 28),
        ("a year and half", 547.5, 547.5),
        ("two and half months", 75, 75),
        ("a year and seven months", 575, 575),
        ("two weeks and three days", 17, 17),
    ],
)
def test_a_time_is_read_whole(text, low, high):
    assert times(text) == [(text, low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("three, four months", 90, 120),
        ("one two weeks", 7, 14),
        ("six months, at most one year", 180, 365),
        ("a year, possibly two", 365, 730),
        ("half a year to a year and a half", 182.5, 547.5),
        ("two, sometimes three years", 730, 1095),
        ("a year to two", 365, 730),
        ("a month, month and a half", 30, 45),
        ("six months up to two years", 180, 730),
        ("3-4/52", 21, 28),
        ("four/six weeks", 28, 42),
        ("3/4 weeks", 21, 28),
        ("12/18 months", 360, 540),
        ("3 up to 6 months", 90, 180),
        ("four (4) to six (6) weeks", 28, 42),
        ("6th to 8th week", 42, 56),
        ("4th and the 6th week", 28, 42),
        ("second, third day", 2, 3),
        ("tenth to fourteenth day", 10, 14),
        ("two months, maybe three", 60, 90),
        ("next day or two", 1, 2),
        ("nights two and three", 2, 3),
    ],
)
def test_two_figures_are_one_range_without_a_dash(text, low, high):
    assert times(text) == [(text, low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between six weeks and a year", 42, 365),
        ("between half a year and nine months", 182.5, 270),
        ("between day 5 and 10", 5, 10),
        ("six weeks, eight at the outside", 42, 56),
        ("two weeks, three if you are unlucky", 14, 21),
        ("between month 4 and 6 it is final", 120, 180),
        ("between month two and three in those", 60, 90),
        ("between the third month and the sixth", 90, 180),
        ("flaky on day four, five, then smooth", 4, 5),
    ],
)
def test_the_words_around_join_two_times(text, low, high):
    assert [ends for _, *ends in times(text)] == [[low, high]]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The odd one until the three-month mark", 90, 90),
        ("Nothing odd. Two, three months it takes", 60, 90),
        ("Back at two weeks. Flat at five, six months", 150, 180),
    ],
)
def test_a_bare_number_and_a_comma_before_a_time_are_its_lower_end(text, low, high):
    assert [ends for _, *ends in times(text)][-1] == [low, high]


def test_a_quarter_of_a_year_is_no_year():
    assert times("a quarter of a year") == [("a quarter of a year", 91.25, 91.25)]


def test_a_list_of_visits_is_no_range():
    assert times("at 2 weeks, 4 weeks, and 6 weeks") == [("2 weeks", 14, 14), ("4 weeks", 28, 28), ("6 weeks", 42, 42)]


@pytest.mark.parametrize(
    ("text", "low", "high", "shape"),
    [
        ("week 6", 42, 42, "indexed"),
        ("weeks 4-6", 28, 42, "indexed"),
        ("day 5 to day 10", 5, 10, "indexed"),
        ("third day", 3, 3, "ordinal"),
        ("6th week", 42, 42, "ordinal"),
        ("first or second week", 7, 14, "ordinal"),
    ],
)
def test_a_place_in_time_tells_its_shape(text, low, high, shape):
    assert (times(text), shapes(text)) == ([(text, low, high)], [shape])


def test_a_left_out_unit_is_that_of_the_time_before():
    assert times("two months for one side, three for both") == [("two months", 60, 60), ("three", 90, 90)]
    assert shapes("two months for one side, three for both") == ["plain", "elided"]


@pytest.mark.parametrize(
    ("text", "low", "high"), [("in the third week", 14, 21), ("somewhere in the second month", 30, 60), ("in the third day", 3, 3)]
)
def test_in_the_third_week_is_the_whole_of_it(text, low, high):
    assert [ends for _, *ends in times(text)] == [[low, high]]


@pytest.mark.parametrize("text", ["from the third week", "by the third week", "around the third week"])
def test_the_third_week_as_a_mark_is_its_number(text):
    assert [ends for _, *ends in times(text)] == [[21, 21]]


def test_days_listed_for_different_things_are_no_range():
    assert [ends for _, *ends in times("day four, 20 tablets")] == [[4, 4]]


def test_a_unit_without_a_figure_has_no_ends():
    assert times("it goes on for weeks") == [("weeks", None, None)]


@pytest.mark.parametrize(
    ("text", "days"), [("One day you will forget it was there.", []), ("One day later you can shower.", [1]), ("It lasts one day.", [1])]
)
def test_one_day_that_comes_some_time_is_no_length(text, days):
    assert [time.high for time in find_durations(tokenize(text))] == days


def test_a_clock_is_no_time():
    assert times("call at 9 am") == []


def test_a_count_of_something_else_is_no_time():
    assert times("I use 20 units and 3 needles") == []


def test_a_bare_number_after_a_count_of_sessions_counts_sessions():
    assert shapes("Gone in three days. One session does it for most, a third need two, the rest three") == ["plain"]
    assert shapes("it settles in four weeks, after two or even three injections") == ["plain"]


def test_a_dose_after_a_time_is_not_taken_for_months():
    assert times("after two months I give 20 units") == [("two months", 60, 60)]


def test_times_stand_in_order_and_apart():
    found = find_durations(tokenize("two days of rest, then 3 weeks of care, a month at most, weeks if deep"))
    assert [time.first for time in found] == sorted({time.first for time in found})
    assert all(before.last <= after.first for before, after in itertools.pairwise(found))


def test_a_long_chain_of_numbers_costs_what_its_length_does(monkeypatch):
    asked = []
    monkeypatch.setattr(durations, "read_number", lambda words, at: asked.append(at) or read_number(words, at))
    find_durations(tokenize("two days, " + "7 or " * 300))
    assert len(asked) < 5 * 300
