"""Who presses a button after the session ended is told so, and comes back to the page it stood on."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.sessions.models import Session

from curbside.site.accounts.models import User
from curbside.site.lib.pressed import UNDONE
from curbside.site.questions.models import Draft, Question
from tests.cast import QUIET, stored
from tests.site.people import amara, signed_in

HERE = "http://testserver"


def asked() -> Question:
    question = stored(QUIET)
    Question.objects.filter(pk=question.pk).update(author=amara())
    return question


def pressed(address: str, on: str, user: User | None = None) -> Any:
    client = signed_in(user or amara())
    Session.objects.all().delete()
    return client.post(address, headers={"Referer": on})


def test_signing_in_leads_back_to_the_page_and_not_to_the_buttons_own_address() -> None:
    question = asked()
    page = question.get_absolute_url()
    answer = pressed(f"/ask/edit/{question.pk}", HERE + page)
    assert answer["Location"] == f"/account/login/?next={page}"


def test_it_is_told_that_nothing_was_done() -> None:
    question, client = asked(), signed_in(amara())
    Session.objects.all().delete()
    answer = client.post(f"/ask/close/{question.pk}", headers={"Referer": HERE + question.get_absolute_url()}, follow=True)
    assert UNDONE in answer.content.decode()
    assert Question.objects.get(pk=question.pk).closed_at is None


def test_the_page_of_a_list_is_the_same_page() -> None:
    assert pressed("/me/following/stop", f"{HERE}/me/following?page=2")["Location"] == "/account/login/?next=/me/following%3Fpage%3D2"


@pytest.mark.parametrize("told", ["", "https://elsewhere.example/q/1", "//elsewhere.example", "javascript:alert(1)"])
def test_no_other_site_is_led_to(told: str) -> None:
    assert pressed(f"/ask/edit/{asked().pk}", told)["Location"] == "/account/login/?next=/"


def test_signed_in_it_is_done_at_once() -> None:
    question = asked()
    assert signed_in(amara()).post(f"/ask/edit/{question.pk}")["Location"] == Draft.objects.get().get_absolute_url()
