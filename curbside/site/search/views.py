"""The page of search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from curbside.site.doctors.models import Specialty
from curbside.site.kept.decorators import packed
from curbside.site.lib.numbers import number_of
from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Topic
from curbside.site.search.choices import by_letter, options, topic_options
from curbside.site.search.doctors import doctors_named
from curbside.site.search.filters import Answered, filters_of
from curbside.site.search.queries import search
from curbside.site.search.subjects import topics_named
from curbside.site.search.words import LONGEST


@require_safe
@packed
def results(request: HttpRequest) -> HttpResponse:
    """The form, the doctors who are called so, and the threads with its words. Everything is in the address: a search can be kept and sent."""
    said = storable_text(request.GET.get("q", "")).strip()[:LONGEST]
    filters = filters_of(request.GET)
    page = number_of(request.GET.get("page", "")) or 1
    exactly = "exactly" in request.GET
    found = search(said, filters, page, exactly=exactly)
    topics = list(Topic.objects.order_by().values_list("kind", "slug", "name"))
    context = {
        "subjects": topics_named(said, topics) if page == 1 else [],
        "said": said,
        "filters": filters,
        "found": found,
        "named": doctors_named(said, filters.specialty, slips=not exactly and found.tells_little) if page == 1 else None,
        "topics": topic_options(topics, filters.topic),
        "specialties": options(
            by_letter(Specialty.objects.order_by().values_list("slug", "name")), filters.specialty.slug if filters.specialty else None
        ),
        "answered": options(Answered.choices, filters.answered),
    }
    return render(request, "search/results.html", context)
