"""The page of search."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from curbside.site.doctors.models import Specialty
from curbside.site.kept.decorators import packed
from curbside.site.lib.numbers import number_of
from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Topic
from curbside.site.search.doctors import doctors_named
from curbside.site.search.filters import Answered, filters_of
from curbside.site.search.queries import search
from curbside.site.search.words import LONGEST, plain


@require_safe
@packed
def results(request: HttpRequest) -> HttpResponse:
    """The form, the doctors who are called so, and the threads with its words. Everything is in the address: a search can be kept and sent."""
    said = storable_text(request.GET.get("q", "")).strip()[:LONGEST]
    filters = filters_of(request.GET)
    page = number_of(request.GET.get("page", "")) or 1
    exactly = "exactly" in request.GET
    found = search(said, filters, page, exactly=exactly)
    context = {
        "said": said,
        "filters": filters,
        "found": found,
        "named": doctors_named(said, filters.specialty, slips=not exactly and found.tells_little) if page == 1 else None,
        "topics": _options(_topics(), f"{filters.topic.kind}/{filters.topic.slug}" if filters.topic else None),
        "specialties": _options(_specialties(), filters.specialty.slug if filters.specialty else None),
        "answered": _options(Answered.choices, filters.answered),
    }
    return render(request, "search/results.html", context)


def _topics() -> list[tuple[str, str]]:
    """Every topic: as an address says it, and its name; by letter."""
    rows = Topic.objects.order_by().values_list("kind", "slug", "name")
    return _by_letter((f"{kind}/{slug}", name) for kind, slug, name in rows)


def _specialties() -> list[tuple[str, str]]:
    """Every specialty, the same way."""
    return _by_letter(Specialty.objects.order_by().values_list("slug", "name"))


def _by_letter(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Choices in the order of a dictionary, whatever case they are written in, each with a capital."""
    return sorted(((value, f"{name[:1].upper()}{name[1:]}") for value, name in rows), key=lambda row: plain(row[1]))


def _options(choices: Iterable[tuple[str, str]], chosen: str | None) -> SafeString:
    """The options of a select; there may be hundreds, so no template walks them."""
    rows = ((value, mark_safe(" selected") if value == chosen else "", label) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
