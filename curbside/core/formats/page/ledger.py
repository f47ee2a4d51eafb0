"""What was left out of a thread, so that nothing is dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass, field

from curbside.core.formats.page.lines import Line

QUOTED = 60
TOLD_ONE_BY_ONE = 6


@dataclass(slots=True)
class Ledger:
    """Collects lines that are no part of the thread, each with the reason, and tells them as notices."""

    entries: dict[str, list[Line]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def leave_out(self, reason: str, *lines: Line) -> None:
        """Note lines that no part of the thread holds."""
        if lines:
            self.entries.setdefault(reason, []).extend(lines)

    def leave_words(self, reason: str, line: Line, *words: str) -> None:
        """Note words of a line whose other words the thread holds."""
        self.leave_out(reason, *(line._replace(text=word) for word in words))

    def remark(self, text: str) -> None:
        """Note something else a reader should know."""
        self.remarks.append(text)

    def notices(self) -> tuple[str, ...]:
        """All of it as sentences: the remarks, then for each reason the lines; many lines are told as runs by their first words."""
        return (*self.remarks, *(f"{reason}: {_told(lines)}" for reason, lines in self.entries.items()))


def _told(lines: list[Line]) -> str:
    runs: list[list[Line]] = []
    for line in sorted(lines):
        if len(lines) > TOLD_ONE_BY_ONE and runs and line.number - line.gap - 1 <= runs[-1][-1].number:
            runs[-1].append(line)
        else:
            runs.append([line])
    return "; ".join(_told_run(run) for run in runs)


def _told_run(run: list[Line]) -> str:
    text = run[0].text.strip()
    quoted = f"“{text[:QUOTED]}…”" if len(text) > QUOTED else f"“{text}”"
    return f"line {run[0].number} {quoted}" if run[0].number == run[-1].number else f"lines {run[0].number}–{run[-1].number}, from {quoted}"
