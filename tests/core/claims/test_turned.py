"""What a denial turns round: whose view a time is, and what is said not to be."""

from __future__ import annotations

import pytest

from curbside.core.claims import Cause, Dose, Outlook, Timing
from curbside.core.claims.passage import read_passage
from curbside.core.claims.turned import find_turned
from tests.core.claims.reading import claim, claims

LASTING = {"permanent", "may_be_permanent", "uncertain"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Not permanent.",
        "I doubt that it is permanent.",
        "There is no reason to think it will be permanent.",
        "It should not be permanent.",
        "Permanent weakness I have never seen.",
        "I would not call it permanent.",
    ],
)
def test_who_denies_that_it_lasts_does_not_say_that_it_lasts(sentence):
    assert LASTING.isdisjoint({claim(Outlook, sentence).value} - {"uncertain"})


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not reversible.",
        "Not temporary, I am afraid.",
        "It won't recover by itself.",
        "It's unlikely to go away on its own.",
        "Don't expect a full recovery.",
    ],
)
def test_who_denies_that_it_passes_does_not_say_that_it_passes(sentence):
    assert claim(Outlook, sentence).value in LASTING


@pytest.mark.parametrize("sentence", ["It'll come back or it won't.", "It may fill in, it may not.", "The feeling returns or it doesn't."])
def test_what_may_go_either_way_is_uncertain(sentence):
    assert claim(Outlook, sentence).value == "uncertain"


def test_a_denied_denial_is_left_as_it_is_read():
    assert claim(Outlook, "There is no reason this should not recover fully.").value not in LASTING


def test_not_gone_in_two_weeks_is_two_weeks_at_least():
    found = claim(Timing, "It will not be gone in two weeks.")
    assert (found.event, found.low_days, found.high_days) == ("resolves", 14, None)


def test_not_gone_in_a_few_days_is_no_outlook():
    assert claims(Outlook, "It does not go away in a few days.") == []


def test_what_cannot_be_promised_is_no_forecast():
    assert claims(Timing, "I cannot promise it will be gone in two months.") == []


@pytest.mark.parametrize(
    "answer",
    [
        "My colleague says it clears in two weeks; I would not promise that.",
        "Your surgeon told you it would be gone in two weeks. I disagree.",
        "Some say it is gone in a month, but I have never seen that.",
    ],
)
def test_a_view_that_is_rejected_is_not_the_doctors_own(answer):
    assert claims(Timing, answer) == []


def test_to_reject_a_view_is_no_outlook():
    assert claims(Outlook, "My colleague says it clears in two weeks; I would not promise that.") == []
    assert claim(Outlook, "I cannot promise that it comes back.").value == "uncertain"


def test_a_view_that_is_shared_counts():
    assert claim(Timing, "My colleague says it clears in two weeks, and I agree.").high_days == 14


def test_the_doctors_own_time_beside_a_rejected_one_counts():
    found = claim(Timing, "Some say it is gone in two weeks; I would not promise that. In my practice it is gone in three months.")
    assert found.high_days == 90


def test_what_is_not_the_cause_is_no_cause():
    assert claims(Cause, "It is not swelling that causes this.") == []


def test_the_cause_after_a_refused_one_counts_without_the_refused_structure():
    found = claim(Cause, "It is not nerve damage but simple swelling.")
    assert (found.mechanism, found.structure) == ("swelling", None)


@pytest.mark.parametrize("sentence", ["That is not a high dose.", "25 units is not too much.", "25 units is hardly excessive."])
def test_a_refused_judgement_of_a_dose_is_that_it_is_usual(sentence):
    assert claim(Dose, sentence).judgement == "usual"


def test_a_judgement_that_is_not_refused_stays():
    assert claim(Dose, "That is not what I would use, it is a high dose.").judgement == "high"


def test_a_denial_does_not_reach_over_a_comma_or_a_but():
    passage = read_passage("It is not swelling, it is permanent. It is not swelling but permanent.", "body")
    assert [m.name for m in find_turned(passage, 0, len(passage.tokens))] == []
