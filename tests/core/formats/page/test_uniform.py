"""Pages saved without the breaks that a reader saw."""

from __future__ import annotations

import re

import pytest

from curbside.core.formats.page import read_page
from tests.core.formats.accounting import unaccounted
from tests.core.formats.page.test_cases import BODY, TITLE, cases, row

LEADING = f"""RingTalk Ireland
Topics / Hands / Rings

{TITLE}

{BODY}

3 answers

▲ 12
Dr Ann Lee, FRCSI
Hand Surgeon
Cork

Cut it today, before the finger swells any further than it has swollen.

▲ 3
ring_rita

soap and a thread did it for me, ten minutes and no blood

▲ 1
Bo Marsh
Pharmacist
Galway

No ointment shrinks a finger, and I sell all of them over the counter.
"""
CLOSING = f"""{TITLE}

{BODY}

Answers (3)

Cut it

A jeweller does it in a minute, and so does the nurse at any casualty desk.

Ann Lee, MD
Hand Surgeon
Tampa

Try the thread

Wind it tight from the tip, then pull the end that you pushed below the ring.

Bo Marsh, DO
Family Physician
Boise

No oil

Oil is for doors. Cold water and patience, with the hand held above the heart.

Cy Ngata, PA-C
Physician Assistant
Provo
"""


@pytest.mark.parametrize("blank", ["", "\n"], ids=["no line blank", "every second line blank"])
@pytest.mark.parametrize("page", [LEADING, CLOSING], ids=["names above", "names below"])
def test_blank_lines_that_tell_nothing_are_made_up_for(page: str, blank: str):
    even = re.sub("\n+", "\n" + blank, page)
    thread, as_seen = read_page(even), read_page(page)
    assert (thread.question.title, thread.question.body) == (TITLE, BODY)
    assert [(row(answer), answer.body) for answer in thread.answers] == [(row(answer), answer.body) for answer in as_seen.answers]
    assert unaccounted(even, thread) == []


@pytest.mark.parametrize("blank", ["", "\n"], ids=["no line blank", "every second line blank"])
def test_most_pages_keep_who_answered(blank: str):
    pages = [case for case in cases() if "{{" not in case.page]
    found = [len(read_page(re.sub("\n+", "\n" + blank, case.page)).answers) == len(case.answers) for case in pages]
    assert sum(found) > 0.8 * len(found)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ring stuck since the partyI am 44 and it went on easily at breakfast. Is oil safe? How long may it stay?", "Ring stuck since the party"),
        ("Ring stuck. Must it be cut?It went on easily at breakfast, and by noon the knuckle was twice its size.", "Ring stuck. Must it be cut?"),
    ],
)
def test_a_title_that_runs_into_the_question_is_parted_from_it(line: str, title: str):
    question = read_page(f"{line}\n\n1 answer\n\nDr Ann Lee, GP, Leeds\nCut it today.").question
    assert (question.title, question.title + question.body) == (title, line)


def test_headings_that_run_into_answers_are_parted_from_them():
    page = read_page(
        f"{TITLE}\n\n{BODY}\n\nDoctor Answers 2\n\nCut itThe jeweller does it in a minute.\n\nAnn Lee, MD\n\nTampa Hand Surgeon\n\n"
        "Try CoolRing firstIt costs nine dollars and it works.\n\nBo Marsh, MD\n\nBoise Hand Surgeon"
    )
    assert [(answer.headline, answer.body) for answer in page.answers] == [
        ("Cut it", "The jeweller does it in a minute."),
        ("Try CoolRing first", "It costs nine dollars and it works."),
    ]


def test_a_word_with_a_capital_inside_is_no_seam():
    text = "CoolRing is a fine thing, and CoolRing costs nine dollars."
    page = read_page(f"{TITLE}\n\n{BODY}\n\nDoctor Answers 1\n\n{text}\n\nAnn Lee, MD\n\nTampa Hand Surgeon")
    assert [(answer.headline, answer.body) for answer in page.answers] == [(None, text)]
