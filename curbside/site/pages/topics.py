"""Topics: what is asked about, and what doctors say of it over all its threads."""

from __future__ import annotations

from django.db.models import Count
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from curbside.site.consensus.alike import pool_alike
from curbside.site.consensus.pooled import Pooled
from curbside.site.consensus.topic import fresh_voices
from curbside.site.doctors.models import Doctor
from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import page_of
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Question, Topic

CROSSINGS = 12


@require_safe
@kept
def topics(request: HttpRequest) -> HttpResponse:
    """Every topic that has a question to show, by kind, with how many it has."""
    shown = Topic.objects.filter(questions__state=State.PUBLISHED).annotate(count=Count("questions"))
    topics = list(shown.order_by("-count", Lower("name")))
    kinds = [(kind.heading, of_kind) for kind in Topic.Kind if (of_kind := [topic for topic in topics if topic.kind == kind])]
    return render(request, "topics/all.html", {"kinds": kinds})


@require_safe
@kept
def topic(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """One topic: the picture over its threads, then the threads. `?with=area/masseter` narrows it to those under another topic too."""
    found = get_object_or_404(Topic, kind=kind, slug=slug)
    other = _other(request)
    questions = Question.objects.shown().filter(topics=found)
    if other:
        questions = questions.filter(topics=other)
    gathered = fresh_voices(questions)
    subject = pool_alike(gathered, found)
    pooled = subject.pooled
    context = {
        "topic": found,
        "other": other,
        "crossings": () if other else _crossings(found),
        "gathered": gathered,
        "subject": subject,
        "pooled": pooled,
        "names": _names(pooled),
        "page": page_of(request, questions.listed().newest()),
        "description": f"What people ask about {found.name}, and what several doctors say together: where they agree, differ and leave open.",
    }
    return render(request, "topics/topic.html", context)


def _names(pooled: Pooled) -> dict[int, str]:
    """What the doctors who are quoted are called, by number: as they are called now, so a reading holds no name that was taken out since."""
    quoted = {quote["by"] for line in pooled.lines for quote in line.quotes}
    return dict(Doctor.objects.filter(pk__in=[by for by in quoted if isinstance(by, int)]).values_list("pk", "name"))


def _other(request: HttpRequest) -> Topic | None:
    """The topic `?with=` names. Raises Http404 for one that is not there."""
    named = storable_text(request.GET.get("with", ""))
    if not named:
        return None
    kind, _, slug = named.partition("/")
    return get_object_or_404(Topic, kind=kind, slug=slug)


def _crossings(found: Topic) -> list[Topic]:
    """The topics of other kinds that most of its questions are under too."""
    together = Topic.objects.filter(questions__topics=found, questions__state=State.PUBLISHED).exclude(pk=found.pk).exclude(kind=found.kind)
    return list(together.annotate(count=Count("questions")).filter(count__gt=1).order_by("-count", Lower("name"))[:CROSSINGS])
