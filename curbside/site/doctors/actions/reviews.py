"""Reviews of doctors and doctors' replies."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from curbside.core.errors import CurbsideError
from curbside.site.accounts.models import User
from curbside.site.doctors.models import Doctor, Review
from curbside.site.lib.limits import REVIEWS
from curbside.site.lib.states import State
from curbside.site.lib.storable import storable_text
from curbside.site.moderation.access import check_may_write
from curbside.site.moderation.actions import forget_notes


class NotYours(CurbsideError):
    """A doctor cannot review themselves, nor reply to a review of another doctor."""


@transaction.atomic
def write_review(doctor: Doctor, stars: int, body: str, *, treated: bool, by: User, now: datetime) -> Review:
    """Say what one thinks of a doctor, or say it anew; a moderator reads it before others do.

    Of an imported profile that its doctor took over meanwhile, it is said of that doctor. Raises NotYours, Suspended, TooMany.
    """
    REVIEWS.check(Review.objects.filter(author=by).values_list("written_at", flat=True)[: REVIEWS.most], now)
    here = Doctor.objects.select_for_update().get(pk=doctor.pk)
    doctor = here.became or here  # fetched after the wait for whoever hands it over
    if doctor.account_id == by.pk:
        raise NotYours("you cannot review yourself")
    check_may_write(by, now)
    said = {"stars": stars, "body": storable_text(body), "treated": treated, "state": State.HELD, "excluded": "", "written_at": now}
    return Review.objects.update_or_create(doctor=doctor, author=by, defaults=said)[0]


@transaction.atomic
def publish_review(review: Review) -> None:
    """Show a review that a moderator has read. One that its author erased meanwhile stays so."""
    _standing(review).update(state=State.PUBLISHED, excluded="")


@transaction.atomic
def exclude_review(review: Review, reason: Review.Excluded) -> None:
    """Do not show a review, for one of the published reasons; a doctor's wish is none of them. One that its author erased meanwhile stays so."""
    _standing(review).update(state=State.REMOVED, excluded=reason)


@transaction.atomic
def erase_review(review: Review) -> None:
    """Its author takes a review back: nothing of it is left but that there was one."""
    erased = {"state": State.REMOVED, "excluded": Review.Excluded.ERASED, "body": "", "reply": "", "author": None}
    Review.objects.filter(pk=review.pk).update(**erased)
    for kind in ("review", "reply"):
        forget_notes(kind, [review.pk])


@transaction.atomic
def reply_to_review(review: Review, words: str, *, by: User, now: datetime) -> None:
    """The reviewed doctor's reply; a moderator reads it before others do. Raises NotYours, Suspended."""
    check_may_write(by, now)
    shown = Review.objects.filter(pk=review.pk, doctor__account=by, state=State.PUBLISHED)
    if not shown.update(reply=storable_text(words), reply_state=State.HELD, replied_at=now):
        raise NotYours("only the doctor whom a published review is about can reply to it")


@transaction.atomic
def publish_reply(review: Review) -> None:
    """Show a reply that a moderator has read."""
    Review.objects.filter(pk=review.pk).exclude(reply="").update(reply_state=State.PUBLISHED)


@transaction.atomic
def refuse_reply(review: Review) -> None:
    """Do not show a reply; its doctor can write another."""
    Review.objects.filter(pk=review.pk).update(reply_state=State.REMOVED)


def hand_over_reviews(unclaimed: Doctor, doctor: Doctor) -> None:
    """What was said of an imported profile is said of the doctor whose it is now. The doctor's own words of it are not shown: nobody reviews themselves."""
    unclaimed.reviews.filter(author=doctor.account).update(state=State.REMOVED, excluded=Review.Excluded.OWN)
    twice = unclaimed.reviews.filter(author__in=doctor.reviews.values("author"))
    left = [_put_aside(there, doctor.reviews.get(author=there.author_id), doctor) for there in twice]
    unclaimed.reviews.exclude(pk__in=left).update(doctor=doctor)


def _put_aside(there: Review, here: Review, doctor: Doctor) -> int:
    """Of a person's two reviews, the later is the doctor's. The earlier stays at the imported profile, counted as not shown and still its author's to have and to erase."""
    earlier, later = sorted((there, here), key=lambda one: (one.written_at, one.pk))
    Review.objects.filter(pk=earlier.pk).update(author=None)  # no two of one author under a doctor, not even while they change places
    Review.objects.filter(pk=later.pk).update(doctor=doctor)
    aside: dict[str, Any] = {"doctor": there.doctor, "author": later.author, "state": State.REMOVED, "excluded": Review.Excluded.DOUBLE}
    Review.objects.filter(pk=earlier.pk).update(**aside)
    return earlier.pk


def _standing(review: Review) -> QuerySet[Review]:
    return Review.objects.filter(pk=review.pk).exclude(excluded=Review.Excluded.ERASED)
