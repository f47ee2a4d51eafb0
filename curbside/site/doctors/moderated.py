"""Reviews of doctors, and doctors' replies, as something that is held, flagged and decided on."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.urls import reverse

from curbside.site.doctors.actions import exclude_review, publish_reply, publish_review, refuse_reply
from curbside.site.doctors.models import Review
from curbside.site.lib.states import State
from curbside.site.moderation.targets import Target

_AFTERWARDS = "You can change it and send it again; a moderator reads it before others do."


def _reviews() -> QuerySet[Review]:
    return Review.objects.select_related("doctor__account", "author")


def _lock(review: Review) -> Review | None:
    return Review.objects.select_for_update().filter(pk=review.pk).first()


def _address(review: Review) -> str:
    """Without the doctor's name; it leads on to the address with it."""
    return f"{reverse('doctors:doctor', args=[review.doctor_id, 'doctor'])}#reviews"


REVIEW = Target(
    name="review",
    rows=_reviews,
    held=Q(state=State.HELD),
    added="written_at",
    changed="written_at",
    specialty="doctor__specialty__slug",
    lock=_lock,
    label=lambda review: f"{review.stars} star{'' if review.stars == 1 else 's'} for {review.doctor}",
    words=lambda review: str(review.body),
    besides=lambda review: [review.stars, review.treated],
    details=lambda review: ["Treated by this doctor, they say" if review.treated else "Not treated by this doctor"],
    address=_address,
    author=lambda review: review.author,
    about=lambda review: review.doctor.account,
    shown=lambda review: bool(review.state == State.PUBLISHED),
    findable=lambda review: review.state == State.PUBLISHED and review.doctor.has_page,
    publish=lambda review, now: publish_review(review),
    remove=lambda review, ground, now: exclude_review(review, Review.Excluded(ground)),
    grounds=[(one.value, str(one.label)) for one in Review.Excluded if one != Review.Excluded.ERASED],
    afterwards=_AFTERWARDS,
)

REPLY = Target(
    name="reply",
    rows=lambda: _reviews().exclude(reply=""),
    held=Q(reply_state=State.HELD),
    added="replied_at",
    changed="replied_at",
    specialty="doctor__specialty__slug",
    lock=_lock,
    label=lambda review: f"{review.doctor} replies to a review",
    words=lambda review: str(review.reply),
    besides=lambda review: [review.stars, review.body],
    details=lambda review: [f"The review, with {review.stars} of 5 stars: {review.body}"],
    address=_address,
    author=lambda review: review.doctor.account,
    about=lambda review: review.author,
    shown=lambda review: bool(review.reply_state == State.PUBLISHED),
    findable=lambda review: review.state == review.reply_state == State.PUBLISHED and review.doctor.has_page,
    publish=lambda review, now: publish_reply(review),
    remove=lambda review, ground, now: refuse_reply(review),
    afterwards=_AFTERWARDS,
)
