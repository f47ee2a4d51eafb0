"""Writing a review of a doctor, taking it back, and the doctor's reply."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from curbside.site.accounts.requests import SignedIn
from curbside.site.doctors.access import get_doctor
from curbside.site.doctors.actions import NotYours, erase_review, reply_to_review, write_review
from curbside.site.doctors.forms import ReplyForm, ReviewForm
from curbside.site.doctors.models import Review
from curbside.site.doctors.patient_facts import find_giveaways
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.lib.limits import REVIEWS, who
from curbside.site.lib.pressed import pressed_signed_in
from curbside.site.lib.states import State


@never_cache
@login_keeps_words
def review(request: SignedIn, pk: int) -> HttpResponse:
    """Write what one thinks of a doctor, or change it; of an imported profile that was claimed, of the doctor whose it is."""
    found = get_doctor(pk)
    doctor = found.became or found
    own = Review.objects.filter(doctor=doctor, author=request.user).first()
    form = ReviewForm(
        request.POST if request.method == "POST" else None,
        initial=typed_before(request) or ({"stars": own.stars, "body": own.body, "treated": "yes" if own.treated else "no"} if own else {}),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        REVIEWS.spend(who(request))
        try:
            write_review(doctor, int(given["stars"]), given["body"], treated=given["treated"] == "yes", by=request.user, now=timezone.now())
        except NotYours as error:
            form.add_error(None, f"Nothing was kept: {error}.")
        else:
            forget_typed(request)
            messages.success(request, "Your review was kept. A moderator reads it before others do.")
            return redirect(doctor)
    return render(request, "doctors/review.html", {"doctor": doctor, "form": form, "own": own}, status=422 if form.errors else 200)


@pressed_signed_in
def erase(request: SignedIn, pk: int) -> HttpResponse:
    """Take one's review back."""
    own = Review.objects.filter(pk=pk, author=request.user).select_related("doctor").first()
    if own is None:
        raise Http404("no such review of yours")
    erase_review(own)
    messages.success(request, "Your review was erased.")
    return redirect(own.doctor)


@never_cache
@login_keeps_words
def reply(request: SignedIn, pk: int) -> HttpResponse:
    """A doctor replies to a review; what could give a patient away is shown before it is sent."""
    about = Review.objects.filter(pk=pk, doctor__account=request.user, state=State.PUBLISHED).select_related("doctor").first()
    if about is None:
        raise Http404("no such review of you")
    form = ReplyForm(request.POST if request.method == "POST" else None, initial=typed_before(request) or {"reply": about.reply})
    giveaways = find_giveaways(request.POST.get("reply", ""))
    if request.method == "POST" and form.is_valid() and (not giveaways or "seen" in request.POST):
        try:
            reply_to_review(about, form.cleaned_data["reply"], by=request.user, now=timezone.now())
        except NotYours as error:
            raise Http404("no such review of you") from error
        forget_typed(request)
        messages.success(request, "Your reply was kept. A moderator reads it before others do.")
        return redirect(about.doctor)
    return render(request, "doctors/reply.html", {"review": about, "form": form, "giveaways": giveaways})
