"""Room for everybody: text of twice the size, a finger's width for what is pressed, and an end of the page that plain scrolling reaches."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES

_SEEN = """end => {
  window.scrollBy({top: end.getBoundingClientRect().bottom - innerHeight / 2, behavior: "instant"});
  const box = end.getBoundingClientRect();
  return document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2).includes(end) }"""
_SPACE = """() => document.querySelector("footer.site").getBoundingClientRect().top
  - Math.max(...[...document.querySelector("main").children].map(element => element.getBoundingClientRect().bottom))"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["thread", "sample thread", "thread without answers"])
def test_scrolling_the_page_leads_to_the_end_of_what_the_doctors_say(window, name, width):
    page = window(width)
    page.goto(PAGES[name])
    assert [page.locator(end).evaluate(_SEEN) for end in ("#differ", "#open", ".how")] == [True] * 3


@pytest.mark.parametrize("name", ["home", "thread", "doctors"])
def test_the_page_ends_well_above_the_foot(window, name):
    page = window(390)
    page.goto(PAGES[name])
    assert page.evaluate(_SPACE) >= 40
