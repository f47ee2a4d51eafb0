"""Quotes of what stands further up the page ("marnie wrote:", and below it a sentence of hers): no words of the one who quotes."""

from __future__ import annotations

import re

from curbside.core.formats.page.items import Item, left_out

LONGEST = 70
_OPENS = re.compile(
    r"(?:originally posted by:? \S.{1,40}|quote|\S.{1,40}? (?:wrote|said|posted)(?::\s*↑\s?\w{3} \w{3} \d{1,2}, \d{4} \d{1,2}:\d\d(?: ?[ap]m)?)?)[\s:↑»>]*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def leave_quotes(items: list[Item]) -> list[Item]:
    """The items, those marked as furniture that only say again what has been said, and the line above them that says who said it."""
    if not any(map(_opens, items)):  # most pages quote nothing
        return items
    kept, said = list(items), set[str]()
    for at, item in enumerate(items):
        if item.furniture:
            continue
        sentences = _SENTENCE.split(item.line.text.strip())
        above = kept[at - 1] if at and not item.line.gap else None
        if above and _opens(above) and said.issuperset(sentences):
            kept[at - 1 : at + 1] = map(left_out, kept[at - 1 : at + 1])
        said.update(sentences)
    return kept


def _opens(item: Item) -> bool:
    text = item.line.text
    if len(text) > LONGEST or not (text[-1] in ":↑»>" or "↑" in text or text.lstrip().lower().startswith("originally posted")):
        return False
    return _OPENS.fullmatch(text.strip()) is not None
