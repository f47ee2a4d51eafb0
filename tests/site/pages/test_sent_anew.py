"""A form whose proof of origin is old gives the words back; nobody else can put words into it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from curbside.site.questions.models import Draft
from tests.cast import stored
from tests.site.people import amara, ben

WORDS = {"title": "My smile is crooked", "body": "Two weeks ago <b>it</b> began.\n\nHow long?", "do": "keep", "form": "k1"}
HERE = {"Sec-Fetch-Site": "same-origin"}


def strict(user=None) -> Client:
    client = Client(enforce_csrf_checks=True)
    if user:
        client.force_login(user)
    return client


def test_every_word_comes_back_and_one_press_keeps_it():
    client = strict(amara())
    page = client.post("/ask", WORDS, headers=HERE)
    assert page.status_code == 403
    given = dict(re.findall(r'<(?:input|textarea)[^>]*name="([^"]+)"(?: value="([^"]*)")?', page.content.decode()))
    assert {"title", "body", "do", "form", "csrfmiddlewaretoken"} <= set(given)
    assert "&lt;b&gt;it&lt;/b&gt;" in page.content.decode()
    client.post("/ask", WORDS | {"csrfmiddlewaretoken": given["csrfmiddlewaretoken"]}, headers=HERE)
    assert Draft.objects.get(owner=amara()).fields["title"] == "My smile is crooked"


def test_a_doctors_answer_comes_back_as_well():
    question, doctor = stored(), ben()
    page = strict(doctor.account).post(f"/answer/{question.pk}", {"body": "It wears off in ten weeks.", "do": "post"}, headers=HERE)
    assert (page.status_code, "It wears off in ten weeks." in page.content.decode()) == (403, True)


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}, {}])
def test_words_that_another_site_sent_are_not_shown(headers):
    assert "My smile is crooked" not in strict(amara()).post("/ask", WORDS, headers=headers).content.decode()


def test_an_older_browser_says_where_it_was_by_origin():
    assert "My smile is crooked" in strict(amara()).post("/ask", WORDS, headers={"Origin": "http://testserver"}).content.decode()


def test_no_password_is_ever_sent_back():
    page = strict().post("/account/login/", {"login": "amara@example.org", "password": "a long walk home"}, headers=HERE)
    assert (page.status_code, "a long walk home" in page.content.decode()) == (403, False)


def test_words_beyond_all_measure_are_not_sent_back():
    assert len(strict(amara()).post("/ask", WORDS | {"body": "long " * 60_000}, headers=HERE).content) < 20_000
