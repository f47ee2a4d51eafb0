"""`curbside serve` as a process: it serves, and whatever ends it leaves no other process behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from urllib.error import URLError
from urllib.request import urlopen

from tests.cli.test_parallel import needs_proc, runs, until, workers_of
from tests.surroundings import bare_environment


def answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
            return page.status == 200
    except URLError:
        return False


@needs_proc
def test_a_server_that_is_killed_leaves_no_process(demo):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "curbside", "serve", "--port", str(port)]
    with subprocess.Popen(words, env=bare_environment() | demo, stderr=subprocess.DEVNULL, start_new_session=True) as server:
        try:
            assert until(lambda: answers(port), 60)
            others = workers_of(server.pid)
            server.kill()
            assert len(others) == 2
            assert until(lambda: not any(map(runs, others)), 60)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
