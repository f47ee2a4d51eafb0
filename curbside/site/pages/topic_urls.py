"""Addresses of topics."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.topics import topic, topics

app_name = "topics"
urlpatterns = [
    path("", topics, name="all"),
    path("/<slug:kind>/<slug:slug>", topic, name="topic"),
]
