"""The living half, from asking to erasing: who asks, who approves, who answers, who sees which photo, and what is left at the end."""

from __future__ import annotations

import io
import re

from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.stage import PASSWORD

TITLE = "One corner of my mouth hangs since the filler, three weeks now"
BODY = "I had filler in my lips three weeks ago and one corner hangs. How long will this last? Is it permanent? Can I play the ocarina again?"
TIMES = {"ben": "It will be gone in 4 to 6 weeks. It is temporary.", "chen": "Expect it to resolve in 6 to 8 weeks. See your injector again."}


def a_photo(name: str, colour: str) -> dict[str, object]:
    file = io.BytesIO()
    Image.new("RGB", (80, 60), colour).save(file, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": file.getvalue()}


def ask(page: Page) -> str:
    """Ask with two photos, one for everybody and one for doctors; returns the question's address."""
    page.goto("/ask")
    page.get_by_label("Your question in one line").fill(TITLE)
    page.get_by_label(re.compile("^What happened")).fill(BODY)
    expect(page.locator("#advice")).to_contain_text("You ask")
    page.locator("#photos").set_input_files([a_photo("a.jpg", "tan"), a_photo("b.jpg", "pink")])
    page.get_by_role("button", name="Add these photos").click()
    page.get_by_label("Who may see photo 1").select_option("public")
    page.get_by_role("button", name="Post the question").click()
    expect(page.get_by_text("A moderator reads it before others see it")).to_be_visible()
    return page.url


def approve(page: Page) -> None:
    page.goto("/moderation?page=99")  # the last there is: it came last
    page.locator("li", has_text=TITLE).get_by_role("button", name="Approve").click()
    expect(page.get_by_text(TITLE)).to_have_count(0)


def answer(page: Page, words: str) -> None:
    page.goto("/answer?all=1")
    page.get_by_role("link", name=TITLE).click()
    page.get_by_label("Your answer").fill(words)
    expect(page.locator("#reading")).to_contain_text("counted as Over in")
    page.get_by_role("button", name="Post the answer").click()
    expect(page.get_by_text("Your answer is on the page.")).to_be_visible()


def erase(page: Page) -> None:
    """Sign in again, type the handle, and the account is gone."""
    page.goto("/me/erase")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.get_by_label("Type your handle to confirm").fill("ada")
    page.get_by_role("button", name="Erase my account").click()
    expect(page.get_by_text("Your account was erased")).to_be_visible()
    assert page.goto("/me").url.endswith("/account/login/?next=/me")


def sees(page: Page, photos: list[str]) -> list[bool]:
    """Which photos somebody gets, by their addresses and by their thumbnails' alike."""
    got = [[page.request.get(address + end).status == 200 for end in ("", "/small")] for address in photos]
    assert all(large == small for large, small in got)
    return [large for large, _ in got]


def test_from_asking_to_erasing(window):
    ada, stranger, mo = window(390, person="ada"), window(390), window(person="mo")
    address = ask(ada)
    assert stranger.request.get(address).status == 404
    approve(mo)
    assert stranger.request.get(address).status == 200
    for doctor, words in TIMES.items():
        answer(window(person=doctor), words)
    stranger.goto(address)
    expect(stranger.locator(".lead")).to_contain_text("Over in 4 to 8 weeks, say 2 of 2 doctors")
    expect(stranger.locator(".open")).to_contain_text("ocarina")
    ada.goto(address)
    photos = [link.get_attribute("href") for link in ada.locator(".pictures a").all()]
    assert [sees(page, photos) for page in (ada, window(person="ben"), window(person="bo"), stranger)] == [
        [True, True],
        [True, True],
        [True, False],
        [True, False],
    ]
    assert TITLE in ada.request.get("/me/data.json").text()
    erase(ada)
    for page in (stranger, mo, window(person="ben")):
        assert sees(page, photos) == [False, False]
        left = " ".join(page.request.get(place).text() for place in (address, "/", "/feed", "/unanswered", "/search?q=filler+hangs", "/answer?all=1"))
        assert not re.search(r"ocarina|corner of my mouth|\bada\b", left)
    stranger.goto(address)
    expect(stranger.locator("article")).to_have_count(2)


def test_a_question_is_asked_and_answered_without_script(window):
    amara = window(390, person="amara", java_script_enabled=False)
    amara.goto("/ask")
    amara.get_by_label("Your question in one line").fill("Is a stiff upper lip normal after a lip flip?")
    amara.get_by_label(re.compile("^What happened")).fill("It has been four days. Is it normal?")
    amara.get_by_role("button", name="Post the question").click()
    expect(amara.get_by_text("A moderator reads it before others see it")).to_be_visible()
