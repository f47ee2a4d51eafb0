"""Telephone numbers that a finger dials."""

from __future__ import annotations

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_NUMBER = re.compile(r"([+*]?\d[\d().\-\s]*\d|\d)")


def dialled(text: str) -> SafeString:
    """A text with a link that dials for each number in it: "112, or 116 123 for a crisis" has two."""
    return format_html_join("", "{}", ((_link(part) if at % 2 else part,) for at, part in enumerate(_NUMBER.split(text))))


def _link(number: str) -> SafeString:
    return format_html('<a class="dial" href="tel:{}">{}</a>', re.sub(r"[^\d+*]", "", number), number)
