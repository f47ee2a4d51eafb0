"""A doctor corrects the request for verification that waits, or takes it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from curbside.site.accounts.requests import SignedIn
from curbside.site.doctors.access import own_waiting_request
from curbside.site.doctors.actions import AlreadyAsked, change_request, take_back_request
from curbside.site.doctors.forms import VerificationForm
from curbside.site.doctors.models import Verification
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.lib.limits import REQUESTS, who
from curbside.site.lib.photos import UnusablePhoto
from curbside.site.lib.pressed import pressed_signed_in

CHANGED_SINCE = (
    "Nothing was changed yet: your request is not as it was when you opened this page. What you typed here is kept below, and your profile’s page has what "
    "waits now. Press the button again to put these words in its place; choose the photo again, if you had chosen one."
)
NOTHING_WAITS = "Nothing was changed: no request of yours waits any more. What you typed is kept below; send it to ask anew."


@never_cache
@login_keeps_words
def change(request: SignedIn) -> HttpResponse:
    """The request that waits, as its doctor wrote it, to be corrected. Where none waits any more, what was typed is given back to ask anew with."""
    waiting, typed = own_waiting_request(request.user), typed_before(request)
    if waiting is None:
        return _give_back(request, request.POST.dict() or typed)
    posted = request.method == "POST"
    over = request.POST.get("over", "") if posted else typed.get("over", waiting.stamp)
    form = VerificationForm(request.POST if posted else None, request.FILES or None, initial=_said_in(waiting) | typed)
    if posted and form.is_valid():
        REQUESTS.spend(who(request))
        try:
            if _change(request, form, over):
                forget_typed(request)
                messages.success(request, "Your request was changed. A moderator sees it as it is now.")
                return redirect("verification:mine")
            over = waiting.stamp
            messages.error(request, CHANGED_SINCE)
        except UnusablePhoto as error:
            form.add_error("evidence", f"The photo was not kept: {error}.")
        except AlreadyAsked as error:
            messages.error(request, f"Nothing was changed: {error}. You can take the request back.")
            return redirect("verification:mine")
    return render(request, "verification/change.html", {"form": form, "waiting": waiting, "over": over}, status=422 if form.errors else 200)


@pressed_signed_in
def take_back(request: SignedIn) -> HttpResponse:
    """Ask for nothing any more."""
    if take_back_request(request.user, seen=request.POST.get("over", ""), now=timezone.now()):
        messages.success(request, "Your request was taken back. The photo you sent with it, if any, was deleted.")
    else:
        messages.error(request, "Nothing was taken back: since you opened the page the request was changed or decided. Here it is as it stands now.")
    return redirect("verification:mine")


def _change(request: SignedIn, form: VerificationForm, over: str) -> bool:
    given = form.cleaned_data
    return change_request(
        request.user,
        form.profile(),
        country=given["country"],
        licence=given["licence"],
        npi=given["npi"],
        evidence=given["evidence"],
        seen=over,
        now=timezone.now(),
    )


def _give_back(request: SignedIn, words: dict[str, str]) -> HttpResponse:
    if not words:
        return redirect("verification:mine")
    messages.error(request, NOTHING_WAITS)
    return render(request, "verification/ask.html", {"form": VerificationForm(initial=words)})


def _said_in(waiting: Verification) -> dict[str, str]:
    profile = {"name": waiting.name, "credentials": ", ".join(waiting.credentials), "specialty": waiting.specialty, "place": waiting.place}
    return profile | {"country": waiting.country, "licence": waiting.licence, "npi": waiting.npi}
