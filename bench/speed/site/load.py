"""Ask for addresses in turn over a few kept-alive connections: `python -m bench.speed.site.load PORT SECONDS < addresses`, on the last core.

Prints requests, seconds, p50 and p99 in milliseconds, as one line of JSON. Any answer but 200 ends it.
"""

from __future__ import annotations

import json
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

CONNECTIONS = 4
_END_OF_CHUNKS = b"\r\n0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Rate:
    """requests a second; p50 and p99: milliseconds."""

    requests: float
    p50: float
    p99: float


def drive(port: int, addresses: Sequence[str], seconds: float) -> Rate:
    """The rate measured by a process of its own."""
    words = [sys.executable, "-m", "bench.speed.site.load", str(port), str(seconds)]
    done = subprocess.run(words, input="\n".join(addresses), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    return Rate(*json.loads(done.stdout))


class _Connection:
    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), 10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.got, self.asked_at = b"", 0.0

    def ask(self, request: bytes) -> None:
        self.got, self.asked_at = b"", time.perf_counter()
        self.socket.sendall(request)

    def is_answered(self) -> bool:
        """Take what has come; whether the answer is whole."""
        self.got += self.socket.recv(1 << 18)
        end = self.got.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = self.got[:end].lower()
        if not head.startswith(b"http/1.1 200"):
            raise SystemExit(f"the server answered {head.splitlines()[0].decode()}")
        _, found, length = head.partition(b"content-length:")
        return len(self.got) >= end + 4 + int(length.split()[0]) if found else self.got.endswith(_END_OF_CHUNKS)


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    port, seconds = int(sys.argv[1]), float(sys.argv[2])
    requests = [f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: br, gzip\r\n\r\n".encode() for path in sys.stdin.read().split()]
    times: list[float] = []
    start = time.perf_counter()
    with selectors.DefaultSelector() as ready:
        for number in range(CONNECTIONS):
            connection = _Connection(port)
            ready.register(connection.socket, selectors.EVENT_READ, connection)
            connection.ask(requests[number % len(requests)])
        while time.perf_counter() < start + seconds:
            for key, _ in ready.select(10):
                if key.data.is_answered():
                    times.append(time.perf_counter() - key.data.asked_at)
                    key.data.ask(requests[(len(times) + CONNECTIONS) % len(requests)])
    spent = time.perf_counter() - start
    times.sort()
    print(json.dumps([len(times) / spent, 1000 * times[len(times) // 2], 1000 * times[int(len(times) * 0.99)]]))


if __name__ == "__main__":
    main()
