"""Lists of doctors, by specialty and by place."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.db.models.functions import Lower
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from curbside.site.doctors.access import specialty_at
from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.doctors.standing import PRIOR_WEIGHT, by_standing, prior_mean
from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import page_of
from curbside.site.lib.storable import storable_text

MOST_PLACES = 60
FIRST = 12  # of the largest specialties and places, so many stand above the doctors at once


@require_safe
@kept
def doctors(request: HttpRequest) -> HttpResponse:
    """Every specialty that has a doctor, the places that have most, and all doctors by name."""
    shown = Doctor.objects.shown()
    page = page_of(request, _fetched(shown).order_by(Lower("name"), "pk"))
    if page.number > 1:
        return render(request, "doctors/all.html", {"page": page})
    specialties = list(Specialty.objects.filter(doctors__in=shown).annotate(count=Count("doctors")).order_by("-count", Lower("name")))
    places = [SimpleNamespace(**place) for place in _places(shown).order_by("-count", "name")[:MOST_PLACES]]
    groups = {"specialties": _by_letter(specialties), "places": _by_letter(places), "page": page}
    return render(request, "doctors/all.html", groups | {"main": _by_letter(specialties[:FIRST]), "towns": _by_letter(places[:FIRST])})


@require_safe
@kept
def specialty(request: HttpRequest, slug: str) -> HttpResponse:
    """The doctors of one specialty; `?place=` keeps to those of one town. One of its other titles leads on, for good, to the one it is listed under."""
    found = specialty_at(slug)
    if found is None:
        raise Http404("no such specialty")
    if found.slug != slug:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{found.get_absolute_url()}{f'?{query}' if query else ''}")
    shown = Doctor.objects.shown().filter(specialty=found)
    chosen = storable_text(request.GET.get("place", ""))
    listed = shown.filter(place_slug=chosen) if chosen else shown
    context = _list(request, listed) | {
        "specialty": found,
        "places": _by_letter(SimpleNamespace(**place) for place in _places(shown)),
        "chosen": chosen,
    }
    return render(request, "doctors/specialty.html", context)


@require_safe
@kept
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """The doctors of one town or region. Raises Http404 where there is none."""
    shown = Doctor.objects.shown().filter(place_slug=slug)
    first = shown.first()
    if first is None:
        raise Http404("no doctor is there")
    return render(request, "doctors/place.html", _list(request, shown) | {"place": first.place})


def _list(request: HttpRequest, shown: Any) -> dict[str, Any]:
    prior = prior_mean()
    return {"page": page_of(request, by_standing(_fetched(shown), prior)), "prior": prior, "weight": PRIOR_WEIGHT}


def _fetched(shown: Any) -> Any:
    """With what a list tells of each."""
    return shown.with_answer_count().select_related("specialty").prefetch_related("imported_ratings", "verifications")


def _by_letter(named: Iterable[Any]) -> list[Any]:
    return sorted(named, key=lambda one: str(one.name).casefold())


def _places(shown: QuerySet[Doctor]) -> Any:
    """Towns with how many doctors they have; one town under one name, however it is written."""
    return shown.exclude(place_slug="").order_by().values("place_slug").annotate(name=Min("place"), count=Count("pk"))
