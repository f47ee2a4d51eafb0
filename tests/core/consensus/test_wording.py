"""Days as people say them, and the one sentence that comes first."""

from __future__ import annotations

import pytest

from curbside.core.claims import ACTIONS, EVENTS, MECHANISMS, OUTLOOKS
from curbside.core.consensus import weigh
from curbside.core.consensus.names import ACTION_WORDS, EVENT_WORDS, MECHANISM_WORDS, OUTLOOK_WORDS
from curbside.core.consensus.statements import leading
from curbside.core.consensus.wording import first_sentence, say_about, say_range, say_row, say_times
from tests.core.consensus.saying import advice, outlook, resolves, timing


@pytest.mark.parametrize(("low", "high", "words"), [
    (60, 120, "2 to 4 months"), (70, 84, "10 to 12 weeks"), (7, 14, "1 to 2 weeks"), (5, 7, "5 to 7 days"), (10, 14, "10 to 14 days"),
    (42, 90, "6 weeks to 3 months"), (180, 365, "6 months to 1 year"), (28, 150, "4 weeks to 5 months"), (365, 730, "1 to 2 years"),
    (None, 120, "within 4 months"), (0, 14, "within 2 weeks"), (90, None, "3 months or longer"), (30, 30, "1 month"), (1, 1, "1 day"),
    (1 / 3, 1 / 3, "8 hours"), (None, 1 / 48, "within 30 minutes"), (None, None, "no figure"), (1.5, 1.5, "1.5 days"),
    (None, 182.5, "within 6 months"),
])  # fmt: skip
def test_a_range_is_said_in_its_own_unit(low, high, words):
    assert say_range(low, high) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [(90, "3 months"), (45.5, "6 weeks"), (10.2, "10 days"), (135, "4.5 months"), (1000, "2.5 years"), (7, "7 days"), (1 / 24, "1 hour")],
)
def test_a_computed_day_is_rounded(day, words):
    assert say_about(day) == words


@pytest.mark.parametrize(
    ("words", "values"), [(ACTION_WORDS, ACTIONS), (EVENT_WORDS, EVENTS), (MECHANISM_WORDS, MECHANISMS), (OUTLOOK_WORDS, OUTLOOKS)]
)
def test_every_value_has_its_words(words, values):
    assert set(words) == set(values)


class TestFirstSentence:
    @pytest.mark.parametrize(("answers", "sentence"), [
        ([[resolves(60, 90)], [resolves(90, 120)], []], "Over in 2 to 4 months, say 2 of 3 doctors."),
        ([[resolves(28, 42)], [resolves(90, 150)], []], "Over in 4 weeks to 5 months, say 2 of 3 doctors, whose times do not meet."),
        ([[resolves(None, 30)], []], "Over within 1 month, says 1 of 2 doctors."),
        ([[resolves(90, 90)]], "Over in 3 months, says the only doctor."),
        ([[resolves(90, None)], []], "Over after at least 3 months, says 1 of 2 doctors."),
        ([[resolves(90, None)], [resolves(60, 90)]], "Over in 2 to 3 months or longer, say 2 of 2 doctors."),
        ([[resolves(60, 90, condition="if swollen")], []], "Over in 2 to 3 months, says 1 of 2 doctors, under a condition."),
        ([[resolves(60, 90, hedged=True)], []], "Over in 2 to 3 months, says 1 of 2 doctors, with a hedge."),
        ([[resolves(None, None, vague="months")], []], "Over: months, no figure given, says 1 of 2 doctors."),
        ([[timing("improves", 14, 21)], []], "Better in 2 to 3 weeks, says 1 of 2 doctors."),
        ([[timing("effect_lasts", 180, 365)], []], "The effect lasts 6 months to 1 year, says 1 of 2 doctors."),
        ([[timing("effect_lasts", None, 420)], []], "The effect lasts up to 14 months, says 1 of 2 doctors."),
        ([[resolves(None, 135)], []], "Over within 4.5 months, says 1 of 2 doctors."),
        ([[outlook("temporary")], [outlook("temporary"), outlook("uncertain")], []], "Temporary, say 2 of 3 doctors. Nobody gives a time."),
        ([[], []], "None of 2 doctors gives a time."),
        ([[]], "The only doctor gives no time."),
        ([], "No doctor has answered yet."),
    ])  # fmt: skip
    def test_it_says_the_most_it_can(self, answers, sentence):
        assert first_sentence(weigh(answers)) == sentence

    def test_a_denied_time_is_not_said(self):
        assert first_sentence(weigh([[resolves(1, 2, negated=True)], []])) == "None of 2 doctors gives a time."


@pytest.mark.parametrize(("answers", "sentence"), [
    ([[advice("emergency_care")], [advice("emergency_care")], [resolves(None, 1 / 24)]], "Emergency care, say 2 of 3 doctors."),
    ([[advice("emergency_care", condition="if it gets dark")], [resolves(1, 2)]], "Emergency care, says 1 of 2 doctors, under a condition."),
    ([[advice("emergency_care")], [advice("emergency_care", negated=True)]], "Emergency care: 1 of 2 doctors for it, 1 against."),
    ([[advice("emergency_care", negated=True)], [resolves(1, 2)]], "A sign of an emergency is named here."),
    ([[resolves(None, 1 / 24)]], "A sign of an emergency is named here."),
    ([], "A sign of an emergency is named here."),
])  # fmt: skip
def test_beside_a_red_flag_no_time_comes_first(answers, sentence):
    assert leading(weigh(answers), flagged=True) == sentence


def test_emergency_care_that_a_doctor_only_mentions_takes_no_time_from_the_first_place():
    assert leading(weigh([[advice("emergency_care"), resolves(1, 2)]]), flagged=False) == "Over in 1 to 2 days, says the only doctor."


def test_a_row_tells_of_something_else_where_the_doctor_names_no_end() -> None:
    both = [resolves(60, 90), timing("effect_lasts", 90, 120)]
    other = [timing("effect_lasts", 70, 84), timing("judge_after", 14, 14), timing("onset", 3, 5)]
    early = [timing("judge_after", 14, None), timing("judge_after", 84, None)]
    timings = weigh([both, other, [], early]).timing
    assert say_row(timings, 0) == ["2 to 3 months"]
    assert say_row(timings, 1) == ["the effect lasts: 10 to 12 weeks", "it begins: 3 to 5 days"]
    assert say_row(timings, 2) == ["gave no time"]
    assert say_row(timings, 3) == ["too early to tell before: 2 weeks or 12 weeks"]


def test_too_early_to_tell_names_days_and_no_end() -> None:
    said = weigh([[timing("judge_after", 90, None)], [timing("judge_after", 365, 365)]]).times("judge_after")
    assert said
    assert say_times(said) == "Too early to tell before 3 months to 1 year"
