"""What only its place tells is believed no further than that."""

from __future__ import annotations

import time

import pytest

from curbside.core.formats.page import read_page
from curbside.core.formats.page.byline.flair import read_flair
from curbside.core.formats.page.byline.scored import read_scored
from curbside.core.formats.page.byline.vouched import read_vouched
from curbside.core.thread import Doctor

QUESTION = "Stiff thumb after a cast\n\nThe joint will not bend. Is this normal?\n"
WORDS = "It is stiff because it lay still, so give it five weeks."


@pytest.mark.parametrize(
    ("line", "doctor"),
    [
        ("ORLA WARD, bladder nurse, Newry", Doctor("ORLA WARD", (), "Newry", "bladder nurse")),
        ("Orla Ward, MD, retina fellow, Lyon", Doctor("Orla Ward", ("MD",), "Lyon", "retina fellow")),
        ("— Orla Ward, had this in 2017", Doctor("Orla Ward")),
        ("Orla Ward, wig maker, Boise, ID", Doctor("Orla Ward", (), "Boise, ID", "wig maker")),
    ],
)
def test_a_name_and_whatever_somebody_is(line: str, doctor: Doctor):
    byline = read_vouched(line)
    assert byline
    assert byline.doctor == doctor


@pytest.mark.parametrize("line", ["Warm water, then oil.", "Thanks, Orla, Newry", "Best wishes, Orla", "rest, ice, height", "Orla Ward"])
def test_other_words_with_commas(line: str):
    assert read_vouched(line) is None


def test_one_work_no_list_holds_is_words_where_nobody_else_signs_so():
    page = f"{QUESTION}\nAnswers\n\n{WORDS}\n\nOrla Brandt, FRACS\nHand Surgeon\n\nCold Packs, wax baths, Splints\n\nAll of these help.\n\nTomas Ekelund, MD\nGP"
    assert read_page(page).answers[1].body.endswith("All of these help.")


def test_a_line_with_the_day_tells_of_the_one_above():
    flair = read_flair("Had this twice · Answered 5 years ago")
    assert flair
    assert (flair.byline.doctor, flair.byline.left, flair.asks) == (Doctor(), ("Had this twice", "Answered 5 years ago"), False)


def test_a_line_without_the_day_tells_nothing():
    assert read_flair("Warm water | Oil | Patience") is None


def test_a_score_and_an_age_tell_who_wrote():
    byline = read_scored("[–]podo_kev Podiatrist [S] 14 points 3 years ago")
    assert byline
    assert (byline.doctor, byline.left) == (Doctor("podo_kev", specialty="Podiatrist"), ("14 points", "3 years ago", "op"))


def test_figures_in_a_sentence_are_no_score():
    assert read_scored("I scored 14 points on that scale, 3 years ago") is None


def test_headlines_above_words_that_close_alike_are_no_names():
    answers = [
        f"{headline}\n{WORDS}\nDr {name}, GP, Hull\nWas this helpful?  Yes (1)"
        for headline, name in (("Warm Water", "Jo May"), ("Wax Baths", "Al Roe"))
    ]
    thread = read_page(QUESTION + "\nAnswers\n\n" + "\n\n".join([*answers, answers[0].replace("Warm Water", "Rubber Balls")]))
    assert [answer.headline for answer in thread.answers] == ["Warm Water", "Wax Baths", "Rubber Balls"]


def test_words_nobody_said_above_are_no_quote():
    page = f"{QUESTION}\n2 replies\n\nmarnie_k wrote:\nWarm water first.\n\nOrla Brandt, MD wrote:\n{WORDS}\n"
    assert [answer.body for answer in read_page(page).answers] == ["Warm water first.", WORDS]


def test_buttons_below_each_name_are_no_headlines():
    answers = [f"{WORDS} {number}\n\nOrla Brandt, MD\nHand Surgeon\n\nReport\n" for number in ("One.", "Two.", "Three.")]
    assert [answer.headline for answer in read_page(QUESTION + "\nAnswers\n\n" + "\n".join(answers)).answers] == [None] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Jo May\nLike · Reply\n",
        "marnie wrote:\nIs this normal?\n",
        "Jo May, x, Hull\n\n",
        "Joined: Mar 2014\n",
        "10:02  You\nwords\n",
        "answered May 3, 2020 at 9:10\nJo\n1\n",
        "Dr Jo May, GP, Hull\nWords.\nLike   Reply\n\n",
        "1\tDr Jo May, GP, Hull\twords and words\n",
        "Sort by:\n",
        "a (b) (c) (d), " * 8 + "\n",
        "3 answers\nHull\n",
        "Jo May\nwords and words\n3 d\nLike\nReply\n",
        "Like\nReply\n",
        "@marnie\n2 years ago\nwords\n",
        "Marnie · 12/05/2024 09:31\nwords\n",
        "marnie\n1\nMay 2024\nwords\n",
        "Profile photo for Jo May\nJo May\nMum\n·\n3y\nwords\n",
        "Was this helpful?\nYes\nNo\n",
        "answered May 3, 2020 at 9:10\nJo\n1\n1 gold badge\nHm. –\nAnn\nMay 4, 2020 at 9:10\n",
        "AutoModerator\nMOD\n•\n5mo ago\nBe kind.\n3 replies\n",
    ],
)
def test_twice_the_lines_take_twice_the_time(line: str):
    def seconds(lines: int) -> float:
        begin = time.perf_counter()
        read_page(QUESTION + line * lines)
        return time.perf_counter() - begin

    seconds(50)
    assert seconds(2000) < 12 * seconds(500) + 0.5
