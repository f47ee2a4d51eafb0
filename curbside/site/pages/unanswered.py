"""What nobody answered: questions without an answer, and things asked that no doctor took up."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from curbside.site.consensus.topic import open_questions
from curbside.site.kept.decorators import kept
from curbside.site.lib.paging import page_of
from curbside.site.lib.storable import storable_text
from curbside.site.questions.models import Topic
from curbside.site.search.choices import topic_options


@require_safe
@kept
def unanswered(request: HttpRequest) -> HttpResponse:
    """The open questions, those without any answer first; `?topic=treatment/botulinum-toxin` keeps to one topic."""
    kind, _, slug = storable_text(request.GET.get("topic", "")).partition("/")
    topic = get_object_or_404(Topic, kind=kind, slug=slug) if kind else None
    offered = Topic.objects.filter(questions__in=open_questions(None).order_by().values("pk"))
    rows = {*offered.values_list("kind", "slug", "name"), *([(topic.kind, topic.slug, topic.name)] if topic else [])}
    context = {"page": page_of(request, open_questions(topic)), "topic": topic, "topics": topic_options(rows, topic)}
    return render(request, "pages/unanswered.html", context)
