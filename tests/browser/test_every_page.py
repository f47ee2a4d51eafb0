"""Each public page, on a phone and on a desk, in light and dark: nothing sticks out, moves, complains or shuts anybody out."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES
from tests.browser.watching import barriers, overhang, shifted


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_it_is_whole_and_open_to_everybody(window, name, width):
    page = window(width, color_scheme="light")
    page.goto(PAGES[name])
    assert (overhang(page), shifted(page)) == (0, 0)
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page) == []
    assert page.evaluate("() => window.broken") is None
