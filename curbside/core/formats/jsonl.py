"""Curbside's own interchange: one thread a line, as `curbside read --format json` prints it; lossless both ways. A JSON list of such is read too.

A line that cannot be read does not spoil the others: the error that names it comes after them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from curbside.core.errors import UnreadableSource
from curbside.core.formats.decoding import Text
from curbside.core.formats.document import from_document, to_document
from curbside.core.thread import Thread

name = "jsonl"
LONGEST_LINE = 20_000_000
TOLD = 20
LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})
_START = re.compile(r'\s*(?:\[\s*)?\{\s*"|\s*\[\s*\]\s*$')
_LIST = re.compile(r"\s*\[\s*[{\]]")


def looks_like(head: str) -> bool:
    """A JSON object at the start, or a list of them."""
    return _START.match(head) is not None


def read(text: Text, source: str) -> Iterator[Thread]:
    """The threads, line by line; then raises UnreadableSource where a line was none.

    A thread without a source of its own gets this one's name and its line.
    """
    listed = _LIST.match(text.peek()) is not None
    what, mark = ("entry", "#") if listed else ("line", ":")
    told: list[str] = []
    found = refused = 0
    for number, line in enumerate(_list(text, source) if listed else text.lines(LONGEST_LINE), 1):
        if line is not None and not line.strip():
            continue
        try:
            thread = read_line(line, f"{source}{mark}{number}" if source else "")
        except ValueError as error:
            refused += 1
            if refused <= TOLD:
                told.append(f"{what} {number}: {error}")
            continue
        found += 1
        yield thread
    if refused or not found:
        more = [f"{refused - TOLD} more"] if refused > TOLD else []
        raise UnreadableSource(source, f"{'not every' if found else 'no'} {what} of it is a thread", "; ".join([*told, *more]) or None)


def read_line(line: str | None, source: str = "") -> Thread:
    """One line as a thread (None is a line that was too long); raises ValueError saying what is wrong."""
    if line is None:
        raise ValueError(f"longer than {LONGEST_LINE:,} characters")
    return from_document(_load(line), source)


def write_jsonl(thread: Thread) -> str:
    """A thread as one line of the interchange, with its line end. No character in it but the last ends a line anywhere."""
    return json.dumps(to_document(thread), ensure_ascii=False).translate(LINE_ENDS) + "\n"


def _list(text: Text, source: str) -> Iterator[str]:
    """The entries of a JSON list, each as a line; raises UnreadableSource for what is none, or too long to be held at once."""
    whole = text.read(LONGEST_LINE + 1)
    if len(whole) > LONGEST_LINE:
        raise UnreadableSource(source, f"a JSON list of more than {LONGEST_LINE:,} characters; write one thread a line")
    try:
        entries = _load(whole)
    except ValueError as error:
        raise UnreadableSource(source, str(error)) from None
    return map(json.dumps, entries)


def _load(text: str) -> Any:
    """JSON as plain values; raises ValueError saying what is wrong."""
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at character {error.pos + 1})") from None
    except RecursionError:
        raise ValueError("not JSON of a sensible depth") from None
    except _Twice:
        raise
    except ValueError:  # Python reads no figure of thousands of digits
        raise ValueError("not JSON, a figure in it is too long") from None


class _Twice(ValueError):
    """A name that stands twice in one object: nobody knows which value was meant."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Twice(f"{name} stands twice in it")
        found[name] = value
    return found
