"""Which of a page's first lines is its title, and which the name of the place where it stands.

A title tells of something: it asks, speaks of somebody, or says a word that the question below says, too. A masthead only names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.cards.openers import open_item
from curbside.core.formats.page.headers import read_header
from curbside.core.formats.page.items import Item, left_out
from curbside.core.formats.page.marks import question_tag, title_tag
from curbside.core.formats.page.top.menus import is_menu, is_path, is_row

FILE = "furniture.toml"
LONGEST_TITLE, LONGEST_NAME, LONGEST_PART = 160, 5, 8
LOOKED_AT, TITLES = 12, 4
SUBJECT = ("subject:", "title:", "thread:")
RE = ("re:", "aw:")
LONGEST_TAG, SHORTEST_TOLD = 9, 60
STEM, HALF = 5, 0.5
RUNS_ON = (":", ",", ";")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_PARTS = re.compile(r"\s*[|·•/:]\s*|\s+(?:[—–-]|--)\s+|—|\s{2,}|\s*[(\[]")
_JOINED = re.compile(r"[A-Z]?[a-z]{2,}[A-Z][A-Za-z]{2,}|[A-Za-z]{2,}(?:-[A-Za-z]{1,2}-[A-Z][a-z]+)")
_ISSUE = re.compile(r"\b(?:issue|vol(?:ume)?|no|edition|page|p)\b\.? ?#?\d{1,5}\b", re.IGNORECASE)
SENTENCES = re.compile(r"[.?!]\s+(?=\S)")


def names_place(items: Sequence[Item], at: int, named: bool, below_another: bool = False) -> bool:
    """The line is a masthead.

    named: its form alone tells so; below_another: a masthead stands above it. Else it must look like a name, and in every case tell nothing,
    and what may be the title stand below, or the asker's words alone.
    """
    text = items[at].line.text.strip()
    if any(item.line.text.lower().startswith(SUBJECT) for item in items[at + 1 : at + TITLES]):
        return True
    named = named or is_numbered(text)
    if text[-1] in "?.!" or not (named or below_another or looks_like_name(text)) or not (below := question_below(items, at)):
        return False
    title = _title_in(below)
    if title is not None and named:
        return not _speaks(text)
    if title is not None:
        return not tells(text, below[title:]) and (below_another or not _is_answered(text, items[at + 1 :], HALF))
    heads = _heads(below)
    if heads == len(below) or not is_telling(below[heads]) or tells(text, below):
        return False
    if heads:  # of several names the one nearest to the question may be a title
        return looks_like_name(text) and looks_like_name(below[heads - 1].line.text) and not _is_answered(text, items[at + 1 :], 0)
    beside = len([part for part in _PARTS.split(text) if part.strip()]) > 1
    return named or (looks_like_name(text) and (beside or is_joined(text)) and not _is_answered(text, items[at + 1 :], 0))


def is_numbered(text: str) -> bool:
    """An issue or a page has its number here ("Issue 12, Autumn")."""
    return _ISSUE.search(text) is not None


def title_below(items: Sequence[Item], at: int) -> Item | None:
    """The line below this one that may be the title."""
    below = question_below(items, at)
    title = _title_in(below)
    return below[title] if title is not None else None


def tells_nothing(items: Sequence[Item], at: int, end: int) -> bool:
    """Below the lines from here to the end stand the asker's words alone, and this one is a name or says nothing of them."""
    text, below = items[at].line.text.strip(), question_below(items, end)
    return bool(below) and tells_much(below[0]) and (looks_like_name(text) or not tells(text, below))


def _title_in(below: Sequence[Item]) -> int | None:
    return next((k for k in range(_heads(below)) if may_be_title(below[k:])), None)


def may_be_title(below: Sequence[Item]) -> bool:
    """The first of these lines is short, stands apart from more words of the question or above many, and tells something of them."""
    text = below[0].line.text.strip()
    if len(below) < 2 or len(text) > LONGEST_TITLE or text.endswith(RUNS_ON):
        return False
    parted = tells_much(below[1]) or (below[1].line.gap > 0 and text[-1] != ".")
    return parted and tells(text, below[1:])


def _heads(below: Sequence[Item]) -> int:
    """How many lines stand before the asker's telling, at most as many as are looked at."""
    return next((k for k, item in enumerate(below) if is_telling(item)), len(below[:TITLES]))


def is_telling(item: Item) -> bool:
    """The line is what the asker tells and no title: long, or tagged and of several sentences."""
    text = item.line.text.strip()
    return len(text) > LONGEST_TITLE or (question_tag(text) > 0 and len(SENTENCES.findall(text)) > 1)


def tells_much(item: Item) -> bool:
    """So, or of several sentences that ask."""
    text = item.line.text.strip()
    return is_telling(item) or ("?" in text and len(text) > SHORTEST_TOLD and len(SENTENCES.findall(text)) > 1)


def without_repeats(items: Sequence[Item]) -> list[Item]:
    """The items, those that only say the title once more marked as furniture ("Re: Gallstones found by chance")."""
    title = next((item.line.text.strip().lower() for item in items if not item.furniture), "")
    return [left_out(item) if ":" in item.line.text[:LONGEST_TAG] and _repeats(item, title) else item for item in items]


def _repeats(item: Item, title: str) -> bool:
    """`Re: the title`, perhaps behind "Subject:"."""
    text = item.line.text.strip() if item.is_text else ""
    said = text[title_tag(text) :] if text[:3].lower() not in RE else text
    said = said[3:].strip(" .…").lower() if said[:3].lower() in RE else ""
    return len(said.split()) > 1 and title.startswith(said)


def looks_like_name(text: str) -> bool:
    """Nothing but words with capitals; or such a name, and beside it what it is ("KneeTalk - the knee board")."""
    first, *others = [part for part in _PARTS.split(text) if part.strip()] or [""]
    words = _WORD.findall(first)
    if len(words) == 1 == len(text.split()):
        return len(text) > STEM
    capitals = all(word[0].isupper() or word.lower() in listed(FILE, "naming") for word in words)
    if not words or not capitals or not words[0][0].isupper() or first[0].isdigit() or len(words) > (LONGEST_NAME if others else LONGEST_PART):
        return False
    return all(len(part.split()) <= LONGEST_PART for part in others)


def is_joined(text: str) -> bool:
    """The first word is a name made of two ("KneeTalk", "Ask-a-Doc")."""
    return any(map(str.isupper, text[1:])) and _JOINED.match(text) is not None and looks_like_name(text)


def question_below(items: Sequence[Item], at: int) -> list[Item]:
    """The lines of the question below this one, as far as anything tells where it ends."""
    below: list[Item] = []
    for item in items[at + 1 : at + LOOKED_AT]:
        text = item.line.text.strip()
        if item.furniture or _is_bare_tag(text) or is_path(text) or is_menu(text) or is_row(text):
            continue
        if item.signs or _begins_answer(item) or read_header(text):
            break
        below.append(item)
    return below


def _begins_answer(item: Item) -> bool:
    opened = open_item(item)
    return opened is not None and (opened.byline is not None or opened.style == "tag")


def _is_bare_tag(text: str) -> bool:
    return 0 < len(text) == max(question_tag(text), title_tag(text))


def tells(text: str, below: Sequence[Item]) -> bool:
    """The line asks, speaks of somebody, or shares a word with the lines below."""
    return _speaks(text) or not _stems(text).isdisjoint(_stems(" ".join(item.line.text for item in below)))


def _speaks(text: str) -> bool:
    words = {word.lower().replace("\u2019", "'") for word in _WORD.findall(text.partition(" (")[0])}
    return "?" in text or not words.isdisjoint(listed(FILE, "telling"))


def _is_answered(text: str, below: Sequence[Item], share: float) -> bool:
    """At least one of the line's words, and this share of them, stand in the page below."""
    words = _stems(text)
    found = words & _stems(" ".join(item.line.text for item in below if not item.furniture))
    return bool(found) and len(found) >= share * len(words)


def _stems(text: str) -> set[str]:
    return {
        word.lower() if is_joined(word) else word.lower().rstrip("s")[:STEM]
        for word in _WORD.findall(text)
        if len(word) > 2 and word.lower() not in listed(FILE, "common")
    }
