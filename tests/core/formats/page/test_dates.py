"""Days as pages print them."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.dates import date_start, is_date, is_dated


@pytest.mark.parametrize(
    "text",
    [
        "May 4, 2018",
        "4 May 2018",
        "Mon, 4 May 2018",
        "May 2021",
        "2019/03/03",
        "3.4.21",
        "2 years ago",
        "an hour ago",
        "yesterday",
        "May 4, 2018 at 10:22 am",
    ],
)
def test_a_day(text: str):
    assert is_date(text)


@pytest.mark.parametrize("text", ["May", "4", "two weeks", "3 weeks after", "", "Marigold"])
def test_none(text: str):
    assert not is_date(text)


def test_a_line_that_says_when():
    assert is_dated("Answered: May 2021")
    assert not is_dated("Answered: it bends")


def test_a_day_at_the_end():
    text = "Ann Lee, MD on May 3, 2013"
    assert text[date_start(text) :] == "May 3, 2013"
    assert date_start("Ann Lee, MD") == 11
