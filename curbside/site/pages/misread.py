"""“Read wrongly?”: whoever is signed in says that a line counts words for what they do not say. The answer itself is not in doubt."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from curbside.core.claims import Claim
from curbside.core.consensus.counted import say_claim
from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.misread import note_misreading
from curbside.site.answers.models import Answer
from curbside.site.answers.threads import byline_of
from curbside.site.consensus.access import get_claim
from curbside.site.consensus.moderated import MISREADING
from curbside.site.consensus.panel import name_of
from curbside.site.lib.given_back import forget_typed, login_keeps_words, typed_before
from curbside.site.moderation.actions import flag
from curbside.site.moderation.models import Flag


@never_cache
@login_keeps_words
def misread(request: SignedIn, pk: int, position: int, key: str) -> HttpResponse:
    """The form about one reading, counted or set aside; what is sent waits for a moderator."""
    answer, claim, counts = get_claim(pk, position, key)
    if request.method == "POST":
        _send(answer, claim, request)
        forget_typed(request)
        messages.success(request, "Thank you. A moderator will look at it.")
        return redirect(answer)
    own = answer.doctor is not None and answer.doctor.account_id == request.user.pk
    name = name_of(byline_of(answer), position + 1)
    context = {"answer": answer, "claim": claim, "counted": say_claim(claim), "counts": counts, "own": own, "name": name}
    context["note"] = typed_before(request).get("note", "")
    return render(request, "moderation/misread.html", context)


@transaction.atomic
def _send(answer: Answer, claim: Claim, request: SignedIn) -> None:
    now = timezone.now()
    noted = note_misreading(answer, claim, now=now)
    flag(MISREADING, noted, Flag.Reason.MISREAD, request.POST.get("note", ""), by=request.user, now=now)
