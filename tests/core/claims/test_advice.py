"""Advice: what to do, and what not to."""

from __future__ import annotations

import pytest

from curbside.core.claims import Advice
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Please see your surgeon for an exam.", "see_treating_doctor"),
        ("Massage the area twice a day.", "massage"),
        ("Go to the emergency department tonight.", "emergency_care"),
        ("Please post photos taken at rest and smiling.", "photos_needed"),
    ],
)
def test_advice_names_an_action(sentence, action):
    assert action in {advice.action for advice in claims(Advice, sentence)}


def test_do_not_is_negated():
    found = claim(Advice, "Do not massage it.")
    assert (found.action, found.negated) == ("massage", True)


def test_a_threshold_is_kept_in_days():
    assert claim(Advice, "If it has not gone after two weeks, see your injector.").after_days == 14


def test_courtesy_advises_nothing():
    assert claims(Advice, "Thank you for your question. Good luck.") == []
