"""Topics: what is asked about."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from curbside.site.lib.paging import page_of
from curbside.site.lib.states import State
from curbside.site.questions.models import Question, Topic


def topics(request: HttpRequest) -> HttpResponse:
    """Every topic that has a question to show, by kind."""
    return render(request, "topics/all.html", {"topics": Topic.objects.filter(questions__state=State.PUBLISHED).distinct()})


def topic(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """One topic with its questions."""
    found = get_object_or_404(Topic, kind=kind, slug=slug)
    questions = Question.objects.shown().filter(topics=found).listed().newest()
    description = f"What people ask about {found.name}, and what several doctors say together: where they agree, differ and leave open."
    return render(request, "topics/topic.html", {"topic": found, "page": page_of(request, questions), "description": description})
