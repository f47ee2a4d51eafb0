"""Every letter is named at the host that mail comes from, whatever this machine calls itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from curbside.site.accounts.letters import tell_erased
from curbside.site.mail.actions import send
from tests.site.people import amara


def a_queued_letter() -> None:
    send("x", amara(), "Hello", "moderation/mail/suspended.txt", {"reason": "", "until": None})


def a_code() -> None:
    Client().post("/account/login/code/", {"email": amara().email})


def a_last_letter() -> None:
    tell_erased("amara@example.org")


@pytest.mark.parametrize("send_one", [a_queued_letter, a_code, a_last_letter])
@pytest.mark.parametrize(
    ("sender", "host"),
    [
        ("Ask <ask@society.example>", "society.example"),
        ('"Ask, Leeds" <ask@society.example>', "society.example"),
        ("ask@bücher.example", "xn--bcher-kva.example"),
    ],
)
def test_its_name_ends_at_the_host_of_the_sender(send_one: Callable[[], None], sender: str, host: str, settings) -> None:
    settings.DEFAULT_FROM_EMAIL = sender
    send_one()
    assert mail.outbox[-1].message()["Message-ID"].endswith(f"@{host}>")


def test_no_two_letters_share_a_name() -> None:
    a_last_letter()
    a_last_letter()
    first, second = (letter.message()["Message-ID"] for letter in mail.outbox)
    assert first != second
