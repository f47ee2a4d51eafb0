"""Days as pages print them."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.dates import date_start, is_date, is_dated, without_day


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
        "4 years, 7 months ago",
        "Aug '19",
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
    assert date_start("Ann Lee on 5 Nov") == 11


def test_a_day_before_the_name():
    assert without_day("Answered on 10.03.2023 by Ann Lee") == ("Answered by Ann Lee", "10.03.2023")
    assert without_day("Posted by Ann Lee") == ("Posted by Ann Lee", "")
    assert without_day("Written in haste by Ann Lee") == ("Written in haste by Ann Lee", "")
