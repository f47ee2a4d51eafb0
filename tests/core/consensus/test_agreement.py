"""Agreement of times and of ordered values, against values computed elsewhere."""

from __future__ import annotations

from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus.agreement import interval_overlap, ordered_agreement
from curbside.core.consensus.pooling import Interval


def times(*views: list[tuple[float, float]]) -> list[list[Interval]]:
    return [[Interval(*pair) for pair in view] for view in views]


class TestIntervalOverlap:
    def test_four_doctors_as_scipy_has_it(self):
        """scipy 1.17: mean of 1 - scipy.spatial.distance.jaccard(a, b) over all pairs of the 0/1 vectors of days: 0.25277630883."""
        assert interval_overlap(times([(90, 120)], [(60, 90)], [(70, 84)], [(90, 120)])) == pytest.approx(0.25277630883)

    def test_several_times_of_one_doctor_as_scipy_has_it(self):
        """The same call on days (14-28, 60-90), (21-70), (14): 0.08949745906."""
        assert interval_overlap(times([(14, 28), (60, 90)], [(21, 70)], [(14, 14)])) == pytest.approx(0.08949745906)

    def test_equal_points_agree_fully(self):
        assert interval_overlap(times([(90, 90)], [(90, 90)])) == 1

    def test_times_that_do_not_meet_agree_not_at_all(self):
        assert interval_overlap(times([(1, 5)], [(10, 20)])) == 0

    def test_one_doctor_is_no_agreement(self):
        assert interval_overlap(times([(1, 5)])) is None

    @given(st.lists(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted), min_size=1, max_size=3), min_size=2, max_size=7))
    def test_it_is_the_mean_over_every_pair_of_the_days_both_name_over_those_either_names(self, views):
        days = [{day for low, high in view for day in range(low, high + 1)} for view in views]
        shares = [len(one & other) / len(one | other) for one, other in combinations(days, 2)]
        assert interval_overlap(times(*views)) == pytest.approx(fmean(shares))

    def test_twenty_thousand_doctors_with_a_day_each_are_not_compared_two_by_two(self):
        assert interval_overlap(times(*([(day, day)] for day in range(20_000)))) == 0


class TestOrderedAgreement:
    @pytest.mark.parametrize(("values", "expected"), [([0, 0, 1, 2, 3], 0.6), ([0, 1, 1], 0.833333), ([0, 0, 0, 4], 0.5), ([0, 1, 2], 0.666667)])
    def test_one_value_each_as_irrcac_has_it(self, values, expected):
        """irrCAC 0.4: CAC(DataFrame([row, row]), weights="linear", categories=[1, 2, 3, 4, 5]).bp()["est"]["pa"], row = values + 1."""
        assert ordered_agreement([{value} for value in values], steps=4) == pytest.approx(expected, abs=1e-6)

    @pytest.mark.parametrize(("first", "second", "expected"), [(14, 0, 1.0), (10, 4, 0.560), (7, 7, 0.462), (2, 12, 0.736)])
    def test_on_two_ends_it_is_fleiss_p(self, first, second, expected):
        """Fleiss 1971: P = (Σ nⱼ² - n) / (n (n - 1)) for 14 raters; (100 + 16 - 14) / 182 = 0.560, (49 + 49 - 14) / 182 = 0.462."""
        assert ordered_agreement([{0}] * first + [{1}] * second, steps=1) == pytest.approx(expected, abs=5e-4)

    def test_two_doctors_with_the_same_two_values_agree_fully(self):
        assert ordered_agreement([{0, 3}, {0, 3}], steps=4) == 1

    def test_opposite_ends_agree_not_at_all(self):
        assert ordered_agreement([{0}, {4}], steps=4) == 0

    def test_one_doctor_is_no_agreement(self):
        assert ordered_agreement([{2}], steps=4) is None

    @given(st.lists(st.sets(st.integers(0, 4), min_size=1), min_size=2, max_size=8))
    def test_it_lies_between_0_and_1_in_any_order(self, values):
        agreement = ordered_agreement(values, steps=4)
        assert 0 <= agreement <= 1
        assert ordered_agreement(values[::-1], steps=4) == pytest.approx(agreement)
