"""What tells one reading of an answer from another: kind, words and values, and not the place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curbside.core.claims import Outlook, Timing
from curbside.core.reading import key_of, read_answer, without
from curbside.core.thread import Answer

TIME = Timing(event="resolves", low_days=0, high_days=90, start=0, end=15, quote="Within 3 months")


@pytest.mark.parametrize(
    "other",
    [
        replace(TIME, event="improves"),
        replace(TIME, low_days=None),
        replace(TIME, high_days=91),
        replace(TIME, quote="within 3 months"),
        replace(TIME, negated=True),
        replace(TIME, hedged=True),
        replace(TIME, condition="if it is swelling"),
        Outlook(value="temporary", start=0, end=15, quote=TIME.quote),
    ],
)
def test_any_value_makes_another(other) -> None:
    assert key_of(other) != key_of(TIME)


def test_the_place_does_not() -> None:
    assert key_of(replace(TIME, part="headline", start=40, end=55)) == key_of(TIME)


def test_only_what_was_set_aside_is_left_out() -> None:
    answer = Answer("It will be gone in 3 months. Massage does not help.")
    reading = read_answer(answer)
    first, *rest = reading.claims
    other = key_of(replace(first, hedged=not first.hedged))
    assert without(reading, answer, {key_of(first)}).claims == tuple(rest)
    assert without(reading, answer, {other}) == reading
