"""Curbside's own interchange: one thread a line."""

from __future__ import annotations

import json

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import read_threads, write_jsonl
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

    def test_the_others_are_read_and_the_thread_beside_tells(self):
        first, second = read_threads(f"{self.GOOD}{{broken\n{self.GOOD}")
        assert first == FULL
        assert second.notices[-1].startswith("1 lines beside this thread were refused: line 2: not JSON")

    def test_those_at_the_end_are_told_by_the_last_thread(self):
        (thread,) = read_threads(f'{self.GOOD}[]\n{{"title": 3, "answers": []}}\n')
        assert thread.notices[-1] == "2 lines beside this thread were refused: line 2: not a JSON object; line 3: title is not text"

    def test_none_good_is_an_error_with_the_lines(self):
        with pytest.raises(UnreadableSource, match=r"a\.jsonl: no line of it is a thread \(line 1: not JSON"):
            read_threads('{"broken\n', source="a.jsonl")

    @pytest.mark.parametrize(
        ("document", "reason"),
        [
            ({"title": "x"}, "no answers"),
            ({"answers": []}, "neither title nor body"),
            ({"title": "x", "answers": {}}, "answers is not a list"),
            ({"title": "x", "answers": [3]}, "answer 1 is not an object"),
            ({"title": "x", "answers": [{"body": 3}]}, "answer 1: body is not text"),
            ({"title": "x", "answers": [{"doctor": "Ann"}]}, "answer 1: doctor is not an object"),
            ({"title": "x", "answers": [{"doctor": {"stars": "5"}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"stars": 10**400}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"stars": float("nan")}}]}, "stars is not a number"),
            ({"title": "x", "answers": [{"doctor": {"reviews": 1.5}}]}, "reviews is not a whole number"),
            ({"title": "x", "answers": [{"doctor": {"credentials": [1]}}]}, "credentials holds something else than text"),
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
        (thread,) = read_threads('{"title": "' + "x" * 9_000 + '", "answers": []}\n' + self.GOOD)
        assert thread.notices[-1] == "1 lines beside this thread were refused: line 1: longer than 2,000 characters"
