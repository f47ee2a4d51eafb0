"""Addresses of moderation."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.history import empty, history
from curbside.site.pages.misread import misread
from curbside.site.pages.moderation import decide, log, queue, report, want

app_name = "moderation"
urlpatterns = [
    path("", queue, name="queue"),
    path("/log", log, name="log"),
    path("/mail", want, name="want_mail"),
    path("/decide/<slug:name>/<int:number>", decide, name="decide"),
    path("/history/<slug:name>/<int:number>", history, name="history"),
    path("/history/<slug:name>/<int:number>/<int:revision>", empty, name="empty"),
    path("/misread/<int:pk>/<int:position>/<slug:key>", misread, name="misread"),
    path("/report/<slug:name>/<int:number>", report, name="report"),
]
