"""What newsletters and columns print around the question."""

from __future__ import annotations

from curbside.core.formats.page import read_page

ANSWERED = "Wait three weeks.\nOrla Brandt, MD\nTampa Hand Surgeon"
ASKED = "It will not bend since the cast came off. When can I row?"


def test_the_stars_around_a_title_are_not_the_title():
    assert read_page(f"*Stiff thumb after a cast*\n\n{ASKED}\n\n{ANSWERED}").question.title == "Stiff thumb after a cast"


def test_a_name_above_the_number_of_the_issue_is_the_newsletters():
    page = read_page(f"THE STIFF OAR\nIssue 9, Spring\n\nStiff thumb after a cast\n\n{ASKED}\n\n{ANSWERED}")
    assert (page.question.title, page.question.body) == ("Stiff thumb after a cast", ASKED)
