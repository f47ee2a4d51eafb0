"""Pages saved without the break between a heading and the words below it ("Patience is allThe bruise fades by May")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.page.byline.beside import split_beside
from curbside.core.formats.page.lines import Line
from curbside.core.formats.page.marks import answer_tag

FILE = "furniture.toml"
LOOKED_AT, LONGEST_TAGGED = 8, 60
LONGEST_TITLE, SHORTEST_TITLE, LONGEST_HEAD = 160, 3, 70
_SEAM = re.compile(r"(?P<left>[^\W\d_]*[a-z]{2}|[a-z][?!…)\"”])(?P<right>[A-Z]['\u2019a-z]*)(?![a-z]*[A-Z])(?=[ ,])")
_CAPITAL_INSIDE = re.compile(r"[a-z?!…)\"”][A-Z]")
_SENTENCE = re.compile(r"[.;:] ")


def part_title(lines: Sequence[Line]) -> list[Line]:
    """The lines, the title parted from the question where the two run together in one of the first."""
    for at, line in enumerate(lines[:LOOKED_AT]):
        seam = find_seam(line.text, LONGEST_TITLE, asked=True) if len(line.text) > LONGEST_HEAD else 0
        if seam and opens_sentence(line.text, seam) and len(line.text[:seam].split()) >= SHORTEST_TITLE:
            title, body = line._replace(text=line.text[:seam]), line._replace(text=line.text[seam:], gap=1)
            return [*lines[:at], title, body, *lines[at + 1 :]]
    return list(lines)


def find_seam(text: str, longest: int = LONGEST_HEAD, asked: bool = False) -> int:
    """Where the words begin that a heading of one sentence runs into, or 0; asked: the heading may be several, of which the last is a question.

    Words that sentences begin with come first: "Try CoolRing firstIt costs nine dollars" has two seams.
    """
    if not _CAPITAL_INSIDE.search(text, 0, longest):  # most lines have none
        return 0
    first = 0
    for seam in _SEAM.finditer(text, 0, longest):
        at = seam.start("right")
        if _SENTENCE.search(text, 0, at) and not (asked and text[at - 1] in "?!"):
            break
        if at < len(text) - at and seam["left"].lower() not in listed(FILE, "run_in", "names"):
            if opens_sentence(text, at):
                return at
            first = first or at
    return first


def opens_sentence(text: str, at: int) -> bool:
    """The word here is one that sentences begin with, so that no name is written so ("eyeI'm", but "CoolSculpting")."""
    word = re.split(r"['\u2019 ,]", text[at:], maxsplit=1)[0]
    return word.lower() in listed(FILE, "run_in", "openings") or text[at - 1] in "?!"


def part_tags(lines: Sequence[Line]) -> list[Line]:
    """The lines, what a site counts parted from the tag beside it ("ANSWER 1 of 3   ▲ 12")."""
    parted: list[Line] = []
    for line in lines:
        tag = _tag_beside(line.text) if "  " in line.text and len(line.text) <= LONGEST_TAGGED else ""
        if tag:
            left = line.text[line.text.find(tag) + len(tag) :].strip()
            parted += [line._replace(text=tag), line._replace(text=left, gap=0)]
        else:
            parted.append(line)
    return parted


def _tag_beside(text: str) -> str:
    """The tag of an answer, where nothing but what a site counts stands beside it."""
    beside = split_beside(text) if answer_tag(text) == 0 and answer_tag(text.split("  ", 1)[0]) else None
    tag = beside.words.strip() if beside else ""
    return tag if answer_tag(tag) == len(tag) else ""
