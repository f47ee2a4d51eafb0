"""Addresses of a person's tokens."""

from __future__ import annotations

from django.urls import path

from curbside.site.api.views import mine, revoke

app_name = "tokens"
urlpatterns = [
    path("", mine, name="mine"),
    path("/<int:pk>/revoke", revoke, name="revoke"),
]
