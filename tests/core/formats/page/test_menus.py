"""Menus, bars and notes at the top of a page: the site's, on however many lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curbside.core.formats.page import read_page
from curbside.core.formats.page.top.menus import is_menu, is_path, is_row
from tests.core.formats.accounting import unaccounted

TITLE = "Lump under the tongue that comes and goes"
ASKED = (
    "I am 39 and for two months a lump has come up under my tongue whenever I eat lemon, and it goes down over the afternoon. It hurts a little. "
    "Is it a stone? Who takes it out?"
)
ANSWERS = "2 answers\n\nDr Ann Lee, Dentist, Leeds\nIt may be a stone.\n\nBo Ek, ENT Surgeon, Oslo\nSuck lemons, then come in."


@pytest.mark.parametrize(
    "top",
    [
        "Home\nStories\nAsk the Mouth\nDonate",
        "The Mouth Exchange\nHome\nStories\nAsk the Mouth\nDonate",
        "MUNDFRAGE World\nDE | EN | FR\nAsk a case\nFind a clinic\nLog in",
        "Following\nAnswer\nSpaces\nTry Tongue+\nAdd question",
        "Mouth & Lip\nNotes on the tongue from a small practice\nHome | Prices | Blog",
        "LipPath Care\nSkip to answers\nMy visits · Messages · Ask the community · Bills\nLanguage: English (GB)",
        "By reading on you agree to cookies from 31 partners.  Accept all  |  Manage\nLipBook",
        "← Why we gave up gloves          A tooth for a tooth →",
        "LipTalk Boards Forum Index -> Tongue",
        "Registered charity no. 1 (Wales)\nHome\nStories\nDonate",
        "Community questions\nLipPort Public Group · 9.3K members",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_title_is_below(top: str, gap: str):
    page = f"{top}\n\n{TITLE}{gap}{ASKED}\n\n{ANSWERS}"
    thread = read_page(page)
    assert (thread.question.title, thread.question.body, len(thread.answers)) == (TITLE, ASKED, 2)
    assert unaccounted(page, thread) == []


@pytest.mark.parametrize("title", ["Tongue lump", "Search for a stone", "Lemon, lump, lemon"])
def test_the_last_line_of_a_menu_may_be_the_title(title: str):
    page = f"Home\nAsk\nLog in\n{title}\n\n{ASKED}\n\n{ANSWERS}"
    assert read_page(page).question.title == title


@pytest.mark.parametrize("read", [is_menu, is_path, is_row])
def test_a_line_too_long_for_a_menu_is_not_looked_at(read: Callable[[str], bool]):
    assert not read("Home" + " " * 400_000 + "| Log in | Search")
