"""The command `curbside`: the whole core without a server.

Every command is a module with `add_arguments(parser)` and `run(arguments) -> int`, fetched only when it is the one asked for.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from curbside.cli.site import tell
from curbside.core.errors import CurbsideError

COMMANDS = {
    "read": ("curbside.cli.read", "read saved questions with their doctors' answers, and show what the doctors say"),
    "serve": ("curbside.cli.serve", "serve the site"),
    "demo": ("curbside.cli.demo", "serve a site filled with the sample threads"),
    "import": ("curbside.cli.import_threads", "store saved threads in the site"),
    "export": ("curbside.cli.export_threads", "write the site's published threads as JSON, one a line"),
    "manage": ("curbside.cli.manage", "administer the site (migrate, recompute, createsuperuser, and Django's other commands)"),
}
INTERRUPTED, PIPE_CLOSED = 130, 141  # what a shell reports for SIGINT and SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. 0: all done; 1: something could not be done, said on standard error; 2: wrong use."""
    if sys.stderr is None:  # closed by who started us: without one, complaints would go among the output
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 for as long as we run
    if sys.stdout is None:
        return tell("standard output is closed; send it to a file or to /dev/null instead")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # names of files may hold what no terminal shows
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except CurbsideError as error:
        return tell(error)
    except OSError as error:
        _discard_output()
        return tell(f"{error.filename or 'the system says'}: {error.strerror or error}")


def _run(arguments: Sequence[str]) -> int:
    try:
        parsed = _parser(chosen=next((word for word in arguments if word in COMMANDS), None)).parse_args(arguments)
        code: int = parsed.run(parsed)
        return code
    finally:
        sys.stdout.flush()  # here, where its failure can still be told


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    purpose = "What several doctors say to one question: who agrees, who differs, what is unanswered."
    parser = argparse.ArgumentParser(prog="curbside", description=purpose)
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (home, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose[:1].upper() + purpose[1:] + ".")
        if name == chosen:
            module = import_module(home)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser


class _Version(argparse.Action):
    """Finds the version only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from curbside.version import __version__

        print(f"curbside {__version__}")
        parser.exit()


def _discard_output() -> None:
    """Nothing more can be written (`| head`, a full disk), not even by the interpreter when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
