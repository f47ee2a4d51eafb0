"""`curbside manage COMMAND...`: Django's administration."""

from __future__ import annotations

import argparse

from curbside.cli.site import clear_errors, open_site, site_module


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything after `manage` goes to Django."""
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="COMMAND", help="help lists the commands")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; its errors are one line."""
    open_site()
    with clear_errors():
        site_module("lib.managing").manage(arguments.words or ["help"])
    return 0
