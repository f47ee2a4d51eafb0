"""Photos of a draft or of a question."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import IO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q, QuerySet

from curbside.site.lib.photos import Pictures, UnusablePhoto, draw_again
from curbside.site.lib.storable import storable_text
from curbside.site.questions.locking import lock_question
from curbside.site.questions.models import Draft, Photo, Question
from curbside.site.questions.stamping import later

MAX_PHOTOS = 6
REMOVED = "removed-"  # with a number: the field that says so


def add_photo(draft: Draft, file: IO[bytes], *, now: datetime) -> Photo:
    """Draw a photo again and keep it with a draft, for verified doctors once that is posted; with its question, where the draft was posted meanwhile.

    The same photo again is the one that is there. Raises UnusablePhoto where it is none, or where the draft has six; nothing is kept of it then.
    """
    pictures = draw_again(file)
    with transaction.atomic():
        lock_question(draft.question_id)
        draft = Draft.objects.select_for_update().get(pk=draft.pk)
        here = list(photos_of(draft))
        same = next((photo for photo in here if _bytes(photo.file()) == pictures.photo), None)
        return same or _keep_photo(draft, pictures, here, now)


def describe_photo(photo: Photo, *, audience: str, caption: str, now: datetime) -> None:
    """Say who may see a photo and what it shows. What was said already changes nothing, and a photo that was let go meanwhile stays as it is."""
    said = (audience if audience in Photo.Audience.values else Photo.Audience.ME, storable_text(caption)[:200])
    if said == (photo.audience, photo.caption):
        return
    with transaction.atomic():
        lock_question(photo.question_id)
        if Photo.objects.filter(pk=photo.pk, owner=photo.owner_id).update(audience=said[0], caption=said[1]):
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
    """The photos of a draft, and of the question it edits, without those that go once it is posted."""
    return Photo.objects.filter(Q(draft=draft) | Q(question=draft.question, question__isnull=False)).exclude(pk__in=removed_from(draft))


def removed_from(draft: Draft) -> list[int]:
    """The numbers of the photos that are to go."""
    return [int(name.removeprefix(REMOVED)) for name in draft.fields if name.startswith(REMOVED)]


def _keep_photo(draft: Draft, pictures: Pictures, here: Sequence[Photo], now: datetime) -> Photo:
    if len(here) >= MAX_PHOTOS:
        raise UnusablePhoto(f"a question has at most {MAX_PHOTOS} photos; remove one first")
    photo = Photo(
        owner=draft.owner,
        draft=None if draft.posted else draft,
        question=draft.question if draft.posted else None,
        name=secrets.token_urlsafe(24),
        added_at=now,
        width=pictures.width,
        height=pictures.height,
    )
    default_storage.save(photo.file(), ContentFile(pictures.photo))
    default_storage.save(photo.file(small=True), ContentFile(pictures.thumbnail))
    photo.save()
    _stamp(photo, now)
    return photo


def _bytes(name: str) -> bytes:
    """A file of the store; empty where it is gone."""
    if not default_storage.exists(name):
        return b""
    with default_storage.open(name) as file:
        return bytes(file.read())


def _stamp(photo: Photo, now: datetime) -> None:
    """Readers of the question see the change at once."""
    if photo.question_id:
        Question.objects.filter(pk=photo.question_id).update(changed_at=later(now))
