"""Telephone numbers that a finger dials."""

from __future__ import annotations

import re

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

CRISIS = {"CA": ("988",), "GB": ("116 123",), "IE": ("116 123",), "US": ("988",)}
"""Lines for a crisis that orders may name, by country: those of 988lifeline.org, 988.ca, samaritans.org and samaritans.ie."""

_NUMBER = re.compile(r"([+*]?\d[\d().\-\s]*\d|\d)")


def dialled(text: str) -> SafeString:
    """A text with a link that dials for each number in it: "112, or 116 123 for a crisis" has two."""
    return format_html_join("", "{}", ((_link(part) if at % 2 else part,) for at, part in enumerate(_NUMBER.split(text))))


def dial_known(text: str) -> SafeString:
    """An order with links for the numbers in it that lead somewhere from here: the emergency number of the settings, and the crisis lines of their country.

    Whatever else is a number (another country's line, hours, a dose) stays words.
    """
    known = {*(one.strip() for one in _NUMBER.findall(settings.EMERGENCY_NUMBER)), *CRISIS.get(settings.COUNTRY, ())}
    if not known:
        return format_html("{}", text)
    numbers = "|".join(re.escape(one) for one in sorted(known, key=len, reverse=True))
    parts = re.split(rf"(?<![\d+.,-])({numbers})(?![\d%-]|[.,]\d)", text)
    return format_html_join("", "{}", ((_link(part) if at % 2 else part,) for at, part in enumerate(parts)))


def _link(number: str) -> SafeString:
    return format_html('<a class="dial" href="tel:{}">{}</a>', re.sub(r"[^\d+*]", "", number), number)
