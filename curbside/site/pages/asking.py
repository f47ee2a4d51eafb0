"""Asking: one form whose every press keeps what was typed, and which tells before posting what a careful friend would."""

from __future__ import annotations

import secrets
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
from curbside.site.lib.limits import PHOTOS, STRANGERS, who
from curbside.site.lib.numbers import number_of
from curbside.site.lib.photos import UnusablePhoto
from curbside.site.lib.states import State
from curbside.site.questions.access import draft_key, get_draft_for, get_unowned_draft
from curbside.site.questions.actions import (
    MAX_PHOTOS,
    add_photo,
    describe_photo,
    drop_draft,
    drop_photo,
    keep_draft,
    mark_seen,
    own_draft,
    photos_of,
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
    return _page(request, draft, AskForm(initial=fields, now=now))


@login_required
@require_safe
def claim(request: SignedIn, key: str) -> HttpResponse:
    """After signing in: what was typed before becomes the signed-in person's draft."""
    draft = get_unowned_draft(key)
    own_draft(draft, by=request.user)
    messages.success(request, "Everything you typed was kept. Look it over and post it.")
    return redirect("asking:draft", pk=draft.pk)


def _keep(request: HttpRequest, now: datetime) -> HttpResponse:
    given = number_of(request.POST.get("draft", ""))
    user = request.user if request.user.is_authenticated else None
    draft = get_draft_for(user, given) if user and given is not None else None
    if user is None:
        STRANGERS.spend(who(request))
    try:
        draft = keep_draft(draft, request.POST, by=user, now=now, form=request.POST.get("form", "")[:32])
    except Draft.DoesNotExist as error:
        raise Http404("no such draft of yours") from error
    if draft.posted:
        return redirect(draft.question or "asking:new")
    problems = _keep_photos(request, draft, now)
    if user is None:
        there = reverse("asking:claim", args=[draft_key(draft)])
        return redirect_to_login(there)
    return _do(request, draft, problems, now)


def _do(request: HttpRequest, draft: Draft, problems: list[str], now: datetime) -> HttpResponse:
    """What was pressed. Anything unknown shows the form again with what was found."""
    do = request.POST.get("do", "look")
    if do == "keep":
        return render(
            request, "asking/kept.html", {"draft": draft, "advice": advise(draft.fields), "similar": similar(draft.fields["title"]), "typing": True}
        )
    if do == "drop":
        drop_draft(draft)
        messages.success(request, "The draft was thrown away.")
        return redirect("home")
    if do == "mask":
        draft = keep_draft(draft, masked(draft.fields), by=draft.owner, now=now)
    form = AskForm(draft.fields, now=now)
    if do == "post" and form.is_valid() and not problems:
        return _post(request, draft, form, now)
    return _page(request, draft, form, problems)


def _post(request: HttpRequest, draft: Draft, form: AskForm, now: datetime) -> HttpResponse:
    """Post, unless there is something the writer has not been shown."""
    findings = advise(draft.fields).findings
    if not findings <= set(draft.seen):
        mark_seen(draft, findings)
        return _page(request, draft, form)
    try:
        question = posting.ask(draft, form.cleaned_data, now=now)
    except (Draft.DoesNotExist, Question.DoesNotExist) as error:
        raise Http404("no such draft of yours") from error
    if question.state == State.HELD:
        messages.success(
            request, "Your question was kept. A moderator reads it before others see it; until then only you do. A mail tells you of each answer."
        )
    return redirect(question)


def _keep_photos(request: HttpRequest, draft: Draft, now: datetime) -> list[str]:
    """Keep new photos and what was said of those already there; returns what went wrong, a line a photo."""
    problems = []
    for photo in photos_of(draft):
        if request.POST.get("do") == f"remove-{photo.pk}":
            drop_photo(photo, now=now)
        elif f"audience-{photo.pk}" in request.POST:
            describe_photo(photo, audience=request.POST[f"audience-{photo.pk}"], caption=request.POST.get(f"caption-{photo.pk}", ""), now=now)
    for number, file in enumerate(request.FILES.getlist("photos"), 1):
        PHOTOS.spend(who(request))
        try:
            add_photo(draft, file, now=now)
        except UnusablePhoto as error:
            problems.append(f"Photo {number} was not kept: {error}.")
    return problems


def _page(request: HttpRequest, draft: Draft | None, form: AskForm, problems: list[str] | None = None) -> HttpResponse:
    context = {
        "form": form,
        "draft": draft,
        "key": secrets.token_urlsafe(16),
        "photos": list(photos_of(draft)) if draft else [],
        "max_photos": MAX_PHOTOS,
        "audiences": Photo.Audience.choices,
        "advice": advise(form.data if form.is_bound else form.initial),
        "similar": similar(str(form.data.get("title", ""))) if form.is_bound else [],
        "problems": problems or [],
    }
    return render(request, "asking/ask.html", context, status=422 if form.is_bound and (form.errors or problems) else 200)
