"""Days since the treatment."""

import pytest

from curbside.core.facts import find_facts
from curbside.core.thread import Question


def days(title: str, body: str = "") -> int | None:
    return find_facts(Question(title, body)).days_since_treatment


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Facelift two weeks ago, still tight", 14),
        ("Tight 10 days after my facelift", 10),
        ("Facelift, 10 days post op", 10),
        ("Facelift 9 days out: tight", 9),
        ("Facelift day 6, tight", 6),
        ("Facelift week 3 and tight", 21),
        ("Tight, 6 wks after facelift", 42),
        ("3 months since my facelift", 90),
        ("Facelift yesterday, tight already", 1),
        ("Lip filler 5 hours ago and lumpy", 0),
        ("Facelift, is tightness normal at 5 weeks?", 35),
    ],
)
def test_a_title_tells_the_day(title: str, expected: int) -> None:
    assert days(title) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I had it done three weeks ago.", 21),
        ("The facelift was 12 days ago.", 12),
        ("I am 9 days out and tight.", 9),
        ("It has been a month since my surgery.", 30),
        ("Four weeks ago, under local.", 28),
    ],
)
def test_a_body_tells_the_day(body: str, expected: int) -> None:
    assert days("Tight face from a facelift", body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "I am 58 years old.",
        "On day 3 I noticed a lump.",
        "After 6 days the swelling began.",
        "My surgeon says wait 3 months.",
        "My wedding is in 4 weeks.",
        "I stopped smoking two years ago.",
        "Is three weeks ago too recent?",
        "My friend had it done a year ago.",
        "One side was done 8 weeks ago. The other was done 2 weeks ago.",
    ],
)
def test_other_times_are_not_the_day(body: str) -> None:
    assert days("Tight face from a facelift", body) is None


def test_a_medicine_that_was_stopped_has_no_day() -> None:
    assert days("Rebound after stopping omeprazole 2 weeks ago") is None


def test_a_pregnancy_s_week_is_not_the_day() -> None:
    assert days("Epidural advice, pregnant 33 weeks") is None


def test_without_a_treatment_there_is_no_day() -> None:
    assert days("Sprained my ankle two weeks ago") is None
