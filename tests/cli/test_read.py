"""`curbside read`: what it prints, what it complains of, and how it ends."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from curbside.cli import main
from tests.cli.pages import BROW, LIP, write


@pytest.fixture
def lip(tmp_path) -> str:
    return write(tmp_path / "lip.txt", LIP)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything: give that up for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def documents(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


class TestText:
    def test_a_page_becomes_a_report(self, brow, capsys):
        assert main(["read", brow]) == 0
        assert "2 of 2 doctors" in capsys.readouterr().out

    def test_several_pages_are_kept_apart_by_their_names(self, brow, lip, capsys):
        main(["read", brow, lip])
        printed = capsys.readouterr().out
        assert printed.index("brow.txt") < printed.index("My brow hangs") < printed.index("lip.txt") < printed.index("Lump in my lip")

    def test_a_single_page_needs_no_name(self, brow, capsys):
        main(["read", brow])
        assert "brow.txt" not in capsys.readouterr().out


class TestJson:
    def test_each_thread_is_one_document_on_one_line(self, brow, lip, capsys):
        assert main(["read", "--format", "json", brow, lip]) == 0
        assert [document["title"][:8] for document in documents(capsys)] == ["My brow ", "Lump in "]

    def test_it_has_exactly_the_keys_promised(self, brow, capsys):
        main(["read", "--format", "json", brow])
        document = documents(capsys)[0]
        assert list(document) == [
            "source", "title", "body", "stated_answer_count", "disclaimer", "facts", "asks", "answers", "consensus", "red_flags", "notices",
        ]  # fmt: skip
        assert list(document["answers"][0]) == ["headline", "body", "doctor", "claims"]
        assert list(document["answers"][0]["doctor"]) == ["name", "credentials", "place", "specialty", "stars", "reviews"]

    def test_every_quote_is_where_it_says(self, brow, capsys):
        main(["read", "--format", "json", brow])
        for answer in documents(capsys)[0]["answers"]:
            assert all(answer[claim["part"]][claim["start"] : claim["end"]] == claim["quote"] for claim in answer["claims"])

    def test_the_source_is_the_file(self, brow, capsys):
        main(["read", "--format", "json", brow])
        assert Path(documents(capsys)[0]["source"]).name == "brow.txt"

    def test_it_is_ascii_whatever_the_page(self, tmp_path, capsys):
        main(["read", "--format", "json", write(tmp_path / "p.txt", BROW.replace("brow", "Bräue\x9b"))])
        assert capsys.readouterr().out.isascii()


class TestBadInput:
    def test_a_missing_file_is_named_and_the_others_are_read(self, brow, tmp_path, capsys):
        assert main(["read", "--format", "json", str(tmp_path / "none.txt"), brow]) == 1
        out, err = capsys.readouterr()
        assert (out.count("\n"), err.count("\n")) == (1, 1)
        assert "none.txt: No such file" in err

    def test_a_folder_is_named(self, tmp_path, capsys):
        assert main(["read", str(tmp_path)]) == 1
        assert capsys.readouterr().err == f"curbside: {tmp_path}: it is a directory\n"

    def test_a_forbidden_file_is_named(self, brow, capsys):
        main(["read", brow])  # loads what nobody may not load
        capsys.readouterr()
        Path(brow).chmod(0)
        with as_nobody():
            assert main(["read", brow]) == 1
        assert capsys.readouterr().err == f"curbside: {brow}: Permission denied\n"

    def test_an_empty_file_is_named(self, tmp_path, capsys):
        assert main(["read", write(tmp_path / "empty.txt", "")]) == 1
        assert "empty.txt" in capsys.readouterr().err

    @pytest.mark.parametrize("content", [b"\x00\xff\xfe\x00", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"{broken json", b"<html><", b"\xff" * 5000])
    def test_rubbish_ends_in_a_thread_or_one_line(self, content, tmp_path, capsys):
        (tmp_path / "rubbish").write_bytes(content)
        code = main(["read", "--format", "json", str(tmp_path / "rubbish")])
        out, err = capsys.readouterr()
        assert (code, bool(out), err.count("\n")) in ((0, True, 0), (1, False, 1))

    def test_a_steering_file_name_is_made_harmless(self, capsys):
        main(["read", "no\x1b[2Jfile\nx"])
        assert not set(capsys.readouterr().err[:-1]) & set("\x1b\n")


class TestWrongUse:
    @pytest.mark.parametrize("line", [
        "", "read", "reed x", "read --format pdf x", "read --jobs 0 x", "read --jobs two x", "read --as word x", "read - -",
    ])  # fmt: skip
    def test_it_ends_with_2_and_says_why(self, line, capsys):
        with pytest.raises(SystemExit) as end:
            main(line.split())
        assert end.value.code == 2
        assert "curbside" in capsys.readouterr().err

    @pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["--version"]])
    def test_help_and_version_end_with_0(self, arguments, capsys):
        with pytest.raises(SystemExit) as end:
            main(arguments)
        assert end.value.code == 0
        assert "curbside" in capsys.readouterr().out


class TestStandardInput:
    def test_a_dash_reads_it(self, monkeypatch, capsys):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROW.encode())))
        assert main(["read", "-"]) == 0
        assert "My brow hangs" in capsys.readouterr().out

    def test_it_can_stand_between_files(self, monkeypatch, brow, lip, capsys):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BROW.encode())))
        main(["read", "--format", "json", lip, "-", lip])
        assert [document["title"][:3] for document in documents(capsys)] == ["Lum", "My ", "Lum"]


class TestJobs:
    def test_two_processes_print_the_same_in_the_same_order(self, tmp_path, capsys):
        files = [write(tmp_path / f"{number}.txt", (BROW, LIP)[number % 2]) for number in range(40)]
        files.insert(20, str(tmp_path / "missing.txt"))
        assert main(["read", "--format", "json", *files]) == 1
        alone = capsys.readouterr()
        assert main(["read", "--format", "json", "--jobs", "2", *files]) == 1
        assert capsys.readouterr() == alone
