"""Writes to the questions' tables."""

from __future__ import annotations

from curbside.core import thread as core
from curbside.core.facts import find_facts
from curbside.site.lib.slugs import slug_of
from curbside.site.questions.models import Question, Topic


def set_topics(question: Question) -> None:
    """Put a question under the topics its words name."""
    facts = find_facts(core.Question(question.title, question.body))
    named = ((Topic.Kind.TREATMENT, facts.treatment), (Topic.Kind.AREA, facts.area))
    question.topics.set([_topic(kind, name) for kind, name in named if name])


def _topic(kind: Topic.Kind, name: str) -> Topic:
    return Topic.objects.get_or_create(kind=kind, slug=slug_of(name, "topic"), defaults={"name": name})[0]
