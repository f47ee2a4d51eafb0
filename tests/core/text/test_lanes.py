"""Rows of numbers as one long number each."""

from functools import reduce
from struct import pack as pack_bytes

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


@given(st.lists(st.tuples(*(st.integers(-(2**30), 2**30 - 1),) * 5), min_size=1, max_size=6))
def test_the_most_of_raised_rows_and_nothing_is_found_place_by_place(rows: list[tuple[int, ...]]) -> None:
    lanes = Lanes(5)
    raised = [lanes.raised + pack(enumerate(row)) for row in rows]
    assert lanes.values([reduce(lanes.most, raised, 0)]) == tuple(max(0, *column) for column in zip(*rows, strict=True))


def test_the_most_of_no_rows_is_nothing() -> None:
    assert Lanes(4).values([reduce(Lanes(4).most, [], 0)]) == (0, 0, 0, 0)


def test_rows_are_read_from_bytes() -> None:
    data = b"".join(pack_bytes("<I", value + 2**31) for value in (1, -2, 3, -(2**31), 2**31 - 1, 0))
    one, other = Lanes(3).rows(data)
    assert (Lanes(3).total([one]), Lanes(3).total([other])) == ((1, -2, 3), (-(2**31), 2**31 - 1, 0))
