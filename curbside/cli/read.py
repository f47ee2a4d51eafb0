"""`curbside read FILE... | -`: each thread as a report for people, or as one JSON document a line."""

from __future__ import annotations

import argparse
import sys

from curbside.cli.numbers import positive
from curbside.cli.progress import Progress
from curbside.cli.terminal import cells, encodable, look_of, pad, safe
from curbside.cli.work import STDIN, Options, Output, outputs
from curbside.core.formats import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `curbside read`."""
    parser.add_argument("files", nargs="+", action=_OneStdin, metavar="FILE", help="a saved page, an export or a data dump; - reads standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="a report for people (text), or one JSON document a line")
    parser.add_argument("--as", dest="hint", choices=[form.name for form in FORMATS], help="what the files are; by default their content tells")
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="read in N processes; the order stays")


def run(arguments: argparse.Namespace) -> int:
    """Read every file. 0 when all were read, 1 when any was not: one line each on standard error, the others still read."""
    look = look_of(sys.stdout)
    options = Options(arguments.format, arguments.hint, look)
    unread = printed = 0
    with Progress(len(arguments.files)) as progress:
        for output in outputs(arguments.files, options, arguments.jobs):
            progress.advance(output.source)
            if output.error is not None:
                unread += 1
                progress.complain(f"curbside: {output.error}")
                continue
            if arguments.format == "text" and (printed or len(arguments.files) > 1):
                _write(_rule(output, look.width, look.draw("─", "-")))
            _write(output.text)
            printed += 1
    return 1 if unread else 0


def _rule(output: Output, width: int, line: str) -> str:
    """A line across the page that says where the next thread comes from; of a long path the end, which tells most."""
    source, room = safe(output.source), width - 5
    while cells(source) > room:
        source = "…" + source[2:]
    return pad(f"{line * 2} {source} ".ljust(width, line), width) + "\n\n"


def _write(text: str) -> None:
    sys.stdout.write(encodable(text, sys.stdout))


class _OneStdin(argparse.Action):
    """Standard input can be read once."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, _: str | None = None) -> None:
        if isinstance(values, list) and values.count(STDIN) > 1:
            parser.error("standard input (-) can be read only once")
        setattr(namespace, self.dest, values)
