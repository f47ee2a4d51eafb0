"""From files to printed threads: the same in one process and in several."""

from __future__ import annotations

import io
import json

import pytest

from curbside.cli import work
from curbside.cli.terminal import Look
from curbside.cli.work import STDIN, Options, Output, outputs
from curbside.core.errors import BadLexicon
from curbside.core.formats import read_threads, write_jsonl
from tests.cli.pages import BROW, LIP

JSON = Options("json", None, Look())


@pytest.fixture
def dump(tmp_path) -> str:
    """Twenty threads in one file."""
    threads = [thread for _ in range(10) for page in (BROW, LIP) for thread in read_threads(page)]
    path = tmp_path / "dump.jsonl"
    path.write_text("".join(write_jsonl(thread) for thread in threads), encoding="utf-8")
    return str(path)


def test_a_file_of_many_threads_gives_each(dump):
    assert len(list(outputs([dump], JSON))) == 20


def test_a_large_file_is_shared_out_and_comes_back_in_order(dump, monkeypatch):
    monkeypatch.setattr(work, "SMALL", 100)
    monkeypatch.setattr(work, "THREADS", 3)
    assert list(outputs([dump], JSON, jobs=2)) == list(outputs([dump], JSON))


def test_small_files_are_handed_over_by_name(tmp_path):
    files = [str(tmp_path / f"{number}.txt") for number in range(20)]
    assert [len(portion) for portion in work._portions(files, None)] == [16, 4]


def test_a_missing_file_says_so_in_its_place(dump, tmp_path):
    found = list(outputs([dump, str(tmp_path / "none"), dump], JSON))
    assert [output.error is None for output in found] == [True] * 20 + [False] + [True] * 20


def test_a_thread_that_cannot_be_read_does_not_stop_the_others(dump, monkeypatch):
    def refuse(thread):
        raise BadLexicon("advice.toml", "wait", "has no example")

    monkeypatch.setattr(work, "read_thread", refuse)
    found = list(outputs([dump], JSON))
    assert found[0].error == "advice.toml, wait: has no example"
    assert len(found) == 20


def test_a_line_that_is_no_thread_comes_after_the_others_from_a_file_and_from_standard_input(tmp_path, monkeypatch):
    text = write_jsonl(read_threads(BROW)[0]) + "{broken\n"
    (tmp_path / "dump.jsonl").write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    for name in (str(tmp_path / "dump.jsonl"), STDIN):
        good, bad = outputs([name], JSON)
        assert json.loads(good.text)["notices"] == list(read_threads(BROW)[0].notices)
        assert "not every line of it is a thread (line 2: not JSON" in (bad.error or "")


def test_an_output_has_either_text_or_an_error(dump):
    assert all(isinstance(output, Output) and output.text and output.error is None for output in outputs([dump], JSON))
