"""Pairs of an ask and an answer with the truth, from labelled pages and threads, as the model of coverage learns from them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.accuracy.corpus import LABELLED, judged_like_pages, labelled_pages
from bench.accuracy.labelled import read_labelled
from curbside.core.claims import find_claims
from curbside.core.consensus.asks import find_asks, words_of_ask
from curbside.core.consensus.evidence import Pair, gather
from curbside.core.consensus.sentences import Sentence, read_sentences
from curbside.core.formats.page import read_page
from curbside.core.thread import Answer, Question

Labelled = tuple[str, Question, tuple[Answer, ...], dict[str, Any]]


@dataclass
class Rows:
    """A row for each pair: what speaks for it, the words of its ask, the sentences of its answer, whether it is addressed, and its page or thread."""

    pairs: list[Pair] = field(default_factory=list)
    asks: list[frozenset[str]] = field(default_factory=list)
    sentences: list[Sequence[Sentence]] = field(default_factory=list)
    addressed: list[bool] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)


def labelled_threads(*, held: bool | None = None) -> Iterator[Labelled]:
    """The labelled pages (held: as `labelled_pages` takes it) and, unless held is True, the labelled threads."""
    for path in labelled_pages(held=held):
        thread = read_page(path.with_suffix(".txt").read_text(encoding="utf-8"), path.stem)
        label = json.loads(path.read_text(encoding="utf-8"))
        if len(thread.answers) == len(label["answers"]):
            yield path.stem, thread.question, thread.answers, label
    if not held:
        for file in sorted(LABELLED.glob("*.txt")):
            for told in read_labelled(file):
                if told.label["asks"]:
                    answers = tuple(Answer(body, wanted["headline"]) for body, wanted in zip(told.bodies, told.label["answers"], strict=True))
                    yield told.source, Question(told.title, told.body), answers, told.label


def labelled_texts() -> Iterator[frozenset[str]]:
    """The words of each sentence of the labelled threads' answers."""
    for file in sorted(LABELLED.glob("*.txt")):
        for told in read_labelled(file):
            for body, wanted in zip(told.bodies, told.label["answers"], strict=True):
                yield from (sentence.words for sentence in read_sentences(Answer(body, wanted["headline"]), ()))


def read_rows(threads: Iterator[Labelled]) -> Rows:
    """The pairs of every ask that is found and labelled with every answer."""
    rows = Rows()
    for group, question, answers, label in threads:
        asks = find_asks(question)
        words = [frozenset(words_of_ask(ask)) for ask in asks]
        truth = {k: by for k, ask in enumerate(asks) if (by := _label_of(ask.text, label["asks"])) is not None}
        sentences = [read_sentences(answer, find_claims(answer, question)) for answer in answers]
        for pair in gather(asks, question, sentences):
            if pair.ask in truth:
                rows.pairs.append(pair)
                rows.asks.append(words[pair.ask])
                rows.sentences.append(sentences[pair.answer])
                rows.addressed.append(pair.answer in truth[pair.ask])
                rows.groups.append(group)
    return rows


def judged_alike(rows: Rows) -> list[bool]:
    """For each row, whether its thread was judged as the pages are."""
    return [judged_like_pages(group) for group in rows.groups]


def _label_of(text: str, labels: list[dict[str, Any]]) -> set[int] | None:
    """The answers that address a found ask, by the first label that is not optional and has the same words, or None."""
    for label in labels:
        if not label.get("optional") and any(_alike(text, wording) for wording in label["text"].split("|")):
            return set(label["answered_by"])
    return None


def _alike(one: str, other: str) -> bool:
    a, b = (" ".join("".join(c if c.isalnum() else " " for c in text.lower()).split()) for text in (one, other))
    return bool(a and b) and (a in b or b in a)
