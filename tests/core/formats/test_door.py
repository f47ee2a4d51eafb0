"""The door: which format, from where, by name or by content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curbside.core.errors import UnreadableSource
from curbside.core.formats import FORMATS, read_file, read_threads
from curbside.core.thread import Answer, Doctor

PAGE = "Stiff thumb\n\nIs it normal?\n\nAnswers\n\nIt will bend."
SAMPLES = {
    "page": PAGE,
    "html": "<!DOCTYPE html><html><body><h1>Stiff thumb</h1><p>Is it normal?</p></body></html>",
    "jsonl": '{"title": "Stiff thumb", "answers": []}\n',
    "stackexchange": '<?xml version="1.0"?><posts><row Id="1" PostTypeId="1" Title="Stiff thumb" Body="" /></posts>',
}


def test_there_is_a_sample_of_each_format():
    assert {one.name for one in FORMATS} == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_format_is_known_by_its_content(name: str):
    assert next(one.name for one in FORMATS if one.looks_like(SAMPLES[name])) == name


@pytest.mark.parametrize("name", SAMPLES)
def test_each_is_read(name: str):
    assert read_threads(SAMPLES[name])[0].question.title == "Stiff thumb"


def test_a_hint_forces_a_format():
    assert read_threads(SAMPLES["jsonl"], "page")[0].question.title == SAMPLES["jsonl"].strip()


def test_a_hint_of_no_format_is_refused():
    with pytest.raises(UnreadableSource, match="no format is called docx"):
        read_threads(PAGE, "docx")


@pytest.mark.parametrize(
    ("stars", "reviews", "said"), [(99, None, "99 of 5 stars"), (0, 0, "0 of 5 stars, 0 reviews"), (4.8, -3, "4.8 of 5 stars, -3 reviews")]
)
def test_a_rating_that_cannot_be_one_is_left_out_and_told(stars: float, reviews: int | None, said: str):
    answers = [{"body": "It will bend.", "doctor": {"name": "Ann Lee", "stars": stars, "reviews": reviews}}]
    (thread,) = read_threads(json.dumps({"title": "Stiff thumb", "answers": answers}))
    assert thread.answers == (Answer("It will bend.", None, Doctor("Ann Lee")),)
    assert thread.notices == (f"answer 1: a rating was left out that cannot be one: {said}",)


class TestFiles:
    def test_a_file_is_read_and_named(self, tmp_path: Path):
        (tmp_path / "a.txt").write_text(PAGE)
        (thread,) = read_file(tmp_path / "a.txt")
        assert (thread.question.title, thread.source) == ("Stiff thumb", str(tmp_path / "a.txt"))

    def test_threads_come_while_the_file_is_read(self, tmp_path: Path):
        (tmp_path / "a.jsonl").write_text(SAMPLES["jsonl"] * 20_000)
        threads = read_file(tmp_path / "a.jsonl")
        assert next(threads).source.endswith("a.jsonl:1")
        threads.close()

    def test_a_directory_is_refused(self, tmp_path: Path):
        with pytest.raises(UnreadableSource, match="a directory"):
            next(read_file(tmp_path))

    def test_a_missing_file_is_refused(self, tmp_path: Path):
        with pytest.raises(UnreadableSource, match="No such file"):
            next(read_file(tmp_path / "none"))

    def test_one_endless_line_is_refused(self, tmp_path: Path):
        (tmp_path / "a.txt").write_bytes(b"a" * 50_000_000)
        with pytest.raises(UnreadableSource, match="too long for a page"):
            next(read_file(tmp_path / "a.txt"))
