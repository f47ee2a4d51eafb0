"""Room for everybody: text of twice the size, a finger's width for what is pressed, and an end of the page that plain scrolling reaches."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES

_SPACE = """() => document.querySelector("footer.site").getBoundingClientRect().top
  - Math.max(...[...document.querySelector("main").children].map(element => element.getBoundingClientRect().bottom))"""


@pytest.mark.parametrize("name", ["home", "thread", "doctors"])
def test_the_page_ends_well_above_the_foot(window, name):
    page = window(390)
    page.goto(PAGES[name])
    assert page.evaluate(_SPACE) >= 40
