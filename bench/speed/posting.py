"""Measure how long posting an answer takes: `python -m bench.speed.posting [--threads N] [--posts N]` prints a short table (bench/README.md)."""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.speed.posting", description="Measure how long posting an answer takes, on SQLite.")
    parser.add_argument("--threads", type=int, default=10_000, metavar="N", help="threads of seven answers each in the database (10000)")
    parser.add_argument("--posts", type=int, default=300, metavar="N", help="answers that are posted, each to another thread (300)")
    options = parser.parse_args()
    filled = ROOT / ".bench" / f"site-{options.threads}"
    filled.mkdir(parents=True, exist_ok=True)
    _run(filled, "bench.speed.site.filled", options.threads)
    with TemporaryDirectory(dir=filled.parent) as folder:  # the filled site stays as it is
        copy(filled / "curbside.sqlite3", Path(folder, "curbside.sqlite3"))
        _run(Path(folder), "django", "collectstatic", "--noinput", "--verbosity", 0)
        _run(Path(folder), "bench.speed.site.answering", options.posts)


def copy(database: Path, to: Path) -> None:
    """A copy of a SQLite database, log included."""
    with closing(sqlite3.connect(database)) as here, closing(sqlite3.connect(to)) as there:
        here.backup(there)


def _run(folder: Path, *words: object) -> None:
    environment: Mapping[str, str] = {"CURBSIDE_MODE": "test", "CURBSIDE_DATA": str(folder), "DATABASE_URL": ""}
    settings = {"DJANGO_SETTINGS_MODULE": "bench.speed.site.settings"}
    subprocess.run([sys.executable, "-m", *map(str, words)], cwd=ROOT, env={**os.environ, **environment, **settings}, check=True)


if __name__ == "__main__":
    main()
