"""A bar for long reads, where somebody watches and nothing else is printed there."""

from __future__ import annotations

import io

import pytest

from curbside.cli import progress
from curbside.cli.progress import Progress


class Stream(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def streams(monkeypatch):
    """Standard error, which is a terminal, while standard output goes to a file or to the terminal too."""

    def put(output_is_terminal: bool, patience: float = 0.0) -> Stream:
        errors = Stream(terminal=True)
        monkeypatch.setattr("sys.stderr", errors)
        monkeypatch.setattr("sys.stdout", Stream(output_is_terminal))
        monkeypatch.setattr(progress, "PATIENCE", patience)
        return errors

    return put


def test_a_long_read_into_a_file_shows_a_bar(streams):
    errors = streams(output_is_terminal=False, patience=-1)
    with Progress(3) as shown:
        shown.advance("a.txt")
        shown.advance("b.txt")
    assert "2 threads read" in errors.getvalue()


def test_a_short_read_shows_none(streams):
    errors = streams(output_is_terminal=False, patience=60)
    with Progress(3) as shown:
        shown.advance("a.txt")
    assert errors.getvalue() == ""


def test_a_report_on_the_terminal_is_not_disturbed(streams):
    errors = streams(output_is_terminal=True, patience=-1)
    with Progress(3) as shown:
        shown.advance("a.txt")
    assert errors.getvalue() == ""


@pytest.mark.parametrize("patience", [-1, 60])
def test_a_complaint_is_one_harmless_line_with_or_without_a_bar(streams, patience):
    errors = streams(output_is_terminal=False, patience=patience)
    with Progress(3) as shown:
        shown.advance("a.txt")
        shown.complain("curbside: [bold]x\x1b[2J\n: it is empty")
    assert "curbside: [bold]x [2J : it is empty\n" in errors.getvalue()
