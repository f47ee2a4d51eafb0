"""Addresses of questions."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.card import band
from curbside.site.pages.thread import thread

app_name = "questions"
urlpatterns = [
    path("<int:pk>", thread, name="short"),
    path("<int:pk>/band.png", band, name="band"),
    path("<int:pk>/<slug:slug>", thread, name="thread"),
]
