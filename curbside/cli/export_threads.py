"""`curbside export [FILE]`: the published threads as JSON, one a line, as `curbside import` takes them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module, tell
from curbside.core.formats import write_jsonl


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside export`."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to write; standard output when left out")


def run(arguments: argparse.Namespace) -> int:
    """Write every thread, in UTF-8 wherever it goes; a file appears whole or not at all."""
    try:
        open_site()
        with clear_errors():
            lines = (write_jsonl(thread).encode() for thread in site_module("imports.export").exported_threads())
            if arguments.file is None:
                sys.stdout.buffer.writelines(lines)
            else:
                _write(Path(os.path.realpath(arguments.file)), lines)
    except UnusableSite as error:
        return tell(error)
    return 0


def _write(file: Path, lines: Iterable[bytes]) -> None:
    """Into a file beside it, which takes its name at the end; a pipe or device is written into as it is. file: what a link leads to."""
    if file.exists() and not file.is_file():
        with file.open("wb") as out:
            out.writelines(lines)
        return
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        with unfinished.open("wb") as out:
            out.writelines(lines)
        os.replace(unfinished, file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
