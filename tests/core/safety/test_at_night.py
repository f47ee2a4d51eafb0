"""What people type at night, short and misspelt (at_night.txt, by the rule each must raise), and what only sounds like it (near_misses.txt)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curbside.core.safety import read_rules, red_flags

HERE = Path(__file__).parent
HARMLESS = (HERE / "near_misses.txt").read_text().splitlines()


def typed() -> Iterator[tuple[str, str]]:
    rule = ""
    for line in filter(None, (HERE / "at_night.txt").read_text().splitlines()):
        if line.startswith("["):
            rule = line.strip("[]")
        else:
            yield rule, line


@pytest.mark.parametrize(("rule", "text"), [*typed()])
def test_it_is_heard(rule: str, text: str) -> None:
    assert rule in {flag.rule for flag in red_flags(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_past_or_denied_or_asked_in_general_or_means_something_else_raises_nothing(text: str) -> None:
    assert red_flags(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "If your vision turns blurry after the filler, go to the emergency room.",
        "Should the skin go white or blotchy, call me at once.",
        "Call an ambulance if you cannot breathe.",
        "If you ever feel that you might hurt yourself, call 988.",
        "Should you be afraid of hurting the baby, ring the crisis team.",
    ],
)
def test_what_a_doctor_says_under_an_if_is_a_warning_and_no_sign(text: str) -> None:
    assert red_flags(text, "doctor") == ()


def test_every_wording_is_of_a_rule_there_is() -> None:
    assert {rule for rule, _ in typed()} <= {rule.id for rule in read_rules()}
