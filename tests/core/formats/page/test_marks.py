"""What stands before the words of a line."""

from __future__ import annotations

import pytest

from curbside.core.formats.page.marks import answer_tag, question_tag, read_key, strip_marks, title_tag


@pytest.mark.parametrize(
    ("line", "lead", "rest"),
    [
        ("• Ann Lee", "•", "Ann Lee"),
        ("3. Ann Lee", "3.", "Ann Lee"),
        ("(3) Ann Lee", "(3)", "Ann Lee"),
        ("#3 Ann Lee", "#3", "Ann Lee"),
        ("[3] Ann Lee", "[3]", "Ann Lee"),
        ("> Ann Lee", ">", "Ann Lee"),
        ("[10:02] Ann Lee", "[10:02]", "Ann Lee"),
        ("**Ann Lee**", "*", "Ann Lee"),
        ("by Ann Lee", "by", "Ann Lee"),
        ("Answer 2 by: Ann Lee", "answer 2 by", "Ann Lee"),
        ("Regards, Ann Lee", "signed", "Ann Lee"),
        ("Ann Lee", "", "Ann Lee"),
    ],
)
def test_marks_are_stripped(line: str, lead: str, rest: str):
    found, words = strip_marks(line)
    assert (found[: len(lead)] if lead else found, words) == (lead, rest)


@pytest.mark.parametrize("tag", ["A: ", "A. ", "Answer: ", "ANSWER: ", "Doctor 2: ", "Doctor B: ", "Reply #3: ", "First opinion: ", "Expert 2 "])
def test_tags_of_answers(tag: str):
    assert answer_tag(tag + "(It will bend)") == len(tag)


@pytest.mark.parametrize("tag", ["Q: ", "Q. ", "QUESTION: ", "Patient: ", "Follow-up question: "])
def test_tags_of_questions(tag: str):
    assert question_tag(tag + "Is it normal?") == len(tag)


@pytest.mark.parametrize("line", ["Answer", "Answer 2", "Doctor 2:"])
def test_a_tag_may_stand_alone(line: str):
    assert answer_tag(line) == len(line)


@pytest.mark.parametrize("line", ["A stiff thumb", "Answer me", "a: b", "Doctor", "Dr. Lee", "Massage: yes", ""])
def test_other_lines_have_none(line: str):
    assert answer_tag(line) == question_tag(line) == 0


def test_a_subject_line():
    assert title_tag("Subject: Stiff thumb") == 9


def test_keys_tell_what_their_value_is():
    assert read_key("Speciality : Hands") == ("specialty", "Hands")
    assert read_key("Massage: yes") is None
