"""What stands above a title: the site's, not the asker's."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.accounting import unaccounted

TITLE = "Ring stuck over a swollen knuckle. Must it be cut?"
ASKED = "I am 44 and it went on easily at breakfast. Is oil safe? How long may it stay?"
ANSWERED = "Dr Ann Lee, GP, Leeds\nCut it today."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "masthead",
    [
        "RingTalk Forum  |  Log in  |  Search",
        "Accept all cookies   |   Reject   |   Settings",
        "Ads by Goldsmith     |     Find a surgeon     |     Sign in",
        "Welcome back, guest!  |  My questions (0)  |  Log out",
        "[Home] [Search] [Log in]",
        "Register",
        "Q&A  >  Hands & rings",
        "[Hand Forum] » Patients' corner » Ask the panel",
        "Board index ‹ Hands ‹ Rings",
        "Forum / Hands / Rings",
        "RingTalk\nForums › Hands › Rings",
        "AskMyHand.in | 24x7 doctors online",
        "Tight Ring Community",
        "HAND CLINIC ONLINE -- chat made public with permission",
        "KidHands Q&A | Leeds Road patient library",
        "Ask the Panel | RingTalk",
        "14 March 2024 | The Daily Hand",
        "r i n g c o r n e r  -  hand board",
        "Skip to main content",
    ],
)
def test_the_title_is_below(masthead: str, gap: str):
    text = f"{masthead}{gap}{TITLE}\n\n{ASKED}\n\n1 answer\n\n{ANSWERED}"
    thread = read_page(text)
    assert (thread.question.title, thread.question.body) == (TITLE, ASKED)
    assert unaccounted(text, thread) == []


@pytest.mark.parametrize(
    "title",
    [
        "Stiff finger after visit to clinic",
        "BMI > 30 and a tight ring",
        "Ring/little finger swollen",
        "Search for a tight ring's cause",
        "Tight ring - help",
        "3 doctors, 3 opinions",
        "Ring stuck - 3 doctors, 3 opinions",
        "Will the Hand Forum's oil trick work?",
    ],
)
def test_a_title_is_no_masthead(title: str):
    assert read_page(f"{title}\n\n{ASKED}\n\n1 answer\n\n{ANSWERED}").question.title == title


@pytest.mark.parametrize(
    ("page", "stated"),
    [
        (f"Doctor Answers 7\n\n{TITLE}\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE} (7)\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE} [7 replies]\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE}\n\nposted by ring_lady  »  Hands  »  7 replies\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE}\nby ring_lady, 3 May, 7 replies\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE}\n\nPosted in: Hands  |  Views 2,310  |  Answered by 7\n\n{ASKED}\n\n{ANSWERED}", 7),
        (f"{TITLE}\n\n{ASKED}\n\nDoctor Answers (7)  Sort by: Most helpful ▼\n\n{ANSWERED}", 7),
    ],
)
def test_the_count_of_answers_may_stand_elsewhere(page: str, stated: int):
    thread = read_page(page)
    assert (thread.question.title, thread.question.body, thread.stated_answer_count) == (TITLE, ASKED, stated)
    assert [answer.body for answer in thread.answers] == ["Cut it today."]
    assert unaccounted(page, thread) == []


def test_a_header_on_top_of_answers_alone_opens_them():
    thread = read_page("2 answers\n\nIs oil safe?\n\nYes, it is.\n\nAnn Lee, MD\nLeeds GP\n\nCut it.\n\nBo Ek, MD\nOslo GP")
    assert [answer.body for answer in thread.answers] == ["Yes, it is.", "Cut it."]
