"""Is every line of a page in the thread or in a notice? The reader promises so; this looks."""

from __future__ import annotations

import re

from curbside.core.formats.page.lines import split_lines
from curbside.core.thread import Doctor, Thread

NUMBERED = re.compile(r"lines? (\d+)(?:–(\d+))?[ ,]")


def unaccounted(text: str, thread: Thread) -> list[str]:
    """The non-blank lines of a page that neither the thread holds nor a notice names by its number."""
    told = _told(thread)
    return [line.text for line in split_lines(text) if line.number not in told and not _held(line.text, thread)]


def _told(thread: Thread) -> set[int]:
    numbers: set[int] = set()
    for notice in thread.notices:
        for first, last in NUMBERED.findall(notice):
            numbers.update(range(int(first), int(last or first) + 1))
    return numbers


def _held(line: str, thread: Thread) -> bool:
    texts = [thread.question.title, thread.question.body, thread.disclaimer or ""]
    texts += [part for answer in thread.answers for part in (answer.headline or "", answer.body)]
    line = line.strip()
    if any(line in text for text in texts):
        return True
    return _header(line, thread) or _only_facts(line, thread, texts)


def _header(line: str, thread: Thread) -> bool:
    return thread.stated_answer_count is not None and len(line) <= 70


def _only_facts(line: str, thread: Thread, texts: list[str]) -> bool:
    """The line is a byline or a rating, or a mark or byline beside words of a text."""
    facts = {fact for answer in thread.answers if answer.doctor for fact in _facts(answer.doctor)}
    stars = {int(answer.doctor.rating.stars or 0) for answer in thread.answers if answer.doctor and answer.doctor.rating}
    if sum(line.count(sign) for sign in "★⭐✮✭") in stars - {0}:
        return True
    return any(fact in line or fact in line.replace(",", "") for fact in facts) or any(
        part in line for text in texts for part in text.split("\n") if part
    )


def _facts(doctor: Doctor) -> list[str]:
    found = [fact for fact in (doctor.name, doctor.place, doctor.specialty, *doctor.credentials) if fact]
    if doctor.rating:
        found += [f"{part:g}" for part in (doctor.rating.stars, doctor.rating.reviews) if part is not None]
    return found
