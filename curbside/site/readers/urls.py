"""Addresses of what readers do."""

from __future__ import annotations

from django.urls import path

from curbside.site.readers.views import follow, following, helpful, save, saved, standing, stop, want

app_name = "readers"
urlpatterns = [
    path("helpful/<int:pk>", helpful, name="helpful"),
    path("still-true/<int:pk>", standing, name="standing"),
    path("save/<int:pk>", save, name="save"),
    path("saved", saved, name="saved"),
    path("follow/<slug:kind>/<int:pk>", follow, name="follow"),
    path("following", following, name="following"),
    path("following/stop", stop, name="stop_all"),
    path("following/mail", want, name="want_mail"),
]
