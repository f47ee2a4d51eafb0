"""Chance: how likely, in figures."""

from __future__ import annotations

import pytest

from curbside.core.claims import Chance
from tests.core.claims.reading import claim, claims


@pytest.mark.parametrize(("sentence", "low", "high"), [("The risk is about 1 in 200.", 0.5, 0.5), ("Around 5% of patients get a droop.", 5, 5)])
def test_a_chance_is_in_per_cent(sentence, low, high):
    found = claim(Chance, sentence)
    assert (found.low_pct, found.high_pct) == (low, high)


def test_it_says_of_what():
    assert "droop" in claim(Chance, "Around 5% of patients get a droop.").of


@pytest.mark.parametrize("sentence", ["There is a 150% chance that it fades.", "I am 110% sure that it goes away.", "The risk is 120 to 150%."])
def test_more_than_certain_is_a_way_of_speaking(sentence):
    assert claims(Chance, sentence) == []


def test_rare_is_no_figure():
    assert claims(Chance, "This is a rare event.") == []
