"""A whole page: what goes where, and what is said of the rest."""

from __future__ import annotations

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats.page import LONGEST, MOST_LINES, read_page
from curbside.core.thread import Doctor, Rating
from tests.core.formats.accounting import unaccounted

QUESTION = "My thumb is stiff\n\nThe cast came off nine days ago. Is this normal?\n\n"
BEND = "It will bend again in three weeks or so, if you move it in warm water."


def answered(*answers: str, header: str = "Doctor Answers") -> str:
    return QUESTION + header + "\n\n" + "\n\n".join(answers)


class TestQuestion:
    def test_paragraphs_stay_apart(self):
        assert read_page("Title\n\nOne.\nTwo.\n\n\nThree.\n\nAnswers\n\nYes.").question.body == "One.\nTwo.\n\nThree."

    def test_links_above_the_title_are_no_title(self):
        assert read_page("Ask a doctor\n\n" + answered(BEND)).question.title == "My thumb is stiff"

    def test_a_sentence_on_the_topic_is_no_title(self):
        thread = read_page("A cast is a hard bandage for bones.\n\nHow long is a thumb stiff?\n\nIt came off on Monday.\n\nAnswers\n\nA month.")
        assert thread.question.title == "How long is a thumb stiff?"
        assert "a sentence above the title was left out: line 1 “A cast is a hard bandage for bones.”" in thread.notices

    @pytest.mark.parametrize("name", ["Ask the dentist", "THE HEALTH PAGES", "Hull Hand Clinic — Patient Q&A", "Resolved Question"])
    def test_a_sites_name_is_no_title(self, name: str):
        page = f"{name}\n\n{answered(BEND)}"
        thread = read_page(page)
        assert thread.question.title == "My thumb is stiff"
        assert unaccounted(page, thread) == []

    def test_a_title_of_such_words_above_the_body_is_one(self):
        assert read_page("Question for the doctors\n\nIs it broken? It came off.\n\nAnswers\n\nNo.").question.title == "Question for the doctors"

    def test_who_asked_is_no_title(self):
        assert read_page("A 34-year-old member asked:\n" + answered(BEND)).question.title == "My thumb is stiff"

    def test_a_page_may_have_a_title_alone(self):
        assert read_page("My thumb is stiff").question.title == "My thumb is stiff"

    def test_a_later_question_joins_the_first(self):
        thread = read_page("Thumb\n\nQ: Is it normal?\n\nA: It is.\n\nQ: And after a month?\n\nA: Less so.")
        assert thread.question.body == "Is it normal?\n\nAnd after a month?"
        assert [answer.body for answer in thread.answers] == ["It is.", "Less so."]

    def test_marks_go(self):
        assert read_page("Thumb\n\nQuestion: Is it normal?\n\nAnswer: It is.").question.body == "Is it normal?"


class TestAnswers:
    def test_a_headline_may_be_missing(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD", f"Patience\n\n{BEND}\n\nBo Ek, MD"))
        assert [answer.headline for answer in thread.answers] == [None, "Patience"]

    def test_a_headline_may_follow_a_rating_at_once(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD\nLeeds GP\n4.8/5\nPatience\n\n{BEND}\n\nBo Ek, MD"))
        assert [answer.headline for answer in thread.answers] == [None, "Patience"]

    def test_a_signature_stays_in_the_text(self):
        (answer,) = read_page(answered(f"{BEND}\n\n-Ann Lee\n\nAnn Lee, MD\nLeeds GP")).answers
        assert answer.body == f"{BEND}\n\n-Ann Lee"
        assert answer.doctor == Doctor("Ann Lee", ("MD",), "Leeds", "GP")

    def test_a_full_name_signed_names_a_byline_without_one(self):
        (answer,) = read_page(answered(f"{BEND}\n\n-Ann Lee\n\nLeeds GP\n4.8/5")).answers
        assert answer.doctor == Doctor("Ann Lee", (), "Leeds", "GP", Rating(4.8))

    def test_initials_signed_name_nobody(self):
        (answer,) = read_page(answered(f"{BEND}\nDr. K\n\nLeeds GP\n4.8/5")).answers
        assert answer.doctor == Doctor(None, (), "Leeds", "GP", Rating(4.8))

    def test_a_signature_with_letters_does_not_cut_the_answer(self):
        (answer,) = read_page(answered(f"{BEND}\n\nAnn Lee, MD\nChief of Hands\n\nAnn Lee, MD\nLeeds GP\n4.8/5")).answers
        assert answer.doctor == Doctor("Ann Lee", ("MD",), "Leeds", "GP", Rating(4.8))

    def test_one_byline_may_stand_before_its_answer(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD\nLeeds GP", f"Bo Ek, MD, Dentist, Oslo: {BEND}", f"{BEND}\n\nCy Ode, MD\nRome GP"))
        assert [answer.doctor.name for answer in thread.answers if answer.doctor] == ["Ann Lee", "Bo Ek", "Cy Ode"]

    def test_nobody_named_is_no_doctor(self):
        assert [answer.doctor for answer in read_page(answered(f"{BEND}\n\nAnswered by: anonymous doctor")).answers] == [None]

    def test_an_answer_cut_off_is_an_answer(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD\nLeeds GP", "Wear the spli"))
        assert thread.answers[1].body == "Wear the spli"

    def test_one_without_byline_is_found_where_the_page_counts_it(self):
        thread = read_page(answered(BEND, f"Patience\n\n{BEND}\n\nBo Ek, MD", header="2 answers"))
        assert [(answer.headline, answer.doctor is None) for answer in thread.answers] == [(None, True), ("Patience", False)]

    def test_two_blank_lines_tell_answers_apart(self):
        thread = read_page(answered(f"{BEND}\n\n\nNo, {BEND}\n\nBo Ek, MD", header="Answers"))
        assert [answer.body for answer in thread.answers] == [BEND, f"No, {BEND}"]

    def test_votes_and_dates_are_nobodys_words(self):
        (answer,) = read_page(answered(f"Patience\n\n+3\n\n{BEND}\n\nAnswered May 4, 2018\n\nAnn Lee, MD")).answers
        assert (answer.headline, answer.body) == ("Patience", BEND)


class TestText:
    def test_only_line_ends_and_blanks_change(self):
        (answer,) = read_page(answered("It\u00a0will  bend – “soon”. \r\n\tTruly.\r\n\r\n\r\nYes.\r\n\r\nAnn Lee, MD", header="Answers 1")).answers
        assert answer.body == "It will  bend – “soon”.\n\tTruly.\n\nYes."

    def test_the_legal_words_stand_apart(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD", "This page is no substitute for a visit."))
        assert thread.disclaimer == "This page is no substitute for a visit."
        assert len(thread.answers) == 1


class TestNotices:
    def test_the_count_is_checked(self):
        assert "the page says 7 answers, 1 were found" in read_page(answered(f"{BEND}\n\nAnn Lee, MD", header="Doctor Answers 7")).notices

    def test_a_missing_name_is_told(self):
        assert "answer 1 has no doctor name" in read_page(answered(f"{BEND}\n\nLeeds GP\n4.8/5")).notices

    def test_a_missing_doctor_is_told(self):
        assert "answer 1 names no doctor" in read_page(answered(BEND)).notices

    def test_an_answer_printed_twice_is_told(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD", f"{BEND}\n\nAnn Lee, MD"))
        assert len(thread.answers) == 2
        assert "answer 2 repeats answer 1 word for word" in thread.notices

    def test_furniture_is_quoted_with_its_line(self):
        thread = read_page(answered("+3", f"{BEND}\n\nAnn Lee, MD"))
        assert "left out as page furniture: line 7 “+3”" in thread.notices

    def test_much_furniture_is_told_in_runs(self):
        thread = read_page(answered(f"{BEND}\n\nAnn Lee, MD", "\n".join(["Sponsored: soap"] * 9)))
        assert "left out as page furniture: lines 11–19, from “Sponsored: soap”" in thread.notices

    def test_stray_words_at_the_end_are_told(self):
        text = answered(f"{BEND}\n\nAnn Lee, MD", "The people here are paid nothing.")
        thread = read_page(text)
        assert len(thread.answers) == 1
        assert unaccounted(text, thread) == []

    def test_a_byline_without_answer_is_told(self):
        text = answered(f"{BEND}\n\nAnn Lee, MD\nLeeds GP\n\nBo Ek, MD\nOslo GP\n4.8/5")
        thread = read_page(text)
        assert len(thread.answers) == 1
        assert unaccounted(text, thread) == []


class TestBadInput:
    @pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b\n\ufeff"])
    def test_no_text_is_refused(self, text: str):
        with pytest.raises(UnreadableSource, match="no text"):
            read_page(text, "a.txt")

    def test_far_too_much_is_refused(self):
        with pytest.raises(UnreadableSource, match="too long for a page"):
            read_page("a" * (LONGEST + 1), "a.txt")

    def test_far_too_many_lines_are_refused(self):
        with pytest.raises(UnreadableSource, match="50,000 lines"):
            read_page("a\n" * (MOST_LINES + 1), "a.txt")
