"""The pages behind "Is it you?" and the steps of signing up and in, on a phone, in light and dark: they lead on, and shut nobody out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import PASSWORD
from tests.browser.watching import barriers, overhang


def whole(page: Page) -> None:
    """Nothing sticks out, and nobody is shut out, in light and dark."""
    assert overhang(page) == 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert barriers(page) == []


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def sign_in(page: Page, handle: str) -> None:
    """By address and password."""
    page.goto("/account/login/")
    page.get_by_label("E-mail address").fill(f"{handle}@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Sign in")
    expect(page.get_by_text(f"You are signed in as {handle}.")).to_be_visible()


def open_guarded(page: Page, path: str) -> None:
    """Open a page that asks first whether it is you."""
    page.goto(path)
    confirm(page)


def confirm(page: Page) -> None:
    """Answer by the password."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it you?")
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Confirm")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_signing_up_waits_for_the_code_and_mends_a_wrong_address(window, script):
    page = window(390, java_script_enabled=script)
    page.goto("/account/signup/")
    page.get_by_label("E-mail address").fill(f"typo-{script}@example.org")
    press(page, "Sign up")
    expect(page.get_by_text(f"We sent a mail with a code to typo-{script}@example.org")).to_be_visible()
    page.get_by_label("Code").fill("WRONG")
    press(page, "Go on")
    expect(page.get_by_text("This is not the code")).to_be_visible()
    if script:
        whole(page)
    page.get_by_text("The address is wrong").click()
    page.get_by_label("E-mail address").fill(f"right-{script}@example.org")
    press(page, "Send the code there")
    expect(page.get_by_text(f"We sent a mail with a code to right-{script}@example.org")).to_be_visible()
    press(page, "Start again")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_code_to_sign_in_can_be_sent_again(window):
    page = window(390)
    page.goto("/account/login/code/")
    page.get_by_label("E-mail address").fill("nobody@example.org")
    press(page, "Send me a code")
    press(page, "Send another code")
    expect(page.get_by_text("The code is on its way.")).to_be_visible()
    whole(page)


def test_what_a_person_changes_of_their_account(window):
    page = window(390)
    sign_in(page, "bo")
    open_guarded(page, "/account/2fa/totp/activate/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up an authenticator app")
    whole(page)
    page.goto("/account/email/")
    page.get_by_label("New e-mail address").fill("bo2@example.org")
    press(page, "Send a code there")
    expect(page.get_by_text("We sent a mail with a code to bo2@example.org")).to_be_visible()
    whole(page)
    page.get_by_role("link", name="Go back").click()
    page.goto("/account/password/change/")
    page.get_by_label("Current password").fill("wrong")
    page.get_by_label("New password", exact=True).fill("another long walk")
    page.get_by_label("New password again").fill("another long walk")
    press(page, "Change it")
    expect(page.get_by_text("This is not your password.")).to_be_visible()
    whole(page)
