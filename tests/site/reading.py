"""What a person, a browser and a crawler take from a page of the site."""

from __future__ import annotations

import html
import json
import re
from typing import Any
from xml.etree import ElementTree

from django.test import Client

from curbside.core.claims import find_claims
from curbside.core.reading import key_of
from curbside.core.thread import Answer


def page(address: str) -> str:
    """A page's source; it is there."""
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.getvalue().decode()


def visible(source: str) -> str:
    """The words of a page that a reader sees, with single spaces between."""
    body = source[source.index("<body") :]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<(script|style).*?</\1>", " ", body, flags=re.S))).split())


def squeezed(text: str) -> str:
    """Text without any space: marks may stand inside a word's neighbours."""
    return "".join(text.split())


def linked(source: str) -> dict[str, Any]:
    """The page's one data block."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', source, re.S)
    data: dict[str, Any] = json.loads(block)
    return data


def xml(address: str) -> ElementTree.Element:
    """An XML document of the site, parsed; names without their space."""
    root = ElementTree.fromstring(page(address))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def link(source: str, rel: str) -> list[str]:
    """Where the links of one kind in the page's head lead."""
    return [html.unescape(found) for found in re.findall(rf'<link rel="{rel}"[^>]*href="([^"]*)"', source)]


def meta(source: str, name: str) -> str:
    """The content of one of the page's own statements on itself."""
    (found,) = re.findall(rf'<meta (?:name|property)="{re.escape(name)}" content="([^"]*)"', source)
    return html.unescape(found)


def key_in(words: str) -> str:
    """Of the one time that stands in these words."""
    [time] = [claim for claim in find_claims(Answer(words)) if claim.kind == "timing"]
    return key_of(time)
