"""The front page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import page_of
from curbside.site.questions.models import Question


@require_safe
@kept
def home(request: HttpRequest) -> HttpResponse:
    """What the site is for, and the questions, the newest first; one whose words were erased is found by its doctors' words alone."""
    questions = Question.objects.shown().filter(erased_at=None)
    return render(request, "pages/home.html", {"page": page_of(request, questions.listed().newest())})
