"""Addresses of doctors."""

from __future__ import annotations

from django.urls import path

from curbside.site.doctors.views import doctors, specialty
from curbside.site.pages.doctor import doctor

app_name = "doctors"
urlpatterns = [
    path("", doctors, name="all"),
    path("/<int:pk>/<slug:slug>", doctor, name="doctor"),
    path("/in/<slug:slug>", specialty, name="specialty"),
]
