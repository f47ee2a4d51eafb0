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
        "Open menu\nOpen navigation\nGo to RingTalk Home\nk/TightRings\nLog In\nExpand user menu",
        "Something went wrong. Try again later.",
        "☰   RingTalk   🔍",
        "Question · tight rings",
        "Board index · Hands · Rings",
        "The Tuesday Hand: readers' troubles, plain replies, no no's",
        "GOLD FINGER  —  the column where rings meet the saw",
        "Ask the Jewellers (community board)            Sort by: newest",
        "HandPorch – ask a nurse, free\nHome   Find a doctor   Sign in",
        "Ask Nurse Peg",
        "Ask an expert: hands",
        "On the bench with Dr Gold",
        "HandForum.example: Fingers: Rings",
        "Question #22314",
        "Viewing thread 22314 in Hands",
        "Topic: Hands",
        "Printed from askahand.example on 12/03/2024",
        "From: ring_lady@example.org\nTo: hands@example.org\nDate: Tue, 12 Mar 2024 10:14",
        "Transcript of live chat, 12 March 2024",
        "★ Featured question ★",
        "Advertisement\nSoap that slides. Learn more",
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
        "Swollen hand: the forum said soap",
        "Ask my jeweller or a nurse",
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


LONG = f"{ASKED} My sister swears by dental floss wound around the finger, and the jeweller on the corner says that he has a saw for it."


@pytest.mark.parametrize(
    "masthead",
    [
        "RingAnswers Live",
        "RingConsult — real jewellers, real answers",
        "THE GOLDEN HAND  ·  Issue 212  ·  October",
        "Hand & Wrist Clinic Finder",
        "HandTalk - the sore finger board",
        "r u stuck? chat   >   Fingers   >   Rings",
        "Eyes Left! The two-handed message board",
        "The Upton Courier | Weekend | Vol. 18",
        "St Brannoc's University Hospitals NHS Trust",
        "‹ Back        HeyHand        ⋯",
        "Upton Foot & Hand\n\nBlog    Team    Prices    Book",
        "UPTON VALLEY ADVERTISER\nThursday 9 March 2023\nYour Body, with Nurse Peg",
        "Manualis\n\nBecause hands matter",
        "HandyBits\nthe friendly finger board",
        "PocketDoc ✚\n9:41",
        "allthingsfingers",
        "Dr Gold's Hand Blog (no relation)\n\nTuesday mailbag",
        "[hand-list] Digest, Vol 41, Issue 7\n\nSubject:",
    ],
)
def test_a_masthead_says_nothing_of_the_question(masthead: str):
    text = f"{masthead}{' ' if masthead.endswith(':') else chr(10) * 2}{TITLE}\n\n{LONG}\n\n1 answer\n\n{ANSWERED}"
    thread = read_page(text)
    assert (thread.question.title, thread.question.body) == (TITLE, LONG)
    assert unaccounted(text, thread) == []


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Knuckle Swelling", "Is this normal for a man of my age?\n\n"),  # the answer speaks of it
        ("Tight Ring — Worried", ""),
        ("A THORN IN THE FLESH", ""),
        ("GoldFinger | Six Months On", ""),
        ("Worried", "Hello doctors, thank you for reading\n\n"),
        ("Refused at the walk-in clinic", ""),
    ],
)
def test_a_title_in_capitals_is_no_masthead(title: str, below: str):
    told = LONG.replace("I am 44 and it", "Six of us tried and it")
    thread = read_page(
        f"{title}\n\n{below}{told}\n\n1 answer\n\nDr Ann Lee, GP, Leeds\nA swelling of the knuckle. A thorn in the flesh, worried or not."
    )
    assert (thread.question.title, thread.question.body) == (title, below + told)


@pytest.mark.parametrize(
    "masthead",
    [
        "Radio Upton — the Thursday phone-in, transcript",
        "The Waiting Room · Episode 88",
        'The Supplement — HEALTH — "Open Hand", our weekly column',
        "Ask-a-Hand archive",
    ],
)
def test_where_only_a_masthead_stands_above_the_question_there_is_no_title(masthead: str):
    text = f"{masthead}\n\nCaller: {LONG}\n\nDr Ann Lee, GP, Leeds: Cut it today.\n\nBo Ek, GP, Oslo: Oil first."
    thread = read_page(text)
    assert (thread.question.title, thread.question.body, len(thread.answers)) == ("", LONG, 2)
    assert unaccounted(text, thread) == []


def test_who_asked_on_a_forum_stands_below_the_title():
    asker, answerer = "by ring_lady » Sat 3 Aug, 10:14 am", "by Dr Ann Lee, GP, Leeds » Sat 3 Aug, 11:40 am"
    text = f"{TITLE}\n\n{asker}\n\n{ASKED}\n\nRe: Ring stuck over a swollen knuckle\n{answerer}\n\nCut it.\n\nRe: Ring stuck over\nby oil_man\n\nOil."
    thread = read_page(text)
    assert (thread.question.title, thread.question.body) == (TITLE, ASKED)
    assert [(answer.headline, answer.body, answer.doctor and answer.doctor.name) for answer in thread.answers] == [
        (None, "Cut it.", "Ann Lee"),
        (None, "Oil.", "oil_man"),
    ]
    assert unaccounted(text, thread) == []


def test_a_path_that_ends_in_the_title_is_the_boards():
    page = read_page(
        "Board index » Hands & Wrists » Stiff thumb 3 wks after a cast\n\nStiff thumb 3 wks after a cast\n\nIt will not bend. When can I row?\n\n"
        "Wait three weeks.\nOrla Brandt, MD\nTampa Hand Surgeon"
    )
    assert page.question.title == "Stiff thumb 3 wks after a cast"
    assert page.question.body == "It will not bend. When can I row?"
