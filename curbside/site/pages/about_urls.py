"""Addresses of the pages about the site itself."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.about import about, disclaimer, how, privacy

app_name = "about"
urlpatterns = [
    path("about", about, name="about"),
    path("how-the-consensus-is-made", how, name="how"),
    path("disclaimer", disclaimer, name="disclaimer"),
    path("privacy", privacy, name="privacy"),
]
