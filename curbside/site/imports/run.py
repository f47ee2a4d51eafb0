"""A whole import: files in, rows and a report out. An import that was stopped goes on where it stopped when it is run again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import DataError, IntegrityError
from django.utils import timezone

from curbside.core.errors import CurbsideError
from curbside.core.formats import read_file
from curbside.core.thread import Thread
from curbside.site.imports.actions import Outcome, import_thread
from curbside.site.lib.storable import Unstorable


@dataclass
class Report:
    """What became of an import. refused: a line for each file or thread that was not stored, saying why."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The report for people."""
        total = sum(self.outcomes.values())
        counts = [f"{count} {outcome.value}" for outcome in Outcome if (count := self.outcomes[outcome])]
        return [f"{total} thread{'' if total == 1 else 's'} read: {', '.join(counts)}" if total else "no thread was read", *self.refused]


def import_files(
    files: Iterable[Path],
    hint: str | None = None,
    dated: Callable[[Thread], datetime | None] = lambda thread: None,
    seen: Callable[[Thread], None] = lambda thread: None,
) -> Report:
    """Import every thread of the files. hint: a format's name; dated: when a thread was asked; seen: called after each, for a progress bar."""
    report = Report()
    for file in files:
        try:
            for thread in read_file(file, hint):
                _import(thread, report, dated)
                seen(thread)
        except CurbsideError as error:
            report.refused.append(str(error))
    return report


def _import(thread: Thread, report: Report, dated: Callable[[Thread], datetime | None]) -> None:
    try:
        outcome = import_thread(thread, now=timezone.now(), asked_at=dated(thread))
    except Unstorable as error:
        report.refused.append(f"{thread.source}: not stored, {error}")
        return
    except (DataError, IntegrityError, OverflowError) as error:  # of this thread; whatever else is wrong with the database concerns all
        said = next(iter(str(error).splitlines()), type(error).__name__)
        report.refused.append(f"{thread.source}: not stored, the database refuses it: {said}")
        return
    report.outcomes[outcome] += 1
    if outcome is Outcome.CHANGED:
        report.refused.append(f"{thread.source}: {outcome.value}")
