"""What stands beside a title: who asked and when, how the site files the question, how many answered; and whatever is above it."""

from __future__ import annotations

import pytest

from curbside.core.formats.page import read_page
from curbside.core.formats.page.top.asked import is_asked
from tests.core.formats.accounting import unaccounted

TITLE = "Blue toenail after a marathon in tight shoes"
ASKED = "I ran it on Sunday in my old racers. The nail of the big toe is blue and lifts at one corner. Must it come off? When may I run again?"
ANSWERS = "Dr Ann Lee, GP, Leeds\nLeave it on.\n\nBo Ek, Podiatrist, Oslo\nTape it, and run in a week."


def read(top: str, below: str = "") -> tuple[str, str, int | None, int]:
    page = f"{top}\n\n{ASKED}\n\n{below}{ANSWERS}"
    thread = read_page(page)
    assert unaccounted(page, thread) == []
    return thread.question.title, thread.question.body, thread.stated_answer_count, len(thread.answers)


@pytest.mark.parametrize(
    "asker",
    [
        "Asked for male, 44 years old, Turin · 310 views",
        "Started by slow_runner, Mon 4 May 2015, 07:12",
        "Submitted 3 years ago by slow_runner",
        "Thread starter slow_runner   Start date May 4, 2015",
        "Anonymous, 44, male · asked 04/05/2015 · Turin",
        "Question #81220 · Foot & toe · 44-year-old male · NV",
        "Asked 6 years, 2 months ago\nModified 6 years ago\nViewed 2k times",
        "by a 44-year-old man in Turin, 3 days ago",
        "slow_runner in Reno, NV\nMay 4, 2015",
        "May 4, 2015 by slow_runner",
        "slow_runner\nJunior Member\nJoined: May 2015",
        "🕒 4 May 2015   💬 2",
    ],
)
@pytest.mark.parametrize(
    "above",
    [
        "Race on with us! Start your free trial\nTOES & SOLES\n",
        "ToePoint | Find care | Log in\n\nFoot problems\n",
        "You are reading an archived page, and some links are broken.\n\n",
    ],
)
def test_the_title_is_directly_above_who_asked(above: str, asker: str):
    assert read(f"{above}{TITLE}\n{asker}", "2 answers\n\n") == (TITLE, ASKED, 2, 2)


def test_a_standfirst_below_a_title_that_asks_is_no_title():
    title = "The nail of my big toe is blue. Must it come off before I run again?"
    assert (
        read(
            f"ToePoint\nFoot problems\n{title}\nA big nail and what our panel thinks of it\nBy the Health desk\nPublished 4 May 2015", "2 answers\n\n"
        )[0]
        == title
    )


def test_a_label_above_the_askers_words_stands_below_the_title():
    assert read(f"Talk to a foot doctor now\nAsk a podiatrist\n{TITLE}\nCustomer Question", "2 answers\n\n")[0] == TITLE


def test_on_some_sites_it_stands_below():
    assert read(f"r/ tiredfeet  •  4 yr. ago\nslow_runner\n\n{TITLE}", "2 replies\n\n") == (TITLE, ASKED, 2, 2)
    assert read(f"A 44-year-old male asked:\n{TITLE}", "2 doctor answers\n\n") == (TITLE, ASKED, 2, 2)


def test_it_is_no_matter_how_often_the_title_is_printed():
    head = "slow_runner\nNew user\nPosts: 3\nJoined: 4 May 2015"
    assert read(f"Feet » Toes » {TITLE}\n\n{TITLE} (Read 310 times)\n\n{head}\n{TITLE}", "2 replies\n\n") == (TITLE, ASKED, 2, 2)


def test_a_subject_tells_the_title_and_the_line_below_the_sender():
    assert read(f"ToeDesk\n\nSubject: {TITLE}\nFrom: Gino, 44, Turin (baker)", "2 replies\n\n") == (TITLE, ASKED, 2, 2)


@pytest.mark.parametrize(
    "counts",
    [
        "Replies: 2     Views: 812",
        "2 answers · 812 views",
        "Started by slow_runner, 4 May 2015\nReplies: 2   Following: 9",
        "Case ID: 4471 · Status: answered · 2 opinions",
        "Category: Feet\nStatus: open\nOpinions: 2",
    ],
)
def test_a_count_glued_below_the_title_opens_no_answers(counts: str):
    assert read(f"{TITLE}\n{counts}") == (TITLE, ASKED, 2, 2)


def test_the_site_may_file_the_question_above_its_title():
    assert read(f"ToeFrage\n\nCase no. 81220\nCategory: Feet\nStatus: open\nOpinions: 2\n\n{TITLE}") == (TITLE, ASKED, 2, 2)


def test_where_only_a_title_was_asked_the_count_opens_the_answers():
    told = "I am a podiatrist and lose a nail of my own each spring. Does it hurt? If not, leave it. The new one is there by autumn."
    page = f"{TITLE}, must it go?\nReplies: 2   Views: 812\n\n{told}\nDr Ann Lee, GP, Leeds\n\nTape it and run.\nBo Ek, Podiatrist, Oslo"
    assert [answer.body for answer in read_page(page).answers] == [told, "Tape it and run."]


def test_a_post_without_a_title_has_none():
    page = f"Toes & Trails UK – ask nurses & runners\nPublic group · 9.3K members\nJoin group\nAbout  Topics  Media  Events\n\nGina Bruni\n3d · 🌐\n{ASKED}\n\n2 replies\n\n{ANSWERS}"
    thread = read_page(page)
    assert (thread.question.title, thread.question.body) == ("", ASKED)
    assert unaccounted(page, thread) == []


@pytest.mark.parametrize(
    "title",
    [
        "Started on new shoes and now the nail is blue",
        "Started by kicking a kerb, now the nail lifts",
        "Asked for a referral and was refused",
        "Question from a slow runner",
        "44 y/o male, blue toenail after a marathon",
        "Toenail: blue after a marathon",
        "Asked 3 nurses, heard 3 things",
    ],
)
@pytest.mark.parametrize("below", ["", "\nslow_runner, 4 May 2015"])
def test_a_title_may_begin_so_too(title: str, below: str):
    assert read(f"{title}{below}", "2 answers\n\n") == (title, ASKED, 2, 2)


@pytest.mark.parametrize(
    "text", ["Asked my nurse, no help", "Posted to a clinic far off", "Opened a blister", "Will it go?", "Feet - toes", "Is 44 old?"]
)
def test_other_lines_tell_nobody_who_asked(text: str):
    assert not is_asked(text)
