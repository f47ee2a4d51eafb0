"""What a reader's browser fetches for one page."""

from __future__ import annotations

import re
from http.client import HTTPConnection

import brotli

_FETCHED = re.compile(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"|<(?:script|img)[^>]* src="([^"]+)"')


def weigh(port: int, path: str) -> tuple[int, int]:
    """Requests and compressed bytes of a page with all it needs, nothing cached."""
    page = fetch(port, path)
    parts = {first or second for first, second in _FETCHED.findall(brotli.decompress(page).decode())}
    return 1 + len(parts), len(page) + sum(len(fetch(port, part)) for part in parts)


def fetch(port: int, path: str) -> bytes:
    """The bytes that come over the wire. Raises RuntimeError where the answer is not 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": "br"})
    response = connection.getresponse()
    if response.status != 200:
        raise RuntimeError(f"{path}: the server answered {response.status}")
    return response.read()
