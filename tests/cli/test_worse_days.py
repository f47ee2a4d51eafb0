"""Worse days: a disk that is full, a database somebody else holds, an import that is killed. One line each; what was acknowledged is kept."""

from __future__ import annotations

import json
import resource
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.cli.test_site import curbside, one_line
from tests.surroundings import bare_environment

LONG = "It should resolve in 2 to 3 months. " * 40


@pytest.fixture
def many(tmp_path):
    file = tmp_path / "many.jsonl"
    threads = ({"title": f"Does number {n} fade?", "body": "", "answers": [{"headline": None, "body": LONG, "doctor": None}]} for n in range(150))
    file.write_text("".join(json.dumps(thread) + "\n" for thread in threads), encoding="utf-8")
    return file


def stored(demo) -> int:
    with sqlite3.connect(f"{demo['CURBSIDE_DATA']}/curbside.sqlite3") as database:
        return database.execute("SELECT count(*) FROM questions_question").fetchone()[0]


def started(*words: str, limit: int = resource.RLIM_INFINITY, **settings: str) -> subprocess.Popen[str]:
    """A command that may write files of so many bytes and no more: what a full disk is to it."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen([sys.executable, "-m", "curbside", *words], env=bare_environment() | settings, preexec_fn=bounded, **pipes)


def test_an_import_that_is_killed_goes_on_where_it_stopped(demo, many):
    running = started("import", str(many), **demo)
    while running.poll() is None and stored(demo) < 5:
        time.sleep(0.02)
    running.kill()
    running.communicate()
    before = stored(demo)
    assert 5 <= before < 150
    assert curbside("import", str(many), **demo).stdout == f"150 threads read: {150 - before} added, {before} already here\n"
    assert stored(demo) == 150


def test_a_full_disk_says_so_and_keeps_what_was_there(demo, many, tmp_path):
    size = (tmp_path / "data/curbside.sqlite3").stat().st_size
    running = started("import", str(many), limit=size + 300_000, **demo)
    _, said = running.communicate()
    assert running.returncode == 1
    assert "make room and try again" in said
    assert len(said.splitlines()) == 1
    assert curbside("import", str(many), **demo).returncode == 0
    assert stored(demo) == 150


def test_a_database_that_another_program_holds_says_so(demo, many):
    with sqlite3.connect(f"{demo['CURBSIDE_DATA']}/curbside.sqlite3", isolation_level=None) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        line = one_line(curbside("import", str(many), **demo))
    assert "another program holds the database" in line


def test_an_export_the_disk_has_no_room_for_leaves_nothing_and_the_last_one_as_it_was(demo, many, tmp_path):
    assert curbside("import", str(many), **demo).returncode == 0
    last = tmp_path / "out.jsonl"
    last.write_text("of last week\n", encoding="utf-8")
    running = started("export", str(last), limit=40_000, **demo)
    _, said = running.communicate()
    assert (running.returncode, len(said.splitlines())) == (1, 1)
    assert last.read_text(encoding="utf-8") == "of last week\n"
    assert not list(tmp_path.glob("*.unfinished"))


def test_an_export_whose_reader_has_gone_ends_in_silence(demo, many):
    assert curbside("import", str(many), **demo).returncode == 0
    with started("export", **demo) as running:
        running.stdout.close()
        assert (running.wait(), running.stderr.read()) == (141, "")


def test_production_behind_https_passes_every_check_of_django(tmp_path):
    production = {
        "CURBSIDE_MODE": "production",
        "CURBSIDE_SECRET": "".join(chr(33 + n) for n in range(60)),
        "CURBSIDE_ADDRESS": "https://ask.example.org",
        "CURBSIDE_DATA": str(tmp_path / "data"),
    }
    checked = curbside("manage", "check", "--deploy", "--fail-level", "WARNING", **production)
    assert (checked.returncode, checked.stderr) == (0, "")
