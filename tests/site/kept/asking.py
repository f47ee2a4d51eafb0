"""Pages asked for as a web server does."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from wsgiref.util import setup_testing_defaults

import brotli

from curbside.site.kept.wsgi import KeptPages
from curbside.site.wsgi import site

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@dataclass
class Answer:
    """What came over the wire; `words` are the body's."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def words(self) -> str:
        return UNPACK[self.headers.get("Content-Encoding")](self.body).decode()


class Worker:
    """One web process with kept pages of its own. drawn: how many times the site had to draw."""

    def __init__(self, site=site, **limits) -> None:
        self.drawn = 0
        self._site = site
        self.pages = KeptPages(self._draw, **limits)

    def _draw(self, environ, start_response):
        self.drawn += 1
        return self._site(environ, start_response)

    def get(self, path: str, **environ: str) -> Answer:
        """Ask for an address. environ: the request's headers as WSGI names them, and REQUEST_METHOD."""
        path, _, query = path.partition("?")
        asked = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": "GET", "HTTP_HOST": "127.0.0.1", **environ}
        setup_testing_defaults(asked)
        started = []
        answer = self.pages(asked, lambda status, headers, error=None: started.append((status, headers)))
        body = b"".join(answer)
        getattr(answer, "close", bool)()
        status, headers = started[0]
        return Answer(int(status[:3]), dict(headers), body)
