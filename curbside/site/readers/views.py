"""What readers press, and their two lists. Every press leads back to where it was made; a look at its address, as after signing in, does too or leads before the one button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.access import get_answering_doctor
from curbside.site.answers.models import Answer
from curbside.site.lib.http import back_to
from curbside.site.lib.limits import MARKS, who
from curbside.site.lib.paging import page_of
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.mail.models import Letter
from curbside.site.mail.unsubscribing import refuses, want_mail
from curbside.site.questions.models import Question
from curbside.site.readers import actions
from curbside.site.readers.access import Followed, get_followed, get_shown_answer, get_shown_question
from curbside.site.readers.models import Follow, Saved, Standing


@login_required
def helpful(request: SignedIn, pk: int) -> HttpResponse:
    """Mark an answer as helpful, or take the mark back."""
    answer = get_shown_answer(pk)
    if request.method == "POST":
        MARKS.spend(who(request))
        with _still_there():
            if request.POST.get("helpful") == "yes":
                _mark(request, answer)
            else:
                actions.unmark_helpful(answer, by=request.user)
    return redirect(answer)


@login_required
def standing(request: SignedIn, pk: int) -> HttpResponse:
    """A doctor says that an answer is still true, or outdated; anything else takes the word back."""
    now = timezone.now()
    answer = get_shown_answer(pk)
    if request.method == "POST":
        get_answering_doctor(request.user, now)
        MARKS.spend(who(request))
        says = request.POST.get("says")
        with _still_there():
            if says in Standing.Says.values:
                actions.say_standing(answer, Standing.Says(says), by=request.user, now=now)
            else:
                actions.take_standing_back(answer, by=request.user)
    return redirect(answer)


@never_cache
@login_required
def save(request: SignedIn, pk: int) -> HttpResponse:
    """Put a thread on one's list, or take it off. Who signed in to save it comes out here, before the one button that does."""
    question = get_shown_question(pk)
    if request.method != "POST" and not Saved.objects.filter(by=request.user, question=question).exists():
        return render(request, "readers/keep.html", {"question": question})
    if request.method == "POST":
        MARKS.spend(who(request))
        with _still_there():
            if request.POST.get("saved") == "yes":
                actions.save_thread(question, by=request.user, now=timezone.now())
                messages.success(request, "The thread is on your list of saved threads. Nobody else sees the list.")
            else:
                actions.unsave_thread(question, by=request.user)
                messages.success(request, "The thread is off your list of saved threads.")
    return redirect(back_to(request, question.get_absolute_url()))


@never_cache
@login_required
def follow(request: SignedIn, kind: str, pk: int) -> HttpResponse:
    """Choose how often to be told of a thing's news, or stop."""
    thing = get_followed(kind, pk)
    if request.method != "POST":
        followed = Follow.objects.filter(by=request.user, **actions.named(thing)).first()
        return render(request, "readers/choose.html", {"thing": thing, "kind": kind, "followed": followed})
    MARKS.spend(who(request))
    with _still_there():
        _follow(request, thing)
    return redirect(back_to(request, thing.get_absolute_url()))


@never_cache
@login_required
@require_safe
def saved(request: SignedIn) -> HttpResponse:
    """One's saved threads that are still shown, the last saved first."""
    questions = Question.objects.shown().filter(saved__by=request.user).listed().order_by("-saved__at", "-pk")
    return render(request, "readers/saved.html", {"page": page_of(request, questions)})


@never_cache
@login_required
@require_safe
def following(request: SignedIn) -> HttpResponse:
    """What one follows, with how often mail comes."""
    refused = refuses(request.user, Letter.Kind.FOLLOWED)
    return render(request, "readers/following.html", {"page": page_of(request, Follow.objects.filter(by=request.user).listed()), "refused": refused})


@pressed_signed_in
def stop(request: SignedIn) -> HttpResponse:
    """Follow nothing any more."""
    actions.stop_all(by=request.user)
    messages.success(request, "You no longer follow anything.")
    return redirect("readers:following")


@pressed_signed_in
def want(request: SignedIn) -> HttpResponse:
    """Switch the mail on again."""
    want_mail(request.user, Letter.Kind.FOLLOWED)
    messages.success(request, "Mail about what you follow comes again.")
    return redirect("readers:following")


def _mark(request: SignedIn, answer: Answer) -> None:
    try:
        actions.mark_helpful(answer, by=request.user, now=timezone.now())
    except actions.OwnAnswer as error:
        messages.error(request, f"Nothing was marked: {error}.")


def _follow(request: SignedIn, thing: Followed) -> None:
    often = request.POST.get("often")
    if often not in Follow.Often.values:
        actions.stop_following(thing, by=request.user)
        messages.success(request, "You do not follow this any more.")
        return
    actions.follow(thing, Follow.Often(often), by=request.user, now=timezone.now())
    if refuses(request.user, Letter.Kind.FOLLOWED):
        messages.error(request, "You follow this, but you switched this mail off. You can switch it on again on the page of what you follow.")
    else:
        messages.success(request, f"You follow this: mail {Follow.Often(often).label}.")


@contextmanager
def _still_there() -> Iterator[None]:
    """A thread that went away meanwhile is told as one that is not there."""
    try:
        yield
    except Question.DoesNotExist as error:
        raise Http404("no such thread") from error
