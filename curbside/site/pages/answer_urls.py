"""Addresses of answering."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.answer_drafts import drafts, drop
from curbside.site.pages.answering import answer, withdraw
from curbside.site.pages.queue import queue

app_name = "answering"
urlpatterns = [
    path("", queue, name="queue"),
    path("/<int:pk>", answer, name="answer"),
    path("/drafts", drafts, name="drafts"),
    path("/drafts/<int:pk>/drop", drop, name="drop"),
    path("/withdraw/<int:pk>", withdraw, name="withdraw"),
]
