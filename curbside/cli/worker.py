"""The background worker beside the web server: one more process of the same command, which does the jobs of the database and what is due by the clock."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread

from curbside.cli import main
from curbside.cli.following import end_after
from curbside.cli.site import tell

PATIENCE = 20  # seconds a running job has to finish once the server stops
PAUSE = 5  # seconds before one that was lost is started again
COMMAND = [sys.executable, "-c", "from curbside.cli.worker import work; raise SystemExit(work())"]


@contextmanager
def working(wanted: bool = True) -> Iterator[None]:
    """Jobs are done while the body runs; afterwards the worker finishes the one it is at and stops."""
    if not wanted:
        yield
        return
    worker = _Worker()
    try:
        yield
    finally:
        worker.stop()


class _Worker:
    """The worker's process, and the next one where that was killed or lost its database: the pages go on, so nobody else would notice."""

    def __init__(self) -> None:
        self._process = _started()
        self._stopping, self._changing = Event(), Lock()
        Thread(target=self._keep, daemon=True).start()

    def _keep(self) -> None:
        while (code := self._process.wait()) and not self._stopping.wait(PAUSE):
            with self._changing:
                if self._stopping.is_set():
                    return
                _close(self._process)
                tell(f"the background worker ended ({f'signal {-code}' if code < 0 else f'code {code}'}); it is started again")
                self._process = _started()

    def stop(self) -> None:
        """Let it finish its job, and end it where that takes too long."""
        with self._changing:
            self._stopping.set()
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
        _close(self._process)


def _close(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(COMMAND, stdin=subprocess.PIPE)  # noqa: S603 our own interpreter and our own words


def work() -> int:
    """The worker's process. Its standard input ends when the server does, even where that was killed; then it finishes the job it is at and stops."""
    end_after(lambda: os.read(0, 1))
    return main(["manage", "work", "--no-startup-delay"])
