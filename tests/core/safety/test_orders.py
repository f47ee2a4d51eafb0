"""One order for the same words, the strongest; what tells of anything else to do stays."""

from __future__ import annotations

import pytest

from curbside.core.safety import red_flags
from curbside.core.safety.orders import strongest, urgency


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("I cannot see with my left eye since the filler. Will it pass?", ["filler_vision"]),
        ("I had Dysport on Friday and since this morning I am short of breath.", ["breathlessness"]),
        ("I have pressure on my chest that goes down my left arm.", ["chest_pain"]),
        ("She fell off her bike and knocked out a front tooth.", ["head_injury", "tooth_knocked_out"]),
    ],
)
def test_two_orders_on_the_same_words_are_one_unless_the_weaker_says_what_else_to_do(text: str, rules: list[str]) -> None:
    assert [flag.rule for flag in strongest(red_flags(text))] == rules


def test_orders_on_other_words_all_stay() -> None:
    flags = red_flags("I cannot see with my left eye since the filler. And I have pressure on my chest that goes down my left arm.")
    assert {"filler_vision", "chest_pain"} <= {flag.rule for flag in strongest(flags)}


def test_who_must_call_an_ambulance_reads_that_before_what_can_be_seen_today() -> None:
    flags = red_flags(
        "My wound is full of pus. My left calf is swollen and hot since the tummy tuck. And I have pressure on my chest that goes down my left arm."
    )
    assert [flag.rule for flag in sorted(strongest(flags), key=urgency)] == ["chest_pain", "calf_swelling", "pus"]
