"""What the site says of itself: what it is, how it counts, what it is not, and what it keeps."""

from __future__ import annotations

from inspect import getdoc

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from curbside.core.claims import KINDS
from curbside.site.doctors.models import Review
from curbside.site.kept.decorators import kept
from curbside.site.lib.states import State
from curbside.site.questions.models import Question


@require_safe
@kept
def about(request: HttpRequest) -> HttpResponse:
    """What the site is for and who runs it."""
    return render(request, "about/about.html")


@require_safe
@kept
def how(request: HttpRequest) -> HttpResponse:
    """Every rule by which answers are read, counted and ordered."""
    example = Question.objects.shown().filter(answers__state=State.PUBLISHED, erased_at=None).newest().first()
    return render(request, "about/how.html", {"kinds": kinds(), "example": example, "excluded": Review.Excluded.labels})


@require_safe
@kept
def disclaimer(request: HttpRequest) -> HttpResponse:
    """What the answers are not."""
    return render(request, "about/disclaimer.html")


@require_safe
@kept
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of whom, for how long, and how it is taken away."""
    return render(request, "about/privacy.html")


def kinds() -> list[tuple[str, str]]:
    """Each kind of claim with what it is: the first sentence of its definition in the core."""
    return [(kind.name, (getdoc(kind.claim) or "").partition(". ")[0].partition("\n")[0].rstrip(".")) for kind in KINDS]
