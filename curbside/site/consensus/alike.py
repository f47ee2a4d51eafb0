"""Whether many threads are about the same thing. A time for a drooping lid is none for a sore jaw, though one drug did both: what is unlike is not put together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import NamedTuple

from curbside.site.consensus.pooled import Pooled, pool_parts
from curbside.site.consensus.topic import Gathered
from curbside.site.questions.models import Question, Topic

Topics = frozenset[Topic]
NONE: Topics = frozenset()


class Subject(NamedTuple):
    """What the threads of a page come to.

    alike: all that say anything share a complaint, and what was treated or where; or there is one alone.   shared: the complaints that all have.
    parts: where they are not alike, each topic that tells them apart, with its own picture.
    """

    pooled: Pooled
    alike: bool
    shared: tuple[Topic, ...]
    parts: tuple[tuple[Topic, Pooled], ...]


def pool_alike(gathered: Gathered, page: Topic) -> Subject:
    """The picture over a page's threads. page: its topic; a complaint is told apart by treatments, everything else by complaints."""
    topics = _topics(gathered.numbers)
    apart = Topic.Kind.TREATMENT if page.kind == Topic.Kind.COMPLAINT else Topic.Kind.COMPLAINT
    pooled, parts = pool_parts(gathered.threads, {number: [one for one in those if one.kind == apart] for number, those in topics.items()})
    heard = [topics.get(number, NONE) for number in pooled.heard]
    shared = reduce(frozenset.intersection, heard) if heard else NONE
    complaints = sorted((one for one in shared if one.kind == Topic.Kind.COMPLAINT), key=lambda one: one.name)
    alike = len(heard) < 2 or (bool(complaints) and len(complaints) < len(shared))
    told = sorted(((topic, part) for topic, part in parts.items() if part.heard), key=lambda one: (-len(one[1].heard), one[0].name))
    return Subject(pooled, alike, tuple(complaints), () if alike else tuple(told))


def _topics(numbers: tuple[int, ...]) -> Mapping[int, Topics]:
    """What each of some threads is about."""
    found: dict[int, Topics] = {}
    for row in Question.topics.through.objects.filter(question__in=numbers).select_related("topic"):
        found[row.question_id] = found.get(row.question_id, NONE) | {row.topic}
    return found
