"""Signing in with an organisation's own provider (OpenID Connect Core 1.0), one of which is played on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from curbside.site.accounts.models import User
from curbside.site.lib.environment import identity_provider
from tests.site.people import amara, signed_in

KEY = "a key of thirty-two characters at least"


class Provider(BaseHTTPRequestHandler):
    """Says who somebody is: what `person` holds."""

    person: ClassVar[dict[str, Any]] = {}
    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_GET(self) -> None:
        """Its configuration, and who the bearer of a token is."""
        here = f"http://{self.headers['Host']}"
        if self.path.endswith("openid-configuration"):
            ends = {name: f"{here}/{name.split('_')[0]}" for name in ("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")}
            self._say(ends | {"issuer": here, "token_endpoint_auth_methods_supported": ["client_secret_post"]})
        else:
            self._say(self.person)

    def do_POST(self) -> None:
        """A token for a code."""
        self.asked.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        claims = self.person | {"iss": f"http://{self.headers['Host']}", "aud": "curbside", "iat": 1, "exp": 9_999_999_999}
        self._say({"access_token": "t", "token_type": "Bearer", "id_token": jwt.encode(claims, KEY, "HS256")})

    def log_message(self, *words: Any) -> None:
        """Nothing is printed."""

    def _say(self, document: dict[str, Any]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(document).encode())


@pytest.fixture
def provider(settings) -> Iterator[type[Provider]]:
    """The provider, and the site told of it."""
    server = HTTPServer(("127.0.0.1", 0), Provider)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    found = identity_provider(address.replace("//", "//curbside:s@") + "#St%20Mary%27s")
    assert found
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [found.as_app()]}}
    Provider.person = {"sub": "77", "email": "violet@stmary.example", "email_verified": True, "name": "Violet Byrne"}
    Provider.asked.clear()
    yield Provider
    server.shutdown()
    server.server_close()


def come_back(client: Client) -> Any:
    """Press the button, and return from the provider with a code."""
    sent = parse_qs(urlsplit(client.post("/account/oidc/oidc/login/")["Location"]).query)
    return client.get("/account/oidc/oidc/login/callback/", {"code": "c", "state": sent["state"][0]})


class TestSigningIn:
    def test_a_stranger_chooses_a_handle_and_no_name_is_taken_over(self, provider) -> None:
        client = Client()
        assert "Sign in with St Mary&#x27;s" in client.get("/account/login/").content.decode()
        assert come_back(client)["Location"].startswith("/account/3rdparty/signup/")
        client.post("/account/3rdparty/signup/", {"email": "violet@stmary.example", "handle": "violet"})
        assert client.get("/me").status_code == 200
        user = User.objects.get()
        assert (user.handle, user.email, user.has_usable_password()) == ("violet", "violet@stmary.example", False)
        assert not SocialToken.objects.exists()
        assert "Byrne" not in str(User.objects.values().get())

    def test_they_come_back_to_the_same_account(self, provider) -> None:
        for _ in range(2):
            client = Client()
            come_back(client)
            client.post("/account/3rdparty/signup/", {"email": "violet@stmary.example", "handle": "violet"})
        assert User.objects.count() == 1
        assert client.get("/me").status_code == 200

    def test_an_account_of_the_same_address_is_not_handed_over(self, provider) -> None:
        provider.person["email"] = amara().email
        client = Client()
        come_back(client)
        client.post("/account/3rdparty/signup/", {"email": amara().email, "handle": "another"})
        assert client.get("/me").status_code == 302
        assert not SocialAccount.objects.filter(user=amara()).exists()

    def test_an_address_the_provider_does_not_vouch_for_is_confirmed_by_code(self, provider) -> None:
        provider.person["email_verified"] = False
        client = Client()
        come_back(client)
        client.post("/account/3rdparty/signup/", {"email": "violet@stmary.example", "handle": "violet"})
        assert client.get("/me").status_code == 302

    def test_the_code_is_bound_to_the_browser_that_asked(self, provider) -> None:
        come_back(Client())
        assert provider.asked[0]["code_verifier"]
        assert Client().get("/account/oidc/oidc/login/callback/", {"code": "c", "state": "made up"}).status_code in (200, 401)
        assert not User.objects.exists()


def connected(user: User) -> Client:
    """A browser of somebody who has just added the provider to their account."""
    user.set_password("a long walk home")
    user.save()
    client = signed_in(user)
    client.post("/account/reauthenticate/", {"password": "a long walk home"})
    sent = parse_qs(urlsplit(client.post("/account/oidc/oidc/login/?process=connect")["Location"]).query)
    client.get("/account/oidc/oidc/login/callback/", {"code": "c", "state": sent["state"][0]})
    return client


def test_one_who_is_signed_in_can_add_it_and_it_is_in_their_data(provider):
    client = connected(amara())
    assert [one["uid"] for one in client.get("/me/data.json").json()["account"]["signs_in_with"]] == ["77"]


class TestWords:
    def test_on_the_way_there_and_back(self, provider) -> None:
        client = Client()
        assert "You go to their page, and come back here" in client.get("/account/oidc/oidc/login/").content.decode()
        words = client.get(come_back(client)["Location"]).content.decode()
        assert "St Mary&#x27;s told us your address. Choose what others see of you here" in words
        assert "violet@stmary.example" in words

    def test_who_turns_back_is_told_that_nothing_happened(self, provider) -> None:
        client = Client()
        sent = parse_qs(urlsplit(client.post("/account/oidc/oidc/login/")["Location"]).query)
        page = client.get("/account/oidc/oidc/login/callback/", {"error": "access_denied", "state": sent["state"][0]}, follow=True)
        assert "You turned back on the way, and nothing was changed." in page.content.decode()

    def test_it_is_added_and_taken_away_again_and_both_are_told(self, provider) -> None:
        client = connected(amara())
        page = client.get("/account/3rdparty/").content.decode()
        assert "You can sign in with St Mary&#x27;s now." in page
        assert "You can sign in with St Mary&#x27;s, as <b>" in page
        page = client.post("/account/3rdparty/", {"account": SocialAccount.objects.get().pk}, follow=True).content.decode()
        assert "You no longer sign in with that account." in page
        assert "Add St Mary&#x27;s" in page
        assert [letter.subject for letter in mail.outbox] == ["Another way to sign in at Curbside", "One way fewer to sign in at Curbside"]
        assert "your account at St Mary's" in mail.outbox[0].body


def test_without_the_setting_there_is_no_such_button():
    assert "Sign in with" not in Client().get("/account/login/").content.decode().replace("Sign in with a passkey", "")
    assert Client().get("/account/oidc/oidc/login/").status_code == 404


class TestSetting:
    def test_it_is_read_from_one_address(self) -> None:
        found = identity_provider("https://curbside:s%3Acret@id.example.org:8443/realms/main/#St%20Mary%27s")
        assert found
        assert (found.server, found.client, found.secret, found.name, found.origin) == (
            "https://id.example.org:8443/realms/main",
            "curbside",
            "s:cret",
            "St Mary's",
            "https://id.example.org:8443",
        )

    @pytest.mark.parametrize("url", ["http://a:b@id.example.org", "https://id.example.org", "https://a@id.example.org", "id.example.org", "https://"])
    def test_a_wrong_one_says_how_to_write_it_and_not_the_secret(self, url: str) -> None:
        with pytest.raises(ImproperlyConfigured, match="CURBSIDE_OIDC is not understood; write https://client:secret@"):
            identity_provider(url)

    def test_there_is_none_unless_set(self) -> None:
        assert identity_provider("") is None
