"""The page Curbside began with, where it lies beside the repository: what a careful reader sees on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from curbside.core.claims import Cause, Dissent, Dose, Outlook, Timing
from curbside.core.formats import read_file
from curbside.core.reading import Reading, read_thread

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared" / "seeds").glob("000_*.txt"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="the page is not part of this repository; it is read where it lies beside it")


@pytest.fixture(scope="module")
def reading() -> Reading:
    [thread] = read_file(SEEDS[0])
    return read_thread(thread)


def test_it_has_seven_answers_by_these_doctors(reading):
    names = [answer.doctor and answer.doctor.name for answer in reading.thread.answers]
    assert names == [None, "Steven F. Weiner", "Edwin Ishoo", "Deborah DiStefano", "David Gilpin", "Keith Denkler", "Shaun Patel"]


def test_the_facts_come_from_the_question(reading):
    facts = reading.facts.to_json()
    assert (facts["treatment"], facts["area"], facts["product"], facts["days_since_treatment"]) == ("botulinum toxin", "masseter", "Botox", 14)
    assert facts["dose"] == {"amount": 25, "unit": "units", "per": "side"}


def test_five_doctors_say_when_it_resolves_all_between_60_and_120_days(reading):
    times = [[c for c in claims if isinstance(c, Timing) and c.event == "resolves"] for claims in reading.claims]
    assert [len(some) for some in times] == [1, 1, 1, 1, 0, 0, 1]
    assert all(60 <= c.low_days <= c.high_days <= 120 for some in times for c in some)
    resolves = reading.consensus.to_json()["timing"]["resolves"]
    assert (resolves["low_days"], resolves["high_days"]) == (60, 120)


def test_nobody_says_permanent(reading):
    assert not [c for claims in reading.claims for c in claims if isinstance(c, Outlook) and c.value in {"permanent", "may_be_permanent"}]


def test_a_cause_names_the_risorius(reading):
    assert any("risorius" in (c.structure or "") for claims in reading.claims for c in claims if isinstance(c, Cause))


def test_one_doctor_starts_at_15_a_side_and_finds_25_high(reading):
    doses = [c for claims in reading.claims for c in claims if isinstance(c, Dose)]
    assert [(c.amount, c.per) for c in doses if c.amount] == [(15, "side")]
    assert [c.judgement for c in doses if c.amount is None] == ["high"]


def test_two_doctors_differ(reading):
    quotes = [c.quote for claims in reading.claims for c in claims if isinstance(c, Dissent)]
    assert len(quotes) == 2
    assert "not directly involved with smiling" in quotes[0]
    assert "I do not see asymmetry" in quotes[1]


def test_nobody_names_other_side_effects(reading):
    assert any(ask.startswith("Are there any other side effects") for ask in reading.consensus.to_json()["unanswered"])
