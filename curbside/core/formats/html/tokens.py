"""HTML as tags and text, in time that grows with its length whatever is in it.

The standard library's html.parser takes minutes for 60 KB of "<a <a <a …" (Python 3.11), and pages come from strangers; hence these few lines.
Each step moves forward: an unfinished tag or comment is text, and a search that found no end is not made twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

RAW = {
    tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_NAME = re.compile(r"[a-zA-Z][^\s/<>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*(?:([^\s=<>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>]*)))?|["'=]+)""")
_END = re.compile(r"[\s/]*>?")


class Start(NamedTuple):
    """A start tag, its name in small letters, with its attributes (None where one has no value)."""

    tag: str
    attributes: dict[str, str | None]


class End(NamedTuple):
    """An end tag, its name in small letters."""

    tag: str


class Data(NamedTuple):
    """Text between tags, entities read (but not in script and style)."""

    text: str


Token = Start | End | Data


def tokenize(markup: str) -> Iterator[Token]:
    """The tokens of a page or fragment; comments and declarations are passed over."""
    at, size, last_close, comments = 0, len(markup), markup.rfind(">"), True
    while at < size:
        opening = markup.find("<", at)
        if opening < 0 or opening > last_close:
            yield Data(unescape(markup[at:]))
            return
        if opening > at:
            yield Data(unescape(markup[at:opening]))
        following = markup[opening + 1 : opening + 4]
        if following == "!--" and comments:
            end = markup.find("-->", opening + 2)
            comments = end >= 0
            at = end + 3 if comments else opening + 4
        elif following[:1] in ("!", "?"):
            at = markup.find(">", opening) + 1
        elif following[:1] == "/" and (name := _NAME.match(markup, opening + 2)):
            yield End(name.group().lower())
            at = _after_end_tag(markup, name.end())
        elif name := _NAME.match(markup, opening + 1):
            attributes, at = _attributes(markup, name.end())
            tag = name.group().lower()
            yield Start(tag, attributes)
            if tag in RAW:
                close = RAW[tag].search(markup, at)
                stop = close.start() if close else size
                yield Data(markup[at:stop] if tag in ("script", "style") else unescape(markup[at:stop]))
                at = stop
        else:
            yield Data("<")
            at = opening + 1


def _after_end_tag(markup: str, at: int) -> int:
    """Past the end tag's `>`, or up to the next tag where that comes first."""
    close, opening = markup.find(">", at), markup.find("<", at, at + 1000)
    return opening if 0 <= opening < close or close < 0 <= opening else close + 1 if close >= 0 else at


def _attributes(markup: str, at: int) -> tuple[dict[str, str | None], int]:
    """A start tag's attributes, the first of each name, and where the tag ends."""
    attributes: dict[str, str | None] = {}
    while match := _ATTRIBUTE.match(markup, at):
        at = match.end()
        if name := match.group(1):
            value = next((group for group in match.groups()[1:] if group is not None), None)
            attributes.setdefault(name.lower(), unescape(value) if value else value)
    end = _END.match(markup, at)
    return attributes, end.end() if end else at
