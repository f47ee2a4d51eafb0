"""How the command ends where its output has nowhere to go: one line or silence, an exit code, never a traceback."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.pages import BROW
from tests.surroundings import bare_environment

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(tmp_path) -> str:
    (tmp_path / "brow.txt").write_text(BROW, encoding="utf-8")
    return str(tmp_path / "brow.txt")


def in_shell(line: str, *files: str) -> subprocess.CompletedProcess[str]:
    """A line of shell, in which "curbside" is the command and "$@" the files."""
    define = f'curbside() {{ "{sys.executable}" -m curbside "$@"; }}; {line}'
    return subprocess.run(["bash", "-c", define, "bash", *files], cwd=ROOT, env=bare_environment(), capture_output=True, text=True, check=False)


def test_closed_output_is_said(page):
    ended = in_shell('curbside read "$@" >&-', page)
    assert (ended.returncode, ended.stderr) == (1, "curbside: standard output is closed; send it to a file or to /dev/null instead\n")


def test_complaints_without_standard_error_do_not_go_among_the_output(page):
    ended = in_shell('curbside read --format json "$@" 2>&-', page, "/none")
    assert ended.returncode == 1
    assert ended.stdout.count("\n") == 1


@pytest.mark.parametrize("arguments", ["read --format json", "read --jobs 2 --format json"])
def test_a_full_disk_is_one_line(arguments, page, tmp_path):
    """A limit on the size of files fails a write as a full disk does."""
    little = 1000
    with (tmp_path / "out").open("wb") as out:
        ended = subprocess.run(
            [sys.executable, "-m", "curbside", *arguments.split(), page, page],
            cwd=ROOT,
            env=bare_environment(),
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (little, little)),
        )
    assert (ended.returncode, ended.stderr) == (1, "curbside: the system says: File too large\n")


@pytest.mark.parametrize("words", ["--help", "--version", "read --help"])
def test_help_for_a_reader_who_has_gone_is_quiet(words):
    ended = in_shell(f"(sleep 1; curbside {words}) | true; exit ${{PIPESTATUS[0]}}")
    assert (ended.returncode in (0, 141), ended.stderr) == (True, "")  # argparse may swallow it
