"""What was deleted is in no file of the database after a night: neither in the index, nor in pages that are free, nor in the write-ahead log."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from time import monotonic

import pytest
from django.db import connection

from curbside.site.doctors.actions import erase_profile
from curbside.site.doctors.models import Doctor
from curbside.site.questions.actions import erase_words
from curbside.site.questions.models import Question
from curbside.site.search.queries import search
from curbside.site.search.rounds import HOUR, MINUTES, forget_deleted
from tests.cast import NOW, QUIET, stored
from tests.site.on_file import on_file

NIGHT = NOW.replace(hour=HOUR, minute=MINUTES[0])
SECRET = "zebrafishing"


@pytest.fixture
def files(transactional_db, tmp_path) -> list[Path]:
    """Those of the database, which holds a question with a telling word, a hundred others, and then the telling one no more."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL clears up by itself")
    with on_file(tmp_path / "site.sqlite3"):
        stored(QUIET)
        for number in range(100):
            telling = SECRET if number == 50 else ""
            Question.objects.create(title=f"Bruise {number} {telling}", body=f"It is {telling} blue. " * 40, added_at=NOW, changed_at=NOW)
        erase_profile(Doctor.objects.create(name=f"{SECRET.title()} Roe"))
        erase_words(Question.objects.get(title__contains=SECRET), now=NOW)
        yield [tmp_path / "site.sqlite3", tmp_path / "site.sqlite3-wal"]


def told(files: list[Path], now: datetime) -> list[bool]:
    """Which of the files hold the beginning of the word after a round."""
    forget_deleted(now)
    return [SECRET[:7].encode() in file.read_bytes().lower() for file in files]


def test_an_erased_word_is_in_no_file_after_a_night(files: list[Path]) -> None:
    assert any(told(files, NOW))
    assert told(files, NIGHT) == [False, False]
    assert told(files, NIGHT.replace(minute=MINUTES[1])) == [False, False]


def test_somebody_who_reads_for_long_keeps_nobody_waiting_and_the_next_time_does_it(files: list[Path]) -> None:
    reader = sqlite3.connect(files[0], isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM questions_question").fetchall()
    began = monotonic()
    assert any(told(files, NIGHT))
    assert monotonic() - began < 5
    reader.close()
    assert told(files, NIGHT.replace(minute=MINUTES[1])) == [False, False]
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20_000,)


def test_the_others_are_found_as_before(files: list[Path]) -> None:
    before = [search(words).total for words in ("lump", "bruise", SECRET)]
    forget_deleted(NIGHT)
    assert [search(words).total for words in ("lump", "bruise", SECRET)] == before
