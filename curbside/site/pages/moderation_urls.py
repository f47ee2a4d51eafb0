"""Addresses of moderation."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.moderation import decide, log, queue, report

app_name = "moderation"
urlpatterns = [
    path("", queue, name="queue"),
    path("/log", log, name="log"),
    path("/decide/<slug:name>/<int:number>", decide, name="decide"),
    path("/report/<slug:name>/<int:number>", report, name="report"),
]
