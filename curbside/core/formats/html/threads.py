"""From a saved web page to threads: those its own data describe, else the one of its visible text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from curbside.core.errors import UnreadableSource
from curbside.core.formats.decoding import Text
from curbside.core.formats.html.questions import find_questions, load_json_ld, read_question
from curbside.core.formats.html.saved import SavedPage, parse_page
from curbside.core.formats.html.visible import LONGEST
from curbside.core.formats.page import read_page
from curbside.core.thread import Thread

QUOTED = 60
_BLANKS = re.compile(r"\s+")


def read_threads(text: Text, source: str) -> Iterator[Thread]:
    """The threads of a saved page; raises UnreadableSource where it shows no words, or is far longer than a page."""
    markup = text.read(LONGEST + 1)
    if len(markup) > LONGEST:
        raise UnreadableSource(source, f"more than {LONGEST:,} characters, too long for a web page")
    page = parse_page(markup)
    threads, broken = _structured(page, source)
    if not threads:
        threads = [_from_text(page, source)]
    elif unplaced := _unplaced(page, threads):
        threads[0] = replace(threads[0], notices=(*threads[0].notices, unplaced))
    if broken:
        threads[0] = replace(threads[0], notices=(*threads[0].notices, *broken))
    yield from threads


def _structured(page: SavedPage, source: str) -> tuple[list[Thread], list[str]]:
    """Threads the page's own data describe, those in JSON-LD first, and notices of blocks that cannot be read."""
    broken: list[str] = []
    values = []
    for block in page.json_ld:
        try:
            values.append(load_json_ld(block))
        except ValueError as error:
            broken.append(f"a JSON-LD block of the page cannot be read: {error}")
    for found in (values, page.nodes):
        threads = [thread for node in find_questions(found) if (thread := read_question(node, source))]
        if any(thread.answers for thread in threads):
            return [_counted(thread) for thread in threads], broken
    return [], broken


def _counted(thread: Thread) -> Thread:
    notices = [
        f"answer {number} has no doctor name" for number, answer in enumerate(thread.answers, 1) if not answer.doctor or not answer.doctor.name
    ]
    if thread.stated_answer_count not in (None, len(thread.answers)):
        notices.insert(0, f"the page says {thread.stated_answer_count} answers, {len(thread.answers)} were found")
    return replace(thread, notices=tuple(notices))


def _from_text(page: SavedPage, source: str) -> Thread:
    if not page.text:
        raise UnreadableSource(source, "no visible text in it")
    thread = read_page(page.text, source)
    if page.menus:
        thread = replace(thread, notices=(*thread.notices, f"menus of the page were left out, from “{page.menus[:QUOTED]}”"))
    return thread


def _unplaced(page: SavedPage, threads: list[Thread]) -> str | None:
    """One notice for the visible lines that no thread holds."""
    held = _BLANKS.sub(" ", " ".join(_texts(threads)))
    lines = [line for line in page.text.split("\n") if line and _BLANKS.sub(" ", line) not in held]
    if not lines:
        return None
    return f"{len(lines)} lines of the page's visible text are in no thread, from “{lines[0][:QUOTED]}”"


def _texts(threads: list[Thread]) -> Iterator[str]:
    for thread in threads:
        yield from (thread.question.title, thread.question.body)
        for answer in thread.answers:
            doctor = answer.doctor
            yield from (answer.headline or "", answer.body)
            if doctor:
                yield from (doctor.name or "", *doctor.credentials, doctor.place or "", doctor.specialty or "")
