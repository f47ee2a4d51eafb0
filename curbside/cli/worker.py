"""The background worker beside the web server: one more process of the same command, which does the jobs of the database and what is due by the clock."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from curbside.cli import main
from curbside.cli.following import end_after

PATIENCE = 20  # seconds a running job has to finish once the server stops


@contextmanager
def working(wanted: bool = True) -> Iterator[None]:
    """Jobs are done while the body runs; afterwards the worker finishes the one it is at and stops."""
    if not wanted:
        yield
        return
    command = [sys.executable, "-c", "from curbside.cli.worker import work; raise SystemExit(work())"]
    worker = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 our own interpreter and our own words
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            worker.kill()


def work() -> int:
    """The worker's process. Its standard input ends when the server does, even where that was killed; then it finishes the job it is at and stops."""
    end_after(lambda: os.read(0, 1))
    return main(["manage", "work", "--no-startup-delay"])
