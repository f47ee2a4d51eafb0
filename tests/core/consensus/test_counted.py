"""What one claim is counted as, in words: the value and not only the kind, for a doctor who checks how their words are read."""

from __future__ import annotations

import pytest

from curbside.core.claims import KINDS, Reassurance, Warning, find_claims
from curbside.core.consensus.counted import REMARKS, say_claim
from curbside.core.thread import Answer
from tests.core.consensus.saying import advice, cause, chance, dissent, dose, outlook, resolves, timing


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (resolves(14, 14), "Over in 2 weeks"),
        (resolves(None, 120), "Over within 4 months"),
        (resolves(None, None, vague="weeks"), "Over: weeks, no figure given"),
        (timing("effect_lasts", 90, None), "The effect lasts at least 3 months"),
        (outlook("may_be_permanent"), "May be permanent"),
        (cause("swelling", "Upper lip"), "Why: swelling (upper lip)"),
        (advice("see_treating_doctor", 14.0), "Advice: see the doctor who treated you past 2 weeks"),
        (dose((20, 25), "Botox", per="side"), "Dose: 20 to 25 units of Botox a side"),
        (dose(400, "Advil", unit=None), "Dose: Advil, 400"),
        (dose(None, unit=None, judgement="high"), "Dose: on the high side"),
        (chance(1, 2, "of patients"), "Chance: 1 to 2 % (of patients)"),
        (chance(None, 5, ""), "Chance: up to 5 %"),
    ],
)
def test_every_value_is_said_as_the_picture_says_it(claim, said):
    assert say_claim(claim) == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (advice("massage", negated=True), "Advice against: massage"),
        (outlook("permanent", negated=True), "Permanent: no"),
        (resolves(14, 14, negated=True), "Over in 2 weeks: no"),
        (cause("infection", negated=True), "Why: infection: no"),
    ],
)
def test_what_is_denied_is_never_said_as_its_opposite(claim, said):
    assert say_claim(claim) == said


def test_a_remark_is_listed_and_counts_for_nothing():
    remarks = (dissent(), Warning(start=0, end=5, quote="fever"), Reassurance(start=0, end=6, quote="normal"))
    assert [say_claim(one) for one in remarks] == list(REMARKS.values())
    assert {one.kind for one in remarks} == REMARKS.keys() < {kind.name for kind in KINDS}


def test_somebody_else_s_view_that_is_counted_shows_its_value_to_who_repeats_it():
    words = "A colleague says it clears in two weeks. Do not massage it."
    assert [say_claim(claim) for claim in find_claims(Answer(words))] == ["Over in 2 weeks", "Advice against: massage"]
