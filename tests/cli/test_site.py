"""Bad days of the site's commands: one clear line that says what to do, exit code 1, nothing half-written."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from tests.surroundings import bare_environment


def curbside(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "curbside", *words], env=bare_environment() | settings, capture_output=True, text=True, check=False)


@pytest.fixture
def demo(tmp_path):
    return {"CURBSIDE_MODE": "demo", "CURBSIDE_DATA": str(tmp_path / "data")}


def one_line(ended: subprocess.CompletedProcess[str]) -> str:
    assert ended.returncode == 1
    [line] = ended.stderr.splitlines()
    return line


@pytest.mark.parametrize(("setting", "value", "said"), [
    ("CURBSIDE_MODE", "live", "set it to one of: production, demo, test"),
    ("CURBSIDE_MODE", "production", "CURBSIDE_SECRET is not set"),
    ("CURBSIDE_SECRET", "short", "CURBSIDE_SECRET is too short"),
    ("CURBSIDE_ADDRESS", "ask.example.org", "set it to the address people type"),
    ("DATABASE_URL", "mysql://u:hidden@host/x", "DATABASE_URL (…host/x) is not understood"),
    ("DATABASE_URL", "postgresql://u:hidden@127.0.0.1:1/x", "the database does not answer"),
    ("CURBSIDE_DATA", "/dev/null/site", "cannot be made"),
    ("CURBSIDE_LOG", "LOUD", "set it to one of: DEBUG, INFO, WARNING, ERROR, CRITICAL"),
    ("CURBSIDE_COUNTRY", "USA", "set it to a country's two letters"),
])  # fmt: skip
def test_a_wrong_setting_is_one_line_without_the_password(demo, setting, value, said):
    line = one_line(curbside("export", **demo | {setting: value}))
    assert said in line
    assert "hidden" not in line


def test_a_database_that_was_not_set_up_says_how(demo):
    assert "curbside manage migrate" in one_line(curbside("export", **demo))
    assert "curbside manage migrate" in one_line(curbside("serve", **demo))


def test_a_file_that_is_no_database_is_named_so(demo, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/curbside.sqlite3").write_text("no database at all\n" * 100, encoding="utf-8")
    assert "no SQLite database" in one_line(curbside("manage", "migrate", **demo))


def test_a_port_in_use_says_so(demo):
    assert curbside("manage", "migrate", "-v0", **demo).returncode == 0
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"port {port} is in use" in one_line(curbside("serve", "--port", port, **demo))


def test_an_import_that_was_stopped_goes_on_and_comes_out_again(demo, tmp_path):
    first, both = tmp_path / "first.jsonl", tmp_path / "both.jsonl"
    one, two = ('{"title": "Does it fade?", "body": "", "answers": []}\n', '{"title": "Does it itch?", "body": "", "answers": []}\n')
    first.write_text(one, encoding="utf-8")
    both.write_text(one + two, encoding="utf-8")
    assert curbside("manage", "migrate", "-v0", **demo).returncode == 0
    assert curbside("import", str(first), **demo).stdout == "1 thread read: 1 added\n"
    assert curbside("import", str(both), **demo).stdout == "2 threads read: 1 added, 1 already here\n"
    assert curbside("export", str(tmp_path / "out.jsonl"), **demo).returncode == 0
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2
