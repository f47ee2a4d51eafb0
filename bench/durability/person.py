"""People at their browsers: each writes one thing at a time, over HTTP, and sends again what no answer came to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from random import Random
from threading import Event, Semaphore
from urllib.parse import urlencode

from bench.durability.faults import Faults

TOKEN = "a" * 32  # of forms: the cookie and the header must agree, nothing more
SLOWEST = 30  # seconds
_BORDER = "durability"
_TURNED_AWAY = (429, 500, 502, 503)  # too often, or something is gone: acknowledged is nothing


class Refused(Exception):
    """The site answered with what no honest browser gets here: the measurement is wrong."""


@dataclass(frozen=True)
class Write:
    """One request. kind: as the table calls it.   place: what it writes to.   words: unique.   expected: the status that acknowledges it."""

    kind: str
    path: str
    place: int
    words: str
    fields: Mapping[str, str]
    photo: bytes = b""
    expected: int = 302


@dataclass
class Life:
    """The time from one start of the server to its end. writes: counts what is acknowledged.   over: the server is gone."""

    port: int
    writes: Semaphore = field(default_factory=lambda: Semaphore(0))
    over: Event = field(default_factory=Event)


class Person(ABC):
    """Somebody signed in. unsure: the write that was sent and not acknowledged; it is sent again in the next life.

    acknowledged: writes by kind.   turned_away: answers that acknowledge nothing.   most: writes a life, for what is limited by the hour.
    """

    most = 10_000

    def __init__(self, session: str, rng: Random) -> None:
        self._cookie, self.rng = f"sessionid={session}; csrftoken={TOKEN}", rng
        self.unsure: Write | None = None
        self.acknowledged: Counter[str] = Counter()
        self.turned_away = 0

    @abstractmethod
    def next_write(self) -> Write | None:
        """What to write now; None where there is nothing at the moment."""

    @abstractmethod
    def note(self, write: Write, page: str, address: str) -> None:
        """A write was acknowledged, with this page or by being sent to this address."""

    @abstractmethod
    def faults(self) -> Faults:
        """What is wrong with what is there."""

    def live(self, life: Life) -> None:
        """Write until the server is gone, or turns somebody away."""
        connection = HTTPConnection("127.0.0.1", life.port, timeout=SLOWEST)
        try:
            for _ in range(self.most):
                if not self._write(connection, life):
                    return
        except (OSError, HTTPException):
            return  # killed in the middle: the write stays unsure
        finally:
            connection.close()

    def _write(self, connection: HTTPConnection, life: Life) -> bool:
        """One write, if there is any; whether to go on."""
        self.unsure = self.unsure or self.next_write()
        if self.unsure is None:
            return not life.over.wait(0.05)
        status, page, address = self.send(connection, self.unsure)
        if status in _TURNED_AWAY:
            self.turned_away += 1
            return False
        if status != self.unsure.expected and status != 302:
            raise Refused(f"{self.unsure.path} answered {status}: {page[:2000]}")
        self.acknowledged[self.unsure.kind] += 1
        self.note(self.unsure, page, address)
        self.unsure = None
        life.writes.release()
        return True

    def send(self, connection: HTTPConnection, write: Write) -> tuple[int, str, str]:
        """One request; its status, page, and the address it sends to."""
        fields = {name: value.replace("\n", "\r\n") for name, value in write.fields.items()}  # as browsers send them; kept is "\n"
        kind, body = _multipart(fields, write.photo) if write.photo else ("application/x-www-form-urlencoded", urlencode(fields).encode())
        connection.request("POST", write.path, body, {"Cookie": self._cookie, "X-CSRFToken": TOKEN, "Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.getheader("Location", "")


def _multipart(fields: Mapping[str, str], photo: bytes) -> tuple[str, bytes]:
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
    parts.append(b'Content-Disposition: form-data; name="photos"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n' + photo)
    border = f"--{_BORDER}".encode()
    return f"multipart/form-data; boundary={_BORDER}", b"".join(border + b"\r\n" + part + b"\r\n" for part in parts) + border + b"--\r\n"
