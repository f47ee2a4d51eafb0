"""Addresses of the sitemap."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.sitemap import index, listed

app_name = "sitemap"
urlpatterns = [
    path(".xml", index, name="index"),
    path("/<slug:section>-<int:number>.xml", listed, name="listed"),
]
