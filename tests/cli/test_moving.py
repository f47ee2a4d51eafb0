"""`curbside import` and `curbside export`: folders, links, pipes, and what is told of what was not read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from curbside.cli.import_threads import files_in
from tests.cli.test_site import curbside

ONE, TWO = ('{"title": "Does it fade?", "body": "", "answers": []}\n', '{"title": "Klingt es ab? Völlig?", "body": "", "answers": []}\n')


@pytest.fixture
def pages(tmp_path) -> Path:
    """A folder with a thread, one with another in it, a hidden file and a broken one."""
    (tmp_path / "pages/older").mkdir(parents=True)
    for name, text in (("new.jsonl", ONE), ("older/old.jsonl", TWO), (".hidden.jsonl", ONE), ("older/broken.jsonl", ONE + "{\n")):
        (tmp_path / "pages" / name).write_text(text, encoding="utf-8")
    return tmp_path / "pages"


def test_a_folder_is_read_with_the_folders_in_it_and_what_is_no_thread_is_told(demo, pages):
    ended = curbside("import", str(pages), **demo)
    first, second = ended.stdout.splitlines()
    assert first == "3 threads read: 2 added, 1 already here"
    assert f"{pages}/older/broken.jsonl: not every line of it is a thread (line 2: not JSON" in second
    assert ended.returncode == 1


def test_a_link_to_a_folder_is_told_and_not_followed(pages):
    (pages / "again").symlink_to(pages)
    files, unread = files_in([pages])
    assert [file.name for file in files] == ["new.jsonl", "broken.jsonl", "old.jsonl"]
    assert unread == [f"{pages}/again: a link to a folder, not followed"]


def test_a_folder_that_cannot_be_read_is_told_and_the_others_are(pages, monkeypatch):
    real = os.scandir

    def refuse(path):
        if str(path).endswith("older"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr("os.scandir", refuse)
    files, unread = files_in([pages])
    assert [file.name for file in files] == ["new.jsonl"]
    assert unread == [f"{pages}/older: Permission denied"]


def test_an_export_goes_where_a_link_leads(demo, pages, tmp_path):
    (tmp_path / "kept").mkdir()
    link = tmp_path / "out.jsonl"
    link.symlink_to(tmp_path / "kept/export.jsonl")
    curbside("import", str(pages / "new.jsonl"), **demo)
    for _ in range(2):
        assert curbside("export", str(link), **demo).returncode == 0
    assert link.is_symlink()
    assert (tmp_path / "kept/export.jsonl").read_text(encoding="utf-8").count("Does it fade?") == 1
    assert os.listdir(tmp_path / "kept") == ["export.jsonl"]


def test_an_export_into_a_pipe_is_read_at_its_other_end(demo, pages, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    curbside("import", str(pages / "older/old.jsonl"), **demo)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert curbside("export", str(pipe), **demo).returncode == 0
    assert "Klingt es ab? Völlig?" in os.read(end, 10_000).decode()
    os.close(end)
    assert pipe.is_fifo()


def test_an_export_is_utf_8_whatever_the_terminal_speaks(demo, pages, tmp_path):
    curbside("import", str(pages / "older/old.jsonl"), **demo)
    ended = curbside("export", PYTHONIOENCODING="ascii", PYTHONUTF8="0", **demo)
    assert "Klingt es ab? Völlig?" in ended.stdout


def test_an_export_to_a_folder_is_one_clear_line(demo, tmp_path):
    ended = curbside("export", str(tmp_path), **demo)
    assert (ended.returncode, ended.stderr) == (1, f"curbside: {tmp_path}: Is a directory; nothing half-written was kept\n")
