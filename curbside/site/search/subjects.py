"""Topics: those that searched words name ("droopy lid" is what others called a drooping eyelid, on whose page all its threads are), and those of questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.urls import reverse

from curbside.core.facts import find_facts
from curbside.core.facts.complaints import find_complaints
from curbside.core.thread import Question as Asked
from curbside.site.questions.models import Question, Topic


class Named(NamedTuple):
    """A topic as a link says it."""

    address: str
    label: str


def topics_named(said: str, rows: Iterable[tuple[str, str, str]]) -> list[Named]:
    """Those of the site's topics that are named, complaints first. rows: kind, slug and name of each."""
    words = Asked("", said)
    facts = find_facts(words)
    names = [(Topic.Kind.COMPLAINT.value, name) for name in find_complaints(words)]
    names += [(kind.value, name) for kind, name in ((Topic.Kind.TREATMENT, facts.treatment), (Topic.Kind.AREA, facts.area)) if name]
    here = {(kind, name): slug for kind, slug, name in rows}
    return [Named(reverse("topics:topic", args=[key[0], here[key]]), f"{key[1][:1].upper()}{key[1][1:]}") for key in names if key in here]


def subjects_of(questions: Iterable[int]) -> Mapping[int, set[tuple[str, str]]]:
    """The kind and name of each topic of some questions, in one query."""
    found: defaultdict[int, set[tuple[str, str]]] = defaultdict(set)
    rows = Question.topics.through.objects.filter(question__in=list(questions))
    for key, kind, name in rows.values_list("question_id", "topic__kind", "topic__name"):
        found[key].add((kind, name))
    return found
