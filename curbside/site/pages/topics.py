"""Topics: what is asked about, and what doctors say across all threads of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from curbside.site.questions.models import Question, Topic


def topics(request: HttpRequest) -> HttpResponse:
    """Every topic, by kind."""
    return render(request, "topics/all.html", {"topics": Topic.objects.all()})


def topic(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """One topic with its questions."""
    found = get_object_or_404(Topic, kind=kind, slug=slug)
    return render(request, "topics/topic.html", {"topic": found, "questions": Question.objects.shown().filter(topics=found).listed().newest()[:20]})
