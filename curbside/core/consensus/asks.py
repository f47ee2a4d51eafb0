"""What a question asks, one by one: `find_asks(question)`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from curbside.core.consensus.clauses import Clause, clauses
from curbside.core.consensus.grammar import POINTS_BACK, WHETHER_SO
from curbside.core.consensus.intents import intent_of
from curbside.core.consensus.words import topic_concepts, topic_stems, words_of
from curbside.core.text.tokens import tokenize
from curbside.core.thread import Question

Part = Literal["title", "body"]
TIMES = {"how_long", "when_can"}
SHORT = 3
"""Words up to which a title's question ("Leeches??") may be the short form of any question that names the same."""


class Wording(NamedTuple):
    """The exact words of an ask and where they stand: `question.part[start:end] == text`."""

    text: str
    part: Part
    start: int
    end: int


class Ask(NamedTuple):
    """One of the things asked inside a question.

    text, part, start, end: its fullest wording, `getattr(question, part)[start:end] == text`.
    intent: what it wants to know, an entry of lexicon/intents.toml, or "other".
    others: further wordings of the same ask (title and body often both ask it).
    """

    text: str
    part: Part
    start: int
    end: int
    intent: str
    others: tuple[Wording, ...] = ()


def find_asks(question: Question) -> tuple[Ask, ...]:
    """The asks of a question in the order of their first wording, each once. Pleas ("any advice?") count only where nothing else is asked."""
    found: list[Ask] = []
    weak: list[Ask] = []
    parts: tuple[tuple[Part, str], ...] = (("title", question.title), ("body", question.body))
    for part, text in parts:
        for clause in clauses(text, is_title=part == "title"):
            _add(weak if clause.weak else found, _ask(text, clause, part))
    return tuple(found or weak)


def words_of_ask(ask: Ask) -> list[str]:
    """The words of all its wordings, in small letters."""
    return words_of(" ".join((ask.text, *(other.text for other in ask.others))))


def _ask(text: str, clause: Clause, part: Part) -> Ask:
    words = text[clause.start : clause.end]
    return Ask(words, part, clause.start, clause.end, intent_of(tokenize(text[clause.opener : clause.end]).words))


def _add(found: list[Ask], ask: Ask) -> None:
    """Add an ask, or join it to the one it repeats; the body's wording leads, since a title's is often cut short."""
    for at, known in enumerate(found):
        if _same(known, ask):
            leads, other = (ask, known) if known.part != ask.part else (known, ask)
            found[at] = leads._replace(others=(*known.others, Wording(other.text, other.part, other.start, other.end)))
            return
    found.append(ask)


def _same(known: Ask, ask: Ask) -> bool:
    """Whether two wordings ask one thing: the same words; or, across title and body, the same intent and topic."""
    if known.part == ask.part:
        return known.text.casefold() == ask.text.casefold()
    known_words, words = words_of(known.text), words_of(ask.text)
    topic, other_topic = _topic(known_words), _topic(words)
    if known.intent == ask.intent or {known.intent, ask.intent} == TIMES:
        return bool(topic & other_topic) or (_open(known, topic) and _open(ask, other_topic) and known_words[:1] == words[:1])
    length = len(known.text.split())
    if length <= SHORT and known.intent == "other" and WHETHER_SO.match(ask.text):
        return True
    named = bool(topic) and (topic == other_topic or (length <= SHORT and topic <= other_topic) or (length == 1 and bool(topic & other_topic)))
    return named or known_words == words[: len(known_words)]


def _open(ask: Ask, topic: frozenset[str]) -> bool:
    """Whether the ask is about the complaint as a whole: it names nothing, or points back ("how long will this last")."""
    return not topic or bool(POINTS_BACK.search(ask.text))


def _topic(words: Sequence[str]) -> frozenset[str]:
    return topic_stems(words) | {f"={concept}" for concept in topic_concepts(words)}
