"""The box of an emergency is what is read first, on a phone and on a desk, and its number is one press away."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES

_FIRST = """box => { const main = document.querySelector("main").getBoundingClientRect(), mine = box.getBoundingClientRect();
  return [[...document.querySelectorAll("main > *")].every(other => other === box || other.getBoundingClientRect().top >= mine.bottom),
    mine.left - main.left < 40 && main.right - mine.right < 40] }"""


@pytest.mark.parametrize("width", [390, 1280])
def test_it_stands_above_everything_else_over_the_whole_width(window, width):
    page = window(width)
    page.goto(PAGES["thread with an emergency"])
    assert page.locator("main > .alarm").evaluate(_FIRST) == [True, True]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_number_can_be_pressed_without_scrolling(window, width):
    page = window(width)
    page.goto(PAGES["thread with an emergency"])
    box = page.locator(".alarm a[href='tel:911']").bounding_box()
    assert box["y"] + box["height"] < 600
    assert box["height"] >= 24


def test_however_many_doctors_say_it_the_title_is_on_the_second_screen(window):
    page = window(1280)
    page.goto(PAGES["thread with an emergency"])
    assert page.locator("h1").bounding_box()["y"] < 2 * 844


@pytest.mark.parametrize("width", [390, 1280])
def test_without_script_it_is_told_before_posting(window, width):
    page = window(width, java_script_enabled=False)
    page.goto(PAGES["ask"])
    page.get_by_label("Your question in one line").fill("Nose filler, is that normal?")
    page.get_by_label("What happened").fill("I cannot see with my left eye.")
    page.get_by_role("button", name="Post the question").click()
    assert page.get_by_role("heading", name="Do not wait for answers here").is_visible()
    assert page.locator(".alarm a[href='tel:911']").is_visible()
