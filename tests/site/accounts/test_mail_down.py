"""The mail server is down or slow: who waits for a code is told so, and what needs no letter is done."""

from __future__ import annotations

import socket
import time

import pytest
from django.conf import settings as site
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from curbside.site.accounts import adapter
from tests.site.people import person


@pytest.fixture
def down(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self, letters):
        raise ConnectionRefusedError("nobody listens at mail.example")

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)


@pytest.mark.usefixtures("down")
@pytest.mark.parametrize(("address", "form"), [("/account/login/code/", {}), ("/account/signup/", {})])
def test_a_code_that_cannot_be_sent_is_said_to_be_so(address, form):
    person("amara")
    mail = "amara@example.org" if "login" in address else "new@example.org"
    page = Client().post(address, {"email": mail} | form)
    assert page.status_code == 503
    assert "The mail could not be sent" in page.text
    assert "mail.example" not in page.text


@pytest.mark.usefixtures("down")
def test_a_password_is_changed_though_no_letter_can_tell_of_it():
    user = person("amara")
    user.set_password("a long walk home")
    user.save()
    client = Client()
    client.post("/account/login/", {"login": user.email, "password": "a long walk home"})
    new = "an even longer walk"
    client.post("/account/password/change/", {"oldpassword": "a long walk home", "password1": new, "password2": new})
    user.refresh_from_db()
    assert user.check_password(new)


class TestSlow:
    """The mail server takes the call and says nothing."""

    def test_who_waits_is_told_before_long(self, settings, monkeypatch):
        monkeypatch.setattr(adapter, "PATIENCE", 0.2)
        settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
        begun = time.monotonic()
        with socket.create_server(("127.0.0.1", 0)) as silent:
            settings.EMAIL_PORT = silent.getsockname()[1]
            page = Client().post("/account/login/code/", {"email": person("amara").email})
        assert (page.status_code, time.monotonic() - begun < site.EMAIL_TIMEOUT / 2) == (503, True)

    def test_letters_in_the_background_have_more_time(self):
        assert adapter.PATIENCE < site.EMAIL_TIMEOUT / 2
