"""Is the first line of an answer its headline?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.page.lines import Line

LONGEST, LONGEST_GLUED, LONGEST_SENTENCE = 110, 70, 50
GREETINGS = frozenset("hi hello dear hey good greetings namaste thank thanks hola welcome aloha".split())
SIGN_OFFS = (
    "best",
    "regards",
    "sincerely",
    "warm",
    "cheers",
    "kind regards",
    "yours",
    "good luck",
    "hope this",
    "take care",
    "respectfully",
    "with regards",
    "with kind",
    "with best",
    "with warm",
    "yours",
    "all the best",
    "many thanks",
    "thank you",
    "warmly",
    "wishing you",
    "signed",
    "-",
    "—",
    "–",
)
QUOTED = ("[quote", "[QUOTE")
_INITIAL = re.compile(r"(?:[A-Z]\.[ -]?){1,3}[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?")
_LIST_ITEM = re.compile(r"\(?\d{1,2}[.)] |[•*▪–—>-]")


def has_headline(lines: Sequence[Line], tagged: bool = False) -> bool:
    """The first line is a headline: short, more text after it, no greeting, no list item; stricter where no blank line follows it.

    tagged: "Answer:" stood before it, so that a full stop does not tell against it.
    """
    if len(lines) < 2 or not may_be_headline(lines[0].text) or _signs_off(lines[1].text):
        return False
    text = lines[0].text.strip()
    if text.startswith(QUOTED):
        return False
    if lines[1].gap == 0:
        return (
            len(text) <= LONGEST_GLUED
            and (tagged or text[-1] != ".")
            and (len(lines[1].text) > len(text) or _greets(lines[1].text.strip()))
            and _begins_sentence(lines[1].text)
        )
    return text[-1] != "." or len(text) <= LONGEST_SENTENCE or text.endswith("...")


def is_headline(text: str) -> bool:
    """A line that stands alone looks like a headline and like nothing else."""
    return may_be_headline(text) and not text.rstrip().endswith(".") and not _signs_off(text)


def may_be_headline(text: str) -> bool:
    """Short, and no greeting, no list item, no part of a sentence."""
    text = text.strip()
    return len(text) <= LONGEST and text[-1] not in ",;:~" and not _LIST_ITEM.match(text) and not _greets(text)


def _greets(text: str) -> bool:
    return text[-1] in ",.!~:" and text.split()[0].lower().rstrip(",.!~:") in GREETINGS


def _signs_off(text: str) -> bool:
    return len(text) < 30 and (text.strip().lower().startswith(SIGN_OFFS) or _INITIAL.fullmatch(text.strip()) is not None)


def _begins_sentence(text: str) -> bool:
    text = text.lstrip("\"'“‘( ")
    return bool(text) and not text[0].islower()
