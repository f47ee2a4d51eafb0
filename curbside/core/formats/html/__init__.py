"""A saved web page: schema.org QAPage or Question as JSON-LD or microdata; where it has neither, its visible text is read as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curbside.core.formats.decoding import Text
from curbside.core.thread import Thread

name = "html"
_START = re.compile(
    r"\s*<(?:!doctype html|!--"
    r"|(?:a|article|b|body|br|center|div|dl|font|form|h1|head|header|html|link|main|meta|nav|ol|p|script|section|span|style|table|title|ul)\b)",
    re.IGNORECASE,
)


def looks_like(head: str) -> bool:
    """Markup at the start, or an html element not far into it."""
    return _START.match(head) is not None or "<html" in head.lower()


def read(text: Text, source: str) -> Iterator[Thread]:
    """The threads of a saved page; raises UnreadableSource where it shows no words, or is far longer than a page."""
    from curbside.core.formats.html.threads import read_threads  # only where there is such a page

    return read_threads(text, source)
