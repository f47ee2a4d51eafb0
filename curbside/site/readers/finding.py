"""What was published since the last look, and who follows it at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from curbside.site.accounts.models import User
from curbside.site.answers.models import Answer
from curbside.site.answers.queue import small_specialties, specialties_of
from curbside.site.lib.states import State
from curbside.site.mail.models import Letter
from curbside.site.questions.models import Question
from curbside.site.readers.models import Follow, News, Reached

BATCH = 500  # threads, and answers, a look
OVERLAP = timedelta(hours=1)  # looked at again: a transaction may have ended late, and clocks differ
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


def find_news(now: datetime) -> None:
    """Put down the threads and answers that are published, were asked or written here, and are no news yet.

    Every write that a reader can see stamps its question's `changed_at`, so only threads that changed since the last look are looked at. Imported
    threads and answers are none: they were published elsewhere, long ago.
    """
    done, _ = Reached.objects.get_or_create(name="news", defaults={"moment": BEGINNING})
    since = done.moment - OVERLAP
    unmarked = Coalesce("fingerprint", Value(""))  # SQLite takes a bare "is null" for a rare thing, and reads all that are
    questions = Question.objects.shown().alias(mark=unmarked).filter(changed_at__gt=since, news=None, mark="", erased_at=None)
    answers = Answer.objects.shown().filter(
        question__changed_at__gt=since, question__state=State.PUBLISHED, news=None, byline__isnull=True, doctor__account__isnull=False
    )
    found = [News(question_id=pk, at=now) for pk in questions.order_by("changed_at").values_list("pk", flat=True)[:BATCH]]
    written = [News(answer_id=pk, at=now) for pk in answers.order_by("pk").values_list("pk", flat=True)[:BATCH]]
    News.objects.bulk_create([*found, *written], ignore_conflicts=True)
    if len(found) < BATCH and len(written) < BATCH:
        Reached.objects.filter(pk=done.pk, moment__lt=now).update(moment=now)


def followers_of(news: News) -> QuerySet[User]:
    """Those who follow it at once and were not written to, by number; nobody for what is shown no more. Nobody is told of their own deed."""
    if not _is_shown(news):
        return User.objects.none()
    follows = Follow.objects.at_once().filter(_follows(news), since__lte=news.at)
    people = User.objects.filter(pk__in=follows.values("by"), pk__gt=news.told_upto, is_active=True)
    return people.exclude(mail_refusals__kind=Letter.Kind.FOLLOWED).exclude(pk=author_of(news)).order_by("pk")


def author_of(news: News) -> int:
    """The account of who asked or answered; 0 for nobody's."""
    if news.answer:
        return (news.answer.doctor.account_id if news.answer.doctor else None) or 0
    return news.thread.author_id or 0


def _follows(news: News) -> Q:
    if news.answer:
        return Q(question=news.answer.question_id)
    topics: list[Any] = list(news.thread.topics.values_list("pk", flat=True))
    return Q(topic__in=topics) | Q(specialty__in=specialties_of(topics)) | Q(specialty__in=small_specialties())


def _is_shown(news: News) -> bool:
    return news.thread.state == State.PUBLISHED and (news.answer is None or news.answer.state == State.PUBLISHED)
