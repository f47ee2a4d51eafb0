"""Pages of doctors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from curbside.site.doctors.models import Doctor, Specialty


def doctors(request: HttpRequest) -> HttpResponse:
    """Every specialty with its doctors."""
    return render(request, "doctors/all.html", {"specialties": Specialty.objects.all()})


def specialty(request: HttpRequest, slug: str) -> HttpResponse:
    """The doctors of one specialty."""
    found = get_object_or_404(Specialty, slug=slug)
    return render(request, "doctors/all.html", {"specialty": found, "doctors": Doctor.objects.shown().filter(specialty=found)})


def doctor(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One doctor."""
    return render(request, "doctors/doctor.html", {"doctor": get_object_or_404(Doctor.objects.shown(), pk=pk)})
