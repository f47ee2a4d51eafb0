"""The page of signing in says why, in one sentence, and promises nothing that does not come."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from curbside.site.lib.states import State
from curbside.site.questions.models import Draft
from curbside.site.readers.models import Saved
from tests.site.accounts.test_signing_in import code
from tests.site.moderation.stage import held
from tests.site.people import amara, ben, person, signed_in

TYPED = {"title": "Is a stiff brow after filler normal?", "body": "My brow feels stiff since Friday. Will it soften?", "do": "post"}


def why(page: HttpResponse) -> str:
    """The sentence; "" where there is none."""
    found = re.search(r'<h1>[^<]*</h1>\s*<p class="notice calm">(.*?)</p>', page.content.decode())
    return unescape(found[1]) if found else ""


def at(address: str, wanted: str) -> HttpResponse:
    """A page for signing in, on the way to the one that is wanted."""
    return Client().get(f"{address}?{urlencode({'next': wanted})}")


class TestReasons:
    @pytest.mark.parametrize(
        ("label", "words"),
        [
            ("Save this thread", "a list in your account"),
            ("Follow: mail about new answers", "goes to the address of your account"),
            ("Report this question", "each person is counted once"),
        ],
    )
    def test_each_link_below_a_thread_leads_to_a_page_that_says_why(self, label: str, words: str) -> None:
        thread = held(state=State.PUBLISHED).get_absolute_url()
        [link] = re.findall(rf'href="([^"]+)">{label}', Client().get(thread).content.decode())
        page = Client().get(link, follow=True)
        assert "<h1>Sign in</h1>" in page.content.decode()
        assert words in why(page)

    def test_a_review_says_why_as_well_also_when_one_is_sent_after_the_session_ended(self) -> None:
        there = f"/doctors/review/{ben().pk}"
        pages = [Client().get(there, follow=True), Client().post(there, {"stars": "4", "body": "Kind."}, follow=True)]
        assert ["A review belongs to an account" in why(page) for page in pages] == [True, True]

    def test_who_signed_in_to_save_comes_out_before_the_one_button_that_does(self) -> None:
        question = held(state=State.PUBLISHED)
        client = signed_in(person("bo"))
        page = client.get(f"/me/save/{question.pk}").content.decode()
        assert (">Save it</button>" in page, question.get_absolute_url() in page) == (True, True)
        assert not Saved.objects.exists()

    @pytest.mark.parametrize("address", ["/account/login/", "/account/signup/", "/account/login/code/"])
    def test_every_way_in_says_it(self, address: str) -> None:
        assert "goes to the address" in why(at(address, "/me/follow/thread/1"))

    def test_it_is_said_again_after_a_wrong_password(self) -> None:
        page = Client().post("/account/login/", {"login": "bo@example.org", "password": "wrong", "next": "/me/follow/thread/1"})
        assert "goes to the address" in why(page)

    @pytest.mark.parametrize(
        "wanted",
        ["", "/", "/me", "/nowhere", "//evil.example/me/save/1", "https://evil.example/me/save/1", "http://[", "<b>me</b>", "/ask/kept/made-up"],
    )
    def test_any_other_address_gives_no_sentence_and_no_markup(self, wanted: str) -> None:
        page = at("/account/login/", wanted)
        assert (page.status_code, why(page)) == (200, "")
        assert "<b>me" not in page.content.decode()


class TestKeptQuestion:
    @pytest.fixture
    def visitor(self) -> Client:
        return Client()

    def sent(self, visitor: Client) -> HttpResponse:
        return visitor.post("/ask", TYPED, follow=True)

    def test_it_says_that_the_question_is_kept_and_until_when(self, visitor: Client) -> None:
        said, day = why(self.sent(visitor)), date_format(timezone.now() + timedelta(days=7), "j F")
        assert said.startswith(f"Your question is kept until {day}: sign in from this page")

    def test_who_signs_up_by_the_links_of_these_pages_finds_it_as_it_was_typed(self, visitor: Client) -> None:
        [link] = re.findall(r'href="(/account/signup/[^"]*)"', self.sent(visitor).content.decode())
        form = visitor.get(unescape(link)).content.decode()
        [wanted] = re.findall(r'name="next" value="([^"]*)"', form)
        visitor.post("/account/signup/", {"email": "new@example.org", "next": unescape(wanted)})
        page = visitor.post("/account/confirm-email/", {"code": code()}, follow=True)
        assert page.redirect_chain[-1][0] == f"/ask/{Draft.objects.get().pk}"
        assert TYPED["body"] in page.content.decode()

    def test_who_has_a_code_mailed_finds_it_too(self, visitor: Client) -> None:
        amara()
        [link] = re.findall(r'href="(/account/login/code/[^"]*)"', self.sent(visitor).content.decode())
        [wanted] = re.findall(r'name="next" value="([^"]*)"', visitor.get(unescape(link)).content.decode())
        asked = visitor.post("/account/login/code/", {"email": "amara@example.org", "next": unescape(wanted)}, follow=True)
        assert f'name="next" value="{wanted}"' in asked.content.decode()
        page = visitor.post("/account/login/code/confirm/", {"code": code(), "next": unescape(wanted)}, follow=True)
        assert TYPED["body"] in page.content.decode()
        assert Draft.objects.get().owner == amara()

    def test_nothing_is_promised_of_a_question_that_is_gone(self, visitor: Client) -> None:
        address = self.sent(visitor).redirect_chain[-1][0]
        assert why(visitor.get(address)) != ""
        Draft.objects.all().delete()
        assert why(visitor.get(address)) == ""

    def test_nor_of_one_whose_address_has_run_out(self, visitor: Client, monkeypatch) -> None:
        address = self.sent(visitor).redirect_chain[-1][0]
        monkeypatch.setattr("curbside.site.questions.access.DRAFT_AGE", -1)
        assert why(visitor.get(address)) == ""
