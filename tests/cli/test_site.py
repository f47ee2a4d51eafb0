"""Bad days of the site's commands: one clear line that says what to do, exit code 1, nothing half-written."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from curbside.cli.site import explain
from tests.surroundings import bare_environment


def curbside(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "curbside", *words], env=bare_environment() | settings, capture_output=True, text=True, check=False)


@pytest.fixture
def unmade(tmp_path) -> dict[str, str]:
    """The environment of a demo site without a database."""
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
    ("DATABASE_URL", "postgresql://u:hidden@127.0.0.1:5432", "write postgresql://user:password@host:5432/name"),
    ("DATABASE_URL", "sqlite://", "or sqlite:///file"),
    ("CURBSIDE_ADDRESS", "http://[::1", "set it to the address people type"),
    ("CURBSIDE_ADDRESS", "http://ask.example.org:port", "set it to the address people type"),
    ("CURBSIDE_FORMERLY", "https://old.example.org ask.example.org", "CURBSIDE_FORMERLY is 'ask.example.org'; set it to the address"),
    ("CURBSIDE_CONTACT", "http://[::1", "set it to an e-mail address"),
    ("CURBSIDE_SMTP", "smtp://[::1", "CURBSIDE_SMTP is not understood"),
    ("CURBSIDE_SMTP", "http://mail.example.org:25", "CURBSIDE_SMTP is not understood"),
    ("CURBSIDE_OIDC", "https://a:hidden@[::1", "CURBSIDE_OIDC is not understood"),
    ("CURBSIDE_DATA", "/dev/null/site", "cannot be made"),
    ("CURBSIDE_LOG", "LOUD", "set it to one of: DEBUG, INFO, WARNING, ERROR, CRITICAL"),
    ("CURBSIDE_COUNTRY", "USA", "set it to a country's two letters"),
])  # fmt: skip
def test_a_wrong_setting_is_one_line_without_the_password(unmade, setting, value, said):
    line = one_line(curbside("export", **unmade | {setting: value}))
    assert said in line
    assert "hidden" not in line


@pytest.mark.parametrize("words", [(), ("help",), ("erase", "--help"), ("createsuperuser", "-h")])
def test_help_is_read_before_anything_is_set_and_makes_nothing(words, tmp_path):
    shown = curbside("manage", *words, CURBSIDE_MODE="production", CURBSIDE_DATA=str(tmp_path / "data"))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "curbside manage" in shown.stdout
    assert not (tmp_path / "data").exists()


def test_a_database_that_was_not_set_up_says_how(unmade):
    assert "curbside manage migrate" in one_line(curbside("export", **unmade))
    assert "curbside manage migrate" in one_line(curbside("serve", **unmade))
    assert "curbside manage migrate" in one_line(curbside("manage", "work", **unmade))


def test_a_file_that_is_no_database_is_named_so(unmade, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/curbside.sqlite3").write_text("no database at all\n" * 100, encoding="utf-8")
    assert "no SQLite database" in one_line(curbside("manage", "migrate", **unmade))


def test_a_port_in_use_says_so(demo):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"port {port} is in use" in one_line(curbside("serve", "--port", port, **demo))


@pytest.mark.parametrize("words", ["serve --port 99999", "serve --port 0", "serve --workers 0", "demo --port 99999"])
def test_a_number_that_cannot_be_is_wrong_use(words, unmade):
    assert curbside(*words.split(), **unmade).returncode == 2


@pytest.mark.parametrize("place", ["99999", "127.0.0.1:65536", "[::1]:99999", "9" * 30])
def test_so_it_is_for_djangos_own_server(place, unmade):
    assert "a port is a number from 0 to 65535" in one_line(curbside("manage", "runserver", "--noreload", place, **unmade))


@pytest.mark.parametrize(("postgres_says", "told"), [
    ('connection to server at "::1", port 5432 failed: FATAL:  role "ann" does not exist', "user that DATABASE_URL names is not known"),
    ('connection to server at "::1", port 5432 failed: FATAL:  database "ask" does not exist', "database that DATABASE_URL names is not there"),
    ('connection to server at "::1", port 5432 failed: FATAL:  password authentication failed for user "ann"', "refuses the user or password"),
    ('connection to server at "::1", port 5432 failed: Connection refused', "does not answer"),
    ('relation "questions_question" does not exist', "curbside manage migrate"),
])  # fmt: skip
def test_what_postgres_says_is_explained(postgres_says, told):
    assert told in explain(Exception(postgres_says))


def test_whoever_reads_an_export_may_leave_early(demo, tmp_path):
    threads = tmp_path / "threads.jsonl"
    threads.write_text("".join(f'{{"title": "Does it fade {n}?", "body": "", "answers": []}}\n' for n in range(3)), encoding="utf-8")
    assert curbside("import", str(threads), **demo).returncode == 0
    line = f"(sleep 1; {sys.executable} -m curbside export) | true; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", line], env=bare_environment() | demo, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (141, "")


def test_an_import_that_was_stopped_goes_on_and_comes_out_again(demo, tmp_path):
    first, both = tmp_path / "first.jsonl", tmp_path / "both.jsonl"
    one, two = ('{"title": "Does it fade?", "body": "", "answers": []}\n', '{"title": "Does it itch?", "body": "", "answers": []}\n')
    first.write_text(one, encoding="utf-8")
    both.write_text(one + two, encoding="utf-8")
    assert curbside("import", str(first), **demo).stdout == "1 thread read: 1 added\n"
    assert curbside("import", str(both), **demo).stdout == "2 threads read: 1 added, 1 already here\n"
    assert curbside("export", str(tmp_path / "out.jsonl"), **demo).returncode == 0
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2
