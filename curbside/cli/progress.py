"""A progress bar for long reads: only where standard error is a terminal and the reading itself goes elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Self

from curbside.cli.terminal import safe

if TYPE_CHECKING:
    import rich.progress

PATIENCE = 1.0  # seconds before a bar appears: a short read needs none


class Progress:
    """Counts files as they are read, and shows a bar once the reading takes longer than PATIENCE seconds.

    quiet_output: nothing else is printed meanwhile, so that the bar may show although standard output is the same terminal.
    """

    def __init__(self, files: int, quiet_output: bool = False) -> None:
        self._files, self._done, self._threads = files, 0, 0
        self._source: str | None = None
        self._wanted = sys.stderr.isatty() and (quiet_output or not sys.stdout.isatty())
        self._start = time.monotonic()
        self._bar: rich.progress.Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def advance(self, source: str) -> None:
        """One more thread is read; a new source means that the one before is done."""
        self._threads += 1
        if self._source is not None and source != self._source:
            self._done += 1
        self._source = source
        if self._wanted and time.monotonic() - self._start > PATIENCE:
            self._show()

    def complain(self, line: str) -> None:
        """One line on standard error, above the bar where there is one."""
        if self._bar:
            self._bar.console.print(safe(line), markup=False, highlight=False, soft_wrap=True)
        else:
            print(safe(line), file=sys.stderr)

    def _show(self) -> None:
        if self._bar is None:
            self._bar = _new_bar()
            self._bar.add_task("Reading", total=self._files if self._files > 1 else None)
            self._bar.start()
        task = self._bar.task_ids[0]
        self._bar.update(task, completed=self._done if self._files > 1 else None, description=f"{self._threads} threads read")


def _new_bar() -> rich.progress.Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
