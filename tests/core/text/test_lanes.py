"""Rows of numbers as one long number each."""

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.text.lanes import Lanes, pack

ROWS = st.lists(st.tuples(*(st.integers(-70_000, 70_000),) * 5), min_size=1, max_size=30)


@given(ROWS)
def test_rows_are_summed_place_by_place(rows: list[tuple[int, ...]]) -> None:
    assert Lanes(5).total(pack(enumerate(row)) for row in rows) == tuple(map(sum, zip(*rows, strict=True)))


def test_no_rows_sum_to_nothing() -> None:
    assert Lanes(3).total([]) == (0, 0, 0)


def test_a_place_left_out_is_nothing() -> None:
    assert Lanes(3).total([pack([(2, -7)]), pack([(0, 4)])]) == (4, 0, -7)
