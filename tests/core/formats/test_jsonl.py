"""Curbside's own interchange: one thread a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import read_file, read_threads, write_jsonl
from curbside.core.reading import read_thread
from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

FULL = Thread(
    Question("Stiff thumb", "Is it normal?\n\nFor how long?"),
    (
        Answer("It will bend.", "Patience", Doctor("Ann Lee", ("MD", "FACS"), "Leeds", "GP", Rating(4.8, 31))),
        Answer("No\u2028line ends\u0085here", None, None),
        Answer("", None, Doctor(rating=Rating(None, 3))),
    ),
    "page.txt",
    7,
    "No substitute for a visit.",
    ("answer 2 names no doctor",),
    date(2026, 3, 1),
)


def test_a_thread_comes_back_as_it_was():
    assert read_threads(write_jsonl(FULL)) == [FULL]


def test_many_threads_come_back_in_order():
    threads = [Thread(Question(f"Question {n}"), source=f"{n}") for n in range(5)]
    assert read_threads("".join(map(write_jsonl, threads))) == threads


def test_a_thread_is_one_line_for_every_reader():
    assert len(write_jsonl(FULL).splitlines()) == 1


def test_a_missing_title_is_null():
    assert json.loads(write_jsonl(Thread(Question("", "Is it normal?"))))["title"] is None


def test_answers_to_a_question_without_words_come_back_too():
    thread = Thread(Question(""), (Answer("It will bend."),))
    assert read_threads(write_jsonl(thread)) == [thread]


def test_the_day_it_was_asked_is_named_only_where_known():
    assert json.loads(write_jsonl(FULL))["asked_at"] == read_thread(FULL).to_json()["asked_at"] == "2026-03-01"
    assert "asked_at" not in json.loads(write_jsonl(Thread(Question("Stiff"))))


def test_what_else_a_report_holds_is_passed_over():
    document = json.loads(write_jsonl(FULL)) | {"consensus": {"timing": None}, "red_flags": [], "asks": []}
    for answer in document["answers"]:
        answer["claims"] = [{"kind": "timing"}]
    assert read_threads(json.dumps(document)) == [FULL]


def test_a_thread_without_source_is_called_after_its_line():
    assert read_threads('\n{"title": "Stiff", "answers": []}\n', source="a.jsonl")[0].source == "a.jsonl:2"


def test_windows_line_ends_do_no_harm():
    assert read_threads(write_jsonl(FULL).replace("\n", "\r\n") * 2) == [FULL, FULL]


class TestBadLines:
    GOOD = write_jsonl(FULL)

    def test_the_others_come_as_they_are_and_then_an_error_names_it(self, tmp_path: Path):
        (tmp_path / "a.jsonl").write_text(f"{self.GOOD}{{broken\n{self.GOOD}")
        threads = read_file(tmp_path / "a.jsonl")
        assert [next(threads), next(threads)] == [FULL, FULL]
        with pytest.raises(UnreadableSource, match=r"a\.jsonl: not every line of it is a thread \(line 2: not JSON"):
            next(threads)

    def test_each_is_named_and_the_error_of_a_list_has_the_others(self):
        with pytest.raises(UnreadableSource, match=r"\(line 2: not a JSON object; line 3: title is not text\)$") as raised:
            read_threads(f'{self.GOOD}[]\n{{"title": 3, "answers": []}}\n')
        assert raised.value.threads == (FULL,)

    def test_of_very_many_the_first_are_named_and_the_rest_counted(self):
        with pytest.raises(UnreadableSource, match=r"line 20: not a JSON object; 5 more\)$"):
            read_threads("3\n" * 25, "jsonl")

    def test_a_name_that_stands_twice_is_refused_as_one_value_would_be_lost(self):
        with pytest.raises(UnreadableSource, match="line 1: body stands twice in it"):
            read_threads('{"title": "Stiff", "answers": [{"body": "It will bend.", "body": "It will not."}]}')

    def test_none_good_is_an_error_with_the_lines(self):
        with pytest.raises(UnreadableSource, match=r"a\.jsonl: no line of it is a thread \(line 1: not JSON"):
            read_threads('{"broken\n', source="a.jsonl")

    @pytest.mark.parametrize(
        ("document", "reason"),
        [
            ({"title": "x"}, "no answers"),
            ({"answers": []}, "neither question nor answers"),
            ({"title": "x", "answers": {}}, "answers is not a list"),
            ({"title": "x", "answers": [3]}, "answer 1 is not an object"),
            ({"title": "x", "answers": [{"body": 3}]}, "answer 1: body is not text"),
            ({"title": "x", "answers": [{"doctor": "Ann"}]}, "answer 1: doctor is not an object"),
            ({"title": "x", "answers": [{"doctor": {"stars": "5"}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"stars": 10**400}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"stars": float("nan")}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"reviews": 1.5}}]}, "reviews is not a whole number"),
            ({"title": "x", "answers": [{"doctor": {"credentials": [1]}}]}, "credentials holds something else than text"),
            ({"title": "x", "asked_at": "20260301", "answers": []}, "asked_at is not a day written as 2026-03-01"),
            ({"title": "x", "asked_at": "2026-02-30", "answers": []}, "asked_at is no day of the calendar"),
            ({"title": "x", "asked_at": 2026, "answers": []}, "asked_at is not text"),
            ({"title": "x", "stated_answer_count": True, "answers": []}, "stated_answer_count is not a whole number"),
        ],
    )
    def test_the_wrong_field_is_named(self, document: dict[str, object], reason: str):
        with pytest.raises(UnreadableSource, match=reason):
            read_threads(json.dumps(document), "jsonl")

    def test_a_figure_without_end_is_refused(self):
        with pytest.raises(UnreadableSource, match="line 1: not JSON, a figure in it is too long"):
            read_threads('{"title": "x", "stated_answer_count": ' + "9" * 5_000 + ', "answers": []}')

    def test_a_line_nested_beyond_sense_is_refused(self):
        with pytest.raises(UnreadableSource, match="sensible depth"):
            read_threads('{"answers":' + "[" * 100_000, "jsonl")

    def test_a_line_too_long_is_passed_over(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("curbside.core.formats.jsonl.LONGEST_LINE", 2_000)
        with pytest.raises(UnreadableSource, match="line 1: longer than 2,000 characters") as raised:
            read_threads('{"title": "' + "x" * 9_000 + '", "answers": []}\n' + self.GOOD)
        assert raised.value.threads == (FULL,)


class TestLists:
    """Other programs write a JSON list of threads."""

    def test_each_entry_is_a_thread(self):
        listed = json.dumps([json.loads(write_jsonl(FULL)), {"title": "Stiff", "answers": []}], indent=1)
        assert read_threads(listed, source="a.json") == [FULL, Thread(Question("Stiff"), source="a.json#2")]

    def test_an_entry_that_is_none_is_named(self):
        with pytest.raises(UnreadableSource, match=r"a\.json: not every entry of it is a thread \(entry 2: no answers in it\)") as raised:
            read_threads('[{"title": "Stiff", "answers": []}, {"title": "x"}]', source="a.json")
        assert [thread.question.title for thread in raised.value.threads] == ["Stiff"]

    @pytest.mark.parametrize(
        ("text", "reason"), [("[]", "no entry of it"), ('[{"title": "x", "answers": []}', "not JSON"), ('[{"a": 1}, ', "not JSON")]
    )
    def test_one_that_is_empty_or_broken_is_refused(self, text: str, reason: str):
        with pytest.raises(UnreadableSource, match=reason):
            read_threads(text)

    def test_one_too_long_to_be_held_is_refused(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("curbside.core.formats.jsonl.LONGEST_LINE", 2_000)
        with pytest.raises(UnreadableSource, match="write one thread a line"):
            read_threads('[{"title": "' + "x" * 9_000 + '", "answers": []}]')

    def test_a_page_that_begins_with_a_bracket_is_a_page(self):
        assert read_threads("[Edited] Stiff thumb\n\nIs it normal?")[0].question.title == "[Edited] Stiff thumb"
