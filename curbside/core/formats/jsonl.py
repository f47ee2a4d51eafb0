"""Curbside's own interchange: one thread a line, as `curbside read --format json` prints it; lossless both ways.

A line that cannot be read does not spoil the others: the thread beside it carries a notice. Where no line can be read, that is an error.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from curbside.core.errors import UnreadableSource
from curbside.core.formats.decoding import Text
from curbside.core.formats.document import from_document, to_document
from curbside.core.thread import Thread

name = "jsonl"
LONGEST_LINE = 20_000_000
TOLD = 5
LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})
_START = re.compile(r'\s*\{\s*"')


def looks_like(head: str) -> bool:
    """A JSON object at the start."""
    return _START.match(head) is not None


def read(text: Text, source: str) -> Iterator[Thread]:
    """The threads, line by line; raises UnreadableSource where no line is a thread.

    A thread without a source of its own gets this one's name and its line.
    """
    held: Thread | None = None
    refused: list[str] = []
    for number, line in enumerate(text.lines(LONGEST_LINE), 1):
        if line is not None and not line.strip():
            continue
        try:
            thread = read_line(line, f"{source}:{number}" if source else "")
        except ValueError as error:
            refused.append(f"line {number}: {error}")
            continue
        if held:
            yield held
        held, refused = _told(thread, refused), []
    if held is None:
        raise UnreadableSource(source, "no line of it is a thread", "; ".join(refused[:TOLD]) or None)
    yield _told(held, refused)


def read_line(line: str | None, source: str = "") -> Thread:
    """One line as a thread (None is a line that was too long); raises ValueError saying what is wrong."""
    if line is None:
        raise ValueError(f"longer than {LONGEST_LINE:,} characters")
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at character {error.pos + 1})") from None
    except RecursionError:
        raise ValueError("not JSON of a sensible depth") from None
    except ValueError:  # Python reads no figure of thousands of digits
        raise ValueError("not JSON, a figure in it is too long") from None
    return from_document(document, source)


def write_jsonl(thread: Thread) -> str:
    """A thread as one line of the interchange, with its line end. No character in it but the last ends a line anywhere."""
    return json.dumps(to_document(thread), ensure_ascii=False).translate(LINE_ENDS) + "\n"


def _told(thread: Thread, refused: list[str]) -> Thread:
    if not refused:
        return thread
    more = f" and {len(refused) - TOLD} more" if len(refused) > TOLD else ""
    return replace(thread, notices=(*thread.notices, f"{len(refused)} lines beside this thread were refused: {'; '.join(refused[:TOLD])}{more}"))
