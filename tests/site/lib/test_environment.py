"""Settings: a wrong one is told in a line that says what to set."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from curbside.site.lib.addresses import contact
from curbside.site.lib.environment import chosen, country, said


@pytest.mark.parametrize("value", ["", "hello@example.org", "https://example.org/contact"])
def test_a_contact_is_a_mailbox_or_a_page(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_CONTACT", value)
    assert contact("CURBSIDE_CONTACT") == value


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "somebody", "a@b", "https://", "http://example.org/contact", "x@example.org?bcc=y@example.org&x:1"]
)
def test_nothing_else_is(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_CONTACT", value)
    with pytest.raises(ImproperlyConfigured, match="set it to an e-mail address"):
        contact("CURBSIDE_CONTACT")


@pytest.mark.parametrize(("value", "country_code"), [("gb", "GB"), (" CA ", "CA"), ("", "US")])
def test_a_country_is_two_letters(value, country_code, monkeypatch):
    monkeypatch.setenv("CURBSIDE_COUNTRY", value)
    assert country("CURBSIDE_COUNTRY", "US") == country_code


@pytest.mark.parametrize("value", ["USA", "U1", "UK"])
def test_nothing_else_is_a_country(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_COUNTRY", value)
    with pytest.raises(ImproperlyConfigured, match="set it to a country's two letters"):
        country("CURBSIDE_COUNTRY", "US")


def test_an_empty_setting_is_one_that_is_not_set(monkeypatch):
    monkeypatch.setenv("CURBSIDE_EMERGENCY", " ")
    monkeypatch.setenv("CURBSIDE_LOG", "")
    assert said("CURBSIDE_EMERGENCY", "911") == "911"
    assert chosen("CURBSIDE_LOG", ("INFO", "WARNING"), "WARNING") == "WARNING"


def test_a_name_stands_on_one_line(monkeypatch):
    monkeypatch.setenv("CURBSIDE_NAME", "Ask\nDerma ")
    assert said("CURBSIDE_NAME", "Curbside") == "Ask Derma"
