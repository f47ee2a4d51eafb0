"""A token: made once, shown once, kept by no one, and ended at any time."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.api.actions import MOST, PREFIX, make_token
from curbside.site.api.models import Token
from curbside.site.lib.limits import TRIES
from tests.cast import NOW
from tests.site.api.calls import V1, send
from tests.site.people import amara, ben, mo, person, program, signed_in

FORM = {"name": "my notes", "scopes": ["read", "ask"], "days": "90"}


def confirmed(user: User, *methods: str) -> Client:
    """A browser in which somebody has just signed in again, by these methods."""
    client = signed_in(user)
    session = client.session
    at = timezone.now().timestamp()
    session["account_authentication_methods"] = [{"method": method, "at": at, "reauthenticated": True} for method in methods or ("password",)]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def secret_on(page: Any) -> str:
    found = re.findall(rf"{PREFIX}[\w-]+", page.content.decode())
    return found[0] if found else ""


def status(secret: str) -> int:
    return Client(headers={"Authorization": f"Bearer {secret}"}).get(f"{V1}/me/questions").status_code


class TestMaking:
    def test_it_is_shown_once_and_nothing_it_could_be_read_from_is_kept(self) -> None:
        client = confirmed(amara())
        secret = secret_on(client.post("/me/tokens", FORM))
        token = Token.objects.get()
        assert (token.name, token.scopes, token.user, status(secret)) == ("my notes", ["read", "ask"], amara(), 200)
        assert secret not in str(list(Token.objects.values())) + client.get("/me/tokens").content.decode()
        assert re.fullmatch("[0-9a-f]{64}", token.digest)

    def test_a_letter_tells_the_person_without_the_token(self) -> None:
        secret = secret_on(confirmed(amara()).post("/me/tokens", FORM))
        letter = mail.outbox[-1]
        assert (letter.to, "my notes" in letter.body, secret in letter.body) == (["amara@example.org"], True, False)

    def test_it_is_confirmed_by_signing_in_again_and_then_goes_on_where_it_was(self) -> None:
        user = amara()
        user.set_password("a long pass phrase")
        user.save()
        client = signed_in(user)
        there = client.post("/me/tokens", FORM)["Location"]
        assert not Token.objects.exists()
        page = client.post(there, {"password": "a long pass phrase"})
        assert status(secret_on(page)) == 200

    def test_it_holds_a_year_at_most(self) -> None:
        token, _ = make_token(amara(), "long", ["read"], days=4000, strong=False, now=NOW)
        assert token.expires_at == NOW + timedelta(days=365)

    @pytest.mark.parametrize("wrong", [{"name": ""}, {"scopes": []}, {"scopes": ["everything"]}, {"days": "4000"}, {"scopes": ["answer"]}])
    def test_what_cannot_be_is_said_and_no_token_is_made(self, wrong: dict[str, Any]) -> None:
        assert confirmed(amara()).post("/me/tokens", FORM | wrong).status_code == 422
        assert not Token.objects.exists()

    def test_a_person_has_twenty_at_most(self) -> None:
        for number in range(MOST):
            make_token(amara(), f"number {number}", ["read"], days=7, strong=False, now=NOW)
        page = confirmed(amara()).post("/me/tokens", FORM)
        assert (page.status_code, Token.objects.count()) == (422, MOST)
        assert "revoke one first" in page.content.decode()


class TestSecondFactor:
    @pytest.fixture(autouse=True)
    def _as_in_production(self, settings):
        settings.SECOND_FACTOR_NEEDED = True
        for user in (mo(), ben().account):
            TOTP.activate(user, generate_totp_secret())

    def test_doctors_and_staff_make_theirs_with_it(self) -> None:
        for user in (mo(), ben().account):
            assert confirmed(user).post("/me/tokens", FORM).status_code == 403
            assert not Token.objects.filter(user=user).exists()
            assert status(secret_on(confirmed(user, "password", "mfa").post("/me/tokens", FORM))) == 200

    def test_one_made_before_its_owner_became_a_doctor_stops_working(self) -> None:
        user = person("late")
        _, secret = make_token(user, "old", ["read"], days=7, strong=False, now=timezone.now())
        assert status(secret) == 200
        profile = ben()
        type(profile).objects.filter(pk=profile.pk).update(account=user)
        assert status(secret) == 403

    def test_who_gave_the_second_factor_up_has_no_tokens_either(self) -> None:
        _, secret = make_token(mo(), "strong", ["read"], days=7, strong=True, now=timezone.now())
        assert status(secret) == 200
        mo().authenticator_set.all().delete()
        assert status(secret) == 403


class TestUsing:
    def test_the_last_day_of_use_is_put_down_once_a_day(self, monkeypatch: pytest.MonkeyPatch) -> None:
        token, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=NOW)
        for moment, changes in ((NOW, 1), (NOW + timedelta(hours=11), 0), (NOW + timedelta(hours=12), 1)):
            monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
            with CaptureQueriesContext(connection) as captured:
                assert status(secret) == 200
            token.refresh_from_db()
            assert token.used_on == moment.date()
            assert len([query for query in captured if query["sql"].startswith("UPDATE")]) == changes

    def test_expired_revoked_and_wrong_ones_get_the_same_answer(self) -> None:
        now = timezone.now()
        _, expired = make_token(amara(), "old", ["read"], days=7, strong=False, now=now - timedelta(days=7, seconds=1))
        token, revoked = make_token(amara(), "gone", ["read"], days=7, strong=False, now=now)
        signed_in(amara()).post(f"/me/tokens/{token.pk}/revoke")
        wrong = [expired, revoked, "curbside_made-up", "", "x" * 5000, "caf\xe9"]
        answers = [Client(headers={"Authorization": f"Bearer {secret}"}).get(f"{V1}/threads") for secret in wrong]
        assert {(answer.status_code, answer["WWW-Authenticate"], answer.content) for answer in answers} == {(401, "Bearer", answers[0].content)}

    def test_other_ways_of_signing_in_are_none(self) -> None:
        _, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=timezone.now())
        shown = [f"Basic {secret}", secret, f"Token {secret}", "Bearer", f"Bearer{secret}"]
        assert {Client(headers={"Authorization": words}).get(f"{V1}/threads").status_code for words in shown} == {401}
        assert Client().get(f"{V1}/me/questions?token={secret}").status_code == 401

    def test_a_guess_is_looked_up_by_its_digest_alone(self) -> None:
        with CaptureQueriesContext(connection) as captured:
            assert status("curbside_a-guess") == 401
        assert len(captured) == 1
        assert "a-guess" not in captured[0]["sql"]

    def test_guessing_is_stopped_for_the_address_and_good_tokens_go_on(self) -> None:
        _, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=timezone.now())
        assert [status("curbside_a-guess") for _ in range(TRIES.most + 1)][-2:] == [401, 429]
        assert status(secret) == 200

    def test_a_closed_account_has_no_tokens(self) -> None:
        _, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=timezone.now())
        User.objects.update(is_active=False)
        assert status(secret) == 401


class TestEnding:
    def test_nobody_revokes_anothers(self) -> None:
        token, _ = make_token(amara(), "notes", ["read"], days=7, strong=False, now=NOW)
        assert signed_in(mo()).post(f"/me/tokens/{token.pk}/revoke").status_code == 404
        assert Token.objects.exists()

    def test_erasing_the_account_ends_them(self) -> None:
        _, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=timezone.now())
        erase(amara(), now=NOW)
        assert (Token.objects.count(), status(secret)) == (0, 401)

    def test_the_export_names_them_without_what_could_be_used(self) -> None:
        token, secret = make_token(amara(), "notes", ["read"], days=7, strong=False, now=NOW)
        data = signed_in(amara()).get("/me/data.json")
        assert data.json()["tokens"][0]["name"] == "notes"
        assert secret not in data.content.decode()
        assert token.digest not in data.content.decode()


class TestSessions:
    def test_a_cookie_opens_nothing_and_closes_nothing(self, settings) -> None:
        settings.SECOND_FACTOR_NEEDED = True
        for user in (amara(), mo()):
            client = signed_in(user)
            assert client.get(f"{V1}/me/questions").status_code == 401
            assert send(client, "post", "/questions", {"title": "How long?", "body": "It hurts."}).status_code == 401
            assert client.get(f"{V1}/threads").status_code == 200

    def test_other_sites_read_nothing_unless_the_operator_says_so(self, settings) -> None:
        asked = {"Origin": "https://other.example"}
        assert "Access-Control-Allow-Origin" not in program(None).get(f"{V1}/threads", headers=asked)
        settings.CORS = True
        assert program(None).get(f"{V1}/threads", headers=asked)["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Origin" not in send(program(amara()), "post", "/questions", {}, **asked)
