"""Photos of a draft or of a question."""

from __future__ import annotations

import secrets
from datetime import datetime
from functools import partial
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q, QuerySet

from curbside.site.lib.photos import UnusablePhoto, draw_again
from curbside.site.questions.models import Draft, Photo, Question
from curbside.site.questions.stamping import later

MAX_PHOTOS = 6


@transaction.atomic
def add_photo(draft: Draft, file: IO[bytes], *, now: datetime) -> Photo:
    """Draw a photo again and keep it with a draft, for verified doctors until told otherwise.

    Raises UnusablePhoto where it is none, or where the draft has six; nothing is kept of it then.
    """
    Draft.objects.select_for_update().get(pk=draft.pk)
    if photos_of(draft).count() >= MAX_PHOTOS:
        raise UnusablePhoto(f"a question has at most {MAX_PHOTOS} photos; remove one first")
    pictures = draw_again(file)
    photo = Photo(
        owner=draft.owner,
        draft=draft,
        question=draft.question,
        name=secrets.token_urlsafe(24),
        added_at=now,
        width=pictures.width,
        height=pictures.height,
    )
    default_storage.save(photo.file(), ContentFile(pictures.photo))
    default_storage.save(photo.file(small=True), ContentFile(pictures.thumbnail))
    photo.save()
    return photo


def describe_photo(photo: Photo, *, audience: str, caption: str, now: datetime) -> None:
    """Say who may see a photo and what it shows."""
    photo.audience = audience if audience in Photo.Audience.values else Photo.Audience.ME
    photo.caption = caption[:200]
    photo.save(update_fields=["audience", "caption"])
    _stamp(photo, now)


def drop_photo(photo: Photo, *, now: datetime | None = None) -> None:
    """Delete a photo and, once that is certain, its files."""
    names = [photo.file(), photo.file(small=True)]
    if now:
        _stamp(photo, now)
    photo.delete()
    transaction.on_commit(partial(_delete_files, names))


def _delete_files(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)


def photos_of(draft: Draft) -> QuerySet[Photo]:
    """The photos of a draft, and of the question it edits."""
    return Photo.objects.filter(Q(draft=draft) | Q(question=draft.question, question__isnull=False))


def _stamp(photo: Photo, now: datetime) -> None:
    """Readers of the question see the change at once."""
    if photo.question_id:
        Question.objects.filter(pk=photo.question_id).update(changed_at=later(now))
