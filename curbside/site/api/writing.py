"""What can be written, by tokens alone: the acts of the pages, with their checks, their limits and their waiting for a moderator."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from django.forms import Form
from django.http import Http404
from django.utils import timezone
from ninja import Header, Router
from ninja.responses import Status

from curbside.core.errors import CurbsideError
from curbside.site import posting
from curbside.site.answers.access import get_answerable, get_answering_doctor, get_own_answer
from curbside.site.answers.forms import AnswerForm
from curbside.site.answers.models import Answer
from curbside.site.api import schemas
from curbside.site.api.documents import address_of
from curbside.site.api.problems import BadInput, Conflict
from curbside.site.api.reading import Number
from curbside.site.api.security import ANSWER, ASK, REPORT, ByToken
from curbside.site.moderation.access import get_flaggable
from curbside.site.moderation.actions import flag
from curbside.site.questions.access import get_own_question
from curbside.site.questions.actions import begin_edit, drop_draft, keep_draft
from curbside.site.questions.advice import advise
from curbside.site.questions.forms import AskForm
from curbside.site.questions.models import Draft, Question

router = Router(tags=["writing"])
REFUSED = frozenset([400, 401, 403, 404, 409, 410, 413, 422, 429])
POSTED = {201: schemas.Posted, REFUSED: schemas.Problem}
CHANGED = {200: schemas.Posted, REFUSED: schemas.Problem}
DONE = {204: None, REFUSED: schemas.Problem}
Key = Annotated[str, Header(alias="Idempotency-Key", max_length=32, description="Of your making: the same key again posts nothing new.")]


@router.post("/questions", response=POSTED, auth=ASK, operation_id="post_question")
def post_question(request: ByToken, given: schemas.QuestionIn, key: Key = "") -> Any:
    """Ask. A moderator reads it before others see it. What must not wait, and what could tell who the asker is, is told first (409)."""
    now = timezone.now()
    form = _checked(given, now)
    draft = keep_draft(None, _typed(given), by=request.user, now=now, form=key)
    return Status(201, _posted(posting.ask(draft, form.cleaned_data, now=now)))


@router.put("/questions/{int:number}", response=CHANGED, auth=ASK, operation_id="change_question")
def change_question(request: ByToken, number: Number, given: schemas.QuestionIn) -> Any:
    """Put other words in place of a question's; the words before are kept, and a moderator reads it again."""
    now = timezone.now()
    question = get_own_question(request.user, number)
    form = _checked(given, now)
    if Draft.objects.filter(owner=request.user, question=question, posted=False).exists():
        raise Conflict("you have begun to change this question on the site; post or throw away what waits there first")
    try:
        draft = keep_draft(begin_edit(question, by=request.user, now=now), _typed(given), by=request.user, now=now)
        return Status(200, _posted(_ask_or_drop(draft, form.cleaned_data, now)))
    except (Draft.DoesNotExist, Question.DoesNotExist) as error:
        raise Http404("no such question of yours") from error


@router.put("/threads/{int:number}/answer", response=CHANGED, auth=ANSWER, operation_id="put_answer")
def put_answer(request: ByToken, number: Number, given: schemas.AnswerIn) -> Any:
    """Answer a question as the verified doctor you are, or change your answer; the words before are kept."""
    now = timezone.now()
    doctor = get_answering_doctor(request.user, now)
    question = get_answerable(number, request.user)
    form = AnswerForm(given.dict())
    _check(form)
    posted = posting.answer(question, doctor, form.cleaned_data["headline"], form.cleaned_data["body"], by=request.user, now=now)
    return Status(200, _posted(posted))


@router.delete("/answers/{int:number}", response=DONE, auth=ANSWER, operation_id="withdraw_answer")
def withdraw_answer(request: ByToken, number: Number) -> Any:
    """Take your answer back; you can answer again."""
    posting.withdraw(get_own_answer(request.user, number), now=timezone.now())
    return Status(204, None)


@router.post("/reports", response=DONE, auth=REPORT, operation_id="report")
def report(request: ByToken, given: schemas.ReportIn) -> Any:
    """Ask moderators to look at something that everybody sees."""
    target, thing = get_flaggable(given.kind, given.number)
    flag(target, thing, given.reason, given.note, by=request.user, now=timezone.now())
    return Status(204, None)


def _ask_or_drop(draft: Draft, asked: Mapping[str, Any], now: datetime) -> Question:
    """Post a change. What was refused does not wait as a draft: the program has the words, and its next try would meet them."""
    try:
        return posting.ask(draft, asked, now=now)
    except CurbsideError:
        drop_draft(draft)
        raise


def _checked(given: schemas.QuestionIn, now: Any) -> AskForm:
    """The question in the form of the page. Raises BadInput, and Conflict where something was found that the asker has not been shown."""
    form = AskForm(_typed(given), now=now)
    _check(form)
    advice = advise(_typed(given))
    if not advice.findings <= set(given.seen):
        raise Conflict(
            "look at what was found, show it to the asker, and send it again with these findings as `seen`",
            findings=sorted(advice.findings),
            red_flags=[{"rule": alarm.rule, "what": alarm.what, "quote": alarm.quote} for alarm in advice.alarms],
        )
    return form


def _check(form: Form) -> None:
    if not form.is_valid():
        raise BadInput([{"where": name, "what": str(word)} for name, words in form.errors.items() for word in words])


def _typed(given: schemas.QuestionIn) -> Mapping[str, Any]:
    """As a browser would send it: a box not ticked is empty."""
    return given.dict(exclude={"seen", "handle_hidden"}) | {"handle_hidden": "on" if given.handle_hidden else ""}


def _posted(thing: Question | Answer) -> dict[str, Any]:
    return {"number": thing.pk, "address": address_of(thing), "state": thing.state}
