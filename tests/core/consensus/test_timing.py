"""Which times are pooled, and the picture they give."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims import Claim
from curbside.core.consensus import Times, weigh
from tests.core.consensus.saying import resolves, timing


def times_of(*answers: list[Claim]) -> Times:
    times = weigh(answers).times("resolves")
    assert times is not None
    return times


def roles(*claims: Claim) -> list[str]:
    return [bar.role for bar in times_of(list(claims)).bars]


class TestFiveOfSeven:
    """Seven doctors, five with a time, the last under a condition."""

    times = times_of(
        [resolves(90, 120)], [resolves(60, 90)], [resolves(70, 84, hedged=True)], [resolves(90, 120, hedged=True)], [], [],
        [resolves(90, 120, hedged=True, condition="If it is uneven at all")],
    )  # fmt: skip

    def test_exactly_the_five_support_it(self):
        assert self.times.supports == (0, 1, 2, 3, 6)

    def test_the_others_are_silent(self):
        assert self.times.silent == (4, 5)

    def test_the_envelope_holds_all_five(self):
        assert (self.times.low_days, self.times.high_days) == (60, 120)

    def test_the_conditional_one_is_marked(self):
        assert self.times.conditional == (6,)
        assert self.times.bars[-1].condition == "If it is uneven at all"

    def test_only_the_unconditional_four_are_pooled(self):
        assert self.times.pooled == pytest.approx((70.636364, 90, 114))

    def test_most_meet_on_day_90(self):
        agreed = self.times.agreed
        assert (agreed.low_days, agreed.high_days, agreed.doctors, agreed.of, agreed.share) == (90, 90, (0, 1, 3), 4, 0.75)


class TestRoles:
    def test_a_usual_figure_with_an_upper_bound_beyond_it(self):
        assert roles(resolves(60, 90), resolves(None, 365)) == ["usual", "limit"]

    def test_a_usual_figure_with_a_hedged_outlier(self):
        assert roles(resolves(90, 90), resolves(150, 150, hedged=True)) == ["usual", "limit"]

    def test_two_plain_times_are_both_usual(self):
        assert roles(resolves(3, 5), resolves(14, 28)) == ["usual", "usual"]

    def test_an_upper_bound_alone_is_usual(self):
        assert roles(resolves(None, 30)) == ["usual"]

    def test_a_time_without_end_is_open(self):
        assert roles(resolves(90, None)) == ["open"]

    def test_a_lower_bound_beside_a_time_is_a_floor(self):
        assert roles(resolves(28, None), resolves(42, 56)) == ["floor", "usual"]

    def test_a_time_without_figure_is_vague(self):
        assert roles(resolves(None, None, vague="weeks")) == ["vague"]

    def test_another_doctors_time_is_no_reason_for_a_limit(self):
        assert [bar.role for bar in times_of([resolves(60, 90)], [resolves(None, 365)]).bars] == ["usual", "usual"]


class TestPooling:
    def test_a_limit_widens_the_envelope_but_not_the_pool(self):
        times = times_of([resolves(60, 60), resolves(None, 365)])
        assert (times.high_days, times.pooled.p90) == (365, 60)

    def test_an_upper_bound_starts_on_day_0(self):
        assert times_of([resolves(None, 100)]).pooled == pytest.approx((10, 50, 90))

    def test_an_open_time_has_no_weight_but_counts_for_agreement(self):
        times = times_of([resolves(60, 90)], [resolves(80, None)])
        assert times.pooled == pytest.approx((63, 75, 87))
        assert (times.agreed.doctors, times.agreed.low_days, times.agreed.high_days, times.open_ended) == ((0, 1), 80, 90, True)

    def test_a_floor_does_not_make_a_time_open(self):
        assert not times_of([resolves(28, None), resolves(42, 56)]).open_ended

    def test_a_denied_time_opposes_and_is_not_drawn(self):
        times = times_of([resolves(60, 90)], [resolves(1, 2, negated=True)])
        assert (times.supports, times.opposes, len(times.bars), times.low_days) == ((0,), (1,), 1, 60)

    def test_a_time_said_twice_weighs_once(self):
        assert times_of([resolves(60, 60), resolves(60, 60), resolves(80, 80)]).pooled.p50 == 60

    def test_conditional_times_alone_give_an_envelope_and_no_pool(self):
        times = times_of([resolves(3, 5, condition="if swelling"), resolves(90, 90, condition="if the nerve")])
        assert (times.low_days, times.high_days, times.pooled, times.agreed) == (3, 90, None, None)

    def test_vague_times_alone_give_no_figure(self):
        times = times_of([resolves(None, None, vague="months")])
        assert (times.supports, times.low_days, times.pooled) == ((0,), None, None)

    def test_ends_the_wrong_way_round_are_turned(self):
        times = times_of([resolves(90, 60)])
        assert (times.low_days, times.high_days) == (60, 90)

    def test_other_events_are_shown_but_never_pooled(self):
        consensus = weigh([[timing("effect_lasts", 90, 120)], [timing("effect_lasts", 180, 365)]])
        lasts = consensus.times("effect_lasts")
        assert (lasts.low_days, lasts.high_days, lasts.pooled, lasts.agreed) == (90, 365, None, None)


ends = st.none() | st.integers(0, 800)
said = st.builds(
    lambda low, high, more: resolves(low, high, **more),
    ends,
    ends,
    st.fixed_dictionaries({"hedged": st.booleans(), "negated": st.booleans(), "condition": st.sampled_from([None, None, "if so"])}),
)


class TestAnyTimes:
    @given(st.lists(st.lists(said, max_size=4), min_size=1, max_size=7))
    def test_the_pool_lies_inside_the_envelope(self, answers: list[list[Any]]):
        times = weigh(answers).times("resolves")
        if times and times.pooled:
            assert times.low_days <= times.pooled.p10 <= times.pooled.p90 <= times.high_days

    @given(st.lists(st.lists(said, max_size=4), min_size=1, max_size=7))
    def test_every_doctor_either_speaks_or_is_silent(self, answers: list[list[Any]]):
        times = weigh(answers).times("resolves")
        if times:
            assert {*times.supports, *times.opposes, *times.silent} == set(range(len(answers)))
            assert not set(times.silent) & {*times.supports, *times.opposes}
