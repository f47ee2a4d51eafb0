"""Fetching is checking: a question, draft or photo comes back only to those who may see it. Everybody else is told there is none."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.db.models import BigAutoField, Q
from django.http import Http404

from curbside.site.accounts.models import User
from curbside.site.doctors.access import verified_doctor
from curbside.site.lib.http import Gone
from curbside.site.lib.prepared import Prepared
from curbside.site.lib.states import State
from curbside.site.moderation.access import moderates
from curbside.site.questions.models import Draft, Photo, Question

_WITH_SNAPSHOT: Prepared[Question] = Prepared(lambda pk: Question.objects.select_related("snapshot", "author").filter(pk=pk), pk=BigAutoField())
_PHOTOS: Prepared[Photo] = Prepared(lambda question: Photo.objects.filter(question=question), question=BigAutoField())

DRAFT_SALT = "curbside.questions.draft"
DRAFT_AGE = 7 * 24 * 3600  # seconds in which a draft typed before signing in can be claimed


def get_question_for(user: Any, pk: int) -> Question:
    """A question with its snapshot: a published one for everybody, a held one for its author and moderators.

    Raises Http404 where there is none to see, Gone where it was removed.
    """
    question = _WITH_SNAPSHOT.first(pk=pk)
    if question is None or (question.state == State.HELD and not _sees_held(user, question)):
        raise Http404("no such question")
    if question.state == State.REMOVED:
        raise Gone("this question was removed")
    return question


def get_own_question(user: User, pk: int) -> Question:
    """A question for its author alone. Raises Http404 for everybody else, and once it was removed."""
    question: Question | None = Question.objects.filter(pk=pk, author=user).exclude(state=State.REMOVED).first()
    if question is None:
        raise Http404("no such question of yours")
    return question


def get_draft_for(user: Any, pk: int) -> Draft:
    """A draft for its owner alone. Raises Http404."""
    draft = Draft.objects.select_related("question").filter(pk=pk, owner=user).first() if user.is_authenticated else None
    if draft is None:
        raise Http404("no such draft of yours")
    return draft


def draft_key(draft: Draft) -> str:
    """The key to a draft that nobody owns yet, for the address kept while its writer signs in."""
    return signing.dumps(draft.pk, salt=DRAFT_SALT)


def get_kept_draft(user: User, key: str) -> Draft:
    """The draft a key opens, for somebody who has signed in: nobody's yet, or theirs since the key was used before.

    Raises Http404 for what is no key, Gone where it is too old or the draft is not there any more for them.
    """
    try:
        number = signing.loads(key, salt=DRAFT_SALT, max_age=DRAFT_AGE)
    except signing.SignatureExpired as error:
        raise Gone("this question is kept no longer") from error
    except signing.BadSignature as error:
        raise Http404("no such draft") from error
    draft: Draft | None = Draft.objects.filter(Q(owner=None) | Q(owner=user), pk=number).first()
    if draft is None:
        raise Gone("this question is kept no longer")
    return draft


def claimable_until(draft: Draft) -> datetime:
    """Until when a draft that nobody owns yet can surely be claimed: its last key was made when it was last kept, or later."""
    return draft.updated_at + timedelta(seconds=DRAFT_AGE)


def find_unowned_draft(key: str) -> Draft | None:
    """The draft a key opens that nobody owns yet; None where the key is wrong or too old, or there is none."""
    try:
        number = signing.loads(key, salt=DRAFT_SALT, max_age=DRAFT_AGE)
    except signing.BadSignature:
        return None
    found: Draft | None = Draft.objects.filter(pk=number, owner=None).first()
    return found


def begun_by(user: User) -> Draft | None:
    """The question that somebody began last and has not posted."""
    found: Draft | None = Draft.objects.filter(owner=user, posted=False, question=None).first()
    return found


def get_photo_for(user: Any, pk: int, now: datetime) -> Photo:
    """A photo for those its audience names. Raises Http404 for everybody else: nobody learns that it exists."""
    photo = Photo.objects.select_related("question").filter(pk=pk).first()
    if photo is None or not _sees(user, photo, now):
        raise Http404("no such photo")
    return photo


def photos_for(user: Any, question: Question, now: datetime) -> list[Photo]:
    """The photos of a question that somebody may see, in order."""
    photos = _PHOTOS.all(question=question.pk)
    for photo in photos:
        photo.question = question
    doctor = verified_doctor(user, now) is not None if any(photo.audience == Photo.Audience.DOCTORS for photo in photos) else False
    return [photo for photo in photos if _allowed(user, photo, doctor)]


def _sees(user: Any, photo: Photo, now: datetime) -> bool:
    return _allowed(user, photo, photo.audience == Photo.Audience.DOCTORS and verified_doctor(user, now) is not None)


def _allowed(user: Any, photo: Photo, doctor: bool) -> bool:
    """doctor: whether the person is a verified one."""
    if user.is_authenticated and photo.owner_id == user.pk:
        return True
    if photo.question is None or photo.audience == Photo.Audience.ME:
        return False
    if user.is_authenticated and moderates(user, frozenset()):
        return True
    if photo.question.state != State.PUBLISHED:
        return False
    return photo.audience == Photo.Audience.PUBLIC or (photo.audience == Photo.Audience.DOCTORS and doctor)


def _sees_held(user: Any, question: Question) -> bool:
    return bool(user.is_authenticated and user.is_active and (question.author_id == user.pk or moderates(user, frozenset())))
