"""Where the question ends, how the answers are set out, and where the page's closing lines begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curbside.core.formats.page.byline.byline import BEGINS
from curbside.core.formats.page.cards.first_answer import question_end
from curbside.core.formats.page.cards.openers import LISTS, Opened, open_item
from curbside.core.formats.page.ending import cut_end
from curbside.core.formats.page.headers import Header, hidden_count, paged_count
from curbside.core.formats.page.items import DASHES, Item
from curbside.core.formats.page.lines import Line
from curbside.core.formats.page.opening import find_best, find_header
from curbside.core.formats.page.places.headed import move_headlines
from curbside.core.formats.page.places.weak import without_weak
from curbside.core.formats.page.sides import ends_in_site, is_asking, names_lead
from curbside.core.formats.page.top.beside import read_beside_title
from curbside.core.formats.page.top.counts import take_count, take_leading_count
from curbside.core.formats.page.top.heads import without_repeats
from curbside.core.formats.page.top.masthead import without_masthead
from curbside.core.formats.page.top.stacked import without_stacks

SURE_LEADS = ("repl", "respon", "wrote", "answer", "from", "dated", "by", "posted", "written", "expert", "doctor", "opinion", "key", "the")
LONGEST_INTRO = 100
INTROS = ("from ", "our ", "these ", "here ", "the following ", "answers ", "all ", "below ", "replies ", "we asked ")
LOOKED_AT = 100


@dataclass(slots=True)
class Layout:
    """A page cut into parts.

    style: how answers begin ("tag", "bullet", "number", "quote", "named", "byline"), or None where a byline ends each.
    signed: the marks of this page carry bylines, so a mark without one begins no answer.
    hidden: how many of the stated answers the page keeps back.
    loose: any name before a colon begins an answer, since just as many are missing.
    """

    question: list[Item]
    answers: list[Item]
    style: str | None = None
    signed: bool = True
    header: Line | None = None
    stated: int | None = None
    hidden: int = 0
    loose: bool = False
    legal: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)


def lay_out(items: Sequence[Item]) -> Layout:
    """Cut a page."""
    kept, beside, begin = read_beside_title(items)
    kept, legal, closing = cut_end(without_repeats(without_masthead(without_stacks(kept))))
    kept, leading, top = take_leading_count(move_headlines(kept))
    found = find_header(kept, max(begin, top))
    found = None if found and _stands_over_words(kept, found[0]) else found
    if best := find_best(kept, *(found or (len(kept), Header(None)))):
        if found:
            kept[found[0]] = kept[found[0]]._replace(furniture=True)
        found = best
    if found:
        at, header = found
        layout = Layout(kept[:at], kept[at + 1 :], header=kept[at].line, stated=header.stated)
    else:
        layout = _without_header(kept)
    layout.stated = next((count for count in (layout.stated, leading, beside) if count is not None), None)
    if layout.stated is None:
        layout.question, layout.stated = take_count(layout.question, layout.answers)
    if layout.stated is None:
        layout.stated = next((count for item in reversed(items) if (count := paged_count(item.line.text)) is not None), None)
    if found:
        layout.answers = without_weak(layout.answers, layout.stated)
        _find_style(layout)
    layout.legal, layout.closing = legal, closing
    layout.hidden = max((hidden_count(item.line.text) for item in items), default=0)
    return layout


def _stands_over_words(items: Sequence[Item], at: int) -> bool:
    """The page's form shows where the first post below the question begins, and the question stands below the line."""
    first = next((k for k, item in enumerate(items) if item.byline and item.byline.lead == BEGINS), 0)
    return any(item.is_text and (len(item.line.text) > LONGEST_INTRO or is_asking(item.line.text)) for item in items[at + 1 : first])


def _find_style(layout: Layout) -> None:
    """Look at the first line of the answers."""
    if _has_intro(layout):
        layout.answers[0] = layout.answers[0]._replace(furniture=True)
    items = [item for item in layout.answers if not item.furniture]
    opened = open_item(items[0]) if items else None
    if not opened:
        if items and items[0].signs and names_lead(items):
            layout.style = "byline"
        return
    layout.signed = opened.byline is not None
    if opened.style in LISTS and not layout.signed and (any(item.signs for item in items) or _count(items, opened.style) < 2):
        return
    if opened.style == "named" and not _proven(opened) and _count(items, opened.style) < 2:
        return
    layout.style = opened.style


def _has_intro(layout: Layout) -> bool:
    """A line about all answers stands between header and first byline ("From our panel of doctors"), on a page whose bylines lead."""
    if len(layout.answers) < 2:
        return False
    first, second = layout.answers[:2]
    if not (first.is_text and second.signs) or len(first.line.text) > LONGEST_INTRO or open_item(first):
        return False
    runs = sum(item.signs and not before.signs for before, item in pairwise(layout.answers))
    tells = first.line.gap == 0 or first.line.text.lower().startswith(INTROS)
    return tells and second.line.gap > 0 and layout.stated in (None, runs) and names_lead(layout.answers)


def _proven(opened: Opened) -> bool:
    byline = opened.byline
    return bool(byline and byline.full and (byline.titled or byline.doctor.credentials or byline.unnamed))


def _count(items: Sequence[Item], style: str) -> int:
    return sum(1 for item in items[:LOOKED_AT] if (opened := open_item(item)) and opened.style == style)


def _without_header(items: list[Item]) -> Layout:
    """No line opens the answers: they begin at the first line that begins an answer by its form, else after the question's last paragraph."""
    leading = names_lead(items) and not ends_in_site(items)
    for at, item in enumerate(items):
        if at and (opened := open_item(item)) and _begins(opened, items, at, leading):
            return Layout(items[:at], items[at:], opened.style, opened.byline is not None or opened.style == "tag")
        if item.signs and at > 1 and items[at - 1].is_text and not leading:
            break  # a byline ends the first answer, so what looks like a mark further down is none
    cut = question_end(items)
    return Layout(items[:cut], items[cut:])


def _begins(opened: Opened, items: Sequence[Item], at: int, leading: bool) -> bool:
    if opened.style == "tag":
        return True
    if not opened.byline:
        return False
    if opened.byline.lead == BEGINS:
        return True
    dashed = items[at].line.text.lstrip()[0] in DASHES
    if not opened.body and (dashed or not items[at].line.gap) and items[at - 1].is_text and not leading:
        return False  # a signature under its text
    if opened.style == "named":
        return _proven(opened) or _count(items[at : at + LOOKED_AT], "named") > 1
    if (opened.style == "byline" and opened.byline.lead.startswith(SURE_LEADS)) or opened.style in LISTS:
        return leading or opened.style in LISTS
    return leading and _stands_apart(items, at)


def _stands_apart(items: Sequence[Item], at: int) -> bool:
    """A blank line stands above, perhaps with a day or such below it."""
    while at and not items[at].line.gap and items[at - 1].furniture:
        at -= 1
    return items[at].line.gap > 0
