"""Addresses of photos."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.photos import photo

app_name = "photos"
urlpatterns = [
    path("<int:pk>", photo, name="photo"),
    path("<int:pk>/small", photo, {"small": True}, name="small"),
]
