"""The address of search."""

from __future__ import annotations

from django.urls import path

from curbside.site.search.views import results

app_name = "search"
urlpatterns = [path("", results, name="results")]
