"""The number of answers where it does not stand above them: over the title, behind it, or in the line that tells who asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.cards.openers import open_item
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.marks import question_tag

LONGEST_PART = 45
_BEHIND = re.compile(r"\s*[(\[](?P<count>\d{1,2})(?: (?:answers?|replies|responses|comments|posts))?[)\]]$", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[|·•]\s*|\s+[»›>/—–-]+\s+|\s{2,}|\t+")
_COMMA = re.compile(r",\s+")
SEEN = ("views", "reads")
_ASKER = ("by ", "posted ", "asked ", "started ", "from ")


def take_leading_count(items: Sequence[Item]) -> tuple[list[Item], int | None, int]:
    """The items, the number of a header that stands above the title ("Doctor Answers 4") and opens no answers, and where the title is looked for."""
    kept = list(items)
    at = next((at for at, item in enumerate(kept) if not item.furniture), len(kept))
    header = read_header(kept[at].line.text) if at < len(kept) else None
    if not header or header.stated is None or not _asks(kept[at + 1 : at + 4]):
        return kept, None, 0
    kept[at] = kept[at]._replace(furniture=True)
    return kept, header.stated, at + 1


def _asks(items: Sequence[Item]) -> bool:
    """A title and a question follow: words of nobody who is named, with a question mark, and as yet no answer."""
    words = [item for item in items if not item.furniture][:2]
    asked = len(words) == 2 and ("?" in words[1].line.text or ("?" in words[0].line.text and " my " in words[1].line.text.lower()))
    named = any(item.signs or (not question_tag(item.line.text) and open_item(item)) for item in words)
    return asked and not named


def take_count(question: Sequence[Item], answers: Sequence[Item]) -> tuple[list[Item], int | None]:
    """The question's items without the count behind the title or beside the asker's name, and that count."""
    kept = list(question)
    fewest = sum(item.signs and (not at or not answers[at - 1].signs) for at, item in enumerate(answers))
    titled = False
    for at, item in enumerate(kept):
        text = item.line.text.strip()
        if (titled or not item.is_text) and (count := _beside(text)) is not None:
            kept[at] = left_out(item)
            return kept, count
        if item.is_text and not titled:
            titled = True
            behind = _BEHIND.search(text)
            if behind and behind.start() and 1 < int(behind["count"]) >= fewest:
                kept[at] = Item(item.line._replace(text=text[: behind.start()]))
                return kept, int(behind["count"])
    return kept, None


def _beside(text: str) -> int | None:
    """`posted by jo  »  Joints  »  14 replies`: short parts, one of them worded like a header with a number."""
    parts = [part for part in _BESIDE.split(text) if part]
    if len(parts) == 1:
        parts = _COMMA.split(text)
        parts = parts if text.lower().startswith(_ASKER) or any(map(is_furniture, parts)) else []
    if len(parts) < 2 or any(len(part) > LONGEST_PART or part[-1] in ".?!" for part in parts):
        return None
    headers = (read_header(part) for part in parts if not part.lower().endswith(SEEN))
    return next((header.stated for header in headers if header and header.stated is not None), None)
