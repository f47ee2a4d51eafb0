"""The linear opinion pool: percentage points, the days most agree on, one doctor one voice."""

from __future__ import annotations

import random
from math import inf
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus.pooling import Agreed, Interval, merge, most_agreed, pool

intervals = st.tuples(st.integers(0, 700), st.integers(0, 700)).map(lambda ends: Interval(min(ends), max(ends)))
views = st.lists(st.lists(intervals, min_size=1, max_size=3), min_size=1, max_size=8)


def view(*ends: tuple[float, float]) -> list[Interval]:
    return [Interval(*pair) for pair in ends]


class TestPool:
    def test_four_doctors_as_scipy_has_it(self):
        """scipy 1.17: brentq(lambda x: sum(.25 * uniform(l, h - l).cdf(x) for l, h in ends) - p, 0, 1000) for p in (.1, .5, .9)
        gives 70.636364, 90.0, 114.0."""
        found = pool([view((90, 120)), view((60, 90)), view((70, 84)), view((90, 120))])
        assert found == pytest.approx((70.636364, 90.0, 114.0))

    def test_a_doctor_with_two_times_as_scipy_has_it(self):
        """The same call with weights 1/3, 1/3, 1/6, 1/6 on (14, 42), (0, 90), (60, 90), (180, 270) gives 17.084746, 45.0, 216.0."""
        found = pool([view((14, 42)), view((0, 90)), view((60, 90), (180, 270))])
        assert found == pytest.approx((17.084746, 45.0, 216.0))

    def test_a_point_is_an_atom(self):
        assert pool([view((90, 90))]) == (90, 90, 90)

    def test_an_atom_carries_its_whole_weight_on_its_day(self):
        assert pool([view((30, 30)), view((60, 60)), view((60, 60))]) == (30, 60, 60)

    def test_between_two_far_times_the_median_is_the_end_of_the_first(self):
        assert pool([view((10, 20)), view((100, 200))]).p50 == pytest.approx(20)

    def test_no_times_give_no_pool(self):
        assert pool([]) is None

    @given(views)
    def test_below_each_point_lies_the_share_it_is_named_for(self, said):
        """The definition: F(x) = (1/n) Σ Fᵢ(x), each doctor's Fᵢ the mean over his times."""

        def share(day: float) -> float:
            return fmean(
                fmean(min(1, (day - i.low) / (i.high - i.low)) if i.low <= day < i.high else float(i.high <= day) for i in one) for one in said
            )

        for point, wanted in zip(pool(said), (0.1, 0.5, 0.9), strict=True):
            assert share(point) >= wanted - 1e-6
            assert share(point - 1e-3) <= wanted + 1e-6

    def test_ten_thousand_doctors_with_a_time_each_are_pooled_in_one_pass(self):
        found = pool([view((day, day + 1)) for day in range(10_000)])
        assert found == pytest.approx((1_000, 5_000, 9_000))

    @given(views)
    def test_its_points_rise_and_lie_inside_the_envelope(self, said):
        found = pool(said)
        ends = [interval for one in said for interval in one]
        assert min(i.low for i in ends) <= found.p10 <= found.p50 <= found.p90 <= max(i.high for i in ends)

    @given(views, st.randoms(use_true_random=False))
    def test_the_order_of_the_doctors_does_not_matter(self, said, chance: random.Random):
        shuffled = [chance.sample(one, len(one)) for one in chance.sample(said, len(said))]
        assert pool(shuffled) == pool(said)

    @given(views, st.integers(2, 4))
    def test_one_doctor_has_one_voice_however_often_he_repeats_himself(self, said, times):
        assert pool([one * times for one in said]) == pytest.approx(pool(said))

    @given(views, st.integers(1, 60))
    def test_a_later_start_moves_every_point_as_far(self, said, days):
        moved = [[Interval(i.low + days, i.high + days) for i in one] for one in said]
        assert pool(moved) == pytest.approx([point + days for point in pool(said)])


class TestMostAgreed:
    def test_it_is_where_the_most_doctors_meet(self):
        assert most_agreed([view((10, 30)), view((20, 40)), view((25, 60))]) == Agreed(Interval(25, 30), (0, 1, 2))

    def test_times_that_touch_share_a_day(self):
        assert most_agreed([view((60, 90)), view((90, 120))]) == Agreed(Interval(90, 90), (0, 1))

    def test_times_that_do_not_meet_agree_nowhere(self):
        assert most_agreed([view((1, 2)), view((3, 4))]) is None

    def test_one_doctor_alone_agrees_with_nobody(self):
        assert most_agreed([view((1, 20), (5, 30))]) is None

    def test_of_equal_ranges_the_longest_counts(self):
        assert most_agreed([view((0, 5)), view((5, 5)), view((20, 30)), view((22, 40))]).days == (22, 30)

    def test_of_equally_long_ranges_the_earliest_counts(self):
        assert most_agreed([view((0, 10), (50, 60)), view((0, 10), (50, 60))]).days == (0, 10)

    def test_an_open_end_agrees_with_all_that_is_later(self):
        assert most_agreed([view((30, inf)), view((60, 90))]).days == (60, 90)

    @given(views)
    def test_every_doctor_it_names_covers_it_and_no_day_has_more(self, said):
        found = most_agreed(said)
        covering = [sum(any(i.low <= day <= i.high for i in one) for one in said) for day in range(701)]
        assert max(covering) == (len(found.views) if found else 1)
        for place in found.views if found else ():
            assert any(i.low <= found.days.low and found.days.high <= i.high for i in merge(said[place]))
