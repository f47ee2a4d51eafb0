"""What the site says of itself: reachable from every page, complete, and true."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from curbside.core.claims import KINDS
from tests.cast import stored
from tests.site.reading import page, visible

ABOUT = ["/about", "/how-the-consensus-is-made", "/disclaimer", "/privacy"]


def test_every_page_leads_to_them():
    home = page("/")
    assert [address for address in ABOUT if f'href="{address}"' not in home] == []


def test_the_consensus_leads_to_how_it_is_made():
    source = page(stored().get_absolute_url())
    panel = source[source.index('class="say"') : source.index('<div class="words">')]
    assert 'href="/how-the-consensus-is-made"' in panel


def test_every_kind_of_claim_is_explained():
    source = page("/how-the-consensus-is-made")
    assert [kind.name for kind in KINDS if f"<dt>{kind.name.capitalize()}</dt><dd>" not in source] == []
    assert "<dd>.</dd>" not in source
    assert f"statements of {['nine'][len(KINDS) - 9]} kinds" in visible(source)


@pytest.mark.parametrize(
    "rule",
    [
        "Silence is not agreement", "One doctor, one voice", "A hedge stays a hedge", "An if stays an if", "/ n", "When nothing is shown", "Answers:",
        "Doctors:", "Every statement is a quote", "fewer than five reviews",
    ],
)  # fmt: skip
def test_every_rule_is_stated(rule):
    assert rule in visible(page("/how-the-consensus-is-made"))


def test_it_leads_to_a_thread_to_read_beside():
    question = stored()
    assert question.get_absolute_url() in page("/how-the-consensus-is-made")


@pytest.mark.parametrize("address", ["/about", "/how-the-consensus-is-made", "/disclaimer", "/privacy"])
def test_it_names_who_runs_the_site(address, settings):
    settings.OPERATOR, settings.CONTACT = "Society of Examples, Leeds", "hello@example.org"
    source = page(address)
    assert "Society of Examples, Leeds" in source
    assert 'href="mailto:hello@example.org"' in source


def test_a_contact_may_be_a_page(settings):
    settings.CONTACT = "https://example.org/contact"
    assert 'href="https://example.org/contact"' in page("/about")


def test_it_says_where_nobody_is_named():
    assert "they have not put their name here" in page("/about")


def test_the_privacy_page_names_no_address_that_is_not_there(settings):
    assert "write to the address above" not in page("/privacy")
    assert 'href="/me"' in page("/privacy")
    settings.CONTACT = "hello@example.org"
    assert "write to the address above" in page("/privacy")


def test_the_emergency_number_is_on_the_disclaimer(settings):
    settings.EMERGENCY_NUMBER = "112"
    assert "call 112 or your local emergency number now" in visible(page("/disclaimer"))


def test_reading_sets_no_cookie_as_the_privacy_page_says():
    client, question = Client(), stored()
    for address in ("/", question.get_absolute_url(), "/topics", "/doctors", "/feed", "/privacy"):
        client.get(address)
    assert not client.cookies


def test_a_page_takes_nothing_from_elsewhere_as_the_privacy_page_says():
    loaded = re.findall(r'(?:src|<link rel="(?:stylesheet|icon)" href)="([^"]+)"', page(stored().get_absolute_url()))
    assert loaded
    assert [address for address in loaded if not address.startswith("/static/")] == []
