"""What a question is about."""

from __future__ import annotations

from collections.abc import Mapping

from curbside.core import thread as core
from curbside.core.facts import find_facts
from curbside.core.facts.complaints import find_complaints
from curbside.site.lib.slugs import slug_of
from curbside.site.questions.models import Question, Topic


def set_topics(question: Question) -> None:
    """Put a question under the topics its words name, and where they name none, under those its asker told beside them."""
    facts = find_facts(core.Question(question.title, question.body))
    told = find_facts(core.Question("", _as_a_sentence(question.facts)))
    named = ((Topic.Kind.TREATMENT, facts.treatment or told.treatment), (Topic.Kind.AREA, facts.area or told.area))
    complaints = [(Topic.Kind.COMPLAINT, name) for name in find_complaints(core.Question(question.title, question.body))]
    question.topics.set([_topic(kind, name) for kind, name in (*named, *complaints) if name])


def _as_a_sentence(facts: Mapping[str, str]) -> str:
    return f"I had {facts.get('treatment') or facts.get('product', '')} in the {facts.get('area', '')}."


def _topic(kind: Topic.Kind, name: str) -> Topic:
    return Topic.objects.get_or_create(kind=kind, slug=slug_of(name, "topic"), defaults={"name": name})[0]
