"""A page ready to be handed out: headers and compressed bytes, made once."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import brotli  # type: ignore[import-untyped]
from django.utils.http import http_date

Headers = list[tuple[str, str]]

BROTLI, GZIP = 5, 6  # levels: smaller takes several times as long for a twentieth less
_OURS = frozenset(("content-length", "etag", "last-modified"))
_ABOUT_THE_BYTES = frozenset(("content-encoding", "content-length", "content-type"))
_OFFER = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q=\s*(\d(?:\.\d*)?))?\s*$")


@dataclass(frozen=True, slots=True)
class Page:
    """stamp: the site's last change before it was drawn.   drawn: seconds of the monotonic clock.   etag: weak, of the uncompressed words."""

    stamp: int
    drawn: float
    body: bytes
    etag: str
    modified: str
    headers: Headers

    @property
    def size(self) -> int:
        """Bytes in memory, the headers' objects roughly included."""
        return len(self.body) + 200 * len(self.headers)

    def is_known_to(self, environ: Mapping[str, Any]) -> bool:
        """Whether the reader has just this page. A date counts only if it is exactly ours: one that a reader made up may lie before a change."""
        tags = environ.get("HTTP_IF_NONE_MATCH")
        if tags is not None:
            return self.etag.removeprefix("W/") in tags or tags.strip() == "*"
        return bool(self.modified) and environ.get("HTTP_IF_MODIFIED_SINCE") == self.modified

    def headers_without_body(self) -> Headers:
        """Those of the answer "not modified"."""
        return [header for header in self.headers if header[0].lower() not in _ABOUT_THE_BYTES]


def draw_page(headers: Headers, body: bytes, encoding: str, stamp: int) -> Page:
    """Compress and seal a page that was drawn after `stamp` was read."""
    etag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    modified = http_date(stamp) if stamp <= time.time() else ""  # after many changes in a row the stamp runs ahead of the clock
    body = _compressed(body, encoding)
    ours = [("ETag", etag), ("Content-Length", str(len(body)))]
    ours += [("Last-Modified", modified)] if modified else []
    ours += [("Content-Encoding", encoding)] if encoding else []
    others = [header for header in headers if header[0].lower() not in _OURS]
    return Page(stamp, time.monotonic(), body, etag, modified, others + ours)


@lru_cache(500)
def best_encoding(accepted: str) -> str:
    """br, gzip or "" for a header Accept-Encoding."""
    offers = {found[1].lower(): float(found[2] or 1) for offer in accepted.split(",") if (found := _OFFER.match(offer))}
    return next((encoding for encoding in ("br", "gzip") if offers.get(encoding, offers.get("*", 0)) > 0), "")


def _compressed(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        packed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=BROTLI)
        return packed
    return gzip.compress(body, GZIP, mtime=0) if encoding == "gzip" else body
