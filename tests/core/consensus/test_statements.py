"""What the doctors say as statements: a doctor stands on one side of a thing, and only different doctors differ."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from curbside.core.claims import Claim
from curbside.core.consensus import weigh
from curbside.core.consensus.statements import differing, sections
from tests.core.consensus.saying import advice, cause, chance, outlook

FOR, AGAINST = advice("emergency_care"), advice("emergency_care", negated=True)
IF = advice("emergency_care", condition="if you choke")


def lines(label: str, *answers: Sequence[Claim]) -> list[str]:
    return [line.statement for line in dict(sections(weigh(answers)))[label]]


def differences(*answers: Sequence[Claim]) -> list[str]:
    return [line.statement for line in differing(weigh(answers))]


class TestBothWays:
    @pytest.mark.parametrize(("answers", "said"), [
        ([[FOR, AGAINST], [], []], "Emergency care, says 1 of 3 doctors, in some cases only."),
        ([[AGAINST, IF], [], []], "Emergency care, says 1 of 3 doctors, in some cases only."),
        ([[FOR, AGAINST]], "Emergency care, says the only doctor, in some cases only."),
        ([[FOR, AGAINST], [FOR], []], "Emergency care, say 2 of 3 doctors, 1 in some cases only."),
        ([[IF, AGAINST], [IF], []], "Emergency care, say 2 of 3 doctors, under a condition, 1 in some cases only."),
        ([[FOR, AGAINST], [FOR], [AGAINST]], "Emergency care: 2 of 3 doctors for it (1 in some cases only), 1 against."),
        ([[FOR, AGAINST], [AGAINST]], "Emergency care: 1 of 2 doctors for it (in some cases only), 1 against."),
        ([[FOR], [AGAINST]], "Emergency care: 1 of 2 doctors for it, 1 against."),
        ([[AGAINST], [AGAINST]], "Emergency care: no, say 2 of 2 doctors."),
    ])  # fmt: skip
    def test_a_doctor_with_cases_for_and_against_counts_once_as_for_it(self, answers: list[list[Claim]], said: str) -> None:
        assert lines("What to do", *answers) == [said]

    def test_a_cause_of_one_place_and_not_of_another_is_one_doctors_view(self) -> None:
        assert lines("Why", [cause("diffusion", "risorius"), cause("diffusion", "levator", negated=True)], []) == [
            "It spread (risorius, levator), says 1 of 2 doctors, in some cases only."
        ]


def test_a_share_of_something_we_cannot_name_is_left_to_the_doctors_words() -> None:
    found = lines("Chances", [chance(90, 90, "I see this the patient had low")], [chance(1, 2, "a droop")])
    assert found == ["", "1 to 2 % (a droop), says 1 of 2 doctors."]


class TestDiffering:
    @pytest.mark.parametrize("answers", [
        [[FOR, AGAINST], []],
        [[FOR, AGAINST], [FOR]],
        [[FOR, AGAINST], [AGAINST]],
        [[FOR, AGAINST], [FOR, AGAINST]],
    ])  # fmt: skip
    def test_nobody_differs_with_themselves(self, answers: list[list[Claim]]) -> None:
        assert differences(*answers) == []

    def test_two_doctors_on_two_sides_differ_whoever_stands_between(self) -> None:
        assert differences([FOR, AGAINST], [FOR], [AGAINST]) == ["Emergency care: 2 of 3 doctors for it (1 in some cases only), 1 against."]

    def test_one_doctor_who_calls_it_passing_and_says_that_it_may_stay_differs_with_nobody(self) -> None:
        assert differences([outlook("temporary"), outlook("may_be_permanent")], [outlook("temporary")]) == []

    def test_who_says_both_is_told_where_others_differ_on_whether_it_lasts(self) -> None:
        told = differences([outlook("temporary"), outlook("permanent")], [outlook("temporary")], [outlook("permanent")])
        assert told == ["Whether it lasts: temporary, say 2 of 3 doctors; permanent, say 2 of 3 doctors; 1 of them says both."]

    def test_the_counts_still_hold_both_sides(self) -> None:
        (position,) = weigh([[FOR, AGAINST]]).advice
        assert (position.supports, position.opposes) == ((0,), (0,))
