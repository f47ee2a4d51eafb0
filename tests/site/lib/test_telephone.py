"""A number that is shown is a number that can be pressed."""

from __future__ import annotations

import re

import pytest

from curbside.site.lib.telephone import dial_known, dialled


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


ORDER = "Talk to someone now: a crisis line (988 in the US, 116 123 in the UK), the emergency number, or a person near you."


@pytest.mark.parametrize(
    ("country", "emergency", "numbers"), [("US", "911", ["988"]), ("GB", "112 or 999", ["116123"]), ("FR", "112", []), ("FR", "", [])]
)
def test_of_an_order_the_numbers_of_this_country_dial(settings, country: str, emergency: str, numbers: list[str]) -> None:
    settings.COUNTRY, settings.EMERGENCY_NUMBER = country, emergency
    shown = str(dial_known(ORDER))
    assert re.findall(r'href="tel:([^"]*)"', shown) == numbers
    assert re.sub(r"<[^>]+>", "", shown) == ORDER


def test_the_emergency_number_of_the_settings_dials_in_an_order(settings) -> None:
    settings.COUNTRY, settings.EMERGENCY_NUMBER = "FR", "112"
    assert (
        str(dial_known("Call 112 & wait; not 1120, 112%, 112.5 or 3112."))
        == 'Call <a class="dial" href="tel:112">112</a> &amp; wait; not 1120, 112%, 112.5 or 3112.'
    )
