"""Importing a thread: whole, once, and out again as it came."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.db import DataError, IntegrityError

from curbside.core.thread import Answer, Question, Thread
from curbside.site.answers.actions import publish_answer
from curbside.site.doctors.models import Doctor, ImportedRating
from curbside.site.imports.actions import Outcome, import_thread
from curbside.site.imports.export import exported_threads
from curbside.site.imports.run import import_files
from curbside.site.lib.storable import Unstorable
from curbside.site.questions import models
from tests.cast import BEN, CHEN, NOW, QUIET, SMILE, stored
from tests.site.people import ben


def test_a_thread_comes_out_as_it_went_in():
    stored()
    stored(QUIET)
    assert list(exported_threads()) == [SMILE, QUIET]


def test_importing_it_again_changes_nothing():
    stored()
    assert import_thread(SMILE, now=NOW) is Outcome.KNOWN
    assert models.Question.objects.count() == 1


def test_the_same_page_from_another_folder_is_the_same_thread():
    stored()
    assert import_thread(replace(SMILE, source="elsewhere/smile.txt"), now=NOW) is Outcome.KNOWN


def test_a_page_that_has_gained_an_answer_gains_it_here():
    stored()
    grown = replace(SMILE, answers=(*SMILE.answers, Answer("Give it three months.", None, BEN)))
    assert import_thread(grown, now=NOW) is Outcome.GROWN
    assert list(exported_threads()) == [grown]


def test_it_gains_it_too_where_a_doctor_answered_here_meanwhile_and_that_answer_stays():
    question = stored()
    own = publish_answer(question, "", "Six weeks at most.", by=ben().account, now=NOW)
    pages = [SMILE]
    for words in ("Give it three months.", "It is the masseter."):
        pages.append(replace(pages[-1], answers=(*pages[-1].answers, Answer(words, None, CHEN), Answer(words))))
        assert import_thread(pages[-1], now=NOW) is Outcome.GROWN
    assert import_thread(pages[-1], now=NOW) is Outcome.KNOWN
    here = list(question.answers.order_by("position"))
    assert here[3] == own
    assert [answer.body for answer in here if answer != own] == [answer.body for answer in pages[-1].answers]


def test_a_page_whose_words_changed_leaves_what_is_here():
    stored()
    assert import_thread(replace(SMILE, question=Question("Another title", "and body")), now=NOW) is Outcome.CHANGED
    assert list(exported_threads()) == [SMILE]


def test_a_doctor_of_two_threads_is_one_profile_with_a_rating_from_each_page():
    stored()
    stored(Thread(Question("A second question"), (Answer("It fades in a week.", None, BEN),), "second.txt"))
    ben = Doctor.objects.get(name="Ben Adeyemi")
    assert ben.answers.count() == 2
    assert set(ben.imported_ratings.values_list("source", "stars", "reviews")) == {("smile.txt", 4.8, 64), ("second.txt", 4.8, 64)}


def test_who_gives_no_name_gets_no_profile():
    stored()
    assert set(Doctor.objects.values_list("name", flat=True)) == {"Ben Adeyemi", "Chen Wei-Lin"}
    assert ImportedRating.objects.count() == 2


def test_a_question_stands_under_what_its_words_name():
    assert set(stored().topics.values_list("kind", "name")) >= {("treatment", "botulinum toxin"), ("area", "masseter")}


@pytest.mark.parametrize("letter", ["\0", "\ud800"])
def test_a_character_no_database_holds_is_refused_and_nothing_is_stored(letter):
    with pytest.raises(Unstorable):
        import_thread(Thread(Question("A title", f"broken{letter}")), now=NOW)
    assert models.Question.objects.count() == 0


RATED = {"body": "It fades.", "doctor": {"name": "Ann Lee", "reviews": 10**12}}


@pytest.mark.parametrize(
    ("thread", "reason"),
    [
        ({"stated_answer_count": 10**30}, "a figure in it is out of range"),
        ({"stated_answer_count": -1}, "a figure in it is out of range"),
        ({"answers": [RATED]}, "a figure in it is out of range"),
        ({"source": "x" * 1001}, "its source is longer than 1000 bytes"),
        ({"source": "".join(map(chr, range(0x4E00, 0x4E00 + 1000)))}, "its source is longer than 1000 bytes"),
    ],
)
def test_a_thread_that_no_database_holds_is_refused_and_the_import_goes_on(tmp_path, thread, reason):
    lines = [{"source": "odd.txt", "title": "Does it fade?", "answers": []} | thread, {"source": "next.txt", "title": "Does it last?", "answers": []}]
    file = tmp_path / "threads.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    report = import_files([file])
    assert [line.partition(": ")[2] for line in report.refused] == [f"not stored, {reason}"]
    assert models.Question.objects.get().source == "next.txt"


@pytest.mark.parametrize("error", [DataError("value out of range"), IntegrityError("duplicate key\nDETAIL: more"), OverflowError("int too large")])
def test_a_thread_the_database_refuses_is_named_and_the_import_goes_on(tmp_path, monkeypatch, error):
    def refuse(thread, **when):
        if thread.source == "odd.txt":
            raise error
        return import_thread(thread, **when)

    monkeypatch.setattr("curbside.site.imports.run.import_thread", refuse)
    file = tmp_path / "threads.jsonl"
    file.write_text("".join(json.dumps({"source": f"{name}.txt", "title": name, "answers": []}) + "\n" for name in ("odd", "next")), encoding="utf-8")
    assert import_files([file]).lines() == ["1 thread read: 1 added", f"odd.txt: not stored, the database refuses it: {str(error).splitlines()[0]}"]


def test_the_report_names_what_was_refused(tmp_path):
    good, empty = tmp_path / "good.jsonl", tmp_path / "empty.txt"
    good.write_text('{"title": "Does it fade?", "body": "", "answers": []}\n', encoding="utf-8")
    empty.touch()
    report = import_files([good, empty])
    assert report.lines()[0] == "1 thread read: 1 added"
    assert "empty.txt" in report.lines()[1]
