"""A reader's trips: from the front page to a doctor's own words, to the doctor, to the topic and its feed; with a pointer, with keys alone, and without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

QUESTION = "Crooked smile after Botox in the masseter, two weeks ago"


def to_thread(page: Page) -> None:
    """From the front page to the thread, by its topic."""
    page.get_by_role("link", name="Topics", exact=True).click()
    page.get_by_role("link", name=re.compile("^Masseter")).click()
    page.get_by_role("link", name=QUESTION).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)


def open_line(page: Page) -> None:
    """Open the first line of what the doctors say."""
    page.locator(".say details summary").first.click()
    expect(page.locator(".say blockquote").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", [390, 1280])
def test_from_a_claim_to_its_words_to_the_doctor_to_the_topic(window, script, width):
    page = window(width, java_script_enabled=script)
    page.goto("/")
    to_thread(page)
    open_line(page)
    quoted = page.locator(".say details[open] blockquote").first
    words = quoted.inner_text()
    quoted.get_by_role("link", name=re.compile("in the answer")).click()
    mark = page.locator(".place:target + mark, .place:target + .place + mark")
    expect(mark).to_be_in_viewport()
    assert words.startswith(mark.inner_text())
    page.locator("article .who a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Ben Adeyemi|Chen Wei-Lin"))
    page.get_by_role("link", name=QUESTION).first.click()
    page.locator(".words .topics a").first.click()
    expect(page).to_have_url(re.compile("/topics/"))
    expect(page.get_by_role("link", name=QUESTION).first).to_be_visible()
    feed = page.get_by_role("link", name=re.compile("as a feed")).get_attribute("href")
    assert QUESTION in page.request.get(feed).text()


def test_a_quote_that_is_pointed_at_lights_its_words(window):
    page = window(1280)
    page.goto("/q/1")
    open_line(page)
    page.locator(".say details[open] blockquote").first.hover()
    expect(page.locator("mark.lit").first).to_be_visible()


def test_keys_alone_lead_from_the_top_of_the_page_to_a_doctors_words(window):
    page = window(1280)
    page.goto("/q/1")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    press_until(page, "document.activeElement.matches('.say summary')")
    page.keyboard.press("Enter")
    press_until(page, "document.activeElement.matches('.say details[open] blockquote a')")
    expect(page.locator("mark.lit").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".place:target + mark, .place:target + .place + mark")).to_be_in_viewport()


def press_until(page: Page, there: str, presses: int = 40) -> None:
    """Press Tab until the focus is where it should be, and can be seen there."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {there}"):
            assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "solid"
            return
    pytest.fail(f"{presses} presses of Tab did not reach: {there}")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_misspelt_search_leads_to_the_thread(window, script):
    page = window(390, java_script_enabled=script)
    page.goto("/search")
    page.get_by_role("searchbox").first.fill("crooked smile botx")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile("Crooked smile")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
