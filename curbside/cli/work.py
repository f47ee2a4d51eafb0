"""From files to printed threads, in one process or in several. The order is that of the files, however many work."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from curbside.cli.terminal import Look
from curbside.core.errors import CurbsideError, UnreadableSource
from curbside.core.formats import read_file, read_threads
from curbside.core.reading import Reading, read_thread
from curbside.core.thread import Thread

STDIN = "-"
SMALL = 1_000_000  # bytes: a worker reads such a file whole; of a larger one this process streams the threads to them
FILES, THREADS = 16, 64  # to hand over at a time


class Options(NamedTuple):
    """How threads are to be read and printed. format: "text" or "json"; hint: a format's name, or None to tell by content."""

    format: str
    hint: str | None
    look: Look


class Output(NamedTuple):
    """One thread as printed, or why its source could not be read."""

    source: str
    text: str = ""
    error: str | None = None


Item = str | Thread | Output  # a file to read, a thread read already, or a failure to pass on


def outputs(files: Sequence[str], options: Options, jobs: int = 1) -> Iterator[Output]:
    """Every thread of every file, in order; a file that cannot be read gives one output with `error`, after what was read of it.

    jobs: how many processes, at most one a processor. Raises WorkerLost where one of them is ended from outside.
    """
    jobs = min(jobs, os.cpu_count() or 1)  # more than there are processors only take memory
    if jobs == 1:
        yield from _loading_first(output for file in files for output in _do(file, options))
    else:
        from curbside.cli.parallel import in_parallel  # a single process need not wait for it

        yield from in_parallel(partial(_do_portion, options=options), _portions(files, options.hint), jobs)


def _loading_first(work: Iterator[Output]) -> Iterator[Output]:
    """The same outputs. The lexicons and models that the first one loads stay for good: the garbage collector need not look through them."""
    if gc.get_freeze_count():
        yield from work
        return
    gc.disable()
    try:
        yield from islice(work, 1)
        gc.freeze()
    finally:
        gc.enable()
    yield from work


def _do(item: Item, options: Options) -> Iterator[Output]:
    if isinstance(item, Output):
        yield item
    elif isinstance(item, Thread):
        yield _print(item, options)
    else:
        for thread in _threads(item, options.hint):
            yield from _do(thread, options)


def _threads(file: str, hint: str | None) -> Iterator[Thread | Output]:
    """A file's threads as they are read; at the end why no more could be."""
    try:
        yield from read_threads(_standard_input(), hint, "standard input") if file == STDIN else read_file(file, hint)
    except UnreadableSource as error:
        yield from error.threads
        yield Output(file, error=str(error))
    except CurbsideError as error:
        yield Output(file, error=str(error))


def _standard_input() -> bytes:
    """All of standard input; raises UnreadableSource where it is closed or a directory."""
    try:
        return sys.stdin.buffer.read()
    except (AttributeError, OSError, ValueError) as error:  # a closed standard input is None
        raise UnreadableSource("standard input", getattr(error, "strerror", None) or "it is closed") from error


def _print(thread: Thread, options: Options) -> Output:
    """A thread, read and printed. JSON keeps to ASCII: it then passes every encoding, and no control character reaches a terminal."""
    try:
        reading = read_thread(thread)
        text = json.dumps(reading.to_json(), allow_nan=False) + "\n" if options.format == "json" else _report(reading, options.look)
    except CurbsideError as error:
        return Output(thread.source, error=str(error))
    return Output(thread.source, text)


def _report(reading: Reading, look: Look) -> str:
    from curbside.cli.report import write_report  # a program that wants JSON need not wait for it

    return write_report(reading, look)


def _portions(files: Sequence[str], hint: str | None) -> Iterator[list[Item]]:
    """The work in portions: small files by name, the threads of large ones and of standard input as they are read here."""
    small: list[Item] = []
    for file in files:
        if file != STDIN and _size(file) <= SMALL:
            small.append(file)
            if len(small) == FILES:
                yield small
                small = []
            continue
        if small:
            yield small
            small = []
        yield from _batches(_threads(file, hint))
    if small:
        yield small


def _batches(threads: Iterator[Thread | Output]) -> Iterator[list[Item]]:
    while batch := list[Item](islice(threads, THREADS)):
        yield batch


def _size(file: str) -> int:
    try:
        return os.stat(file).st_size
    except OSError:
        return 0  # the worker finds out why, and says so


def _do_portion(items: Sequence[Item], options: Options) -> list[Output]:
    return list(_loading_first(output for item in items for output in _do(item, options)))
