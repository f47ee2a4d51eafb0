"""`curbside demo`: a folder of its own, and nothing else is touched."""

from __future__ import annotations

import pytest

from curbside.cli import demo, main
from curbside.cli.site import UnusableSite


def test_a_new_folder_is_a_demo_s_and_stays_one(tmp_path):
    folder = demo._own(tmp_path / "new")
    (folder / "curbside.sqlite3").touch()
    assert demo._own(folder) == folder


def test_a_folder_with_other_things_in_it_is_left_as_it_is(tmp_path, capsys):
    (tmp_path / "curbside.sqlite3").write_text("a site of real people", encoding="utf-8")
    assert main(["demo", "--prepare", "--folder", str(tmp_path)]) == 1
    assert "something other than a demo; choose another place with --folder" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["curbside.sqlite3"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UnusableSite, match="something other than a demo"):
        demo._own(tmp_path / "file")


def test_the_database_of_a_site_is_not_filled_with_samples(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://site")
    monkeypatch.setenv("CURBSIDE_DATA", "elsewhere")
    monkeypatch.setattr(demo, "open_site", lambda mode: None)
    monkeypatch.setattr(demo, "_fill", lambda: None)
    assert main(["demo", "--prepare", "--folder", str(tmp_path / "new")]) == 0
    assert "DATABASE_URL" not in demo.os.environ
