"""What troubles the asker, by the names of complaints.toml: `find_complaints(question)`. Topics are made of it; the facts of a thread are not."""

from __future__ import annotations

from functools import cache

from curbside.core.text.phrases import PhraseBook, load_phrases
from curbside.core.text.tokens import tokenize
from curbside.core.thread import Question

DENIALS = frozenset("no not without never isn't isnt wasn't wasnt don't dont doesn't doesnt nor any avoid prevent risk".split())
REACH = 3
MOST = 3


def find_complaints(question: Question) -> tuple[str, ...]:
    """At most three complaints, in order: those of the title, or where it names none those of the body. One that is denied is none."""
    found = _named(question.title) or _named(question.body)
    return tuple(dict.fromkeys(found))[:MOST]


@cache
def _book() -> PhraseBook:
    return load_phrases("facts/complaints.toml")[0]


def _named(text: str) -> list[str]:
    words = tokenize(text).words
    matches = sorted(_book().find(words), key=lambda match: match.first)
    return [match.name for match in matches if DENIALS.isdisjoint(words[max(0, match.first - REACH) : match.first])]
