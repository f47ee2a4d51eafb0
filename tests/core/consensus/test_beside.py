"""A pair of an ask and an answer beside the others of its thread."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus.beside import BESIDE, NOTHING, First, beside
from curbside.core.consensus.evidence import WHOLE, Pair

TIME, COST = 0, 1
"""Two asks."""


def pair(ask: int, answer: int) -> Pair:
    return Pair(ask, answer, "other", (0.0,) * len(WHOLE), [])


def figure(name: str, looked: list[tuple[Pair, First]]) -> list[float]:
    pairs, firsts = zip(*looked, strict=True)
    return [figures[BESIDE.index(name)] for figures in beside(pairs, firsts)]


def test_a_sentence_that_speaks_to_another_ask_rather_is_behind() -> None:
    looked = [(pair(TIME, 0), First(1.0, 0.0, (2.0, -3.0))), (pair(COST, 0), First(-1.0, 0.0, (0.5, -4.0)))]
    assert figure("best sentence over other asks", looked) == [1.5, -1.5]


def test_an_opening_belongs_to_the_ask_it_speaks_to() -> None:
    looked = [(pair(TIME, 0), First(1.0, 0.0, (3.0,))), (pair(COST, 0), First(1.0, 0.0, (-3.0,)))]
    time, cost = figure("first sentence is its own", looked)
    assert time > 0.9
    assert cost < 0.01


def test_asks_an_answer_is_likelier_to_address_are_counted() -> None:
    looked = [(pair(TIME, 0), First(1.0, 0.0, ())), (pair(COST, 0), First(-1.0, 0.0, ()))]
    assert figure("asks likelier", looked) == [0, 1]


def test_doctors_likelier_to_have_spoken_to_an_ask_are_counted() -> None:
    looked = [(pair(TIME, answer), First(odds, 0.0, ())) for answer, odds in enumerate((-2.0, 3.0, 0.0))]
    assert figure("answers likelier", looked) == [2, 0, 1]
    assert figure("likeliest other answer", looked) == [3.0, 0.0, 3.0]


def test_the_share_of_the_others_leaves_out_the_answer_itself() -> None:
    looked = [(pair(TIME, answer), First(odds, 0.0, ())) for answer, odds in enumerate((9.0, 0.0, 0.0))]
    assert figure("other answers", looked)[0] == pytest.approx(0.5)


def test_a_pair_alone_has_nothing_beside_it() -> None:
    assert figure("likeliest other answer", [(pair(TIME, 0), First(0.0, 0.0, ()))]) == [NOTHING]


ODDS = st.floats(-40, 40)


@given(st.lists(st.tuples(ODDS, ODDS), min_size=1, max_size=6), st.data())
def test_the_order_of_the_pairs_does_not_matter(odds: list[tuple[float, float]], data: st.DataObject) -> None:
    looked = [(pair(ask, answer), First(own, 0.0, (own,))) for answer, both in enumerate(odds) for ask, own in enumerate(both)]
    mixed = data.draw(st.permutations(range(len(looked))))
    figures = beside(*zip(*looked, strict=True))
    again = beside(*zip(*(looked[k] for k in mixed), strict=True))
    assert all(len(of_pair) == len(BESIDE) for of_pair in figures)
    assert [figures[k] for k in mixed] == [pytest.approx(of_pair) for of_pair in again]
