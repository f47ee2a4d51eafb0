"""A doctor sees what was asked, and what is read from the words, before the buttons: above them on a phone, beside the words on a desk."""

from __future__ import annotations

ABOVE = "box => box.getBoundingClientRect().top"
BELOW = "box => box.getBoundingClientRect().bottom"
LEFT, RIGHT = "box => box.getBoundingClientRect().left", "box => box.getBoundingClientRect().right"


def test_on_a_phone_it_stands_between_the_words_and_the_buttons(window):
    page = window(390, person="ben")
    page.goto("/answer/1")
    reading, words, button = page.locator("#reading"), page.get_by_label("Your answer"), page.get_by_role("button", name="Keep it for later").last
    assert words.evaluate(BELOW) <= reading.evaluate(ABOVE) < reading.evaluate(BELOW) <= button.evaluate(ABOVE)


def test_on_a_desk_it_stands_beside_the_words_from_the_question_on(window):
    page = window(1280, person="ben")
    page.goto("/answer/1")
    reading, words = page.locator("#reading"), page.get_by_label("Your answer")
    assert words.evaluate(RIGHT) < reading.evaluate(LEFT)
    assert reading.evaluate(ABOVE) < words.evaluate(ABOVE)


def test_it_follows_what_is_typed_where_it_stands(window):
    page = window(390, person="ben")
    page.goto("/answer/1")
    page.get_by_label("Your answer").fill("It will be gone in 7 to 9 weeks.")
    page.locator("#reading").get_by_text("Over in 7 to 9 weeks").wait_for()
    assert page.locator("form #reading").count() == 1
