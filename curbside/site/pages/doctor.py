"""A doctor's page: who it is, what they answered, and what people say of them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from curbside.site.answers.models import Answer
from curbside.site.doctors.access import get_doctor, verification_of
from curbside.site.doctors.models import Doctor, Review
from curbside.site.doctors.ratings import summary_of
from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import LENGTH, page_of
from curbside.site.lib.states import State


@kept
def doctor(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One doctor with the published answers, the newest first. A wrong or old slug is sent on, for good."""
    found = get_doctor(pk)
    if found.became:
        return HttpResponsePermanentRedirect(found.became.get_absolute_url())
    if slug != found.slug:
        return HttpResponsePermanentRedirect(found.get_absolute_url())
    answers = Answer.objects.shown().filter(doctor=found, question__state=State.PUBLISHED).select_related("question").order_by("-pk")
    context = {
        "doctor": found,
        "description": _description(found),
        "verification": verification_of(found, timezone.now()),
        "page": page_of(request, answers),
        "summary": summary_of(found),
        "reviews": _reviews(found)[:LENGTH],
        "own": _is_own(request, found),
    }
    return render(request, "doctors/doctor.html", context)


@require_safe
@kept
def reviews(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Every published review of a doctor, the newest first. A wrong or old slug is sent on, for good."""
    found = get_doctor(pk)
    here = found.became or found
    if (here.pk, here.slug) != (pk, slug):
        return HttpResponsePermanentRedirect(reverse("doctors:reviews", args=[here.pk, here.slug]))
    page = page_of(request, _reviews(found))
    context = {
        "doctor": found,
        "description": f"Every review of {found.full_name} on this site, the newest first, with the doctor’s replies.",
        "page": page,
        "reviews": page,
        "summary": summary_of(found),
        "own": _is_own(request, found),
    }
    return render(request, "doctors/all_reviews.html", context)


def _reviews(doctor: Doctor) -> QuerySet[Review]:
    return Review.objects.filter(doctor=doctor, state=State.PUBLISHED).select_related("author")


def _is_own(request: HttpRequest, doctor: Doctor) -> bool:
    return request.user.is_authenticated and doctor.account_id == request.user.pk


def _description(doctor: Doctor) -> str:
    """The page in one line, for a list of search results or a shared link."""
    who = ", ".join(part for part in (doctor.practises, doctor.place) if part)
    return f"Questions answered by {doctor.full_name}{f' ({who})' if who else ''}, each in the doctor’s own words."
