"""A doctor's page: who it is, and what they answered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from curbside.site.answers.models import Answer
from curbside.site.doctors.access import get_doctor
from curbside.site.lib.paging import page_of
from curbside.site.lib.states import State


def doctor(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One doctor with the published answers, the newest first. A wrong or old slug is sent on, for good."""
    found = get_doctor(pk)
    if found.became:
        return HttpResponsePermanentRedirect(found.became.get_absolute_url())
    if slug != found.slug:
        return HttpResponsePermanentRedirect(found.get_absolute_url())
    answers = Answer.objects.shown().filter(doctor=found, question__state=State.PUBLISHED).select_related("question").order_by("-pk")
    return render(request, "doctors/doctor.html", {"doctor": found, "page": page_of(request, answers)})
