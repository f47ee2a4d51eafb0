"""After a form was refused, focus is where it says why, with and without JavaScript: nobody has to look for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

FOCUSED = "document.activeElement.innerText"


def refused(page: Page, path: str, button: str) -> str:
    page.goto(path)
    if path == "/me":
        page.get_by_label("Handle").fill("")
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_selector(":focus")
    return str(page.evaluate(FOCUSED))


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
@pytest.mark.parametrize(
    ("path", "button", "said"),
    [("/ask", "Post the question", "Not posted yet"), ("/doctors/review/1", "Send it", "before you send it"), ("/me", "Change it", "handle")],
    ids=["asking", "a review", "a handle"],
)
def test_it_lands_on_what_is_wrong(window, path, button, said, script):
    page = window(person="amara", java_script_enabled=script)
    assert said in refused(page, path, button)


def test_a_press_of_tab_leads_on_into_the_field(window):
    page = window(person="amara")
    refused(page, "/doctors/review/1", "Send it")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.wrong *')")
