"""Static files are gathered when they have changed, and only then: a site that fell over is back at once."""

from __future__ import annotations

import pytest
from django.contrib.staticfiles.finders import FileSystemFinder

from curbside.site.lib import managing


@pytest.fixture
def folders(settings, tmp_path, monkeypatch):
    """One source of one file, and where it is gathered to."""
    source, gathered = tmp_path / "source", tmp_path / "static"
    source.mkdir()
    (source / "page.css").write_text("p { color: black }")
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], gathered
    monkeypatch.setattr(managing, "get_finders", lambda: [FileSystemFinder()])
    return source, gathered


@pytest.fixture
def gatherings(monkeypatch):
    """Every gathering that was begun."""
    begun = []

    def gather(*words, **options):
        begun.append(words)
        managing.Path(managing.settings.STATIC_ROOT).mkdir(exist_ok=True)

    monkeypatch.setattr(managing, "call_command", gather)
    return begun


def test_gathers_once(folders, gatherings):
    managing.prepare_static()
    managing.prepare_static()

    assert len(gatherings) == 1


def test_gathers_again_what_has_changed(folders, gatherings):
    managing.prepare_static()
    (folders[0] / "page.css").write_text("p { color: navy; margin: 0 }")
    managing.prepare_static()

    assert len(gatherings) == 2


def test_an_interrupted_gathering_is_done_again(folders, gatherings, monkeypatch):
    def killed(*words, **options):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(managing, "call_command", killed)
        with pytest.raises(KeyboardInterrupt):
            managing.prepare_static()
    managing.prepare_static()

    assert len(gatherings) == 1
