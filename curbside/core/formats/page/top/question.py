"""The question's part of a page: title and body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.cards.cards import FURNITURE
from curbside.core.formats.page.furniture import is_section
from curbside.core.formats.page.items import Item
from curbside.core.formats.page.ledger import Ledger
from curbside.core.formats.page.lines import Line, join_lines
from curbside.core.formats.page.marks import is_emphasised, question_tag, title_tag
from curbside.core.thread import Question

LONGEST_TITLE = 250
LONGEST_BELOW = 160
SENTENCES = re.compile(r"[.?!]\s+(?=\S)")
OURS = frozenset("i i'm i've my me we our he she her his you your".split())


def read_question(items: Sequence[Item], follow_ups: Sequence[Item], ledger: Ledger) -> Question:
    """Title and body from the lines before the answers; later questions of the asker join the body."""
    kept = []
    for item in (*items, *follow_ups):
        if item.furniture or _is_bare_tag(item.line.text):
            ledger.leave_out(FURNITURE, item.line)
        else:
            kept.append(item.line)
    kept = _without_topic(_without_section(kept, ledger), ledger)
    title = ""
    if kept and _is_title(kept):
        title = _untagged(kept.pop(0)).text.strip()
        title = title.strip(title[0]) if is_emphasised(title) else title
    return Question(title, join_lines([_untagged(line) for line in kept]))


def _untagged(line: Line) -> Line:
    """Without `Q:` or `Patient:`."""
    text = line.text.lstrip()
    tag = question_tag(text) or title_tag(text)
    return line._replace(text=text[tag:]) if tag else line


def _is_bare_tag(text: str) -> bool:
    return 0 < len(text) == question_tag(text)


def _is_title(lines: Sequence[Line]) -> bool:
    text = lines[0].text
    if len(text) > LONGEST_TITLE:
        return False
    several = len(SENTENCES.findall(text)) > 1
    return not (several and len(text) > LONGEST_BELOW and text.endswith(".")) if len(lines) > 1 else not (several or question_tag(text))


def _without_section(lines: list[Line], ledger: Ledger) -> list[Line]:
    """A site's or a column's name above the title ("Ask the dentist"), where a line that may be the title stands below it."""
    if len(lines) < 3 or not lines[2].gap or lines[1].text[-1] in ".:" or len(lines[1].text) > LONGEST_BELOW or not is_section(lines[0].text):
        return lines
    ledger.leave_out("a name above the title was left out", lines[0])
    return lines[1:]


def _without_topic(lines: list[Line], ledger: Ledger) -> list[Line]:
    """Some pages put a sentence about the topic above the title ("Sclerotherapy is a treatment for …"): it is nobody's question."""
    stands_apart = len(lines) > 2 and lines[1].gap and lines[2].gap and lines[0].text.endswith(".") and lines[1].text.endswith("?")
    if not stands_apart or not OURS.isdisjoint(lines[0].text.lower().replace("\u2019", "'").split()):
        return lines
    ledger.leave_out("a sentence above the title was left out", lines[0])
    return lines[1:]
