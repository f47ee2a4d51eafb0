"""Who types a sign of an emergency is told so before anything is posted, with a number that dials, with or without script."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from curbside.site.questions.models import Draft, Question
from tests.site.people import amara, signed_in

TOLD = "Do not wait for answers here"
DIALS = '<a class="dial" href="tel:112">112</a>'
TYPED = {
    "title": "Is that normal?",
    "body": "I had my neck done on Friday. Since last night I have trouble swallowing and it gets worse. What is it?",
}
BOTOX = TYPED | {"treatment": "Botox"}


@pytest.fixture(autouse=True)
def number(settings) -> None:
    settings.EMERGENCY_NUMBER = "112"


def alarm(page: str) -> str:
    return "".join(re.findall(r'<section class="alarm".*?</section>', page, re.S))


@pytest.mark.parametrize("person", ["amara", ""])
@pytest.mark.parametrize("do", ["post", "look", "keep"])
def test_every_press_tells_it_and_the_number_dials(person: str, do: str) -> None:
    client = signed_in(amara()) if person else Client()
    shown = client.post("/ask", BOTOX | {"do": do}).content.decode()
    assert shown.count(TOLD) == 1
    assert alarm(shown).count(DIALS) == 1
    assert Question.objects.count() == 0


def test_it_stands_above_the_form_and_above_what_is_missing() -> None:
    shown = signed_in(amara()).post("/ask", BOTOX | {"title": "", "do": "post"}).content.decode()
    assert shown.index(TOLD) < shown.index("Not posted yet") < shown.index('name="body"')


def test_the_whole_sentence_is_quoted_with_the_sign_marked() -> None:
    shown = alarm(signed_in(amara()).post("/ask", BOTOX | {"do": "look"}).content.decode())
    assert '“<span class="quoted" dir="auto">Since last night I have <mark>trouble swallowing</mark> and it gets worse.</span>”' in shown


def test_a_treatment_that_is_told_in_its_own_field_is_read_along() -> None:
    client = signed_in(amara())
    assert TOLD not in client.post("/ask", TYPED | {"do": "look"}).content.decode()
    assert TOLD in client.post("/ask", BOTOX | {"do": "look"}).content.decode()


def test_a_sign_in_the_body_makes_sense_by_the_title() -> None:
    typed = {"title": "Nose filler, please help", "body": "I cannot see out of my left eye."}
    assert "say that you had filler" in Client().post("/ask", typed | {"do": "keep"}).content.decode()


def test_a_draft_that_is_opened_again_tells_it_again() -> None:
    client = signed_in(amara())
    client.post("/ask", BOTOX | {"do": "look"})
    assert DIALS in alarm(client.get(Draft.objects.get().get_absolute_url()).content.decode())


def test_one_order_for_two_signs_is_said_once() -> None:
    shown = alarm(Client().post("/ask", {"title": "Help", "body": "I have chest pain. I vomited blood.", "do": "keep"}).content.decode())
    assert shown.count("Call the emergency number now.") == 1


def test_words_that_name_none_are_told_nothing_but_the_number_beside_the_form_dials() -> None:
    shown = Client().get("/ask").content.decode()
    assert TOLD not in shown
    assert shown.partition("</h1>")[2].partition("<form")[0].count(DIALS) == 1
