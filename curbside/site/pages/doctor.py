"""A doctor's page: who it is, and what they answered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from curbside.site.answers.models import Answer
from curbside.site.doctors.access import get_doctor, verification_of
from curbside.site.doctors.models import Doctor, Review
from curbside.site.doctors.ratings import summary_of
from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import page_of
from curbside.site.lib.states import State

SHOWN_REVIEWS = 50


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
        "reviews": Review.objects.filter(doctor=found, state=State.PUBLISHED).select_related("author")[:SHOWN_REVIEWS],
        "own": request.user.is_authenticated and found.account_id == request.user.pk,
    }
    return render(request, "doctors/doctor.html", context)


def _description(doctor: Doctor) -> str:
    """The page in one line, for a list of search results or a shared link."""
    who = ", ".join(part for part in (doctor.practises, doctor.place) if part)
    return f"Questions answered by {doctor.full_name}{f' ({who})' if who else ''}, each in the doctor’s own words."
