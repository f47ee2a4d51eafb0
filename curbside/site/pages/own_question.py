"""What an asker may do with a question that is there: change it, close it, let go of it, delete it while nobody has answered. And letting go of one that was begun."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.paging import page_of
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.lib.states import State
from curbside.site.questions.access import get_draft_for, get_own_question
from curbside.site.questions.actions import AlreadyAnswered, become_anonymous, begin_edit, close_question, delete_question, drop_draft
from curbside.site.questions.models import Draft, Question
from curbside.site.readers.actions import forget_thread


@never_cache
@login_required
@require_safe
def mine(request: SignedIn) -> HttpResponse:
    """A person's questions, and what they have begun to ask."""
    questions = Question.objects.own(request.user).listed().newest()
    drafts = Draft.objects.filter(owner=request.user, posted=False).select_related("question")
    return render(request, "asking/mine.html", {"page": page_of(request, questions), "drafts": drafts})


@pressed_signed_in
def drop(request: SignedIn, pk: int) -> HttpResponse:
    """Throw away a question that was begun, or a change to one; from the form for asking that leads to the empty form."""
    drop_draft(get_draft_for(request.user, pk))
    messages.success(request, "The draft was thrown away.")
    return redirect("asking:new" if "asking" in request.POST else "asking:mine")


@pressed_signed_in
def edit(request: SignedIn, pk: int) -> HttpResponse:
    """Open the question in the form it was asked with."""
    try:
        draft = begin_edit(get_own_question(request.user, pk), by=request.user, now=timezone.now())
    except Question.DoesNotExist as error:
        raise Http404("no such question of yours") from error
    return redirect("asking:draft", pk=draft.pk)


@pressed_signed_in
def close(request: SignedIn, pk: int) -> HttpResponse:
    """Ask for no more answers, or, where that is what was pressed, for answers again; pressed twice it stays so."""
    question = get_own_question(request.user, pk)
    again = request.POST.get("do") == "open"
    close_question(question, now=timezone.now(), closed=not again)
    messages.success(request, "The question is open again." if again else "The question is closed: doctors are no longer asked to answer.")
    return redirect(question)


@login_required
def anonymise(request: SignedIn, pk: int) -> HttpResponse:
    """Cut the tie to the asker, once that was confirmed: it cannot be undone. The thread leaves the lists of what they saved and follow, too."""
    question = get_own_question(request.user, pk)
    if request.method != "POST":
        return render(request, "asking/sure.html", {"question": question, "act": "anonymise"})
    with transaction.atomic():
        become_anonymous(question, now=timezone.now())
        forget_thread(question, by=request.user)
    messages.success(request, "Nothing ties the question to you any more. Your photos for doctors and for yourself were deleted.")
    return redirect(question if question.state == State.PUBLISHED else "asking:mine")


@login_required
def delete(request: SignedIn, pk: int) -> HttpResponse:
    """Delete a question without answers, once that was confirmed."""
    question = get_own_question(request.user, pk)
    if request.method != "POST":
        return render(request, "asking/sure.html", {"question": question, "act": "delete"})
    try:
        delete_question(question)
    except AlreadyAnswered as error:
        messages.error(request, f"It was not deleted: {error}.")
        return redirect(question)
    messages.success(request, "The question and its photos were deleted.")
    return redirect("home")
