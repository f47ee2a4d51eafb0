"""What readers do with a thread: save, follow, mark; and what others see of it, with and without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import PASSWORD
from tests.browser.watching import barriers, overhang

LISTS = ("/me/saved", "/me/following", "/me/save/2", "/me/follow/thread/1")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


@pytest.mark.parametrize("script", [True, False])
def test_from_signing_in_to_what_others_see(window, script):
    stranger, page = window(390), window(390, java_script_enabled=script)
    page.goto("/q/1")
    address = page.url
    page.get_by_role("link", name="Follow: mail about new answers").click()
    page.get_by_label("E-mail address").fill("bo@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(re.compile("/me/follow/thread/1$"))
    press(page, "Mail me once a week")
    assert page.url == address
    expect(page.get_by_text("You follow this: mail about new answers once a week.")).to_be_visible()
    press(page, "Save this thread")
    expect(page.get_by_role("button", name="Saved. Take it off your list")).to_be_visible()
    assert page.url == f"{address}#yours"
    press(page, "This helped me")
    assert page.url == f"{address}#a1"
    stranger.goto("/q/1")
    expect(stranger.locator("#a1")).to_contain_text("1 reader found this helpful")
    page.goto("/me/saved")
    expect(page.locator(".list")).to_contain_text("Crooked smile")
    press(page, "Take it off the list")
    expect(page.locator(".list")).to_contain_text("You have saved nothing yet")
    page.goto("/me/following")
    press(page, "Stop following (Crooked smile")
    expect(page.locator(".list")).to_contain_text("You follow nothing")
    page.goto("/q/1")
    press(page, "You found this helpful. Take it back")
    stranger.reload()
    expect(stranger.locator("#a1")).not_to_contain_text("found this helpful")


def test_a_doctor_says_that_an_answer_is_still_true(window):
    ben, stranger = window(person="ben"), window(390)
    ben.goto("/q/1")
    ben.locator("#a2").get_by_role("button", name="Say: still true").click()
    stranger.goto("/q/1")
    expect(stranger.locator("#a2")).to_contain_text("Still true, says Ben Adeyemi, MD")
    ben.locator("#a2").get_by_role("button", name="Take my word back").click()
    stranger.reload()
    expect(stranger.locator("#a2")).not_to_contain_text("Still true")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("place", [*LISTS, "/q/1", "/topics/treatment/botulinum-toxin", "/doctors/in/dermatologist"])
def test_the_pages_of_somebody_signed_in_are_whole_and_open_to_everybody(window, place, width):
    page = window(width, person="chen", color_scheme="light")
    page.goto("/q/1")
    for name in ("At once", "Save this thread"):
        if page.get_by_role("button", name=name).count():
            press(page, name)
    page.goto(place)
    assert overhang(page) == 0
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page) == []
