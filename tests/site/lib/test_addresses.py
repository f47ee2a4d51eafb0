"""Addresses in the settings: those that would make every page or every letter fail are refused at the start."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage

from curbside.site.lib.addresses import host_names, public_address, sender


@pytest.mark.parametrize(("typed", "sent"), [
    ("https://ask.example.org/", "https://ask.example.org"),
    ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ("https://häut.example", "https://xn--hut-qla.example"),
    ("https://frag.häut.example:8443/", "https://frag.xn--hut-qla.example:8443"),
])  # fmt: skip
def test_the_address_is_kept_as_browsers_send_it(typed, sent):
    assert public_address("CURBSIDE_ADDRESS", typed) == sent


@pytest.mark.parametrize("value", ["https://example.org/ask", "https://example.org?a=b", "https://example.org/#ask", "https://me@example.org"])
def test_an_address_below_another_site_is_refused_as_its_links_would_lead_out(value):
    with pytest.raises(ImproperlyConfigured, match="give the site a host of its own"):
        public_address("CURBSIDE_ADDRESS", value)


def test_further_hosts_are_names(monkeypatch):
    monkeypatch.setenv("CURBSIDE_HOSTS", "www.example.org .example.net 10.0.0.7 [::1] häut.example")
    assert host_names("CURBSIDE_HOSTS") == ["www.example.org", ".example.net", "10.0.0.7", "[::1]", "xn--hut-qla.example"]


@pytest.mark.parametrize("value", ["https://www.example.org", "www.example.org:8000", "a.example.org,b.example.org", "www.example.org/"])
def test_what_no_browser_would_ask_for_is_no_host(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_HOSTS", value)
    with pytest.raises(ImproperlyConfigured, match="without https:// and without a port"):
        host_names("CURBSIDE_HOSTS")


@pytest.mark.parametrize("name", ["Ask, Leeds", 'The "Skin" Society: Q&A', "Häut (Bern)", "A. B. <C>", "Curbside"])
def test_mail_goes_out_under_whatever_name_the_site_has(name, monkeypatch):
    monkeypatch.delenv("CURBSIDE_FROM", raising=False)
    letter = EmailMessage("s", "w", sender("CURBSIDE_FROM", name, "ask.example.org"), ["amara@example.org"])
    assert letter.message()["From"].endswith(" <no-reply@ask.example.org>")


@pytest.mark.parametrize("value", ["Ask, Leeds <ask@example.org>", "Ask", "Ask <ask>", "ask@", "a@example.org, b@example.org"])
def test_a_sender_that_no_letter_could_have_is_refused(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_FROM", value)
    with pytest.raises(ImproperlyConfigured, match="CURBSIDE_FROM is not understood"):
        sender("CURBSIDE_FROM", "Curbside", "example.org")


@pytest.mark.parametrize("value", ["ask@example.org", "Ask <ask@example.org>", '"Ask, Leeds" <ask@example.org>', "no-reply@localhost"])
def test_others_are_kept_as_they_are(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_FROM", value)
    assert sender("CURBSIDE_FROM", "Curbside", "example.org") == value
