"""What is noted of each sign-in: given to its person, and gone once the session is over."""

from __future__ import annotations

from datetime import timedelta

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from curbside.site.accounts.actions import erase
from curbside.site.accounts.models import User
from curbside.site.accounts.rounds import HOURLY, forget_sessions
from curbside.site.mail.models import Letter
from curbside.site.mail.rounds import ROUNDS
from curbside.site.mail.unsubscribing import unsubscribe_link
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, person

DUE = timezone.now().replace(minute=HOURLY)


def browser(handle: str, name: str) -> Client:
    """A browser of that name in which somebody signed in."""
    user = person(handle, password="a long walk home")
    client = Client(headers={"User-Agent": name})
    client.post("/account/login/", {"login": user.email, "password": "a long walk home"})
    return client


class TestExport:
    def test_each_session_is_given_with_address_and_browser_and_without_its_key(self) -> None:
        browser("bo", "Lynx")
        client = browser("amara", "Firefox 150")
        given = client.get("/me/data.json")
        [session] = given.json()["sessions"]
        assert (session["address"], session["browser"]) == ("127.0.0.1", "Firefox 150")
        assert not [one for one in Session.objects.all() if one.session_key in given.content.decode()]
        assert User.objects.get(handle="amara").password not in given.content.decode()

    def test_each_letter_that_is_kept_is_given_and_no_link_that_acts_by_itself(self) -> None:
        client, link = browser("amara", "Firefox 150"), unsubscribe_link(amara(), "followed")
        Letter.objects.create(event="approved question 1", user=amara(), subject="Your question is on the page", words=f"Stop: {link}", sent_at=NOW)
        Letter.objects.create(event="approved question 2", user=person("bo"), subject="To somebody else", words="")
        given = client.get("/me/data.json")
        assert [one["subject"] for one in given.json()["letters"]["written"]] == ["Your question is on the page"]
        assert link not in given.content.decode()


class TestForgetting:
    def test_nothing_is_kept_of_a_session_that_ran_out(self) -> None:
        browser("amara", "Firefox 150")
        forget_sessions(DUE + timedelta(days=13))
        assert (Session.objects.count(), UserSession.objects.count()) == (1, 1)
        forget_sessions(DUE + timedelta(days=15))
        assert (Session.objects.count(), UserSession.objects.count()) == (0, 0)

    def test_nothing_is_kept_of_one_that_was_signed_out_and_the_other_lasts(self) -> None:
        left, lasting = browser("amara", "Firefox 150"), browser("amara", "Lynx")
        left.post("/account/logout/")
        forget_sessions(DUE)
        assert list(UserSession.objects.values_list("user_agent", flat=True)) == ["Lynx"]
        assert lasting.get("/me").status_code == 200

    def test_it_is_looked_at_once_an_hour(self) -> None:
        Session.objects.create(session_key="old", session_data="", expire_date=DUE - timedelta(days=1))
        assert forget_sessions in ROUNDS
        assert [forget_sessions(DUE + timedelta(minutes=minute)) for minute in (-1, 1, 0)] == [0, 0, 1]

    def test_a_session_lasts_two_weeks_as_the_privacy_page_says(self) -> None:
        assert timedelta(seconds=settings.SESSION_COOKIE_AGE).days == 14
        assert "two weeks after you signed in" in Client().get("/privacy").content.decode()


def begun(email: str) -> Client:
    """A browser in which somebody asked for a code and went no further."""
    client = Client()
    client.post("/account/login/code/", {"email": email})
    return client


class TestBegun:
    """A sign-in that was begun and not finished; its session holds the address that was typed."""

    def test_it_is_over_after_an_hour_and_forgotten_by_the_next_round(self) -> None:
        client, now = begun(amara().email), timezone.now()
        assert int(client.cookies["sessionid"]["max-age"]) == 3600
        assert Session.objects.get().expire_date < now + timedelta(minutes=61)
        forget_sessions(DUE + timedelta(hours=2))
        assert not Session.objects.exists()

    def test_a_second_factor_that_was_not_shown_is_not_waited_for_longer(self) -> None:
        user = person("amara", password="a long walk home")
        TOTP.activate(user, generate_totp_secret())
        Client().post("/account/login/", {"login": user.email, "password": "a long walk home"})
        assert Session.objects.get().expire_date < timezone.now() + timedelta(minutes=61)

    def test_once_it_is_finished_the_session_lasts(self) -> None:
        browser("amara", "Lynx")
        assert Session.objects.get().expire_date > timezone.now() + timedelta(days=13)

    def test_words_that_wait_for_their_writer_are_kept_longer(self) -> None:
        client = Client()
        client.post(f"/answer/{stored(QUIET).pk}", {"body": "It will be gone in two weeks."})
        assert Session.objects.get().expire_date > timezone.now() + timedelta(days=13)
        client.post("/account/login/code/", {"email": amara().email})
        assert timedelta(hours=23) < Session.objects.get().expire_date - timezone.now() <= timedelta(days=1)

    def test_erasing_an_account_ends_those_that_name_it_and_no_others(self) -> None:
        amara()
        begun("AMARA@example.org")
        begun(person("bo").email)
        erase(amara(), now=timezone.now())
        [left] = Session.objects.all()
        assert "bo@example.org" in str(left.get_decoded())
