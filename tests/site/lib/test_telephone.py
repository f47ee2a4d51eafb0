"""A number that is shown is a number that can be pressed."""

from __future__ import annotations

import re

import pytest

from curbside.site.lib.telephone import dialled


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("911", ["911"]),
        ("112 or 999", ["112", "999"]),
        ("+44 (20) 7946-0018", ["+442079460018"]),
        ("112, or 116 123 for a crisis", ["112", "116123"]),
        ("your local number", []),
        ("", []),
    ],
)
def test_each_number_dials_and_the_words_stay(told: str, numbers: list[str]) -> None:
    shown = str(dialled(told))
    assert re.findall(r'href="tel:([^"]*)"', shown) == numbers
    assert re.sub(r"<[^>]+>", "", shown) == told


def test_what_is_no_number_is_no_markup() -> None:
    assert str(dialled("<b>112")) == '&lt;b&gt;<a class="dial" href="tel:112">112</a>'
