"""Atom feeds (RFC 4287): every question, those of a topic, a doctor's answers; the newest first.

An entry's id is the permanent address without its readable end, so that it stays when a title changes; `updated` is when anything a reader of
the thread sees last changed. What people wrote is text: escaped once for the summary's HTML, and again by the writer of the XML.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from curbside.site.answers.models import Answer
from curbside.site.consensus.queries import lead_of
from curbside.site.doctors.access import get_doctor
from curbside.site.kept.decorators import kept
from curbside.site.lib.conditional import unless_known
from curbside.site.lib.states import State
from curbside.site.lib.xml import xml_text
from curbside.site.questions.models import Question, Topic
from curbside.site.questions.queries import QuestionQuerySet

LENGTH = 50  # entries
WORDS = 120  # of what people wrote, an entry


class Entry(NamedTuple):
    """A question, or an answer to it.

    path: where to read it; ident: the end of its permanent address; author: who wrote it, "" for the feed's own; words: what was written.
    """

    question: Question
    path: str
    ident: str
    author: str
    published: datetime
    words: str


class _Feed(Atom1Feed):
    """A feed as new as its newest entry; an empty one gives a time that stays."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=datetime(2000, 1, 1, tzinfo=UTC))


@require_safe
@kept
def all_questions(request: HttpRequest) -> HttpResponse:
    """The newest questions."""
    return _of_questions(request, f"{settings.SITE_NAME}: newest questions", reverse("home"), Question.objects.shown())


@require_safe
@kept
def topic_questions(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The newest questions of one topic."""
    topic = get_object_or_404(Topic, kind=kind, slug=slug)
    return _of_questions(request, f"Questions about {topic.name}", topic.get_absolute_url(), Question.objects.shown().filter(topics=topic))


@require_safe
@kept
def doctor_answers(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest answers of one doctor. The feed of an imported profile leads on to that of the doctor who claimed it."""
    doctor = get_doctor(pk)
    if doctor.became:
        return HttpResponsePermanentRedirect(reverse("feeds:doctor", args=[doctor.became.pk]))
    rows = Answer.objects.shown().filter(doctor=doctor, question__state=State.PUBLISHED).select_related("question__snapshot").order_by("-pk")
    entries = [
        Entry(answer.question, answer.get_absolute_url(), f"#answer-{answer.pk}", "", answer.answered_at or answer.added_at, answer.body)
        for answer in rows[:LENGTH]
    ]
    return _sent(request, f"Answers by {doctor.full_name}", doctor.get_absolute_url(), doctor.full_name, entries)


def _of_questions(request: HttpRequest, title: str, path: str, rows: QuestionQuerySet) -> HttpResponse:
    questions = rows.newest().select_related("snapshot", "author")[:LENGTH]
    entries = [Entry(found, found.get_absolute_url(), "", found.asker, found.asked_at or found.added_at, found.body) for found in questions]
    return _sent(request, title, path, settings.SITE_NAME, entries)


def _sent(request: HttpRequest, title: str, path: str, author: str, entries: Sequence[Entry]) -> HttpResponse:
    """The feed, or 304. path: of the page it follows."""
    page, own = settings.ADDRESS + path, settings.ADDRESS + request.path
    feed = _Feed(
        title=xml_text(title), link=page, description=None, language=settings.LANGUAGE_CODE,
        author_name=xml_text(author), author_link=page, feed_url=own, feed_guid=own,
    )  # fmt: skip
    for entry in entries:
        _add(feed, entry)
    words = feed.writeString("utf-8")
    latest = max((entry.question.changed_at for entry in entries), default=None)
    return unless_known(request, words, latest, lambda: HttpResponse(words, content_type=feed.content_type))


def _add(feed: Atom1Feed, entry: Entry) -> None:
    short = settings.ADDRESS + reverse("questions:short", args=[entry.question.pk])
    lead = format_html("<p>{}</p>", lead_of(entry.question)) if lead_of(entry.question) else ""
    words = format_html('{}<blockquote dir="auto">{}</blockquote>', lead, Truncator(xml_text(entry.words)).words(WORDS))
    feed.add_item(
        title=xml_text(entry.question.heading), link=settings.ADDRESS + entry.path, description=words, author_name=xml_text(entry.author) or None, unique_id=short + entry.ident,
        pubdate=entry.published, updateddate=entry.question.changed_at,
    )  # fmt: skip
