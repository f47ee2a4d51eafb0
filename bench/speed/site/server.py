"""One granian worker on one core, with the options of `curbside serve`.

`python -m bench.speed.site.server PORT TARGET [FOLDER]`; FOLDER is served under /files, by granian alone.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from curbside.cli.serve import granian_server

ROOT = Path(__file__).parents[3]


def nothing(environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The application beside static files: it knows no address."""
    start_response("404 Not Found", [])
    return ()


@contextmanager
def serving(target: str, environment: Mapping[str, str], folder: Path | None = None) -> Iterator[tuple[int, int]]:
    """Serve while the block runs; gives the port and the worker's process id."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    words = [sys.executable, "-m", "bench.speed.site.server", str(port), target, *([str(folder)] if folder else [])]
    process = subprocess.Popen(words, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        yield port, int(children[-1])
    finally:
        process.terminate()
        process.wait()


def resident_mb(pid: int) -> float:
    """Resident memory of a process now."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError("the server did not start")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not answer within 30 seconds")


def main() -> None:
    port, target, *folder = sys.argv[1:]
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    static = {"static_path_route": ["/files"], "static_path_mount": [Path(folder[0])]} if folder else {}
    granian_server(target, "127.0.0.1", int(port), 1, **static).serve()


if __name__ == "__main__":
    main()
