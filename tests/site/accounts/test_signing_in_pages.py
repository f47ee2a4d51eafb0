"""What the pages of signing in say: where one is signed in, and why a passkey does not work at a number."""

from __future__ import annotations

import pytest
from django.core import signing
from django.test import Client

from curbside.site.accounts.browsers import browser_named
from curbside.site.accounts.sign_in_links import sign_in_link
from tests.site.people import amara, signed_in

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36"


def page(client: Client, address: str, host: str = "localhost:8000") -> str:
    """What one reads there."""
    return client.get(address, headers={"Host": host}).content.decode()


@pytest.mark.parametrize(
    ("user_agent", "named"),
    [
        (CHROME, "Chrome on Windows"),
        (f"{CHROME} Edg/150.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", "Firefox on Android"),
        ("Lynx", "Another browser"),
        ("", "Another browser"),
    ],
)
def test_browsers_are_called_by_the_names_people_know(user_agent: str, named: str) -> None:
    assert browser_named(user_agent) == named


class TestSessions:
    @pytest.fixture
    def entered(self, settings) -> Client:
        """A browser that came by a link of the demo."""
        settings.MODE = "demo"
        client = Client(headers={"User-Agent": CHROME})
        client.get(sign_in_link(amara()))
        return client

    def test_who_came_by_a_link_is_in_the_list_too(self, entered: Client) -> None:
        words = page(entered, "/account/sessions/", "testserver")
        assert "Chrome on Windows" in words
        assert "Mozilla" not in words

    def test_all_others_are_signed_out_by_one_button(self, entered: Client) -> None:
        other = Client(headers={"User-Agent": "Lynx"})
        other.get(sign_in_link(amara()))
        assert "Sign out everywhere else" in page(entered, "/account/sessions/", "testserver")
        entered.post("/account/sessions/")
        assert [client.get("/me").status_code for client in (entered, other)] == [200, 302]


class TestPasskeys:
    def test_at_a_number_the_page_says_where_they_work(self) -> None:
        words = page(Client(), "/account/login/?next=/ask", "127.0.0.1:8000")
        assert 'href="http://localhost:8000/account/login/?next=/ask"' in words
        assert "Sign in with a passkey" not in words

    def test_at_a_name_they_are_offered_and_what_becomes_of_them_is_told(self) -> None:
        words = page(Client(), "/account/login/")
        assert "Sign in with a passkey" in words
        assert 'role="status" id="passkey_told"' in words

    def test_any_other_number_is_told_of_without_a_link(self, settings) -> None:
        settings.ALLOWED_HOSTS = ["192.0.2.7"]
        words = page(Client(), "/account/login/", "192.0.2.7")
        assert "open the site by its name" in words
        assert "localhost" not in words

    def test_the_page_of_second_factors_speaks_of_passkeys(self) -> None:
        words = page(signed_in(amara()), "/account/2fa/", "testserver")
        assert "Add a passkey" in words
        assert "Security" not in words


class TestLinksThatRanOut:
    def test_an_old_link_of_the_demo_says_so(self, settings, monkeypatch) -> None:
        settings.MODE = "demo"
        link = sign_in_link(amara())
        monkeypatch.setattr("curbside.site.accounts.sign_in_links.DAY", -1)
        told = Client().get(link)
        assert told.status_code == 410
        assert "This link has run out" in told.content.decode()

    def test_one_for_nobody_says_the_same(self, settings) -> None:
        settings.MODE = "demo"
        key = signing.dumps(999_999, salt="curbside.accounts.enter")
        assert "This link has run out" in Client().get(f"/me/enter/{key}").content.decode()

    def test_a_link_of_a_letter_that_is_not_whole_leads_to_the_page_where_mail_is_chosen(self) -> None:
        told = Client().get("/mail/off/made-up")
        assert told.status_code == 404
        assert 'href="/me/following"' in told.content.decode()
