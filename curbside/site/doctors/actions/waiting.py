"""A request that waits for a moderator, corrected or taken back by its doctor.

seen: the stamp of the request as its doctor saw it. Each verb returns whether it was done: nothing is where it was decided since, or changed in another window.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import IO

from django.core.files.storage import default_storage
from django.db import transaction

from curbside.site.accounts.models import User
from curbside.site.doctors.actions.verification import Profile, check_is_new, keep_request, kept_evidence, say_who
from curbside.site.doctors.models import Verification
from curbside.site.moderation.access import check_may_write


@transaction.atomic
def change_request(
    user: User, profile: Profile, *, country: str, licence: str, npi: str, evidence: IO[bytes] | None, seen: str, now: datetime
) -> bool:
    """Correct what is asked for; it keeps its place in the queue, and the imported profile it claims. The same words sent twice are one change.

    evidence: a photo in place of the one sent before, which is deleted; None leaves that as it is.
    Raises Suspended; AlreadyAsked where nothing is asked for any more; UnusablePhoto for evidence that is no photo.
    """
    check_may_write(user, now)
    request = _waiting(user)
    if request is None:
        return False
    before = request.stamp
    say_who(request, profile)
    request.country, request.licence, request.npi = country, licence, npi
    if before != seen and (evidence or before != request.stamp):
        return False
    check_is_new(request, now)
    if evidence:
        _forget_evidence(request)
        request.evidence = kept_evidence(evidence)
    keep_request(request)
    return True


@transaction.atomic
def take_back_request(user: User, *, seen: str, now: datetime) -> bool:
    """Ask for nothing any more. The evidence is deleted; no moderator decided, so the log says nothing of it."""
    request = _waiting(user)
    if request is None or request.stamp != seen:
        return False
    _forget_evidence(request)
    request.state, request.evidence = Verification.State.WITHDRAWN, ""
    request.decided_by, request.decided_at = user, now
    request.save()
    return True


def _waiting(user: User) -> Verification | None:
    waiting = Verification.objects.select_for_update(of=("self",)).filter(doctor__account=user, state=Verification.State.ASKED)
    found: Verification | None = waiting.select_related("doctor__specialty").first()
    return found


def _forget_evidence(request: Verification) -> None:
    if request.evidence:
        transaction.on_commit(partial(default_storage.delete, request.evidence))
