"""A passkey from adding to removing, in a Chromium with an authenticator played by its own tools. Browsers want a name for them: the site is at localhost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_account_pages import confirm, open_guarded, press, sign_in, whole

DEVICE = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
NONE_USED = "No passkey was used: it was cancelled, took too long, or this device has none for this site."
Agrees = Callable[[bool], None]


@pytest.fixture
def phone(window, site) -> tuple[Page, Agrees]:
    """A page at localhost, and whether the phone's owner lets it use a passkey."""
    page = window(390, base_url=site.address.replace("127.0.0.1", "localhost"))
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    device = tools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]
    return page, lambda yes: tools.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": yes})


def add_passkey(page: Page) -> None:
    open_guarded(page, "/account/2fa/webauthn/add/")
    page.get_by_label("What to call it").fill("My phone")
    press(page, "Add")
    expect(page.get_by_text("Your passkey was added.")).to_be_visible()


def remove_passkey(page: Page, *, asked: bool = False) -> None:
    """asked: the page asks first whether it is you."""
    page.goto("/account/2fa/webauthn/")
    page.get_by_role("link", name="Remove My phone").click()
    if asked:
        confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Remove a passkey")
    whole(page)
    press(page, "Remove it")
    expect(page.get_by_text("The passkey was removed.")).to_be_visible()
    expect(page.get_by_text("You have no passkey yet.")).to_be_visible()


def sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    press(page, "Sign out")
    expect(page.get_by_text("You are signed out.")).to_be_visible()


def test_it_is_added_signs_in_confirms_and_is_removed(phone):
    page, _ = phone
    sign_in(page, "cy")
    add_passkey(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your recovery codes")
    whole(page)
    sign_out(page)
    page.goto("/account/login/")
    press(page, "Sign in with a passkey")
    expect(page.get_by_text("You are signed in as cy.")).to_be_visible()
    page.goto("/me/erase")
    page.get_by_role("link", name="Use a passkey").click()
    whole(page)
    press(page, "Use a passkey")
    expect(page.get_by_role("heading", level=1)).to_have_text("Erase your account")
    remove_passkey(page)
    sign_out(page)
    page.goto("/account/login/")
    press(page, "Sign in with a passkey")
    expect(page.locator(".messages")).to_contain_text("This did not match.")


def test_after_a_password_it_is_the_second_step(phone):
    page, _ = phone
    sign_in(page, "cy")
    add_passkey(page)
    sign_out(page)
    page.goto("/account/login/")
    page.get_by_label("E-mail address").fill("cy@example.org")
    page.get_by_label("Password").fill("a long walk home")
    press(page, "Sign in")
    expect(page.get_by_role("heading", level=1)).to_have_text("One more step")
    whole(page)
    press(page, "Use a passkey")
    expect(page.get_by_text("You are signed in as cy.")).to_be_visible()
    remove_passkey(page, asked=True)


def test_one_that_is_refused_is_told_on_the_page_and_can_be_tried_again(phone):
    page, agrees = phone
    sign_in(page, "cy")
    agrees(False)
    open_guarded(page, "/account/2fa/webauthn/add/")
    press(page, "Add")
    expect(page.get_by_role("status")).to_contain_text(NONE_USED)
    whole(page)
    agrees(True)
    page.get_by_label("What to call it").fill("My phone")
    press(page, "Add")
    expect(page.get_by_text("Your passkey was added.")).to_be_visible()
    sign_out(page)
    page.goto("/account/login/")
    agrees(False)
    press(page, "Sign in with a passkey")
    expect(page.get_by_role("status")).to_contain_text(NONE_USED)
    agrees(True)
    press(page, "Sign in with a passkey")
    expect(page.get_by_text("You are signed in as cy.")).to_be_visible()
    remove_passkey(page, asked=True)
