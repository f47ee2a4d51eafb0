"""The photos in the form for asking: what comes in is kept at once, what is said of those there waits with the words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from curbside.site.lib.limits import PHOTOS, who
from curbside.site.lib.photos import UnusablePhoto
from curbside.site.questions.actions import FIELDS, MAX_PHOTOS, REMOVED, add_photo, drop_photo, photos_of, removed_from
from curbside.site.questions.models import Draft, Photo


def typed(request: HttpRequest) -> Mapping[str, Any]:
    """The form as it was sent; the buttons that remove a photo, and that put back what was removed, say so as a field does."""
    do, fields = request.POST.get("do", ""), request.POST.dict()
    if do == "put-back":
        return {name: value for name, value in fields.items() if not name.startswith(REMOVED)}
    return fields | {f"{REMOVED}{do.removeprefix('remove-')}": "yes"} if do.startswith("remove-") else fields


def is_empty(request: HttpRequest) -> bool:
    """Whether nothing at all was written or chosen."""
    return not request.FILES and not any(request.POST.get(name, "").strip() for name in FIELDS)


def keep_photos(request: HttpRequest, draft: Draft, now: datetime) -> list[str]:
    """Keep new photos, and let go of one of the draft's own that is to be removed; returns what went wrong, a line a photo."""
    problems = []
    for photo in draft.photos.filter(question=None):
        if f"{REMOVED}{photo.pk}" in draft.fields:
            drop_photo(photo)
    for number, file in enumerate(request.FILES.getlist("photos"), 1):
        PHOTOS.spend(who(request))
        try:
            add_photo(draft, file, now=now)
        except UnusablePhoto as error:
            problems.append(f"Photo {number} was not kept: {error}.")
    if photos_of(draft).count() > MAX_PHOTOS:  # one was added in the place of one that was put back
        problems.append(f"A question has at most {MAX_PHOTOS} photos: remove one.")
    return problems


def to_go(draft: Draft) -> list[int]:
    """The numbers of the question's photos that go once the change is posted."""
    return list(Photo.objects.filter(question=draft.question, question__isnull=False, pk__in=removed_from(draft)).values_list("pk", flat=True))


def as_said(draft: Draft) -> list[Photo]:
    """The draft's photos with what waits to be said of them."""
    photos = list(photos_of(draft))
    for photo in photos:
        photo.audience = draft.fields.get(f"audience-{photo.pk}", photo.audience)
        photo.caption = draft.fields.get(f"caption-{photo.pk}", photo.caption)
    return photos
