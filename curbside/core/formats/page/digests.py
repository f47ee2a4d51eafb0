"""Digests of mailing lists: each message below a few lines of a letter's head ("Message: 2", "Date: …"), its writer's name below two dashes."""

from __future__ import annotations

import re

from curbside.core.formats.page.byline.lay import read_lay
from curbside.core.formats.page.items import Item, as_name, left_out

FEWEST = 2
LONGEST_SIGNATURE = 60
_NUMBER = re.compile(r"Message:? #?\d{1,3}(?: (?:of|/) \d{1,3})?", re.IGNORECASE)
_HEAD = re.compile(r"(?:Message|Date|Sent|To|Cc|Reply-To|Message-ID|Content-Type|In-Reply-To): ?\S.*", re.IGNORECASE)
_SUBJECT, _FROM = re.compile(r"Subject: ?\S", re.IGNORECASE), re.compile(r"From: ?\S", re.IGNORECASE)
_END = re.compile(r"End of \S.{2,60}", re.IGNORECASE)


def read_digest(items: list[Item]) -> list[Item]:
    """The items, what is the list's marked as furniture; those of another page as they are."""
    begins = [at for at, item in enumerate(items) if item.line.text.startswith(("Message", "message")) and _NUMBER.fullmatch(item.line.text.strip())]
    if len(begins) < FEWEST:
        return items
    read = [left_out(item) for item in items[: begins[0]]] + items[begins[0] :]
    for at in begins:
        _read_head(read, at, first=at == begins[0])
    for at in range(begins[0], len(read) - 1):
        if read[at].furniture and read[at].line.text.strip() == "--" and read[at + 1].is_text:
            read[at + 1] = _signature(read[at + 1])
    for at in range(begins[-1], len(read)):
        if read[at].is_text and _END.fullmatch(read[at].line.text.strip()):
            read[at] = left_out(read[at])
    return read


def _read_head(items: list[Item], begin: int, first: bool) -> None:
    """The first message asks: its subject is the title, and the one it is from answers nothing."""
    for at in range(begin, len(items)):
        text = items[at].line.text
        if at > begin and items[at].line.gap:
            break
        if _HEAD.match(text) or (first and _FROM.match(text)) or (not first and _SUBJECT.match(text)):
            items[at] = left_out(items[at])


def _signature(item: Item) -> Item:
    """Whoever signs below two dashes, whatever is told beside the name ("Ann Lee (not a doctor!)")."""
    text = item.line.text.strip()
    if len(text) > LONGEST_SIGNATURE:
        return item
    lay = read_lay(text.replace("!", ""))
    return Item(item.line, lay) if lay else as_name(item)
