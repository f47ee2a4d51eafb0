"""Posts.xml of a data dump."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import read_file, read_threads
from curbside.core.thread import Answer, Doctor, Question

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<posts>\n'
WORDS = "&lt;p&gt;Is it &amp;amp; was it normal?&lt;/p&gt;&#xA;&lt;p&gt;For how long?&lt;/p&gt;"
ASKED = f'<row Id="1" PostTypeId="1" Title="Stiff thumb" Body="{WORDS}" AnswerCount="1" />\n'
ANSWERED = '<row Id="2" PostTypeId="2" ParentId="1" Body="&lt;p&gt;It will bend.&lt;/p&gt;" OwnerDisplayName="ann" />\n'


def dump(*rows: str) -> str:
    return HEAD + "".join(rows) + "</posts>\n"


def test_a_question_and_its_answer():
    (thread,) = read_threads(dump(ASKED, ANSWERED), source="Posts.xml")
    assert thread.question == Question("Stiff thumb", "Is it & was it normal?\n\nFor how long?")
    assert thread.answers == (Answer("It will bend.", None, Doctor(name="ann")),)
    assert (thread.source, thread.stated_answer_count, thread.notices) == ("Posts.xml#1", 1, ())


def test_an_answer_may_stand_before_its_question():
    assert len(read_threads(dump(ANSWERED, ASKED))[0].answers) == 1


def test_threads_come_in_the_order_of_their_questions():
    rows = [f'<row Id="{n}" PostTypeId="1" Title="Question {n}" Body="" />' for n in (5, 3, 9)]
    assert [thread.question.title for thread in read_threads(dump(*rows))] == ["Question 5", "Question 3", "Question 9"]


def test_what_is_in_no_thread_is_told():
    rows = ['<row Id="7" PostTypeId="5" Body="a tag" />', '<row Id="8" PostTypeId="2" ParentId="99" Body="to nobody" />']
    assert read_threads(dump(ASKED, ANSWERED, *rows))[0].notices == (
        "1 rows of the dump are neither question nor answer",
        "1 answers of the dump have no question in it",
    )


def test_a_count_that_differs_is_told():
    assert read_threads(dump(ASKED))[0].notices == ("the dump says 1 answers, 0 were found",)


def test_entities_are_refused():
    bomb = '<?xml version="1.0"?><!DOCTYPE posts [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
    bomb += '<posts><row Id="1" PostTypeId="1" Title="&b;" Body=""/></posts>'
    with pytest.raises(UnreadableSource, match=r"a document type is declared; entities are not expanded \(line 1\)"):
        read_threads(bomb)


def test_broken_xml_is_refused_with_its_line():
    with pytest.raises(UnreadableSource, match=r"Posts\.xml: broken XML: .* \(line 4\)"):
        read_threads(HEAD + ASKED + "<row Id=3 />\n</posts>", source="Posts.xml")


def test_a_dump_cut_off_is_refused():
    with pytest.raises(UnreadableSource, match="broken XML"):
        read_threads(HEAD + ASKED)


def test_no_question_is_refused():
    with pytest.raises(UnreadableSource, match="no question"):
        read_threads(dump(ANSWERED))


def test_memory_stays_flat(tmp_path: Path):
    body = "&lt;p&gt;" + "word " * 2_000 + "&lt;/p&gt;"
    with open(tmp_path / "Posts.xml", "w") as file:
        file.write(HEAD)
        for n in range(1, 401):
            file.write(f'<row Id="{n}" PostTypeId="1" Title="Question {n}" Body="{body}" />\n')
        for n in range(1, 401):
            file.write(f'<row Id="{n + 5_000}" PostTypeId="2" ParentId="{n}" Body="{body}" />\n')
        file.write("</posts>")
    tracemalloc.start()
    answers = sum(len(thread.answers) for thread in read_file(tmp_path / "Posts.xml"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answers == 400
    assert peak < 2_500_000 < (tmp_path / "Posts.xml").stat().st_size
