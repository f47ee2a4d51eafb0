"""Addresses of verification."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.own_request import change, take_back
from curbside.site.pages.verification import ask, decide, evidence, mine, requests

app_name = "verification"
urlpatterns = [
    path("", mine, name="mine"),
    path("/ask", ask, name="ask"),
    path("/change", change, name="change"),
    path("/take-back", take_back, name="take_back"),
    path("/requests", requests, name="requests"),
    path("/requests/<int:pk>", decide, name="decide"),
    path("/requests/<int:pk>/evidence", evidence, name="evidence"),
]
