"""`curbside import FILE...`: saved threads into the site. Again: what is already there stays as it is."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from curbside.cli.progress import Progress
from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module, tell
from curbside.cli.terminal import encodable, safe
from curbside.core.formats import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside import`."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a saved page, an export or a data dump; of a folder, the files in it and in its folders"
    )
    parser.add_argument("--as", dest="hint", choices=[form.name for form in FORMATS], help="what the files are; by default their content tells")


def run(arguments: argparse.Namespace) -> int:
    """Import and report. 0 when every thread was stored or was already there, 1 when any was refused."""
    files, unread = files_in(arguments.files)
    try:
        open_site()
        with clear_errors(), Progress(len(files), quiet_output=True) as progress:
            report = site_module("imports.run").import_files(files, arguments.hint, seen=lambda thread: progress.advance(thread.source))
    except UnusableSite as error:
        return tell(error)
    report.refused += unread
    for line in report.lines():
        print(encodable(safe(line), sys.stdout))
    return 1 if report.refused else 0


def files_in(paths: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """The files; of a folder those in it and in its folders that are not hidden, by name. With them a line for each folder that was not gone into.

    A link to a folder is none of these: it may lead back to where it stands.
    """
    found: list[Path] = []
    unread: list[str] = []

    def pass_over(error: OSError) -> None:
        unread.append(f"{error.filename}: {error.strerror}")

    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for name, folders, files in os.walk(path, onerror=pass_over):
            here = Path(name)
            folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
            unread.extend(f"{here / folder}: a link to a folder, not followed" for folder in folders if (here / folder).is_symlink())
            found.extend(here / file for file in sorted(files) if not file.startswith(".") and (here / file).is_file())
    return found, unread
