"""Addresses of doctors."""

from __future__ import annotations

from django.urls import path

from curbside.site.doctors.views import doctors, place, specialty
from curbside.site.pages.doctor import doctor, reviews
from curbside.site.pages.reviews import erase, reply, review

app_name = "doctors"
urlpatterns = [
    path("", doctors, name="all"),
    path("/review/<int:pk>", review, name="review"),
    path("/reviews/<int:pk>/erase", erase, name="erase_review"),
    path("/reviews/<int:pk>/reply", reply, name="reply"),
    path("/<int:pk>/<slug:slug>", doctor, name="doctor"),
    path("/<int:pk>/<slug:slug>/reviews", reviews, name="reviews"),
    path("/in/<slug:slug>", specialty, name="specialty"),
    path("/at/<slug:slug>", place, name="place"),
]
