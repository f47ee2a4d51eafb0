"""What nobody came back for is forgotten, and files without a row are deleted."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from curbside.site.doctors import rounds
from curbside.site.doctors.rounds import sweep_evidence
from curbside.site.questions.actions import add_photo
from curbside.site.questions.models import Draft, Photo
from curbside.site.questions.rounds import MINUTE, forget_strangers, sweep_photos
from tests.cast import NOW
from tests.site.people import a_photo, amara

LATER = (timezone.now() + timedelta(days=2)).replace(minute=MINUTE)


def draft(owner=None) -> Draft:
    return Draft.objects.create(owner=owner, fields={"title": "My lip is numb"}, updated_at=NOW)


def test_words_of_somebody_who_never_signed_in_are_gone_after_eight_days(django_capture_on_commit_callbacks):
    photo = add_photo(draft(), a_photo(), now=NOW)
    draft(owner=amara())
    assert forget_strangers(NOW + timedelta(days=7)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_strangers(NOW + timedelta(days=9)) == 1
    assert Draft.objects.get().owner == amara()
    assert not default_storage.exists(photo.file())


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path) -> None:
    """Files of other tests, which may run at the same time, are let be."""
    store = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": store}


def test_a_file_that_a_killed_server_left_is_deleted_and_no_photo_of_a_row():
    photo = add_photo(draft(amara()), a_photo(), now=NOW)
    stray = default_storage.save("photos/stray-small.jpg", ContentFile(b"x"))
    assert sweep_photos(timezone.now().replace(minute=MINUTE)) == 0
    assert sweep_photos(LATER.replace(minute=MINUTE + 1)) == 0
    assert sweep_photos(LATER) == 1
    assert not default_storage.exists(stray)
    assert all(default_storage.exists(photo.file(small=small)) for small in (False, True))
    assert Photo.objects.get() == photo


def test_the_same_is_true_of_evidence():
    default_storage.save("evidence/stray.jpg", ContentFile(b"x"))
    assert sweep_evidence(LATER.replace(minute=rounds.MINUTE)) == 1
    assert not os.listdir(Path(default_storage.path("evidence")))
