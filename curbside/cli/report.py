"""A reading as a report a patient can read: what must not wait, what the doctors say, where they differ, what nobody answered.

Everything in it is a count or a quote: doctors' and patients' own words stand in quotation marks, with who said them.
"""

from __future__ import annotations

from collections.abc import Sequence

from curbside.cli.band import draw_band
from curbside.cli.terminal import Look, cells, safe, wrap
from curbside.core.consensus import Reference
from curbside.core.consensus.statements import Line, agreed, differing, leading, sections, treated
from curbside.core.consensus.wording import say_clock
from curbside.core.reading import Reading
from curbside.core.safety import Part, PlacedFlag, Where, read_rules
from curbside.core.safety.orders import urgency
from curbside.core.safety.quoting import passages
from curbside.core.thread import Doctor

LABEL = 14  # cells of the left column that names a section
CLOSING = (
    "These are doctors' own words, counted by a program. They are no advice for you and replace no examination. "
    "In an emergency call your local emergency number."
)


def write_report(reading: Reading, look: Look) -> str:
    """The report as text that ends with a line end; every line is at most `look.width` cells. Colours only where `look` wants them."""
    page = _Page(reading, look)
    blocks = [page.flags(), page.opening(), page.band(), *page.said(), page.differ(), page.unanswered(), page.ending()]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


class _Page:
    """One report's blocks, each a list of lines."""

    def __init__(self, reading: Reading, look: Look) -> None:
        self.reading, self.look = reading, look
        self.consensus = reading.consensus
        self.of = reading.consensus.doctor_count

    def flags(self) -> list[str]:
        """What must not wait comes before everything else, with what to do."""
        found = self.reading.red_flags
        if not found:
            return []
        lines = [self.look.style("This may need care at once.", "alarm")]
        for what, flags in _by_advice(found).items():
            lines += ["  " + line for line in wrap(safe(what), self.look.width - 2)]
            for where, part in dict.fromkeys((placed.where, placed.part) for placed in flags):
                who = "in the question" if where == "question" else self.name(where)
                signs = [(one.flag.start, one.flag.end) for one in flags if (one.where, one.part) == (where, part)]
                lines += [line for one in passages(self._text(where, part), signs) for line in self._quote(one.words, who, 4, self.look.width)]
        return lines

    def opening(self) -> list[str]:
        """The title, what was treated, the one sentence, and from when the days count."""
        title = safe(self.reading.thread.question.title)
        lines = [self.look.style(line, "soft") for line in wrap(f"“{title}”", self.look.width)] if title else []
        lines += [self.look.style(line, "soft") for line in wrap(safe(treated(self.reading.facts)), self.look.width) if line]
        lines += [self.look.style(line, "bold") for line in wrap(leading(self.consensus, bool(self.reading.red_flags)), self.look.width)]
        return lines + [line for line in wrap(say_clock(self.consensus, self.reading.facts), self.look.width) if line]

    def band(self) -> list[str]:
        """The doctors' times on one axis, then their words."""
        times = self.consensus.times("resolves")
        if not times or not times.supports:
            return []
        drawn = draw_band(times, self.consensus, self.name, self.reading.facts.days_since_treatment, self.look)
        return [*drawn, "", *self._section("When", [agreed(times, self.of)])]

    def said(self) -> list[list[str]]:
        """Whether it lasts, why, what to do, how much, how likely: what nobody speaks of is left out."""
        return [self._section(label, lines) for label, lines in sections(self.consensus)]

    def differ(self) -> list[str]:
        return self._section("Where they differ", differing(self.consensus), "differ")

    def unanswered(self) -> list[str]:
        asks = self.consensus.unanswered
        if not asks:
            everything = "Each thing asked was taken up by at least one doctor." if self.reading.asks and self.of else ""
            return wrap(everything, self.look.width) if everything else []
        lines = [self.look.style("Nobody clearly answered", "open")]
        for ask in asks:
            lines += self._quote(ask, "", 2, self.look.width)
        return lines

    def ending(self) -> list[str]:
        """What could not be read, then what this is."""
        lines = [self.look.style("About this page", "soft")] if self.reading.thread.notices else []
        for notice in self.reading.thread.notices:
            lines += ["  " + line for line in wrap(safe(notice), self.look.width - 2)]
        return [*lines, *([""] if lines else []), *(self.look.style(line, "soft") for line in wrap(CLOSING, self.look.width))]

    def name(self, index: int) -> str:
        """What to call the doctor of an answer: the name, else specialty and place, else the number of the answer."""
        return _named(self.reading.thread.answers[index].doctor) or f"Doctor {index + 1}"

    def _text(self, where: Where, part: Part) -> str:
        thread = self.reading.thread
        if where == "question":
            return thread.question.title if part == "title" else thread.question.body
        return thread.answers[where].part(part)

    def _section(self, label: str, lines: Sequence[Line], style: str = "bold") -> list[str]:
        """A label with its statements beside or, where it is long, under it; each statement with the words it was counted from."""
        if not lines:
            return []
        beside = cells(label) < LABEL
        left = LABEL if beside else 2
        shown = [] if beside else [self.look.style(label, style)]
        for number, line in enumerate(lines):
            margin = self.look.style(label, style) + " " * (left - cells(label)) if beside and number == 0 else " " * left
            statement = wrap(safe(line.statement), self.look.width - left) if line.statement else []
            said = [text for reference in line.claims for text in self._claim(reference, 2 if statement else 0, self.look.width - left)]
            first, *rest = [*statement, *said]
            shown += [margin + first, *(" " * left + text for text in rest)]
        return shown

    def _claim(self, reference: Reference, indent: int, width: int) -> list[str]:
        claim = self.reading.claims[reference.answer][reference.claim]
        condition = claim.condition if claim.condition and claim.condition not in claim.quote else None
        return self._quote(claim.quote, self.name(reference.answer), indent, width, condition)

    def _quote(self, words: str, who: str, indent: int, width: int, condition: str | None = None) -> list[str]:
        said = f"“{safe(words)}”" + (f" (“{safe(condition)}”)" if condition else "")
        return [" " * indent + line for line in wrap(f"{said} — {who}" if who else said, width - indent)]


def _named(doctor: Doctor | None) -> str:
    if doctor is None:
        return ""
    return safe(doctor.name or ", ".join(part for part in (doctor.specialty, doctor.place) if part))


def _by_advice(found: Sequence[PlacedFlag]) -> dict[str, list[PlacedFlag]]:
    """The flags under what to do about them, the most urgent first, each advice once."""
    what = {rule.id: rule.what for rule in read_rules()}
    groups: dict[str, list[PlacedFlag]] = {}
    for placed in sorted(found, key=lambda one: urgency(one.flag)):
        groups.setdefault(what[placed.flag.rule], []).append(placed)
    return groups
