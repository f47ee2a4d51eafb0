"""Asking: one form whose every press keeps what was typed, and which tells before posting what a careful friend would."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site import posting
from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.http import Gone
from curbside.site.lib.limits import STRANGERS, who
from curbside.site.lib.numbers import number_of
from curbside.site.lib.states import State
from curbside.site.pages.photos_typed import as_said, is_empty, keep_photos, to_go, typed
from curbside.site.questions.access import begun_by, draft_key, find_unowned_draft, get_draft_for, get_kept_draft
from curbside.site.questions.actions import (
    INSTEAD_OF,
    MAX_PHOTOS,
    begin_edit,
    drop_draft,
    keep_draft,
    mark_seen,
    own_draft,
    says,
)
from curbside.site.questions.advice import advise, masked
from curbside.site.questions.forms import AskForm
from curbside.site.questions.models import Draft, Photo, Question
from curbside.site.search.queries import similar


@never_cache
def ask(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The form, empty or with a draft in it; a post keeps everything first and then does what was pressed."""
    now = timezone.now()
    if request.method == "POST":
        return _keep(request, now)
    draft = get_draft_for(request.user, pk) if pk else None
    if draft and draft.posted:
        return redirect(draft.question or "asking:new")
    fields = draft.fields if draft else {"title": request.GET.get("title", "")[:200]}
    waiting = None if draft or not request.user.is_authenticated else begun_by(request.user)
    return _page(request, draft, AskForm(initial=fields, now=now), waiting=waiting)


@login_required
@require_safe
def claim(request: SignedIn, key: str) -> HttpResponse:
    """After signing in: what was typed before becomes the signed-in person's draft. The same link once more leads to it again; one that ran out says so."""
    try:
        kept = get_kept_draft(request.user, key)
    except Gone:
        return render(request, "asking/run_out.html", status=410)
    draft = own_draft(kept, by=request.user)
    messages.success(request, "Everything you typed was kept. Look it over and post it.")
    return redirect("asking:draft", pk=draft.pk)


def _keep(request: HttpRequest, now: datetime) -> HttpResponse:
    if not request.user.is_authenticated:
        return _keep_for_stranger(request, now)
    given = number_of(request.POST.get("draft", ""))
    draft = get_draft_for(request.user, given) if given is not None else None
    if draft is None and request.POST.get("do") == "post" and is_empty(request):
        return _page(request, None, AskForm(request.POST, now=now))
    try:
        draft = keep_draft(draft, typed(request), by=request.user, now=now, form=request.POST.get("form", "")[:32])
    except Draft.DoesNotExist as error:
        raise Http404("no such draft of yours") from error
    if draft.posted:
        return _keep_late(request, draft, now)
    return _do(request, draft, keep_photos(request, draft, now), now)


def _keep_for_stranger(request: HttpRequest, now: datetime) -> HttpResponse:
    """Without signing in: typing is answered and kept nowhere; a press keeps everything, shows what is missing and what must not wait, then asks to sign in."""
    given = number_of(request.POST.get("draft", ""))
    if request.POST.get("do") == "keep":
        title = request.POST.get("title", "")
        return render(request, "asking/kept.html", {"advice": advise(request.POST), "similar": similar(title), "signed_out": given is not None})
    draft = find_unowned_draft(request.POST.get("key", ""))
    if draft is None:
        STRANGERS.spend(who(request))
    draft = keep_draft(draft, typed(request), by=None, now=now, form="" if given is None else f"{INSTEAD_OF}{given}")
    problems, do = keep_photos(request, draft, now), request.POST.get("do", "look")
    if do == "drop" and given is None:
        return _drop(request, draft)
    if do == "mask":
        draft = keep_draft(draft, masked(draft.fields), by=None, now=now)
    if do == "mask" or do.startswith("remove-"):
        return _page(request, draft, AskForm(initial=draft.fields, now=now), problems)
    form = AskForm(draft.fields, now=now)
    if do == "post" and not form.is_valid():
        return _page(request, draft, form, problems)
    findings = advise(draft.fields).findings
    if problems or not findings <= set(draft.seen):
        mark_seen(draft, findings)
        return _page(request, draft, AskForm(initial=draft.fields, now=now), problems, unseen=True)
    return redirect_to_login(reverse("asking:claim", args=[draft_key(draft)]))


def _keep_late(request: HttpRequest, draft: Draft, now: datetime) -> HttpResponse:
    """What was typed in a form that was posted before: a late keystroke is let go; other words, sent by a press, wait as a change of the question."""
    question = draft.question
    if request.POST.get("do") == "keep":
        return HttpResponse(status=204)
    if question is None or request.POST.get("do") == "drop" or says(question, request.POST):
        return redirect(question or "asking:new")
    user = draft.owner
    if user is None:
        return redirect(question)
    draft = keep_draft(begin_edit(question, by=user, now=now), typed(request), by=user, now=now)
    keep_photos(request, draft, now)
    messages.info(request, "This question was posted before. Your new words are kept as a change to it: look them over and save them.")
    return redirect("asking:draft", pk=draft.pk)


def _do(request: HttpRequest, draft: Draft, problems: list[str], now: datetime) -> HttpResponse:
    """What was pressed. Anything unknown shows the form again with what was found."""
    do = request.POST.get("do", "look")
    if do == "keep":
        return render(
            request, "asking/kept.html", {"draft": draft, "advice": advise(draft.fields), "similar": similar(draft.fields["title"]), "typing": True}
        )
    if do == "drop":
        return _drop(request, draft)
    if do == "mask":
        draft = keep_draft(draft, masked(draft.fields), by=draft.owner, now=now)
    if do != "post":
        if not problems:
            messages.success(request, "Kept. Only you see it until you post it.")
        return _page(request, draft, AskForm(initial=draft.fields, now=now), problems)
    form = AskForm(draft.fields, now=now)
    if form.is_valid() and not problems:
        return _post(request, draft, form, now)
    return _page(request, draft, form, problems)


def _drop(request: HttpRequest, draft: Draft) -> HttpResponse:
    drop_draft(draft)
    messages.success(request, "The draft was thrown away.")
    return redirect("home")


def _post(request: HttpRequest, draft: Draft, form: AskForm, now: datetime) -> HttpResponse:
    """Post, unless there is something the writer has not been shown."""
    findings = advise(draft.fields).findings
    if not findings <= set(draft.seen):
        mark_seen(draft, findings)
        return _page(request, draft, form, unseen=True)
    what = "change" if draft.question_id else "question"
    try:
        question = posting.ask(draft, form.cleaned_data, now=now)
    except (Draft.DoesNotExist, Question.DoesNotExist) as error:
        raise Http404("no such draft of yours") from error
    if question.state == State.HELD:
        messages.success(
            request,
            f"Your {what} was sent. A moderator reads it before others see it; until then only you see the page. A mail tells you of each answer.",
        )
    return redirect(question)


def _page(
    request: HttpRequest,
    draft: Draft | None,
    form: AskForm,
    problems: Sequence[str] = (),
    *,
    unseen: bool = False,
    waiting: Draft | None = None,
) -> HttpResponse:
    """The form. unseen: it was not posted, since something was found that the writer is shown first.   waiting: a draft begun before."""
    fields = form.data if form.is_bound else form.initial
    context = {
        "form": form,
        "draft": draft,
        "draft_key": draft_key(draft) if draft and draft.owner_id is None else "",
        "key": secrets.token_urlsafe(16),
        "photos": as_said(draft) if draft else [],
        "to_go": to_go(draft) if draft else [],
        "max_photos": MAX_PHOTOS,
        "audiences": Photo.Audience.choices,
        "advice": advise(fields),
        "similar": similar(str(fields.get("title", ""))) if form.is_bound else [],
        "problems": problems,
        "unseen": unseen,
        "waiting": waiting,
    }
    return render(request, "asking/ask.html", context, status=422 if problems or (form.is_bound and form.errors) else 200)
