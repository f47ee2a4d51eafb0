"""Uploaded files survive a power cut."""

from __future__ import annotations

import os

from django.core.files.base import ContentFile

from curbside.site.lib.storage import DurableFiles


def test_a_saved_file_and_the_names_above_it_are_on_the_disk_when_saving_ends(tmp_path, monkeypatch):
    flushed, fsync = [], os.fsync

    def watched(handle):
        fsync(handle)
        flushed.append(os.fstat(handle).st_ino)

    monkeypatch.setattr(os, "fsync", watched)
    name = DurableFiles(location=tmp_path).save("photos/a.jpg", ContentFile(b"a photo"))

    assert flushed == [path.stat().st_ino for path in (tmp_path / name, tmp_path / "photos", tmp_path)]
    assert (tmp_path / name).read_bytes() == b"a photo"
