"""Kept pages in two processes on one database: what one commits, the other shows with its next answer."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from typing import Self

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


class Process:
    """A web process under orders (process.py)."""

    def __init__(self, environment) -> None:
        words = [sys.executable, "-m", "tests.site.kept.process"]
        self.child = subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __call__(self, order: str) -> str:
        self.child.stdin.write(f"{order}\n")
        return self.child.stdout.readline().strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.child.stdin.close()
        self.child.wait()
        self.child.stdout.close()


@pytest.fixture
def environment(tmp_path):
    """Where both processes find their database: a file of its own, or the PostgreSQL of this test."""
    if connection.vendor == "postgresql":
        url = os.environ["DATABASE_URL"].replace("/postgres?", f"/{connection.settings_dict['NAME']}?")
        return os.environ | {"DATABASE_URL": url}
    environment = os.environ | {"CURBSIDE_DATA": str(tmp_path)}
    subprocess.run([sys.executable, "-m", "curbside", "manage", "migrate", "--verbosity", "0"], env=environment, check=True)
    return environment


def test_a_change_shows_in_the_other_process_as_soon_as_it_is_committed(environment):
    with ExitStack() as stack:
        writer, reader = (stack.enter_context(Process(environment)) for _ in range(2))
        path = writer("store")
        assert [reader(f"get {path}") for _ in range(2)] == ["False 1", "False 1"]
        assert writer(f"edit {path}") == "edited"
        assert reader(f"get {path}") == "False 1"
        assert writer("commit") == "committed"
        assert [reader(f"get {path}") for _ in range(2)] == ["True 2", "True 2"]
