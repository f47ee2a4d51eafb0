"""A week's news, person by person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from curbside.site.accounts.models import User
from curbside.site.answers.queue import small_specialties, topics_of
from curbside.site.lib.states import State
from curbside.site.mail.models import Letter
from curbside.site.questions.models import Question
from curbside.site.readers.finding import author_of
from curbside.site.readers.letters import event_of
from curbside.site.readers.models import Follow, News

WrittenAbout = dict[int, set[int] | None]
"""By specialty, the topics its doctors have written about; None for everything, while they have answered little."""
MOST = 2000  # pieces of news read for one batch of people, the newest


def gather(people: list[int], start: datetime, end: datetime) -> Iterator[tuple[User, list[News]]]:
    """Each person with the news of a stretch of time that they follow, have not been told at once and did not make themselves; in a few queries a batch."""
    follows: dict[int, list[Follow]] = defaultdict(list)
    wanted = Follow.objects.filter(by__in=people).exclude(by__mail_refusals__kind=Letter.Kind.FOLLOWED)
    for one in wanted.select_related("by").order_by("by", "pk"):
        follows[one.by_id].append(one)
    written_about = _written_about({one.specialty_id for mine in follows.values() for one in mine if one.specialty_id})
    found = _news([one for mine in follows.values() for one in mine], written_about, start, end)
    told = set(Letter.objects.filter(user__in=people, kind=Letter.Kind.FOLLOWED, written_at__gte=start).values_list("event", flat=True))
    for number, mine in follows.items():
        news = [one for one in found if _wanted(one, mine, written_about) and author_of(one) != number and event_of(one, number) not in told]
        if news:
            yield mine[0].by, news


def _written_about(specialties: set[int]) -> WrittenAbout:
    small = set(small_specialties().filter(pk__in=specialties).values_list("pk", flat=True))
    return {number: None if number in small else {row["pk"] for row in topics_of([number])} for number in sorted(specialties)}


def _news(follows: list[Follow], written_about: WrittenAbout, start: datetime, end: datetime) -> list[News]:
    """Everything anybody of the batch follows, the newest first, with what its line in the letter says."""
    topics = {one.topic_id for one in follows if one.topic_id}.union(*(known for known in written_about.values() if known))
    threads = {one.question_id for one in follows if one.question_id}
    answers = Q(answer__question__in=threads, answer__state=State.PUBLISHED, answer__question__state=State.PUBLISHED)
    under = Q(Exists(Question.topics.through.objects.filter(question=OuterRef("question"), topic__in=topics)))
    asked = Q(question__state=State.PUBLISHED) & (Q() if None in written_about.values() else under)
    rows = News.objects.between(start, end).filter(answers | asked)
    return list(
        rows.select_related("question", "answer__question", "answer__doctor").prefetch_related("question__topics").order_by("-at", "-pk")[:MOST]
    )


def _wanted(news: News, follows: list[Follow], written_about: WrittenAbout) -> bool:
    """Whether one of a person's follows is about it, and is not younger."""
    topics = {topic.pk for topic in news.question.topics.all()} if news.question else set()
    return any(one.since <= news.at and _is_about(one, news, topics, written_about) for one in follows)


def _is_about(follow: Follow, news: News, topics: set[int], written_about: WrittenAbout) -> bool:
    if news.answer:
        return follow.question_id == news.answer.question_id
    known = written_about.get(follow.specialty_id or 0, set())
    return follow.topic_id in topics or known is None or not topics.isdisjoint(known)
