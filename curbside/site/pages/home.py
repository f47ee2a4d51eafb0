"""The front page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from curbside.site.kept.decorators import kept
from curbside.site.questions.models import Question


@kept
def home(request: HttpRequest) -> HttpResponse:
    """What the site is for, and the newest questions."""
    return render(request, "pages/home.html", {"questions": Question.objects.shown().listed().newest()[:12]})
