"""Answering: a doctor writes, sees what is read from the words, and which of the things asked are still open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from curbside.site import posting
from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.access import get_answerable, get_answering_doctor, get_own_answer
from curbside.site.answers.actions import keep_draft, keep_unposted
from curbside.site.answers.forms import AnswerForm
from curbside.site.answers.models import Answer, Draft
from curbside.site.answers.remembered import answers_to
from curbside.site.answers.writing import CannotAnswer, own_of
from curbside.site.consensus.draft import read_draft
from curbside.site.consensus.queries import picture_of
from curbside.site.doctors.models import Doctor
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.pages.placing import placed
from curbside.site.questions.access import photos_for
from curbside.site.questions.models import Question

CHANGED_SINCE = (
    "Not posted yet: your answer is not as it was when you opened this page; it was changed or withdrawn in another window, or a moderator changed it. "
    "What you typed here is kept below, and the question’s page has what stands there now. Press the button again to put these words in its place."
)


@never_cache
@login_keeps_words
def answer(request: SignedIn, pk: int) -> HttpResponse:
    """The form for one question; whatever was pressed and however it ends, the words are kept."""
    now = timezone.now()
    try:
        doctor, question = get_answering_doctor(request.user, now), get_answerable(pk, request.user)
        if request.method == "POST":
            return _keep(request, question, doctor, now)
        return _form(request, question, doctor, now)
    except (PermissionDenied, Http404) as error:
        return _refused(request, pk, error, now)


@pressed_signed_in
def withdraw(request: SignedIn, pk: int) -> HttpResponse:
    """Take one's answer back."""
    now = timezone.now()
    own = get_own_answer(request.user, pk)
    posting.withdraw(own, now=now)
    again = "The question is closed by now." if own.question.closed_at else "You can answer again."
    messages.success(request, f"Your answer was withdrawn. Its words are kept among your drafts. {again}")
    return redirect(own.question)


def _form(request: SignedIn, question: Question, doctor: Doctor, now: datetime) -> HttpResponse:
    """With what was sent before signing in, which becomes the draft."""
    typed = typed_before(request)
    if typed:
        _keep_draft(question, doctor, *_words_of(typed), now)
        forget_typed(request)
        messages.success(request, "Everything you typed was kept. Look it over and post it.")
    return _page(request, question, doctor, AnswerForm(initial=_words_so_far(question, doctor)), now)


def _keep(request: SignedIn, question: Question, doctor: Doctor, now: datetime) -> HttpResponse:
    form = AnswerForm(request.POST)
    headline, body = _words_of(request.POST)
    keep = partial(_keep_draft, question, doctor, headline, body, now)
    if request.POST.get("do") == "post" and form.is_valid():
        if not _is_stale(request, question, doctor, form):
            return _post(request, question, doctor, form, keep, now)
        messages.error(request, CHANGED_SINCE)
    draft = keep()
    if request.POST.get("do") == "keep":
        return render(
            request, "answering/reading.html", {"question": question, "reading": _reading(question, doctor, headline, body), "draft": draft}
        )
    return _page(request, question, doctor, form, now)


def _refused(request: SignedIn, pk: int, error: PermissionDenied | Http404, now: datetime) -> HttpResponse:
    """What was sent is kept where there is a doctor's profile, and shown to be copied in any case. Raises `error` where nothing was sent."""
    headline, body = _words_of(request.POST or typed_before(request))
    if not (headline or body):
        raise error
    draft = keep_unposted(pk, headline, body, by=request.user, now=now)
    if draft:
        forget_typed(request)
    why = str(error) if isinstance(error, PermissionDenied) else ""
    context = {"why": why, "draft": draft, "headline": headline, "body": body}
    return render(request, "answering/refused.html", context, status=403 if why else 404)


def _words_of(fields: Mapping[str, str]) -> tuple[str, str]:
    """Headline and text of a form, as much of them as is kept."""
    return fields.get("headline", "")[:1000], fields.get("body", "")[:100_000]


def _keep_draft(question: Question, doctor: Doctor, headline: str, body: str, now: datetime) -> Draft:
    try:
        return keep_draft(question, doctor, headline, body, now=now)
    except Question.DoesNotExist as error:
        raise Http404("no such question") from error


def _is_stale(request: SignedIn, question: Question, doctor: Doctor, form: AnswerForm) -> bool:
    """Whether the form was opened over other words of this doctor's than are there now, and would take their place unseen. Pressed twice, it brings the same."""
    own = _own(question, doctor)
    given = (form.cleaned_data["headline"], storable_text(form.cleaned_data["body"]))
    return "over" in request.POST and request.POST["over"] != _over(own) and (own is None or (own.headline or "", own.body) != given)


def _own(question: Question, doctor: Doctor) -> Answer | None:
    own: Answer | None = Answer.objects.filter(question=question, doctor=doctor, byline__isnull=True, withdrawn_at=None).first()
    return own


def _over(own: Answer | None) -> str:
    """Which words of an answer a form is opened over: how often they were changed; "" for none."""
    return f"{own.pk}-{own.revisions.count()}" if own else ""


def _post(request: SignedIn, question: Question, doctor: Doctor, form: AnswerForm, keep: Callable[[], Draft], now: datetime) -> HttpResponse:
    """The answer itself is what is kept; where anything stands in its way, the words are kept as a draft."""
    try:
        posted = posting.answer(question, doctor, form.cleaned_data["headline"], form.cleaned_data["body"], by=request.user, now=now)
    except CannotAnswer as error:
        keep()
        messages.error(request, f"Your answer was not posted: {error}. Your words are kept as a draft.")
        return _page(request, question, doctor, form, now)
    except Exception:
        keep()
        raise
    held = "Your answer was kept. A moderator reads it before others do, since it holds more than two web addresses."
    messages.success(request, held if posted.state == State.HELD else "Your answer is on the page.")
    return redirect(question)


def _words_so_far(question: Question, doctor: Doctor) -> dict[str, str]:
    draft = Draft.objects.filter(question=question, doctor=doctor).first()
    here = draft or _own(question, doctor)
    return {"headline": here.headline or "", "body": here.body} if here else {}


def _reading(question: Question, doctor: Doctor, headline: str, body: str) -> object:
    shown, own = _shown(question), own_of(answers_to(question), doctor)
    others = [one for one in shown if one.doctor_id != doctor.pk]
    return read_draft(question, others, own if own in shown else None, headline, body)


def _shown(question: Question) -> list[Answer]:
    return [one for one in answers_to(question) if one.state == State.PUBLISHED]


def _page(request: SignedIn, question: Question, doctor: Doctor, form: AnswerForm, now: datetime) -> HttpResponse:
    words, own, shown = form.data if form.is_bound else form.initial, _own(question, doctor), _shown(question)
    context = {
        "question": question,
        "picture": placed(picture_of(question, shown), shown),
        "photos": photos_for(request.user, question, now),
        "form": form,
        "answering": doctor,
        "reading": _reading(question, doctor, str(words.get("headline", "")), str(words.get("body", ""))),
        "own": own,
        "over": _over(own),
    }
    return render(request, "answering/answer.html", context, status=422 if form.is_bound and form.errors else 200)
