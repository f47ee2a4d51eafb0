"""Timing: when something happens."""

from __future__ import annotations

import pytest

from curbside.core.claims import Timing
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize(
    ("sentence", "event", "low", "high"),
    [
        ("This should resolve in 6-8 weeks.", "resolves", 42, 56),
        ("The droop will be gone within three months.", "resolves", None, 90),
        ("The drug wears off after three to four months.", "effect_lasts", 90, 120),
        ("You will see the final result at six months.", "result_shows", 180, 180),
        ("Botox begins to work after 3 to 5 days.", "onset", 3, 5),
        ("It is too early to judge before 3 months.", "judge_after", 90, None),
    ],
)
def test_a_forecast_has_an_event_and_days(sentence, event, low, high):
    found = claim(Timing, sentence)
    assert (found.event, found.low_days, found.high_days) == (event, low, high)


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("You cannot tell at nine weeks.", 63, None),
        ("It is too soon to judge the result at nine weeks.", 63, None),
        ("Give it three months before you judge the result.", 90, 90),
        ("Wait until week eight before you judge the result.", 56, 56),
    ],
)
def test_what_cannot_be_told_yet_has_no_upper_end(sentence, low, high):
    found = claim(Timing, sentence)
    assert (found.event, found.low_days, found.high_days) == ("judge_after", low, high)


def test_a_risk_of_the_first_weeks_has_no_lower_end():
    found = claim(Timing, "The risk of infection is in the first two weeks.")
    assert (found.event, found.low_days, found.high_days) == ("risk_window", None, 14)


def test_minutes_keep_their_figures():
    found = claim(Timing, "It starts to work in ten minutes.")
    assert found.low_days == pytest.approx(10 / 1440, rel=0.01)


@pytest.mark.parametrize("sentence", ["I have practised for twenty years.", "Take one tablet every 6 hours.", "I am 34 years old."])
def test_biography_and_schedules_are_no_forecasts(sentence):
    assert claims(Timing, sentence) == []


@pytest.mark.parametrize("unit", ["weeks", "months"])
def test_a_time_without_a_figure_keeps_its_unit(unit):
    found = claim(Timing, f"It will take {unit} to go away.")
    assert (found.low_days, found.high_days, found.vague) == (None, None, unit)


def test_should_is_a_hedge():
    assert claim(Timing, "This should resolve in 6-8 weeks.").hedged


def test_an_if_part_is_kept_verbatim():
    assert claim(Timing, "If a nerve was bruised, it will go away in six months.").condition == "If a nerve was bruised"


def test_two_times_in_one_answer_are_two_claims():
    found = claims(Timing, "The toxin begins to work after 4 days. The droop will be gone in 3 months.")
    assert [(time.event, time.high_days) for time in found] == [("onset", 4), ("resolves", 90)]


@pytest.mark.parametrize("text", ["Third sample in 6-8 weeks.", "Next scan at three months.", "Blood tests after six weeks, please."])
def test_an_appointment_is_not_when_it_is_over(text):
    assert {timing.event for timing in claims(Timing, text)}.isdisjoint({"resolves", "improves"})
