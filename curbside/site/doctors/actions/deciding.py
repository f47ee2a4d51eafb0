"""Verifying a doctor: granted or refused by a person, checked again, ending by itself, withdrawn when it is no longer true. Each act is in the log, and its doctor is told.

Each verb returns whether it was done: nothing is where another moderator has decided since, or where what is asked for is not what `request` says any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from curbside.site.accounts.models import User
from curbside.site.doctors.actions.profile import show_profile
from curbside.site.doctors.actions.reviews import hand_over_reviews
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.mail.actions import send
from curbside.site.mail.models import Letter
from curbside.site.moderation.actions import put_down

State = Verification.State
VALID = timedelta(days=365)
RENEWED_BEFORE = timedelta(days=60)  # a doctor may ask anew so long before the end
REMINDED_BEFORE = (timedelta(days=30), timedelta(days=7))
MOST = 200  # reminders in one round


@transaction.atomic
def grant(request: Verification, fact: str, *, by: User, now: datetime) -> bool:
    """Verify a doctor for a year, for one fact that was checked ("NPI active"). Readers see from now on what was asked for; what was granted before is over with it.

    A claimed profile becomes theirs, with its answers and reviews, unless it is somebody's by now. Twice is once.
    """
    seen, request = request.stamp, _locked(request)
    if request.state != State.ASKED or request.stamp != seen:
        return False
    request.state, request.fact, request.checked_at, request.expires_at = State.GRANTED, fact, now, now + VALID
    earlier = request.doctor.verifications.filter(state=State.GRANTED)
    earlier.update(state=State.EXPIRED, expires_at=now)  # else it would hold for a name it was not granted for
    _decide(request, "grant verification", fact, by, now)
    _show(request, by, now)
    claimed = Doctor.objects.select_for_update().filter(pk=request.claims_id, account=None, became=None).first()
    if claimed:
        _hand_over(claimed, request.doctor)
    return True


@transaction.atomic
def refuse(request: Verification, reason: str, *, by: User, now: datetime) -> bool:
    """Say no, with the reason the doctor is told."""
    seen, request = request.stamp, _locked(request)
    if request.state != State.ASKED or request.stamp != seen:
        return False
    request.state, request.reason = State.REFUSED, reason
    _decide(request, "refuse verification", reason, by, now)
    return True


@transaction.atomic
def withdraw(request: Verification, reason: str, *, by: User, now: datetime) -> bool:
    """End a verification that is no longer true; what the doctor wrote stays, and says that it is not verified at present."""
    request = _locked(request)
    if request.state != State.GRANTED:
        return False
    request.state, request.reason = State.WITHDRAWN, reason
    _decide(request, "withdraw verification", reason, by, now)
    return True


@transaction.atomic
def check_again(request: Verification, fact: str, *, by: User, now: datetime) -> bool:
    """A fact was checked again: the verification holds for another year from now. One that has ended is asked for anew instead."""
    request = _locked(request)
    if not request.holds_at(now):
        return False
    request.fact, request.checked_at, request.expires_at = fact, now, now + VALID
    _decide(request, "check verification again", fact, by, now)
    return True


@transaction.atomic
def end_expired(now: datetime) -> list[Doctor]:
    """Verifications whose time is over say so, and their doctors are told. Gives those doctors: what readers see of them has changed."""
    over = Verification.objects.select_for_update(of=("self",)).filter(state=State.GRANTED, expires_at__lte=now).select_related("doctor__account")
    ended = [one for one in over if Verification.objects.filter(pk=one.pk, state=State.GRANTED).update(state=State.EXPIRED)]
    for one in ended:
        if not any(other.holds_at(now) for other in one.doctor.verifications.all()):
            _tell(one, "ended", one.expires_at)
    return [one.doctor for one in ended]


def remind(now: datetime) -> int:
    """Tell doctors whose verification ends within a month, and within a week, to ask anew; each once, and nobody who has asked or holds a longer one."""
    told = 0
    for before in REMINDED_BEFORE:
        ending = Verification.objects.filter(state=State.GRANTED, expires_at__gt=now, expires_at__lte=now + before)
        renewed = Verification.objects.filter(state=State.ASKED) | Verification.objects.filter(state=State.GRANTED, expires_at__gt=now + before)
        what = f"ends within {before.days} days"
        waiting = ending.exclude(doctor__in=renewed.values("doctor")).select_related("doctor__account").order_by("expires_at", "pk")
        told += sum(_tell(one, what, one.expires_at) for one in _untold(waiting, what)[:MOST])
    return told


def _untold(ending: Iterable[Verification], what: str) -> list[Verification]:
    """Those whose letter is not written yet."""
    letters = {_event(one, what, one.expires_at): one for one in ending}
    known = set(Letter.objects.filter(event__in=letters).values_list("event", flat=True))
    return [one for event, one in letters.items() if event not in known]


def _locked(request: Verification) -> Verification:
    return Verification.objects.select_for_update(of=("self",)).select_related("doctor__account", "doctor__specialty").get(pk=request.pk)


def _decide(request: Verification, act: str, words: str, by: User, now: datetime) -> None:
    """Put down the decision. The evidence has done its work: it is deleted."""
    evidence, request.evidence = request.evidence, ""
    request.decided_by, request.decided_at = by, now
    request.save()
    put_down(act, "doctor", request.doctor, by=by, now=now, reason=words)
    _tell(request, act, now)
    if evidence:
        transaction.on_commit(partial(default_storage.delete, evidence))


def _tell(request: Verification, what: str, at: datetime | None) -> bool:
    """One letter for one thing that happened at one time, or is going to."""
    account = request.doctor.account
    if account is None:
        return False
    return send(
        _event(request, what, at),
        account,
        _SUBJECTS.get(what, "Your verification ends soon"),
        "verification/mail/told.txt",
        {"request": request, "what": what},
    )


def _event(request: Verification, what: str, at: datetime | None) -> str:
    return f"{what}: {request.pk} {at.isoformat() if at else ''}"


_SUBJECTS = {
    "grant verification": "You are verified",
    "refuse verification": "Your verification was not granted",
    "withdraw verification": "Your verification was withdrawn",
    "check verification again": "Your verification holds for another year",
    "ended": "Your verification has ended",
}


def _show(request: Verification, by: User, now: datetime) -> None:
    """Readers see what was granted; where they saw something else before, the log says which part. From what to what stands in the requests, which erasing reaches."""
    doctor = request.doctor
    before = _seen(doctor)
    show_profile(request)
    changed = [part for part, seen in _seen(doctor).items() if before[part] != seen]
    if changed:
        put_down("change profile", "doctor", doctor, by=by, now=now, reason=", ".join(changed))
    Doctor.objects.filter(pk=doctor.pk).update(listed=True)


def _seen(doctor: Doctor) -> dict[str, object]:
    """What readers see of a doctor that a moderator checks."""
    return {"name": doctor.name, "credentials": doctor.credentials, "specialty": doctor.practises}


def _hand_over(unclaimed: Doctor, doctor: Doctor) -> None:
    """The imported profile's answers, ratings and reviews become the doctor's; its own address leads to theirs."""
    unclaimed.answers.update(doctor=doctor)
    unclaimed.imported_ratings.exclude(source__in=doctor.imported_ratings.values("source")).update(doctor=doctor)
    hand_over_reviews(unclaimed, doctor)
    unclaimed.removed, unclaimed.became = True, doctor
    unclaimed.save()
