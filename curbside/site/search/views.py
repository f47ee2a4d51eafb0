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
from curbside.site.search.filters import Answered, filters_of
from curbside.site.search.queries import search
from curbside.site.search.words import LONGEST


@require_safe
@packed
def results(request: HttpRequest) -> HttpResponse:
    """The form, and the threads with its words. Everything is in the address: a search can be kept and sent."""
    said = storable_text(request.GET.get("q", "")).strip()[:LONGEST]
    filters = filters_of(request.GET)
    page = number_of(request.GET.get("page", "")) or 1
    context = {
        "said": said,
        "filters": filters,
        "found": search(said, filters, page, exactly="exactly" in request.GET),
        "topics": _options(_topics(), f"{filters.topic.kind}/{filters.topic.slug}" if filters.topic else None),
        "specialties": _options(Specialty.objects.values_list("slug", "name"), filters.specialty.slug if filters.specialty else None),
        "answered": _options(Answered.choices, filters.answered),
    }
    return render(request, "search/results.html", context)


def _topics() -> list[tuple[str, str]]:
    """Every topic: as an address says it, and its name."""
    rows = Topic.objects.order_by("name").values_list("kind", "slug", "name")
    return [(f"{kind}/{slug}", f"{name[:1].upper()}{name[1:]}") for kind, slug, name in rows]


def _options(choices: Iterable[tuple[str, str]], chosen: str | None) -> SafeString:
    """The options of a select; there may be hundreds, so no template walks them."""
    rows = ((value, mark_safe(" selected") if value == chosen else "", label) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
