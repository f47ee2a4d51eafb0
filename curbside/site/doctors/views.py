"""Pages of doctors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.lib.paging import page_of


def doctors(request: HttpRequest) -> HttpResponse:
    """Every specialty."""
    return render(request, "doctors/all.html", {"specialties": Specialty.objects.all()})


def specialty(request: HttpRequest, slug: str) -> HttpResponse:
    """The doctors of one specialty, by name."""
    found = get_object_or_404(Specialty, slug=slug)
    doctors = Doctor.objects.shown().filter(specialty=found).with_answer_count().order_by("name", "pk")
    return render(request, "doctors/specialty.html", {"specialty": found, "page": page_of(request, doctors)})
