"""Asking without having signed in: what is missing is said first, and only what could be posted leads to signing in."""

from __future__ import annotations

import re
import time
from typing import Any
from unittest.mock import patch

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from curbside.site.questions.access import DRAFT_AGE
from curbside.site.questions.models import Draft
from tests.site.people import a_photo, amara, person, signed_in

WORDS = {"title": "Is a lump under my chin after threads normal?", "body": "It came on Sunday and does not hurt. When does it go?"}


def press(client: Client, do: str = "post", **typed: Any) -> Any:
    return client.post("/ask", typed | {"do": do})


def key_in(page: Any) -> str:
    """What a browser would send along with the form that is shown again."""
    [key] = re.findall(r'name="key" value="([^"]*)"', page.content.decode())
    return key


def test_an_empty_form_says_beside_each_field_what_is_missing() -> None:
    page = press(Client(), title="", body="")
    assert page.status_code == 422
    shown = page.content.decode()
    assert "Write your question in one line before you send it." in shown
    assert "Write what happened and what you want to know before you send it." in shown
    assert "Not posted yet" in page.content.decode()


def test_what_was_typed_stands_in_the_form_with_its_photos() -> None:
    page = press(Client(), **WORDS | {"title": ""}, dose="2 threads", photos=[a_photo()]).content.decode()
    assert WORDS["body"] in page
    assert 'value="2 threads"' in page
    assert "Who may see photo 1" in page


def test_a_day_that_is_none_is_told_as_well() -> None:
    page = press(Client(), **WORDS, treated_on="soon")
    assert (page.status_code, "Write the day as year, month and day" in page.content.decode()) == (422, True)


def test_once_it_is_mended_it_is_one_draft_and_leads_to_signing_in() -> None:
    client = Client()
    key = key_in(press(client, title="", body=WORDS["body"]))
    answer = press(client, **WORDS, key=key)
    assert answer["Location"].startswith("/account/login/?next=/ask/kept/")
    assert Draft.objects.get().fields["title"] == WORDS["title"]
    client.force_login(amara())
    client.get(answer["Location"].partition("next=")[2])
    assert Draft.objects.get().owner == amara()


def test_an_emergency_is_named_though_something_is_missing_and_once_more_before_signing_in() -> None:
    client, body = Client(), "Since the threads I cannot swallow and have trouble breathing."
    page = press(client, title="", body=body)
    assert "Do not wait for answers here" in page.content.decode()
    assert "Write your question in one line before you send it." in page.content.decode()
    again = press(client, title=WORDS["title"], body=body, key=key_in(page))
    assert (again.status_code, "Read this first" in again.content.decode()) == (200, True)
    assert press(client, title=WORDS["title"], body=body, key=key_in(again)).status_code == 302


def test_keeping_for_later_asks_for_nothing() -> None:
    assert press(Client(), "look", title="", body="Not finished").status_code == 302


def kept() -> str:
    """The link that signing in leads to."""
    return str(press(Client(), **WORDS)["Location"].partition("next=")[2])


def test_the_same_link_once_more_leads_to_the_same_draft() -> None:
    link, client = kept(), signed_in(amara())
    assert [client.get(link)["Location"] for _ in range(2)] == [Draft.objects.get().get_absolute_url()] * 2


def test_a_link_that_ran_out_says_how_long_things_are_kept_and_promises_nothing() -> None:
    link = kept()
    with patch("django.core.signing.time.time", return_value=time.time() + DRAFT_AGE + 60):
        page = signed_in(amara()).get(link)
    assert (page.status_code, "kept for a week" in page.content.decode()) == (410, True)
    assert "Nothing of yours is lost" not in page.content.decode()


def test_a_link_that_somebody_else_used_opens_nothing() -> None:
    link = kept()
    signed_in(amara()).get(link)
    assert signed_in(person("bo")).get(link).status_code == 410
    assert Draft.objects.get().owner == amara()


def test_a_photo_that_was_not_kept_and_an_emergency_are_told_in_one_notice() -> None:
    typed = WORDS | {"body": "Since the threads I cannot swallow and have trouble breathing."}
    page = press(Client(), **typed, photos=[SimpleUploadedFile("a.jpg", b"no photo")]).content.decode()
    notice = page[page.index("Not posted yet") :]
    assert page.count("Not posted yet") == 1
    assert notice.index("Photo 1 was not kept") < notice.index("Do not wait for answers here")
