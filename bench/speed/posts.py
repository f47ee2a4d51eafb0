"""A `Posts.xml` of any size, with invented text: the shape of a Stack Exchange dump, and each question's answers far behind it."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

APART = 500  # questions before their answers come, as in a dump sorted by date
ANSWERS = 3
ASKED = (
    "<p>My left eyebrow has been lower than the right since my treatment two weeks ago.</p>\n<p>How long will this last? Is it permanent?</p>",
    "<p>Five weeks after the knee was cleaned out it still swells every evening.</p>\n<p>When does the swelling stop? May I ride a bicycle?</p>",
)
TOLD = (
    "<p>This is temporary. It wears off within three to four months, often sooner. See whoever treated you for a small correction.</p>",
    "<p>Swelling in the evening is common at this point and should settle in 8-12 weeks. Ice it for ten minutes after walking.</p>",
    "<p>I would not do anything yet. In about 1 in 20 people it takes longer than half a year; if it does, ask for an examination.</p>",
)


def write_posts(path: Path, megabytes: int) -> int:
    """Write the file, a block of questions and their answers at a time; returns how many questions are in it."""
    questions = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<posts>\n')
        while file.tell() < megabytes * 1_000_000:
            file.write(_block(questions))
            questions += APART
        file.write("</posts>\n")
    return questions


def _block(first: int) -> str:
    numbers = range(first, first + APART)
    asked = [_row(_id(n), 1, ASKED[n % len(ASKED)], f'Title="Question {n}" AnswerCount="{ANSWERS}"') for n in numbers]
    told = [
        _row(_id(n) + k, 2, TOLD[(n + k) % len(TOLD)], f'ParentId="{_id(n)}" OwnerDisplayName="Helper {k}"')
        for k in range(1, ANSWERS + 1)
        for n in numbers
    ]
    return "".join(asked + told)


def _id(question: int) -> int:
    return question * (ANSWERS + 1) + 1


def _row(key: int, kind: int, body: str, others: str) -> str:
    return f'  <row Id="{key}" PostTypeId="{kind}" {others} Body={quoteattr(body)} />\n'
