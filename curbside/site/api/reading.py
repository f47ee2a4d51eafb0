"""What can be read, by everybody; a token adds one's own held things."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Count, Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from ninja import Path, Query, Router
from ninja.decorators import decorate_view

from curbside.site.answers.models import Answer
from curbside.site.api import documents, schemas
from curbside.site.api.paging import LENGTH, MOST, part_of
from curbside.site.api.security import ANYBODY, READ, ByToken
from curbside.site.consensus.alike import pool_alike
from curbside.site.consensus.topic import fresh_voices, open_questions
from curbside.site.doctors.access import get_doctor as checked_doctor
from curbside.site.doctors.access import specialty_at
from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.doctors.ratings import summary_of
from curbside.site.kept.decorators import kept
from curbside.site.lib.conditional import unless_known
from curbside.site.lib.numbers import LARGEST
from curbside.site.lib.states import State
from curbside.site.posting import shown_answers
from curbside.site.questions.access import get_question_for
from curbside.site.questions.models import Question, Topic

router = Router(tags=["reading"], auth=ANYBODY)
REFUSED = frozenset([401, 403, 404, 410, 422, 429])
Number = Annotated[int, Path(ge=0, le=LARGEST)]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
Cursor = Annotated[str, Query(description="The `next` of the part before.")]
TopicWords = Annotated[str, Query(description="Kind and slug of a topic, such as `treatment/botulinum-toxin`.")]


def answers_with(shape: Any) -> dict[Any, Any]:
    """What an operation may answer, for the OpenAPI document."""
    return {200: shape, REFUSED: schemas.Problem}


def send(request: HttpRequest, document: dict[str, Any]) -> HttpResponse:
    """The document, or 304 where its reader has it already."""
    words = json.dumps(document, cls=DjangoJSONEncoder, ensure_ascii=False)
    response = unless_known(request, words, None, lambda: HttpResponse(words, content_type="application/json"))
    patch_vary_headers(response, ["Authorization"])
    return response


@router.get("/threads", response=answers_with(schemas.Threads), operation_id="list_threads")
@decorate_view(kept)
def list_threads(
    request: HttpRequest, topic: TopicWords = "", answered: bool | None = None, cursor: Cursor = "", limit: Limit = LENGTH
) -> HttpResponse:
    """Threads, the newest first; of one topic, and those with or without an answer, where asked for."""
    found = Question.objects.shown()
    named = _topic(topic)
    found = found.filter(topics=named) if named else found
    if answered is not None:
        has_one = Exists(Answer.objects.shown().filter(question=OuterRef("pk")))
        found = found.filter(has_one if answered else ~has_one)
    return send(request, part_of(found.listed().select_related("author"), cursor, limit, documents.row_of))


@router.get("/threads/{int:number}", response=answers_with(schemas.Thread), operation_id="get_thread")
@decorate_view(kept)
def get_thread(request: HttpRequest, number: Number) -> HttpResponse:
    """One thread, with everything that is read from it: the document of `curbside read --format json`."""
    question = get_question_for(request.user, number)
    return send(request, documents.thread_document(question, shown_answers(question)))


@router.get("/threads/{int:number}/answers", response=answers_with(schemas.AnswerRows), operation_id="list_answers")
@decorate_view(kept)
def list_answers(request: HttpRequest, number: Number) -> HttpResponse:
    """Whose the answers of a thread are, in the order of its document."""
    question, now = get_question_for(request.user, number), timezone.now()
    rows = question.answers.shown().with_doctors().order_by("position")
    return send(request, {"items": [documents.answer_document(row, index, now) for index, row in enumerate(rows)]})


@router.get("/topics", response=answers_with(schemas.Topics), operation_id="list_topics")
@decorate_view(kept)
def list_topics(request: HttpRequest) -> HttpResponse:
    """Every topic that has a thread, those of most threads first."""
    shown = Topic.objects.filter(questions__state=State.PUBLISHED).annotate(count=Count("questions")).order_by("-count", "kind", "name")
    return send(request, {"items": [documents.counted_topic(topic, topic.count) for topic in shown]})


@router.get("/topics/{kind}/{slug}", response=answers_with(schemas.Topic), operation_id="get_topic")
@decorate_view(kept)
def get_topic(request: HttpRequest, kind: Literal["treatment", "area", "complaint"], slug: str) -> HttpResponse:
    """One topic, with what doctors say together over all its threads."""
    found = get_object_or_404(Topic, kind=kind, slug=slug)
    gathered = fresh_voices(Question.objects.shown().filter(topics=found))
    return send(request, documents.topic_document(found, gathered, pool_alike(gathered, found)))


@router.get("/doctors", response=answers_with(schemas.Doctors), operation_id="list_doctors")
@decorate_view(kept)
def list_doctors(request: HttpRequest, specialty: str = "", place: str = "", cursor: Cursor = "", limit: Limit = LENGTH) -> HttpResponse:
    """Doctors, the latest added first; of one specialty and one place, where asked for by slug. A specialty may be named by any of its titles."""
    found, now = Doctor.objects.shown(), timezone.now()
    found = found.filter(specialty=_specialty(specialty)) if specialty else found
    found = found.filter(place_slug=place) if place else found
    if place and not found.exists():
        raise Http404("no such doctor is at this place")
    return send(request, part_of(_fetched(found), cursor, limit, lambda doctor: documents.doctor_row_of(doctor, now)))


@router.get("/doctors/{int:number}", response=answers_with(schemas.Doctor), operation_id="get_doctor")
@decorate_view(kept)
def get_doctor(request: HttpRequest, number: Number) -> HttpResponse:
    """One doctor: public facts, each with its day and where it is from. An imported profile that its doctor took over leads on to theirs."""
    checked = checked_doctor(number)
    if checked.became_id:
        return HttpResponsePermanentRedirect(reverse("api:get_doctor", args=[checked.became_id]))
    found = _fetched(Doctor.objects.filter(pk=checked.pk)).get()
    return send(request, documents.doctor_row_of(found, timezone.now()) | {"reviews": documents.reviews_document(summary_of(found))})


@router.get("/unanswered", response=answers_with(schemas.OpenThreads), operation_id="list_unanswered")
@decorate_view(kept)
def list_unanswered(request: HttpRequest, topic: TopicWords = "", cursor: Cursor = "", limit: Limit = LENGTH) -> HttpResponse:
    """Open questions without an answer, and those with something asked that no doctor took up; the newest first."""
    found = open_questions(_topic(topic)).select_related("author").prefetch_related("topics")
    return send(request, part_of(found, cursor, limit, documents.open_row_of))


@router.get("/me/questions", response=answers_with(schemas.OwnQuestions), operation_id="list_own_questions", auth=READ)
def list_own_questions(request: ByToken, cursor: Cursor = "", limit: Limit = LENGTH) -> HttpResponse:
    """One's own questions with their states, the newest first."""
    found = Question.objects.own(request.user).listed().select_related("author")
    return send(request, part_of(found, cursor, limit, documents.own_row_of))


def _topic(words: str) -> Topic | None:
    """The topic a filter names, None where it names none. Raises Http404 for one that is not there."""
    kind, _, slug = words.partition("/")
    found: Topic | None = Topic.objects.filter(kind=kind, slug=slug).first()
    if words and found is None:
        raise Http404("there is no such topic; /topics lists all, each with its kind and slug")
    return found


def _specialty(slug: str) -> Specialty:
    """The specialty a filter names, by any of its titles. Raises Http404 for one that is not there."""
    found = specialty_at(slug)
    if found is None:
        raise Http404("there is no such specialty; each doctor in /doctors has the slug of theirs")
    return found


def _fetched(doctors: Any) -> Any:
    """With all that their document tells."""
    return doctors.with_answer_count().select_related("specialty").prefetch_related("imported_ratings", "verifications")
