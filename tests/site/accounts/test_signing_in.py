"""Signing up and in: by a code to the address, or by a password; an address is never given away."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone

from curbside.site.accounts.models import User
from tests.site.people import amara, person, signed_in


def code() -> str:
    """The code of the last mail."""
    found = re.search(r"^\s*([A-Z0-9-]{6,11})\s*$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return found.group(1)


def sign_up(client: Client, email: str = "new@example.org", handle: str = "") -> None:
    client.post("/account/signup/", {"email": email, "handle": handle})


class TestSigningUp:
    def test_an_address_and_a_code_are_enough(self) -> None:
        client = Client()
        sign_up(client, handle="Violet_7")
        client.post("/account/confirm-email/", {"code": code()})
        assert client.get("/me").status_code == 200
        assert User.objects.get(email="new@example.org").handle == "Violet_7"

    def test_a_password_may_be_chosen_and_a_weak_one_is_refused(self) -> None:
        Client().post("/account/signup/", {"email": "new@example.org", "password1": "password"})
        assert not User.objects.exists()
        Client().post("/account/signup/", {"email": "new@example.org", "password1": "a long walk home"})
        assert User.objects.get().check_password("a long walk home")

    def test_without_a_handle_one_is_made_up_that_says_nothing(self) -> None:
        sign_up(Client())
        handle = User.objects.get().handle
        assert handle
        assert "new" not in handle

    def test_nobody_is_signed_in_before_the_code(self) -> None:
        client = Client()
        sign_up(client)
        client.post("/account/confirm-email/", {"code": "AAAAAA"})
        assert client.get("/me").status_code == 302

    @pytest.mark.parametrize("handle", ["AMARA", "x", "moderator", "a@b.org", "a b c", "-ann"])
    def test_a_handle_that_is_taken_reserved_or_misshapen_is_refused(self, handle: str) -> None:
        amara()
        sign_up(Client(), handle=handle)
        assert User.objects.count() == 1

    def test_who_signs_up_while_somebody_takes_the_handle_gets_one_made_up_and_is_told(self, monkeypatch) -> None:
        monkeypatch.setattr("curbside.site.accounts.forms.check_handle", lambda handle: person("Violet") and handle)
        client = Client()
        page = client.post("/account/signup/", {"email": "new@example.org", "handle": "violet"}, follow=True)
        assert "Somebody took the handle violet a moment ago" in page.content.decode()
        assert User.objects.get(email="new@example.org").handle.count("-") == 2

    def test_an_address_that_is_known_is_not_told_to_strangers(self) -> None:
        amara()
        known, unknown = (Client().post("/account/signup/", {"email": email}) for email in ("AMARA@example.org", "new@example.org"))
        assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
        assert User.objects.filter(email__iexact="amara@example.org").count() == 1

    def test_who_fills_the_field_nobody_sees_gets_no_account(self) -> None:
        Client().post("/account/signup/", {"email": "bot@example.org", "website": "http://spam.example"})
        assert not User.objects.exists()


class TestSigningIn:
    def test_a_code_signs_in_and_the_first_page_is_the_one_that_was_wanted(self) -> None:
        person("amara")
        client = Client()
        client.post("/account/login/code/?next=/ask", {"email": "amara@example.org"})
        answer = client.post("/account/login/code/confirm/?next=/ask", {"code": code(), "next": "/ask"})
        assert answer.status_code == 302
        assert client.get("/me").status_code == 200

    def test_a_wrong_code_signs_nobody_in(self) -> None:
        person("amara")
        client = Client()
        client.post("/account/login/code/", {"email": "amara@example.org"})
        for _ in range(5):
            client.post("/account/login/code/confirm/", {"code": "WRONG1"})
        client.post("/account/login/code/confirm/", {"code": code()})
        assert client.get("/me").status_code == 302

    def test_a_password_signs_in_whatever_the_case_of_the_address(self) -> None:
        user = person("amara")
        user.set_password("a long walk home")
        user.save()
        client = Client()
        client.post("/account/login/", {"login": "Amara@Example.org", "password": "a long walk home"})
        assert client.get("/me").status_code == 200

    def test_a_forgotten_password_is_chosen_anew_by_a_link_that_is_good_once(self) -> None:
        person("amara")
        client, again = Client(), Client()
        client.post("/account/password/reset/", {"email": "amara@example.org"})
        [link] = re.findall(r"http://[^/]+(/\S+)", str(mail.outbox[-1].body))
        page = client.get(link, follow=True)
        assert "Choose a new password" in page.content.decode()
        client.post(page.request["PATH_INFO"], {"password1": "a long walk home", "password2": "a long walk home"})
        assert User.objects.get().check_password("a long walk home")
        assert "This link has run out" in again.get(link, follow=True).content.decode()

    def test_guessing_is_stopped_even_before_the_right_word(self) -> None:
        user = person("amara")
        user.set_password("a long walk home")
        user.save()
        client = Client()
        for _ in range(6):
            client.post("/account/login/", {"login": "amara@example.org", "password": "wrong"})
        client.post("/account/login/", {"login": "amara@example.org", "password": "a long walk home"})
        assert client.get("/me").status_code == 302

    def test_somebody_suspended_is_sent_no_code(self) -> None:
        User.objects.filter(pk=person("amara").pk).update(is_active=False)
        Client().post("/account/login/code/", {"email": "amara@example.org"})
        assert [letter.subject for letter in mail.outbox] == ["No account at Curbside with this address"]

    def test_a_session_that_has_run_out_is_nobodys(self) -> None:
        client = signed_in(amara())
        assert client.get("/me").status_code == 200
        Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
        assert client.get("/me").status_code == 302

    def test_somebody_suspended_meanwhile_is_signed_in_no_more(self) -> None:
        client = signed_in(amara())
        User.objects.filter(pk=person("amara").pk).update(is_active=False)
        assert client.get("/me").status_code == 302

    def test_staff_enter_the_admin_by_the_same_door(self) -> None:
        assert Client().get("/staff/login/")["Location"].startswith("/account/login/")
