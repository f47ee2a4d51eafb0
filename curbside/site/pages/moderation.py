"""The moderators' pages: what waits, and deciding on it. And the reader's button that asks them to look."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.consensus.actions import read_if_stale
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.lib.paging import page_of, page_with
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.lib.refusals import NO_REASON
from curbside.site.lib.storable import storable_text
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import refuses, want_mail
from curbside.site.moderation.access import get_flaggable, get_target_for_moderator, is_moderator
from curbside.site.moderation.actions import ChangedSince, NoReason, approve, dismiss_flags, flag, remove, remove_and_suspend
from curbside.site.moderation.models import Flag, Log
from curbside.site.moderation.queries import Place, line_for, named, waiting_at

DAYS = {"7": "a week", "30": "a month", "365": "a year"}
DONE = {
    "approve": "Approved: everybody can see it.",
    "leave": "Left as it is.",
    "remove": "Removed. Its author is told why.",
    "suspend": "Removed, and its author is suspended from posting. They are told why.",
}

DONE_WITH_OURS = {"approve": "It counts again.", "remove": "Set aside: it counts no more, and the page says so."}


@never_cache
@login_required
@require_safe
def queue(request: SignedIn) -> HttpResponse:
    """What waits for this moderator, in pages: what names a sign of an emergency first, then what was reported, then what has waited longest, each with its flags."""
    return _queue(request)


@pressed_signed_in
def want(request: SignedIn) -> HttpResponse:
    """Switch the mail about what waits on again."""
    _check(request.user)
    want_mail(request.user, Letter.Kind.MODERATION)
    messages.success(request, "Mail about what waits comes again.")
    return redirect("moderation:queue")


@never_cache
@login_required
@require_safe
def log(request: SignedIn) -> HttpResponse:
    """Every decision, the latest first."""
    _check(request.user)
    page = page_of(request, Log.objects.select_related("by"))
    return render(request, "moderation/log.html", {"page": page, "entries": named(page)})


@never_cache
@login_keeps_words
def decide(request: SignedIn, name: str, number: int) -> HttpResponse:
    """Approve, with other words where they were edited, remove with a word to the author and perhaps suspend them, or leave a flagged thing as it is.

    The form's stamp says what was shown: about anything else nothing is decided. What was sent after the session ended stands in the form again.
    """
    if request.method != "POST":
        return _sent_before(request, f"{name}-{number}")
    target, thing = get_target_for_moderator(request.user, name, number)
    verb, sent = request.POST.get("do"), request.POST
    reason = storable_text(sent.get("reason", ""))[:500]
    how: dict[str, Any] = {"by": request.user, "now": timezone.now(), "stamp": sent.get("stamp", "")}
    key = f"{name}-{number}"
    if target.concerns(thing, request.user):
        messages.error(request, "Nothing was decided: this is yours or about you, so another moderator decides.")
        return _back(request, key)
    ground = sent.get("ground", "")
    try:
        if verb == "approve":
            approve(target, thing, title=sent.get("title"), words=sent.get("words"), **how)
        elif verb == "remove":
            remove(target, thing, reason, ground=ground, **how)
        elif verb == "suspend":
            remove_and_suspend(target, thing, reason, days=_days(request), ground=ground, **how)
        elif verb == "leave":
            dismiss_flags(target, thing, **how)
    except NoReason as error:
        return _queue(request, again=key, error=str(error), sent=sent)
    except ChangedSince as error:
        messages.error(request, f"Nothing was decided: {error}.")
        return _back(request, key)
    if verb not in DONE:
        messages.error(request, "Nothing was decided: press one of the buttons.")
        return _back(request, key)
    if (question := target.thread(thing)) is not None:
        read_if_stale(question)  # lists tell at once what the thread says now
    messages.success(request, DONE_WITH_OURS.get(verb, DONE[verb]) if target.ours else DONE[verb])
    return _back(request)


@never_cache
@login_keeps_words
def report(request: SignedIn, name: str, number: int) -> HttpResponse:
    """Say what is wrong with something that everybody sees."""
    target, thing = get_flaggable(name, number)
    reasons, sent = Flag.Reason.of_writing(), request.POST or typed_before(request)
    reason, note = sent.get("reason", ""), sent.get("note", "")
    lacks = NO_REASON if request.method == "POST" and reason not in dict(reasons) else ""
    if request.method != "POST" or lacks:
        context = {"label": target.label(thing), "address": target.address(thing), "reasons": reasons, "reason": reason, "note": note, "lacks": lacks}
        return render(request, "moderation/report.html", context, status=422 if lacks else 200)
    flag(target, thing, reason, note, by=request.user, now=timezone.now())
    forget_typed(request)
    messages.success(request, "Thank you. A moderator will look at it.")
    return redirect(target.address(thing))


def _sent_before(request: SignedIn, key: str) -> HttpResponse:
    """The queue with what was sent before signing in again, to be looked over and pressed anew; 405 where nothing was."""
    sent = typed_before(request)
    if not sent:
        return HttpResponseNotAllowed(["POST"])
    page = _queue(request, again=key, error="you were not signed in any more; what you typed is here, press it again", sent=sent)
    forget_typed(request)
    return page


def _queue(request: SignedIn, **refused: Any) -> HttpResponse:
    """refused: where a decision was: on what (`again`), the `error`, and what was `sent`, which stands in the form again."""
    _check(request.user)
    page = _page(request, refused.get("again", ""))
    context = {"page": page, "waiting": waiting_at(page), "days": DAYS, "no_mail": refuses(request.user, Letter.Kind.MODERATION)}
    return render(request, "moderation/queue.html", context | refused, status=422 if refused else 200)


def _page(request: SignedIn, key: str = "") -> Page[Place]:
    """The page of the queue where the thing of this key waits; where it waits no more, and without a key, the one the address asks for."""
    line = line_for(request.user)
    index = next((index for index, place in enumerate(line) if place.key == key), None)
    return page_of(request, line) if index is None else page_with(index, line)


def _back(request: SignedIn, key: str = "") -> HttpResponse:
    """To the page of the queue that the form stood on, or to where the thing of this key waits now."""
    number = _page(request, key).number
    return redirect(reverse("moderation:queue") + (f"?page={number}" if number > 1 else "") + (f"#{key}" if key else ""))


def _days(request: SignedIn) -> int | None:
    """Days of a suspension; None for good."""
    days = request.POST.get("days", "")
    return int(days) if days in DAYS else None


def _check(user: Any) -> None:
    if not is_moderator(user):
        raise PermissionDenied("Only moderators see what waits.")
