"""The thread page: what the doctors say together, the question, the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import BigAutoField, DateTimeField
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from curbside.core.thread import Doctor
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import byline_of
from curbside.site.answers.writing import own_of
from curbside.site.consensus.panel import name_of
from curbside.site.consensus.queries import picture_of
from curbside.site.doctors.access import verified_doctor
from curbside.site.doctors.models import Doctor as Profile
from curbside.site.doctors.models import Verification
from curbside.site.kept.decorators import kept
from curbside.site.lib.prepared import Prepared
from curbside.site.pages.linked_data import as_script, linked_data
from curbside.site.pages.marking import marked_line, paragraphs
from curbside.site.pages.placing import placed
from curbside.site.pages.templatetags.words import answered
from curbside.site.questions.access import get_question_for, photos_for
from curbside.site.questions.models import Topic
from curbside.site.readers.marks import Marks, marks_on
from curbside.site.readers.models import Standing

_ANSWERS: Prepared[Answer] = Prepared(lambda question: Answer.objects.to_read().with_edited_at().filter(question=question), question=BigAutoField())
_TOPICS: Prepared[Topic] = Prepared(lambda question: Topic.objects.filter(questions=question), question=BigAutoField())
_HELD: Prepared[Verification] = Prepared(
    lambda question, now: Verification.objects.filter(
        doctor__answers__question=question, state=Verification.State.GRANTED, expires_at__gt=now
    ).distinct(),
    question=BigAutoField(),
    now=DateTimeField(),
)


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer as the page draws it. marked: by this reader; said: this reader's own word on whether it still holds, as a doctor; own: the reader wrote it here."""

    answer: Answer
    anchor: str
    name: str
    byline: Doctor
    headline: SafeString
    body: SafeString
    verification: Verification | None
    addresses: int
    helpful: int
    marked: bool
    standings: list[Standing]
    said: str
    own: bool


@require_safe
@kept
def thread(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """One question with its answers. A wrong or old slug is sent on, for good, to the present address."""
    now = timezone.now()
    question = get_question_for(request.user, pk)
    if slug != question.slug:
        return HttpResponsePermanentRedirect(question.get_absolute_url())
    answers = _ANSWERS.all(question=question.pk)
    picture = picture_of(question, answers)
    topics = _TOPICS.all(question=question.pk)
    held: dict[int | None, Verification] = {one.doctor_id: one for one in reversed(_HELD.all(question=question.pk, now=now))}
    own = request.user.is_authenticated and question.author_id == request.user.pk
    marks, answering = marks_on(question, request.user, now), verified_doctor(request.user, now)
    answered_it = answering is not None and own_of(answers, answering) is not None
    shown = [_shown(answer, index, picture, marks, answering, held.get(answer.doctor_id)) for index, answer in enumerate(answers)]
    shown.sort(key=lambda one: (one.verification is None, -one.addresses))
    context = {
        "question": question,
        "topics": topics,
        "body": paragraphs(question.body, (), "question"),
        "told": [(name.capitalize(), words) for name, words in question.facts.items()],
        "photos": photos_for(request.user, question, now),
        "answering": answering,
        "answered_it": answered_it,
        "answer_it": answering and not own and (answered_it or not question.closed_at),
        "says": Standing.Says.choices,
        "own": own,
        "deletable": own and not answers and not question.answers.exists(),  # what a doctor took back was an answer, too
        "picture": placed(picture, answers),
        "answers": shown,
        "description": _description(picture),
        "linked_data": as_script(linked_data(question, topics, picture, shown)),
    }
    return render(request, "pages/thread.html", context)


def _description(picture: dict[str, Any]) -> str:
    """The page in one line, for a list of search results or a shared link."""
    count = picture["doctors"]
    return f"{picture['lead']} {answered(count)}." if count else picture["lead"]


def _shown(answer: Answer, index: int, picture: dict[str, Any], said: Marks, reader: Profile | None, held: Verification | None) -> ShownAnswer:
    """index: the answer's among those shown, by which the picture knows it.   said: of the answers, by readers.   reader: the doctor who looks at the page.
    held: the verification of who answered."""
    standings = said.standings.get(answer.pk, [])
    anchor, byline = answer.anchor, byline_of(answer)
    marks = [mark | {"claim": number} for number, mark in enumerate(picture["claims"][index])]
    return ShownAnswer(
        answer=answer,
        anchor=anchor,
        name=name_of(byline, index + 1),
        byline=byline or Doctor(),
        headline=marked_line(answer.headline or "", [mark for mark in marks if mark["part"] == "headline"], anchor),
        body=paragraphs(answer.body, [mark for mark in marks if mark["part"] == "body"], anchor),
        verification=held if answer.byline is None else None,
        helpful=said.helpful.get(answer.pk, 0),
        marked=answer.pk in said.mine,
        standings=standings,
        said=next((one.says for one in standings if reader and one.doctor_id == reader.pk), ""),
        own=reader is not None and answer.doctor_id == reader.pk and answer.byline is None,
        addresses=sum(index in asked["answered_by"] for asked in picture["asks"]),
    )
