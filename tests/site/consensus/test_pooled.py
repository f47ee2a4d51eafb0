"""Many threads to one picture: one doctor, one voice."""

from __future__ import annotations

from typing import Any

import pytest

from curbside.site.consensus.pooled import pool_threads


def time(by: int | str, low: float, high: float | None, what: str = "") -> dict[str, Any]:
    return {"by": by, "place": "a1-c1", "words": "gone", "low": low, "high": high, "what": what or f"{low} to {high}"}


def said(by: int | str, what: str, label: str = "Why") -> dict[str, Any]:
    return {"by": by, "place": "a1-c1", "words": what, "label": label, "what": what}


class TestVoices:
    def test_a_doctor_who_says_the_same_in_three_threads_is_one_doctor(self) -> None:
        [(_, [line])] = pool_threads([(n, {"said": [said(7, "Swelling")]}) for n in (1, 2, 3)]).sections
        assert (line.doctors, line.threads) == (1, 3)

    def test_somebody_without_a_name_is_another_in_every_thread(self) -> None:
        [(_, [line])] = pool_threads([(n, {"said": [said("a1", "Swelling")]}) for n in (1, 2, 3)]).sections
        assert line.doctors == 3

    def test_what_most_doctors_say_comes_first_and_the_rest_is_counted(self) -> None:
        threads = [(n, {"said": [said(n, "Swelling"), *([said(n, "Bruising")] if n < 3 else [])]}) for n in range(9)]
        [(_, lines)] = pool_threads(threads).sections
        assert [(line.what, line.doctors, len(line.quotes), line.more) for line in lines] == [("Swelling", 9, 5, 4), ("Bruising", 3, 3, 0)]

    def test_threads_may_come_one_at_a_time_and_are_let_go(self) -> None:
        threads = ((n, {"said": [said(n, "Swelling")]}) for n in range(3))
        assert pool_threads(threads).threads == 3


class TestTimes:
    def test_the_middle_is_that_of_an_equally_weighted_mixture(self) -> None:
        # by hand: half the weight uniform on 0..10, half on 10..40; F reaches 0.5 at day 10, 0.1 at day 2, 0.9 at day 34
        pooled = pool_threads([(1, {"times": [time(1, 0, 10)]}), (2, {"times": [time(2, 10, 40)]})])
        assert pooled.spread == "the middle of their times is about 10 days; most lie between 2 days and 5 weeks"
        assert pooled.apart == ""

    def test_many_answers_of_one_doctor_weigh_no_more_than_one_of_another(self) -> None:
        alone = pool_threads([(1, {"times": [time(1, 0, 10)]}), (2, {"times": [time(2, 10, 40)]})])
        often = pool_threads([*((n, {"times": [time(1, 0, 10)]}) for n in range(3, 20)), (2, {"times": [time(2, 10, 40)]})])
        assert often.middle == alone.middle is not None

    @pytest.mark.parametrize("threads", [
        [(1, {"times": [time(7, 10, 14), time(7, 300, 365)]})],
        [(1, {"times": [time(7, 10, 14)]}), (2, {"times": [time(7, 300, 365)]})],
        [(1, {"times": [time(7, 10, 14), time(8, 30, None)]})],
    ], ids=["one thread", "two threads of one doctor", "the other names no end"])  # fmt: skip
    def test_one_doctor_has_no_middle_however_many_times_they_name(self, threads: list[tuple[int, dict[str, Any]]]) -> None:
        pooled = pool_threads(threads)
        assert (pooled.middle, "about" in pooled.spread) == (None, False)
        assert pooled.axis is not None
        assert (pooled.axis["half"], pooled.axis["zone"]) == (None, None)
        assert pooled.apart == ""

    def test_times_that_do_not_meet_have_no_middle_and_no_mark(self) -> None:
        pooled = pool_threads([(1, {"times": [time(1, 10, 14)]}), (2, {"times": [time(2, 300, 365)]})])
        assert (pooled.middle, pooled.apart) == (None, "No two doctors’ times share a day.")
        assert pooled.axis is not None
        assert (pooled.axis["half"], pooled.axis["zone"]) == (None, None)

    @pytest.mark.parametrize(("open_one", "there"), [(time(3, 200, None), True), (time(3, 400, None), False), (time(2, 5, None), False)],
        ids=["a third doctor's meets one", "a third doctor's meets none", "it is of a doctor who names an end elsewhere"])  # fmt: skip
    def test_a_time_without_end_counts_where_its_doctor_names_no_end(self, open_one: dict[str, Any], there: bool) -> None:
        pooled = pool_threads([(1, {"times": [time(1, 10, 14)]}), (2, {"times": [time(2, 300, 365)]}), (3, {"times": [open_one]})])
        assert (pooled.middle is not None, pooled.apart == "") == (there, there)

    def test_a_time_far_beyond_the_others_is_cut_at_the_end_and_marked_as_going_on(self) -> None:
        pooled = pool_threads([(n, {"times": [time(n, 10, 14)]}) for n in range(20)] + [(99, {"times": [time(99, 700, 730)]})])
        assert [(row.line.what, row.open) for row in pooled.rows] == [("10 to 14", False), ("700 to 730", True)]
        assert pooled.axis["beyond"]

    def test_what_is_not_drawn_is_listed_so_that_every_doctor_is_on_the_page(self) -> None:
        pooled = pool_threads([(n, {"times": [time(n, 10 * n, 10 * n + 5)]}) for n in range(1, 24)])
        assert [line.what for line in (*(row.line for row in pooled.rows), *pooled.rest)] == [f"{10 * n} to {10 * n + 5}" for n in range(1, 24)]
        assert (len(pooled.rows), pooled.times) == (20, 23)

    def test_the_axis_reaches_to_where_nine_in_ten_lie_whichever_times_are_drawn(self) -> None:
        often = [(n, {"times": [time(n, 1, 2)]}) for n in range(4)]
        later = [(9 + n, {"times": [time(9 + n, 3 + n, 60 + n)]}) for n in range(8)]
        pooled = pool_threads([*often, *later])
        assert pooled.axis is not None
        assert pooled.axis["zone"]["x"] + pooled.axis["zone"]["width"] <= 1000

    @pytest.mark.parametrize("voices", [{}, {"times": []}, {"times": [time(1, 30, None)]}])
    def test_without_a_closed_time_there_is_no_middle(self, voices: dict[str, Any]) -> None:
        assert "about" not in pool_threads([(1, voices)]).spread


class TestAsked:
    def test_what_is_asked_in_most_threads_comes_first_with_how_often_nobody_took_it_up(self) -> None:
        asks = [
            [{"intent": "how_long", "open": False}, {"intent": "how_long", "open": True}],
            [{"intent": "how_long", "open": False}],
            [{"intent": "cost", "open": True}],
        ]
        asked = pool_threads([(n, {"asks": one}) for n, one in enumerate(asks)]).asked
        assert [(one.what, one.count, one.open) for one in asked] == [("How long it takes", 2, 1), ("What it costs", 1, 1)]
