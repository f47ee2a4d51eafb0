"""Pages of many sites, in `cases_*.txt`: each a page and, after `=>`, a line an answer.

A line holds headline, name, credentials, place, specialty, stars, reviews and text, between bars; `-` is none, `first words … last words` the
ends of a long text. `{Q}` stands for one and the same question.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from curbside.core.formats.page import read_page
from curbside.core.thread import Answer, Doctor, Rating
from tests.core.formats.accounting import unaccounted

TITLE = "Stiff thumb after a cast came off. Will it bend again?"
BODY = "I am 51 and broke my thumb in spring. The joint will not bend. Is this normal? When can I hold a racket?"


class Case(NamedTuple):
    """A page, and what a right reading says of each answer."""

    name: str
    page: str
    answers: list[list[str]]


def cases() -> list[Case]:
    found = []
    for path in sorted(Path(__file__).parent.glob("cases_*.txt")):
        for case in re.split(r"^@@ ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = case.partition("\n")
            page, _, told = rest.partition("\n=>\n")
            found.append(Case(name, page.replace("{Q}", f"{TITLE}\n\n{BODY}"), [row.split(" | ", 7) for row in told.strip().split("\n")]))
    return found


def row(answer: Answer) -> list[str]:
    doctor = answer.doctor or Doctor()
    rating = doctor.rating or Rating()
    told = (answer.headline, doctor.name, ", ".join(doctor.credentials), doctor.place, doctor.specialty, rating.stars, rating.reviews)
    return [str(fact) if fact not in (None, "") else "-" for fact in told]


def holds(body: str, told: str) -> bool:
    begin, _, end = told.replace("\\n", "\n").partition(" … ")
    return body.startswith(begin) and body.endswith(end) if end else body == begin


@pytest.fixture(params=cases(), ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param


def test_who_answered_is_found(case: Case):
    assert [row(answer) for answer in read_page(case.page).answers] == [told[:7] for told in case.answers]


def test_what_was_answered_is_found(case: Case):
    answers = read_page(case.page).answers
    assert [answer.body for answer, told in zip(answers, case.answers, strict=True) if not holds(answer.body, told[7])] == []


def test_the_answers_do_not_reach_into_the_question(case: Case):
    if f"{TITLE}\n\n{BODY}" in case.page:
        question = read_page(case.page).question
        assert (question.title, question.body[: len(BODY)]) == (TITLE, BODY)


def test_every_line_is_accounted_for(case: Case):
    assert unaccounted(case.page, read_page(case.page)) == []
