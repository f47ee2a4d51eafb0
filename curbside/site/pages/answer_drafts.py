"""A doctor's drafts of answers: open to them whatever became of the question, or of their verification."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.access import get_own_draft
from curbside.site.answers.actions import drop_draft
from curbside.site.answers.models import Draft
from curbside.site.lib.paging import page_of
from curbside.site.lib.pressed import pressed_signed_in


@never_cache
@login_required
@require_safe
def drafts(request: SignedIn) -> HttpResponse:
    """All of them with their words, the latest first."""
    mine = Draft.objects.filter(doctor__account=request.user).select_related("question")
    return render(request, "answering/drafts.html", {"page": page_of(request, mine)})


@pressed_signed_in
def drop(request: SignedIn, pk: int) -> HttpResponse:
    """Throw one away."""
    drop_draft(get_own_draft(request.user, pk))
    messages.success(request, "The draft was thrown away.")
    return redirect("answering:drafts")
