"""From keys to what a page shows of each thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from curbside.site.answers.models import Answer
from curbside.site.answers.threads import byline_of
from curbside.site.consensus.panel import name_of
from curbside.site.questions.models import Question
from curbside.site.search.snippets import Look, Snippet, best_snippet, marked

SHOWN = ("title", "body", "facts", "erased_at", "asked_at", "changed_at", "snapshot__lead", "snapshot__seen", "snapshot__version")


class Hit(NamedTuple):
    """One thread that was found.

    title: with the words marked.   doctors: how many answered.
    snippet: the piece that shows best why it was found; None for a thread without words.
    name: the doctor who wrote the snippet; empty for the asker.   place: its address.
    """

    question: Question
    address: str
    title: SafeString
    doctors: int
    snippet: Snippet | None
    name: str
    place: str


class Told(NamedTuple):
    """One published answer. text: headline and body.   name: of its doctor; empty where no profile is known."""

    key: int
    text: str
    name: str


def hits_of(keys: Sequence[int], words: Sequence[str]) -> list[Hit]:
    """The threads of one page in two or three queries. What is not published now is left out, whatever the index says."""
    look = Look.of(words)
    questions = Question.objects.shown().filter(pk__in=keys).select_related("snapshot").only(*SHOWN).in_bulk()
    told = _told(questions)
    snippets = {key: best_snippet([*(one.text for one in told[key]), question.body], look) for key, question in questions.items()}
    wrote = {key: told[key][one.passage] for key, one in snippets.items() if one and one.passage < len(told[key])}
    names = _names({key: one for key, one in wrote.items() if not one.name}, snippets)
    shown = (key for key in keys if key in questions)
    return [_hit(questions[key], len(told[key]), snippets[key], names.get(key) or (wrote[key].name if key in wrote else ""), look) for key in shown]


def _told(keys: Iterable[int]) -> dict[int, list[Told]]:
    """The published answers of each question, in order."""
    told: dict[int, list[Told]] = {key: [] for key in keys}
    rows = Answer.objects.shown().filter(question__in=told).order_by("question", "position")
    for question, key, headline, body, name in rows.values_list("question", "pk", "headline", "body", "doctor__name"):
        told[question].append(Told(key, f"{headline} · {body}" if headline else body, name or ""))
    return told


def _names(nameless: Mapping[int, Told], snippets: Mapping[int, Snippet | None]) -> dict[int, str]:
    """What to call the writers of snippets that have no profile, by question."""
    if not nameless:
        return {}
    answers = Answer.objects.in_bulk([one.key for one in nameless.values()])
    return {key: name_of(byline_of(answers[one.key]), _number(snippets[key])) for key, one in nameless.items() if one.key in answers}


def _hit(question: Question, doctors: int, snippet: Snippet | None, name: str, look: Look) -> Hit:
    """name: of who wrote the snippet; empty for the asker."""
    address = question.get_absolute_url()
    place = f"{address}#a{_number(snippet)}" if name else address
    return Hit(question, address, marked(question.heading, look), doctors, snippet, name, place)


def _number(snippet: Snippet | None) -> int:
    """Which answer of its thread a snippet is from, as its page counts them, from 1."""
    return snippet.passage + 1 if snippet else 0
