"""`curbside import FILE...`: saved threads into the site. Again: what is already there stays as it is."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from curbside.cli.progress import Progress
from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module, tell
from curbside.core.formats import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside import`."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a saved page, an export or a data dump; of a folder, the files in it")
    parser.add_argument("--as", dest="hint", choices=[form.name for form in FORMATS], help="what the files are; by default their content tells")


def run(arguments: argparse.Namespace) -> int:
    """Import and report. 0 when every thread was stored or was already there, 1 when any was refused."""
    files = _files(arguments.files)
    try:
        open_site()
        with clear_errors(), Progress(len(files), quiet_output=True) as progress:
            report = site_module("imports.run").import_files(files, arguments.hint, seen=lambda thread: progress.advance(thread.source))
    except UnusableSite as error:
        return tell(error)
    print("\n".join(report.lines()))
    return 1 if report.refused else 0


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files; of a folder those in it that are not hidden, by name."""
    found: list[Path] = []
    for path in paths:
        found += sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith(".")) if path.is_dir() else [path]
    return found
