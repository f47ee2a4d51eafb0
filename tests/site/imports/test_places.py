"""Where a thread was read from: its file's name is kept and told, no folder on anybody's disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from curbside.core.formats import write_jsonl
from curbside.site.doctors.models import ImportedRating
from curbside.site.imports.actions import import_thread
from curbside.site.imports.export import exported_threads
from curbside.site.imports.run import import_files
from curbside.site.questions import models
from tests.cast import NOW, QUIET, SMILE

BEFORE = [("questions", "0007_known_by_words"), ("doctors", "0008_one_title_a_specialty")]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("/home/mo/ops/half.jsonl:1", "half.jsonl:1"),
        ("../pages/smile.txt", "smile.txt"),
        (r"C:\Users\Mo\Posts.xml#17", "Posts.xml#17"),
        ("file:///home/mo/smile.html", "smile.html"),
        ("/home/mo/pages/", "pages"),
        ("smile.txt", "smile.txt"),
        ("https://ask.example.org/q/7", "https://ask.example.org/q/7"),
    ],
)
def test_an_export_tells_a_files_name_or_a_web_address(source, told):
    import_thread(replace(QUIET, source=source), now=NOW)
    assert [thread.source for thread in exported_threads()] == [told]


def test_stars_of_a_doctor_name_the_file_alone():
    import_thread(replace(SMILE, source="/home/mo/smile.txt"), now=NOW)
    assert {rating.source for rating in ImportedRating.objects.all()} == {"smile.txt"}


def test_what_was_imported_is_known_again_from_its_file_and_from_an_export(tmp_path: Path):
    file = tmp_path / "half.jsonl"
    file.write_text(write_jsonl(replace(SMILE, source="")), encoding="utf-8")
    import_files([file])
    (tmp_path / "export.jsonl").write_text("".join(map(write_jsonl, exported_threads())), encoding="utf-8")
    assert str(tmp_path) not in (tmp_path / "export.jsonl").read_text(encoding="utf-8")
    assert import_files([file, tmp_path / "export.jsonl"]).lines() == ["2 threads read: 2 already here"]


def test_whoever_imports_still_reads_which_file_was_refused(tmp_path: Path):
    import_thread(replace(SMILE, source=str(tmp_path / "half.jsonl:1")), now=NOW)
    changed = replace(SMILE, source="", question=replace(SMILE.question, body="I had 20 units."))
    (tmp_path / "half.jsonl").write_text(write_jsonl(changed), encoding="utf-8")
    assert import_files([tmp_path / "half.jsonl"]).refused == [f"{tmp_path}/half.jsonl:1: came again with other words; what is here was kept"]


@pytest.mark.django_db(transaction=True)
def test_a_site_that_kept_whole_paths_keeps_names():
    """Of two pages with one name the stars that were read last stand."""
    try:
        executor = MigrationExecutor(connection)
        executor.migrate(BEFORE)
        model = executor.loader.project_state(BEFORE).apps.get_model
        for source in ("/home/mo/smile.txt", r"C:\Mo\lump.txt", "https://ask.example.org/q/7", "bare.txt"):
            model("questions", "Question").objects.create(title=source[-5:], body="b", source=source, added_at=NOW, changed_at=NOW)
        doctor = model("doctors", "Doctor").objects.create(name="Ben Adeyemi")
        for stars, source in ((4.1, "smile.txt"), (4.2, "/home/mo/smile.txt"), (4.3, "/home/amy/smile.txt"), (4.4, "https://doctors.example/ben")):
            model("doctors", "ImportedRating").objects.create(doctor=doctor, source=source, stars=stars)
    finally:
        call_command("migrate", verbosity=0)
    sources = list(models.Question.objects.order_by("pk").values_list("source", flat=True))
    assert sources == ["smile.txt", "lump.txt", "https://ask.example.org/q/7", "bare.txt"]
    ratings = ImportedRating.objects.order_by("pk").values_list("source", "stars")
    assert list(ratings) == [("smile.txt", 4.3), ("https://doctors.example/ben", 4.4)]
