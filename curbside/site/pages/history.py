"""The words something had before it was changed: for its author and for moderators, never for readers."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.lib.storable import storable_text
from curbside.site.moderation.access import get_target_for_moderator, get_with_history, moderates
from curbside.site.moderation.actions import NoReason, redact


@never_cache
@login_required
@require_safe
def history(request: SignedIn, name: str, number: int) -> HttpResponse:
    """Each earlier version, the latest first, with who changed it and when."""
    target, thing = get_with_history(request.user, name, number)
    context = {
        "target": target,
        "number": number,
        "label": target.label(thing),
        "address": target.address(thing),
        "title": target.title(thing) if target.title else "",
        "words": target.words(thing),
        "revisions": list(target.revisions(thing)) if target.revisions else [],
        "moderates": moderates(request.user, target.specialties(thing)),
    }
    return render(request, "moderation/history.html", context)


@pressed_signed_in
def empty(request: SignedIn, name: str, number: int, revision: int) -> HttpResponse:
    """A moderator empties one of them."""
    target, thing = get_target_for_moderator(request.user, name, number)
    get_with_history(request.user, name, number)
    try:
        redact(target, thing, revision, storable_text(request.POST.get("reason", "")), by=request.user, now=timezone.now())
    except NoReason as error:
        messages.error(request, f"Nothing was emptied: {error}.")
    else:
        messages.success(request, "These words are gone.")
    return redirect("moderation:history", name, number)
