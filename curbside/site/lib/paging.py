"""Long lists in pages."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

LENGTH = 20


def page_of(request: HttpRequest, rows: Any) -> Page[Any]:
    """The page the address asks for; a number that is none, or too high, gives the nearest there is."""
    return Paginator(rows, LENGTH).get_page(request.GET.get("page"))


def page_with(index: int, rows: Any) -> Page[Any]:
    """The page on which the row with this index stands, 0 being the first."""
    return Paginator(rows, LENGTH).get_page(index // LENGTH + 1)
