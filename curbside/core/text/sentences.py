"""Sentences of doctors' prose: medical abbreviations, missing spaces after full stops, lower-case starts, list numbers.

A small splitter of our own: the best library measured is twenty times slower and no better on such text (docs/decisions/0003).
"""

from __future__ import annotations

import re
from functools import lru_cache

from curbside.core.thread import Span

ABBREVIATIONS = frozenset(
    "dr drs mr mrs ms prof st jr sr vs approx ca etc e.g eg i.e ie fig no nos resp incl esp dept inc ltd co temp min max sec tab tabs cap inj "
    "b.i.d t.i.d q.i.d q.d p.o p.r.n o.d i.m i.v s.c a.m p.m m.d ph.d d.o u.s u.k viz cf al".split()
)
UNIT_ABBREVIATIONS = frozenset("wk wks mo mos mth mths yr yrs hr hrs min mins u sec secs ml mg mcg cc cm mm oz lb lbs ft in".split())
LONGEST = 1500
"""Characters no sentence has: what is longer is no prose, and is cut between two words, so that its reading stays bounded."""
_CANDIDATE = re.compile(  # begins with a mark or white space whatever follows, so that all else is passed over at once
    r"[.!?…\s](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’)\]]*+(?=\s|$)|(?<=[a-z)%\d][.!?])(?=[A-Z][a-z])|(?<=[a-z][.!?])(?=[a-z]{2,}\s)"
    r"|(?<=\n)[ \t]*(?:\n\s*)?|(?<=[^\s\d.]\s)\s*(?=\d{1,2}[.)] [A-Z]))"
)
_LAST_WORD = re.compile(r"[^\s(\"'“‘]++$")


@lru_cache(maxsize=32)
def split_sentences(text: str) -> tuple[Span, ...]:
    """The spans of the text's sentences, without the white space between them. Every other character is in exactly one span.

    Kept for the texts at hand, since several readers each split them.
    """
    spans: list[Span] = []
    start = 0
    for m in _CANDIDATE.finditer(text):
        mark = m.group()
        end = m.end() if mark.strip() else m.start()
        if end <= start or (mark.strip() and not _ends(text, start, m.start(), end, mark)) or (not mark.strip() and not _breaks(text, start, m)):
            continue
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add a sentence without the white space around it; what is too long for one, in pieces."""
    while end - start > LONGEST:
        cut = max(text.rfind(blank, start + LONGEST // 2, start + LONGEST) for blank in " \n\t")
        cut = cut if cut > 0 else start + LONGEST
        _add(spans, text, start, cut)
        start = cut
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        begin = start + len(piece) - len(piece.lstrip())
        spans.append(Span(begin, begin + len(bare)))


def _breaks(text: str, start: int, m: re.Match[str]) -> bool:
    """Whether white space alone ends a sentence: a line end does, unless the line is only wrapped; on the line, it does before the next number of a list."""
    if "\n" not in m.group():
        return _counts_on(text, m.end())
    if m.group().count("\n") > 1:
        return True
    line = text[start : m.start()]
    return not (text[m.end() : m.end() + 1].islower() and line[-1:] not in ".!?:;" and len(line) > 60)


def _counts_on(text: str, at: int) -> bool:
    """Whether a number is the first of a list or follows the one before: in "by month 6. Then" it is neither."""
    before = int(text[at : at + 2].rstrip(".)")) - 1
    return before == 0 or re.search(rf"(?<!\d){before}[.)] ", text[:at]) is not None


def _ends(text: str, start: int, at: int, end: int, mark: str) -> bool:
    """Whether the mark at a place ends a sentence."""
    if mark[0] in "!?":
        return True
    word = m.group().lower() if (m := _LAST_WORD.search(text, max(start, at - 24), at)) else ""
    after = text[end : end + 3].lstrip()[:1]
    spaced = text[end : end + 1].isspace() or end >= len(text)
    if mark.startswith(("..", "…")):
        return not after.islower()
    if word == "no":
        return not after.isdigit()
    if not spaced:
        return word.rstrip(".") not in ABBREVIATIONS and "." not in word and "@" not in word and "/" not in word and len(word) > 1
    if word in ABBREVIATIONS:
        return word in {"etc", "a.m", "p.m", "b.i.d", "t.i.d", "q.d"} and after.isupper()
    if word in UNIT_ABBREVIATIONS and text[at - len(word) - 1 : at - len(word)] in (" ", ""):
        return after.isupper()
    if len(word) == 1 and word.isalpha() and text[at - 1].isupper() and after.isupper():
        return word == "i"
    return not (word.isdecimal() and len(word) <= 2 and not text[start : at - len(word)].strip())
