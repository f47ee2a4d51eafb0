"""The band of times: one row a doctor, one shared axis."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curbside.cli.band import draw_band
from curbside.cli.terminal import Look, cells
from curbside.core.consensus import weigh
from tests.core.consensus.saying import resolves, timing

ANSWERS = [[resolves(60, 90)], [resolves(90, 120, hedged=True)], [resolves(30, 60, condition="if it is swelling")], [], [resolves(90, None)]]


def band(answers=ANSWERS, now=None, **look):
    consensus = weigh(answers)
    return draw_band(consensus.times("resolves"), consensus, lambda index: f"Doctor {index + 1}", now, Look(**look))


def row(lines, name):
    return next(line for line in lines if line.startswith(name))


class TestRows:
    def test_each_doctor_has_one(self):
        assert all(any(line.startswith(f"Doctor {number}") for line in band()) for number in range(1, 6))

    def test_plain_times_are_solid(self):
        assert "█" in row(band(), "Doctor 1")

    def test_hedged_times_are_hatched_and_say_so(self):
        assert "▒" in row(band(), "Doctor 2")
        assert "3 to 4 months, hedged" in row(band(), "Doctor 2")

    def test_conditional_times_are_dotted_with_their_condition(self):
        assert "┄" in row(band(), "Doctor 3")
        assert "“if it is swelling”" in " ".join(line.strip() for line in band())

    def test_who_gave_no_time_is_shown_too(self):
        assert row(band(), "Doctor 4").endswith("gave no time")

    def test_who_only_says_how_long_something_else_takes_is_told_with_that(self):
        lines = band([[resolves(60, 90)], [timing("effect_lasts", 70, 84)]])
        assert row(lines, "Doctor 2").endswith("the effect lasts: 10 to 12")

    def test_a_time_without_end_points_on(self):
        assert "> 3 months or longer" in row(band(), "Doctor 5")

    def test_the_middle_of_the_times_is_marked_in_every_row(self):
        places = {row(band(), f"Doctor {number}").index("│") for number in range(1, 6)}
        assert len(places) == 1

    def test_the_askers_day_when_asking_is_marked(self):
        lines = band(now=14)
        assert lines[0].strip() == "asked"
        assert lines[0].index("asked") == row(lines, "Doctor 4").index("┊")

    def test_a_floor_is_said_but_not_drawn(self):
        lines = band([[resolves(28, None), resolves(42, 56)]])
        assert ">" not in row(lines, "Doctor 1")
        assert "4 weeks or longer" in row(lines, "Doctor 1")

    def test_ascii_draws_the_same_with_plain_characters(self):
        lines = band(ascii=True, now=14)
        assert "#" in row(lines, "Doctor 1")
        assert "/" in row(lines, "Doctor 2")
        assert "".join(lines).replace("“", "").replace("”", "").isascii()

    def test_times_without_figures_are_said_in_words(self):
        assert band([[resolves(None, None, vague="weeks")]]) == ["Doctor 1", "weeks, no figure"]


days = st.integers(0, 4000)


class TestSize:
    @given(st.integers(40, 100), st.lists(st.tuples(days, days), min_size=1, max_size=4), st.none() | days)
    def test_no_line_is_wider_than_the_terminal(self, width, ends, now):
        lines = band([[resolves(min(pair), max(pair))] for pair in ends], now, width=width)
        assert max(cells(line) for line in lines) <= width
