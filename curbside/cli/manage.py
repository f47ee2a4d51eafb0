"""`curbside manage COMMAND...`: Django's administration."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from curbside.cli.site import clear_errors, open_site, site_module


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything after `manage` goes to Django."""
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="COMMAND", help="help lists the commands")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its errors are one line."""
    words = arguments.words or ["help"]
    if not _asks_for_help(words):
        return _manage(words)
    with TemporaryDirectory() as nothing:  # help is read before there is a secret or a data folder, and makes neither
        os.environ.update(CURBSIDE_MODE="test", CURBSIDE_DATA=nothing)
        return _manage(words)


def _asks_for_help(words: Sequence[str]) -> bool:
    return words[0] == "help" or not {"-h", "--help"}.isdisjoint(words)


def _manage(words: Sequence[str]) -> int:
    open_site()
    with clear_errors():
        site_module("lib.managing").manage(words)
    return 0
