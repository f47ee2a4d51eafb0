"""A doctor asks for verification; a moderator decides."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.actions import stamp_threads_of
from curbside.site.doctors.access import claimable, get_request_for_moderator, held_verifications, waiting_requests
from curbside.site.doctors.actions import AlreadyAsked, ask_verification, change_place, check_again, grant, refuse, withdraw
from curbside.site.doctors.forms import PlaceForm, VerificationForm
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.doctors.registers import look_up
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.lib.limits import REQUESTS, who
from curbside.site.lib.paging import page_of
from curbside.site.lib.photos import UnusablePhoto
from curbside.site.lib.pressed import pressed_signed_in

MOST = 50  # requests on one page; the oldest come first
LONGEST_FACT = 100  # characters
DECIDED_SINCE = (
    "Nothing was decided: since you opened the list this was decided, or its doctor changed it or took it back. What waits is here as it stands now; "
    "the log says who decided."
)


@never_cache
@login_required
def mine(request: SignedIn) -> HttpResponse:
    """A doctor's own page: what is verified and until when, and the place, which is theirs to change; for others, the form that asks for verification."""
    doctor = Doctor.objects.filter(account=request.user).select_related("specialty").first()
    held = list(doctor.verifications.all()) if doctor else []
    if doctor is None or not held:
        return redirect("verification:ask")
    form = PlaceForm(request.POST if request.method == "POST" else None, initial={"place": doctor.place})
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        with transaction.atomic():
            change_place(doctor, form.cleaned_data["place"], by=request.user, now=now)
            stamp_threads_of(doctor, now=now)
        messages.success(request, "Your town or region was changed.")
        return redirect("verification:mine")
    return render(request, "verification/mine.html", {"doctor": doctor, "held": held, "form": form})


@never_cache
@login_keeps_words
def ask(request: SignedIn) -> HttpResponse:
    """The request, for the first time, anew, or as somebody else than readers see; `?claim=` names an imported profile the doctor says is theirs."""
    claimed = claimable(request.GET.get("claim", ""))
    doctor: Doctor | None = Doctor.objects.filter(account=request.user).first()
    if request.method != "POST" and doctor and doctor.verifications.filter(state=Verification.State.ASKED).exists():
        return redirect("verification:mine")  # rather than have a whole form filled in that cannot be sent
    form = VerificationForm(
        request.POST if request.method == "POST" else None, request.FILES or None, initial=_known_of(doctor or claimed) | typed_before(request)
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        REQUESTS.spend(who(request))
        try:
            ask_verification(
                request.user,
                form.profile(claimed),
                country=given["country"],
                licence=given["licence"],
                npi=given["npi"],
                evidence=given["evidence"],
                now=timezone.now(),
            )
        except UnusablePhoto as error:
            form.add_error("evidence", f"The photo was not kept: {error}.")
        except AlreadyAsked as error:
            messages.error(request, f"Nothing was sent: {error}.")
            return redirect("verification:mine")
        else:
            forget_typed(request)
            messages.success(request, "Your request was kept. A moderator checks it; you can write as soon as it is granted.")
            return redirect("verification:mine")
    context = {"form": form, "claimed": claimed, "listed": doctor if doctor and doctor.listed else None}
    return render(request, "verification/ask.html", context, status=422 if form.errors else 200)


@never_cache
@login_required
@require_safe
def requests(request: SignedIn) -> HttpResponse:
    """Every request that waits, with what the registers say of it, and whoever is verified, the one that ends soonest first."""
    waiting = [(one, look_up(one)) for one in waiting_requests(request.user)[:MOST]]
    held = page_of(request, held_verifications(request.user, timezone.now()))
    return render(request, "verification/requests.html", {"waiting": waiting, "held": [(one, look_up(one)) for one in held], "page": held})


@pressed_signed_in
@transaction.atomic
def decide(request: SignedIn, pk: int) -> HttpResponse:
    """Grant or refuse what was asked; check again or withdraw what holds. The doctor's threads change with it, or nothing does."""
    asked, now, words = get_request_for_moderator(request.user, pk), timezone.now(), request.POST.get("words", "").strip()[:500]
    act = {"grant": grant, "refuse": refuse, "again": check_again, "withdraw": withdraw}.get(request.POST.get("do", ""))
    if asked.doctor.account_id == request.user.pk:
        messages.error(request, "Nothing was decided: this is about you, so another moderator decides.")
    elif act is None:
        messages.error(request, "Nothing was decided: press one of the buttons.")
    elif not words:
        messages.error(request, "Nothing was decided: say which fact you checked, or why not. The doctor reads it.")
    elif act in (grant, check_again) and len(words) > LONGEST_FACT:
        messages.error(
            request, f"Nothing was decided: readers see the fact on one line, so keep it within {LONGEST_FACT} characters. You wrote: {words}"
        )
    elif (act in (grant, refuse) and request.POST.get("over") != asked.stamp) or not act(asked, words, by=request.user, now=now):
        messages.error(request, DECIDED_SINCE)
    else:
        stamp_threads_of(asked.doctor, now=now)
        messages.success(request, "Decided. The doctor is told.")
    return redirect("verification:requests")


@login_required
@require_safe
def evidence(request: SignedIn, pk: int) -> HttpResponse:
    """The document, for moderators alone."""
    asked = get_request_for_moderator(request.user, pk, with_evidence=True)
    with default_storage.open(asked.evidence) as file:
        response = HttpResponse(file.read(), content_type="image/jpeg")
    response["Cache-Control"] = "private, no-store"
    return response


def _known_of(doctor: Doctor | None) -> dict[str, str]:
    """What need not be typed again."""
    if doctor is None:
        return {}
    last = doctor.verifications.first()
    profile = {"name": doctor.name, "credentials": ", ".join(doctor.credentials), "specialty": doctor.practises, "place": doctor.place}
    return profile | ({"country": last.country, "licence": last.licence, "npi": last.npi} if last else {})
