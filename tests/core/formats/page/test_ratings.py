"""Rating lines in the styles pages use."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.byline.ratings import read_rating, split_rating
from curbside.core.thread import Rating


@pytest.mark.parametrize(
    "line",
    [
        "4.8 out of 5 stars 31 reviews",
        "4.8 out of 5 stars\t31 reviews",
        "4.8 out of 5 stars31 reviews",
        "4.8 out of 5 (based on 31 reviews)",
        "★ 4.8 (31 reviews)",
        "★★★★★ 4.8 | 31",
        "4.8 ★ · 31 reviews",
        "4.8⭐ 31 Google reviews",
        "4.8/5 (31)",
        "4.8/5.0 · 31 ratings",
        "4,8/5 (31)",
        "4.8 (31)",
        "Rating: 4.8 (31)",
        "Rated 4.8 by 31 patients",
        "31 reviews, 4.8 stars",
        "Reviews: 31 · 4.8/5",
    ],
)
def test_stars_and_reviews(line: str):
    assert read_rating(line) == Rating(4.8, 31)


@pytest.mark.parametrize(
    ("line", "rating"),
    [
        ("4.8/5", Rating(4.8, None)),
        ("4.5 stars", Rating(4.5, None)),
        ("★★★★☆", Rating(4.0, None)),
        ("★★★★☆ 5 ratings", Rating(4.0, 5)),
        ("31 reviews", Rating(None, 31)),
        ("5 stars 4 reviews", Rating(5.0, 4)),
        ("4.9 out of 5 stars 1,204 reviews", Rating(4.9, 1204)),
    ],
)
def test_a_part_of_it(line: str, rating: Rating):
    assert read_rating(line) == rating


@pytest.mark.parametrize("line", ["+3", "5", "4 mm", "3 votes", "2 people", "9 out of 10", "4.8 units of toxin", "0.5/5", "I give it 5 stars", ""])
def test_other_lines_are_none(line: str):
    assert read_rating(line) is None


def test_a_rating_at_the_end_of_a_byline():
    assert split_rating("Ann Lee, Leeds ★ 4.8 (31 reviews)") == ("Ann Lee, Leeds", Rating(4.8, 31))


def test_a_line_without_one_stays():
    assert split_rating("Ann Lee, Leeds") == ("Ann Lee, Leeds", None)
