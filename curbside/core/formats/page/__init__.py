"""The plain text of a doctor Q&A page, as a visitor saves it.

A page is read in four steps: split into lines; cut into question, answers and closing words (`layout`); the answers dealt into cards by
their bylines or marks (`cards`, `openers`, `bylines`); each card read as an answer (`headlines`). Every non-blank line ends in the thread
or in a notice (`ledger`).
"""

from __future__ import annotations

from collections.abc import Iterator

from curbside.core.errors import UnreadableSource
from curbside.core.formats.decoding import Text
from curbside.core.formats.page.cards.answers import read_answers
from curbside.core.formats.page.cards.cards import FURNITURE
from curbside.core.formats.page.layout import Layout, lay_out
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import join_lines, level_gaps, part_indented, split_lines
from curbside.core.formats.page.looking import look_at
from curbside.core.formats.page.places.plain import find_plain
from curbside.core.formats.page.seams import part_title
from curbside.core.formats.page.top.question import read_question
from curbside.core.thread import Answer, Thread

name = "page"
LONGEST = 1_000_000
MOST_LINES = 50_000


def looks_like(head: str) -> bool:
    """Any text may be a page."""
    return bool(head.strip())


def read(text: Text, source: str) -> Iterator[Thread]:
    """The one thread of a page; raises UnreadableSource where there is no text, or far more than a page holds."""
    yield read_page(text.read(LONGEST + 1), source)


def read_page(text: str, source: str = "") -> Thread:
    """A page's text as a thread; raises UnreadableSource."""
    if len(text) > LONGEST:
        raise UnreadableSource(source, f"more than {LONGEST:,} characters, too long for a page")
    lines = part_title(part_indented(level_gaps(split_lines(text))))
    if not lines:
        raise UnreadableSource(source, "no text in it")
    if len(lines) > MOST_LINES:
        raise UnreadableSource(source, f"more than {MOST_LINES:,} lines, too long for a page")
    layout, ledger = lay_out(find_plain(look_at(lines))), Ledger()
    answers, follow_ups = read_answers(layout, ledger)
    question = read_question(layout.question, follow_ups, ledger)
    ledger.leave_out(FURNITURE, *layout.closing)
    if layout.header and layout.stated is None:
        ledger.leave_out("the answers begin after", layout.header)
    _remark_counts(layout, answers, ledger)
    return Thread(question, tuple(answers), source, layout.stated, join_lines(layout.legal) or None, ledger.notices())


def _remark_counts(layout: Layout, answers: list[Answer], ledger: Ledger) -> None:
    if layout.stated is not None and layout.stated != len(answers):
        ledger.remark(f"the page says {layout.stated} answers, {len(answers)} were found")
    if not answers:
        ledger.remark("no answers were found")
    bodies: dict[str, int] = {}
    for number, answer in enumerate(answers, 1):
        if answer.doctor is None:
            ledger.remark(f"answer {number} names no doctor")
        elif answer.doctor.name is None:
            ledger.remark(f"answer {number} has no doctor name")
        if answer.body in bodies:
            ledger.remark(f"answer {number} repeats answer {bodies[answer.body]} word for word")
        bodies.setdefault(answer.body, number)
