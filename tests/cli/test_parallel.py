"""Reading in several processes: none outlives the command, and one that is lost is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from curbside.cli import main
from curbside.cli import work as reading
from tests.cli.pages import BROW

ROOT = Path(__file__).parents[2]
PROCESSES = Path("/proc")
needs_proc = pytest.mark.skipif(not PROCESSES.is_dir(), reason="finds processes in /proc")


def workers_of(pid: int) -> list[int]:
    return [int(child) for task in (PROCESSES / str(pid) / "task").iterdir() for child in (task / "children").read_text(encoding="ascii").split()]


def runs(pid: int) -> bool:
    """Whether a process is there and has not ended (one that nobody has asked about yet is a zombie)."""
    try:
        return (PROCESSES / str(pid) / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(happened, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


@contextmanager
def busy(tmp_path: Path) -> Iterator[subprocess.Popen]:
    """A command with two workers that have more to read than the pipe holds, so that it waits for somebody to take it."""
    files = []
    for number in range(400):
        files.append(str(tmp_path / f"{number}.txt"))
        Path(files[-1]).write_text(BROW, encoding="utf-8")
    starts = [sys.executable, "-m", "curbside", "read", "--format", "json", "--jobs", "2", *files]
    with subprocess.Popen(starts, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        yield process
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


@needs_proc
@pytest.mark.skipif(os.cpu_count() == 1, reason="one processor reads in one process")
class TestEnds:
    @pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGKILL, -signal.SIGKILL)])
    def test_no_worker_outlives_the_command(self, sent, code, tmp_path):
        with busy(tmp_path) as process:
            process.stdout.read(10)
            workers = workers_of(process.pid)
            process.send_signal(sent)
            assert process.wait(20) == code
        assert len(workers) == 2
        assert until(lambda: not any(map(runs, workers)))

    def test_a_lost_worker_is_one_line(self, tmp_path):
        with busy(tmp_path) as process:
            process.stdout.read(10)
            os.kill(workers_of(process.pid)[0], signal.SIGKILL)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 1
        assert err.decode() == "curbside: a process that was reading has been ended, perhaps for lack of memory; try again with fewer --jobs\n"


def test_more_jobs_than_processors_are_as_many_as_processors(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(reading.os, "cpu_count", lambda: 1)
    (tmp_path / "brow.txt").write_text(BROW, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "multiprocessing", None)  # would be an error, were a process started
    assert main(["read", "--jobs", "100000", str(tmp_path / "brow.txt")]) == 0
    assert "2 of 2 doctors" in capsys.readouterr().out
