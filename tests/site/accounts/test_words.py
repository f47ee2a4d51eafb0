"""Every page, message and mail of signing in speaks as the rest of the site does; none is left in the library's words."""

from __future__ import annotations

import re
from pathlib import Path

import allauth
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.core import mail
from django.test import Client

from curbside.site.accounts.models import User
from tests.site.accounts.test_signing_in import code
from tests.site.people import person

OURS, THEIRS = Path(settings.TEMPLATES[0]["DIRS"][0]), Path(allauth.__file__).parent / "templates"
PARTS = re.compile(r"(^|/)(base|base_\w+)\.html$|snippets/|_reset_code|phone|^allauth/|^idp/|^openid/")
NOT_REACHED = {
    "account/email.html": "an account has one address, which is changed",
    "account/email_confirm.html": "addresses are confirmed by code",
    "account/verification_sent.html": "addresses are confirmed by code",
    "account/verified_email_required.html": "nobody signs in before confirming",
    "account/signup_closed.html": "signing up is always open",
    "account/signup_by_passkey.html": "passkeys are added later",
    "account/email/email_confirmation_signup_message.txt": "includes ours",
    "account/email/email_confirmation_signup_subject.txt": "includes ours",
    "mfa/trust.html": "no browser is let in without its second factor",
    "mfa/webauthn/signup_form.html": "passkeys are added later",
    "socialaccount/login_redirect.html": "a provider is gone to by a button",
    "socialaccount/messages/account_connected_updated.txt": "includes ours",
}
STRANGE = re.compile(
    r"\bE?mail verification|\bemail|Two-Factor|2FA|[Aa]uthenticat(e|ion)\b|[Ss]ecurity [Kk]ey|Master|Passwordless|WebAuthn|TOTP|[Tt]hird-[Pp]arty|!"
)
PASSWORD = "a long walk home"
OPEN = {
    "signup": "Sign up",
    "login": "Sign in",
    "login/code": "Sign in by code",
    "password/reset": "Choose a new password",
    "password/reset/done": "Look into your mailbox",
    "password/reset/key/1-x": "This link has run out",
    "password/reset/key/done": "Your password is changed",
    "inactive": "This account is closed",
    "3rdparty/login/cancelled": "You did not sign in",
    "3rdparty/login/error": "That did not work",
}
OWN = {
    "email": "Your e-mail address",
    "password/change": "Change your password",
    "logout": "Sign out",
    "reauthenticate": "Is it you?",
    "reauthenticate/code": "Is it you?",
    "2fa": "Passkeys and second factor",
    "2fa/reauthenticate": "Is it you?",
    "2fa/totp/deactivate": "Stop using the app",
    "2fa/recovery-codes": "Your recovery codes",
    "2fa/recovery-codes/generate": "Make recovery codes",
    "2fa/webauthn": "Your passkeys",
    "2fa/webauthn/add": "Add a passkey",
    "3rdparty": "Signing in with another account",
    "sessions": "Where you are signed in",
}


@pytest.fixture
def user() -> User:
    """Somebody with a password."""
    user = person("cy")
    user.set_password(PASSWORD)
    user.save()
    return user


def entered(user: User) -> Client:
    """A browser in which they signed in and have just shown again who they are."""
    client = Client(headers={"Host": "localhost"})
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def told(client: Client, path: str) -> tuple[str, str, list[str]]:
    """A page's heading, its title, and what is strange in what people read there."""
    words = client.get(f"/account/{path}/", follow=True).content.decode()
    read = re.sub(r"<script.*?</script>|<[^>]*>", " ", words, flags=re.DOTALL)
    [heading], [title] = re.findall(r"<h1>(.*?)</h1>", words), re.findall(r"<title>(.*?)</title>", words)
    return heading, title, [found.group() for found in STRANGE.finditer(read)]


def test_nothing_the_library_can_say_is_left_in_its_words() -> None:
    said = {str(path.relative_to(THEIRS)) for path in THEIRS.rglob("*.*") if path.suffix in (".html", ".txt")}
    said = {path for path in said if not PARTS.search(path)}
    assert {path for path in said if not (OURS / path).exists()} == NOT_REACHED.keys()


@pytest.mark.parametrize("path", OPEN)
def test_a_page_for_everybody(path: str) -> None:
    assert told(Client(headers={"Host": "localhost"}), path) == (OPEN[path], f"{OPEN[path]} · Curbside", [])


@pytest.mark.parametrize("path", OWN)
def test_a_page_of_ones_own(path: str, user: User) -> None:
    client = entered(user)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    assert told(client, path) == (OWN[path], f"{OWN[path]} · Curbside", [])


def test_setting_up_an_app_shows_a_picture_and_the_key_in_it(user: User) -> None:
    client = entered(user)
    assert told(client, "2fa/totp/activate") == ("Set up an authenticator app", "Set up an authenticator app · Curbside", [])
    page = client.post("/account/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert "This did not match." in page


def test_recovery_codes_can_be_taken_as_a_file_that_says_what_they_are(user: User) -> None:
    client = entered(user)
    TOTP.activate(user, generate_totp_secret())
    codes = RecoveryCodes.activate(user).get_unused_codes()
    words = client.get("/account/2fa/recovery-codes/download/").content.decode()
    assert words.startswith("Recovery codes of cy at Curbside, each good once:")
    assert [one for one in codes if one not in words] == []


def test_a_second_step_offers_a_passkey_to_those_who_have_one_alone(user: User) -> None:
    TOTP.activate(user, generate_totp_secret())
    client = Client(headers={"Host": "localhost"})
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert told(client, "2fa/authenticate") == ("One more step", "One more step · Curbside", [])
    assert "Use a passkey" not in client.get("/account/2fa/authenticate/").content.decode()


def test_too_many_tries_have_a_page_that_says_what_to_do() -> None:
    for _ in range(21):
        page = Client().post("/account/signup/", {"email": "not one"})
    assert page.status_code == 429
    assert "Wait a few minutes, then try again; nothing was changed." in page.content.decode()


def test_a_wrong_address_can_be_put_right_while_the_code_is_waited_for() -> None:
    client = Client()
    client.post("/account/signup/", {"email": "typo@example.org"})
    client.post("/account/confirm-email/", {"email": "right@example.org", "action": "change"})
    assert mail.outbox[-1].to == ["right@example.org"]
    client.post("/account/confirm-email/", {"code": code()})
    assert client.get("/me").status_code == 200
    assert User.objects.get().email == "right@example.org"


class TestMail:
    def test_each_says_where_it_comes_from_what_it_does_and_what_to_do_if_it_was_not_you(self, user: User) -> None:
        Client().post("/account/signup/", {"email": "new@example.org"})
        Client().post("/account/signup/", {"email": user.email})
        for email in (user.email, "nobody@example.org"):
            Client().post("/account/login/code/", {"email": email})
        Client().post("/account/password/reset/", {"email": user.email})
        assert [letter.subject for letter in mail.outbox] == [
            "Your code for Curbside",
            "You have an account at Curbside",
            "Your code for Curbside",
            "No account at Curbside with this address",
            "A new password for Curbside",
        ]
        for letter in mail.outbox:
            assert not STRANGE.search(f"{letter.subject} {letter.body}".replace("example.org", ""))
            assert re.search(r"If (it was not you|you did not ask for it), do nothing", str(letter.body))

    def test_what_was_changed_is_told_with_the_browser_in_words(self, user: User) -> None:
        client = entered(user)
        Authenticator.objects.all().delete()
        given = {"oldpassword": PASSWORD, "password1": "another long walk", "password2": "another long walk"}
        client.post("/account/password/change/", given, headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0"})
        [letter] = mail.outbox
        assert letter.subject == "Your password at Curbside was changed"
        assert "with Firefox on Windows, from 127.0.0.1." in letter.body
        assert "If that was not you, sign in at once, choose another password, and sign out everywhere: http://127.0.0.1:8000/me" in letter.body
