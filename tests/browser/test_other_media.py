"""The thread on paper, and where a reader's own colours replace the site's."""

from __future__ import annotations

from tests.browser.pages import PAGES


def test_on_paper_stand_all_words_and_nothing_to_press(window):
    page = window(color_scheme="dark")
    page.goto(PAGES["sample thread"])
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("details blockquote").first.is_visible()
    assert not any(page.locator(pressed).first.is_visible() for pressed in ("header nav", ".acts", "blockquote .go", "footer nav"))
    assert page.evaluate("getComputedStyle(document.querySelector('.say')).backgroundColor") == "rgb(255, 255, 255)"


def test_where_colours_are_the_readers_lines_say_what_stands_together(window):
    page = window(forced_colors="active")
    page.goto(PAGES["sample thread"])
    widths = "[...document.querySelectorAll('.pair section, .face')].map(box => getComputedStyle(box).borderTopWidth)"
    assert set(page.evaluate(widths)) == {"1px"}
