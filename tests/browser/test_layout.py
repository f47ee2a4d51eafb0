"""Room for everybody: text of twice the size, a finger's width for what is pressed, and an end of the page that plain scrolling reaches."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES
from tests.browser.watching import overhang

WIDTHS = (320, 390, 768, 1280)
FINGER = 44  # CSS pixels that a finger needs
READ = (
    "home",
    "thread",
    "sample thread",
    "thread with an emergency",
    "topic",
    "doctors",
    "doctor",
    "found",
    "unanswered",
    "long names",
    "words without end",
)
OWN = (("amara", "/ask"), ("amara", "/q/2"), ("ben", "/answer"), ("ben", "/answer/1"), ("mo", "/moderation"))
ALONE = ".acts a, .who b a, .topics a, .band a.doctor, .list > li > a, .say summary"
_LETTERS = """() => Math.min(...[...document.querySelectorAll("article .quoted, .band .said, dd, .pair section")].map(words => {
  const size = parseFloat(getComputedStyle(words).fontSize), fits = words.clientHeight < 3 * 1.6 * size;
  return fits ? Infinity : words.clientWidth / size * 2 }))"""
_SEEN = """end => {
  window.scrollBy({top: end.getBoundingClientRect().bottom - innerHeight / 2, behavior: "instant"});
  const box = end.getBoundingClientRect();
  return document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2).includes(end) }"""
_SPACE = """() => document.querySelector("footer.site").getBoundingClientRect().top
  - Math.max(...[...document.querySelector("main").children].map(element => element.getBoundingClientRect().bottom))"""


def twice_the_size(page: Page) -> None:
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")


@pytest.mark.parametrize(("person", "path"), [*(("", PAGES[name]) for name in READ), *OWN])
def test_text_of_twice_the_size_widens_no_page(window, person, path):
    page = window(person=person)
    page.goto(path)
    twice_the_size(page)
    wider = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        wider[width] = overhang(page)
    assert wider == dict.fromkeys(WIDTHS, 0)


@pytest.mark.parametrize("name", ["thread", "sample thread", "long names", "topic"])
def test_text_of_twice_the_size_keeps_a_line_of_words(window, name):
    page = window()
    page.goto(PAGES[name])
    twice_the_size(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(_LETTERS) >= 12


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["thread", "sample thread", "thread without answers"])
def test_scrolling_the_page_leads_to_the_end_of_what_the_doctors_say(window, name, width):
    page = window(width)
    page.goto(PAGES[name])
    assert [page.locator(end).evaluate(_SEEN) for end in ("#differ", "#open")] == [True, True]


@pytest.mark.parametrize("name", ["thread", "sample thread", "topic", "doctor", "home"])
def test_a_finger_hits_what_stands_alone(window, name):
    page = window(390, has_touch=True, is_mobile=True)
    page.goto(PAGES[name])
    boxes = [(link.inner_text(), link.bounding_box()) for link in page.locator(ALONE).all() if link.is_visible()]
    assert [(words, box["height"]) for words, box in boxes if box["height"] < FINGER] == []


@pytest.mark.parametrize("name", ["home", "thread", "doctors"])
def test_the_page_ends_well_above_the_foot(window, name):
    page = window(390)
    page.goto(PAGES[name])
    assert page.evaluate(_SPACE) >= 40


def test_a_message_stands_above_the_question_and_the_readings_still_beside_it(window):
    page = window(1280, person="ben")
    page.goto("/answer/2")
    page.fill("[name=body]", "It is gone in 2 weeks.")
    page.evaluate("() => document.querySelector('[name=over]').value = 'another window'")
    page.click("main button[value=post]:visible")
    stands_above_the_question(page, ".messages")


def test_a_sign_of_an_emergency_stands_above_the_question_and_the_readings_still_beside_it(window):
    page = window(1280, person="ben")
    page.goto(PAGES["thread with an emergency"].replace("/q/", "/answer/"))
    stands_above_the_question(page, ".alarm")


def stands_above_the_question(page: Page, what: str) -> None:
    above, title, readings, question = (page.locator(f".answering > {one}").bounding_box() for one in (what, "h1", ".long > .reading", ".asked"))
    assert above["y"] + above["height"] < title["y"] < readings["y"]
    assert abs(readings["y"] - question["y"]) < 40
