"""The worker beside the server: one that is lost is started again, and none is left once the server ends."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from curbside.cli import worker
from tests.cli.test_parallel import runs, until

LISTS_ITSELF = "import os, sys, time; open(sys.argv[1], 'a').write(f'{os.getpid()}\\n'); time.sleep(60)"


@pytest.fixture
def started(tmp_path, monkeypatch):
    """The numbers of the workers that were started, in their order."""
    file = tmp_path / "started"
    monkeypatch.setattr(worker, "COMMAND", [sys.executable, "-c", LISTS_ITSELF, str(file)])
    monkeypatch.setattr(worker, "PAUSE", 0.01)
    return lambda: [int(line) for line in file.read_text(encoding="ascii").split()] if file.exists() else []


def test_a_worker_that_was_killed_is_started_again_and_told(started, capfd):
    with worker.working():
        assert until(lambda: len(started()) == 1, 60)
        os.kill(started()[0], signal.SIGKILL)
        assert until(lambda: len(started()) == 2, 60)
        assert runs(started()[1])
    assert until(lambda: not any(map(runs, started())), 60)
    assert capfd.readouterr().err == "curbside: the background worker ended (signal 9); it is started again\n"


def test_one_that_ended_well_was_told_to_and_stays_so(started, monkeypatch):
    monkeypatch.setattr(worker, "COMMAND", [*worker.COMMAND[:2], LISTS_ITSELF.removesuffix("; time.sleep(60)"), *worker.COMMAND[3:]])
    with worker.working():
        assert until(lambda: len(started()) == 1 and not runs(started()[0]), 60)
        assert not until(lambda: len(started()) > 1, 0.5)


def test_who_serves_pages_only_has_none(started):
    with worker.working(wanted=False):
        assert started() == []
