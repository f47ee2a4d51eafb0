"""Addresses of feeds. They hold no slug that could change, but a topic's, which is its name."""

from __future__ import annotations

from django.urls import path

from curbside.site.pages.feeds import all_questions, doctor_answers, topic_questions

app_name = "feeds"
urlpatterns = [
    path("", all_questions, name="all"),
    path("/topics/<slug:kind>/<slug:slug>", topic_questions, name="topic"),
    path("/doctors/<int:pk>", doctor_answers, name="doctor"),
]
