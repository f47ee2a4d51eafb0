"""`curbside export [FILE]`: the published threads as JSON, one a line, as `curbside import` takes them."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from curbside.cli.site import UnusableSite, clear_errors, open_site, site_module, tell
from curbside.core.formats import write_jsonl


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside export`."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to write; standard output when left out")


def run(arguments: argparse.Namespace) -> int:
    """Write every thread; a file appears whole or not at all."""
    try:
        open_site()
        with clear_errors():
            threads = site_module("imports.export").exported_threads()
            if arguments.file is None:
                sys.stdout.writelines(write_jsonl(thread) for thread in threads)
                return 0
            unfinished = arguments.file.with_name(arguments.file.name + ".unfinished")
            with unfinished.open("w", encoding="utf-8") as out:
                out.writelines(write_jsonl(thread) for thread in threads)
            os.replace(unfinished, arguments.file)
    except UnusableSite as error:
        return tell(error)
    return 0
