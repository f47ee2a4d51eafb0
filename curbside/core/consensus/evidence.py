"""What speaks for "this answer addresses this ask", as figures and marks a linear model weighs.

Each sentence is looked at with each ask: does it name what the ask names, does a claim in it speak to such an ask, do other asks fit it
better? An answer as a whole adds a little: how much of the ask it names, and whether other answers name more. Shares are 0 to 1; a word
weighs more the rarer it is in the thread's answers and in its other asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from math import log, log1p
from typing import NamedTuple

from curbside.core.consensus.asks import Ask, words_of_ask
from curbside.core.consensus.intents import answered_by
from curbside.core.consensus.sentences import Sentence
from curbside.core.consensus.words import topic_concepts, topic_stems, words_of
from curbside.core.thread import Question

WHOLE = (
    "names words", "names concepts", "names words beside others", "names concepts beside others", "fits", "fits alone", "length",
    "words nobody names", "no words to name", "asked alike", "one ask of", "one answer of", "first ask", "in title",
)  # fmt: skip
"""The figures of an answer as a whole, in the order of `Pair.whole`."""
SENTENCE = (
    "words", "any word", "concepts", "any concept", "other ask's words", "before", "others fit", "headline", "speaks of it", "fits", "fits, words", "fits, any word",
    "fits, any concept", "fits, before", "fits, nothing to name",
    "fits, unnamed", "fits, unnamed, other ask's words", "fits, unnamed, before other ask's words",
    "fits, unnamed, foreign", "fits, unnamed, telling's words", "fits, unnamed, title's words", "fits, unnamed, general", "fits, headline names",
    "fits, headline names concepts", "fits, unnamed, headline of other ask", "fits, unnamed, headline of another matter",
)  # fmt: skip
"""The figures of a sentence, in the order of `Look.figures`. "Fits": a claim in it speaks to such an ask; "unnamed": it names no word of the ask.

"Speaks of it": it names a word or concept of the ask, or fits. Those after "fits" are 0, and left out, where no claim fits.
"""
SUBJECTS = ("subject unnamed", "subject of other ask", "subject of title", "subject of telling", "new subject")
"""Where the subject of a fitting but unnamed sentence is known from: nowhere, another ask, the title, the telling; or it is new."""
FADING = 0.5
"""How much of what was named stays in mind one sentence later."""

Figures = tuple[float, ...]


class Look(NamedTuple):
    """A sentence beside an ask: its figures, its marks (sentences.py), where its subject is known from, and whether it names a word of the ask."""

    figures: Figures
    marks: Collection[str]
    subject: str
    named: bool


class Pair(NamedTuple):
    """An ask and an answer by their places: the figures of the answer as a whole, and each of its sentences beside the ask."""

    ask: int
    answer: int
    intent: str
    whole: Figures
    looks: list[Look]


class _Wanted(NamedTuple):
    """What the asks name: for each stem and concept the asks that want it, with the share of the ask it makes up."""

    stems: dict[str, list[tuple[int, float]]]
    concepts: dict[str, list[tuple[int, float]]]
    claims: list[frozenset[str]]
    wordless: list[bool]
    title: frozenset[str]
    told: frozenset[str]


class _Seen(NamedTuple):
    """A sentence beside all asks: for each ask the share of its words and concepts it names, and whether a claim in it fits; and how many fit."""

    sentence: Sentence
    words: list[float]
    concepts: list[float]
    fits: list[bool]
    fitting: int


def gather(asks: Sequence[Ask], question: Question, answers: Sequence[Sequence[Sentence]]) -> Iterator[Pair]:
    """Every pair of an ask and an answer with what speaks for it. answers: the sentences of each."""
    wanted = _wanted(asks, question, [sentence for sentences in answers for sentence in sentences])
    seen = [[_see(sentence, wanted) for sentence in sentences] for sentences in answers]
    shares = [_shares(sentences, wanted) for sentences in answers]
    standing = [_standing(i, asks, wanted, shares) for i in range(len(asks))]
    for j, looked in enumerate(seen):
        others = [_runner_up(one.words) for one in looked]
        for i, ask in enumerate(asks):
            yield Pair(i, j, ask.intent, _whole(i, looked, shares[j], standing[i]), _looks(i, looked, others, wanted))


def _wanted(asks: Sequence[Ask], question: Question, sentences: Sequence[Sentence]) -> _Wanted:
    words = [words_of_ask(ask) for ask in asks]
    stems = _index([topic_stems(w) for w in words], Counter(stem for sentence in sentences for stem in sentence.stems), len(sentences))
    concepts = _index([topic_concepts(w) for w in words], Counter(concept for sentence in sentences for concept in sentence.concepts), len(sentences))
    worded = {i for wanting in stems.values() for i, _ in wanting}
    title = topic_stems(words_of(question.title))
    told = topic_stems(words_of(question.body)) - title
    return _Wanted(stems, concepts, [answered_by(ask.intent) for ask in asks], [i not in worded for i in range(len(asks))], title, told)


def _index(topics: Sequence[frozenset[str]], seen: Counter[str], count: int) -> dict[str, list[tuple[int, float]]]:
    """For each word the asks that want it, with its share of their weight."""
    asked = Counter(word for topic in topics for word in topic)
    found: dict[str, list[tuple[int, float]]] = {}
    for i, topic in enumerate(topics):
        weights = {word: log((count + 2) / (seen[word] + 1)) / asked[word] ** 0.5 for word in topic}
        total = sum(weights.values())
        for word, weight in weights.items():
            found.setdefault(word, []).append((i, weight / total))
    return found


def _see(sentence: Sentence, wanted: _Wanted) -> _Seen:
    fits = [not claims.isdisjoint(sentence.claims) for claims in wanted.claims]
    count = len(fits)
    return _Seen(sentence, _named(sentence.stems, wanted.stems, count), _named(sentence.concepts, wanted.concepts, count), fits, sum(fits))


def _named(words: frozenset[str], wanting: dict[str, list[tuple[int, float]]], count: int) -> list[float]:
    """The share of each ask that these words make up."""
    shares = [0.0] * count
    for word in wanting.keys() & words:
        for i, share in wanting[word]:
            shares[i] += share
    return shares


def _shares(sentences: Sequence[Sentence], wanted: _Wanted) -> tuple[list[float], list[float]]:
    """The share of each ask's words and concepts that the answer names anywhere."""
    count = len(wanted.claims)
    stems: frozenset[str] = frozenset().union(*(sentence.stems for sentence in sentences))
    concepts: frozenset[str] = frozenset().union(*(sentence.concepts for sentence in sentences))
    return _named(stems, wanted.stems, count), _named(concepts, wanted.concepts, count)


def _runner_up(shares: Sequence[float]) -> tuple[int, float, float]:
    """The ask that a sentence names most, its share, and the next best share."""
    if len(shares) < 2:
        return 0, max(shares, default=0.0), 0.0
    second, first = sorted(shares)[-2:]
    return shares.index(first), first, second


class _Standing(NamedTuple):
    """What is the same for an ask in all answers: the most any of them names of it, whether others ask alike, and the last of the WHOLE figures."""

    most_words: float
    most_concepts: float
    alike: bool
    figures: Figures


def _standing(i: int, asks: Sequence[Ask], wanted: _Wanted, shares: Sequence[tuple[list[float], list[float]]]) -> _Standing:
    ask, wordless = asks[i], wanted.wordless[i]
    most_words = max(words[i] for words, _ in shares) if shares else 0.0
    most_concepts = max(concepts[i] for _, concepts in shares) if shares else 0.0
    alike = sum(other.intent == ask.intent for other in asks) > 1
    in_title = ask.part == "title" or any(other.part == "title" for other in ask.others)
    figures = (not wordless and not most_words, wordless, alike, 1 / len(asks), 1 / len(shares) if shares else 0.0, i == 0, in_title)
    return _Standing(most_words, most_concepts, alike, figures)


def _whole(i: int, looked: Sequence[_Seen], shares: tuple[list[float], list[float]], standing: _Standing) -> Figures:
    words, concepts = shares[0][i], shares[1][i]
    fits = any(one.fits[i] for one in looked)
    return (
        words, concepts, words / (standing.most_words or 1), concepts / (standing.most_concepts or 1), fits, fits and not standing.alike,
        log1p(len(looked)), *standing.figures,
    )  # fmt: skip


def _looks(i: int, looked: Sequence[_Seen], others: Sequence[tuple[int, float, float]], wanted: _Wanted) -> list[Look]:
    found: list[Look] = []
    before = before_other = 0.0
    heading = looked[0] if looked and looked[0].sentence.is_headline else None
    for one, (best, first, second) in zip(looked, others, strict=True):
        words, concepts, fits = one.words[i], one.concepts[i], one.fits[i]
        other = second if best == i else first
        sentence = one.sentence
        speaks = fits or words > 0 or concepts > 0
        figures: Figures = (words, words > 0, concepts, concepts > 0, other, before, one.fitting > fits, sentence.is_headline, speaks, fits)
        if fits:
            figures = (*figures, *_fitting(i, one, other, before, before_other, wanted), *_headed(i, one, heading))
        subject = _subject(sentence.subject, wanted) if fits and not words else ""
        found.append(Look(figures, sentence.marks, subject, words > 0))
        before, before_other = max(words, before * FADING), max(other, before_other * FADING)
    return found


def _fitting(i: int, one: _Seen, other: float, before: float, before_other: float, wanted: _Wanted) -> Figures:
    """From "fits, words" to "fits, unnamed, general"."""
    words, stems = one.words[i], one.sentence.stems
    if words:
        return (words, True, one.concepts[i] > 0, before, *(0.0,) * 8)
    return (
        0.0, False, one.concepts[i] > 0, before, wanted.wordless[i], True, other > 0, before_other, log1p(len(stems)),
        not wanted.told.isdisjoint(stems), not wanted.title.isdisjoint(stems), one.sentence.general,
    )  # fmt: skip


def _headed(i: int, one: _Seen, heading: _Seen | None) -> Figures:
    """From "fits, headline names" on."""
    if heading is None or heading is one:
        return (0.0, 0.0, 0.0, 0.0)
    words, concepts = heading.words[i], heading.concepts[i]
    unnamed = not one.words[i]
    other = max(heading.words) if unnamed and not words else 0.0
    return words, concepts, other, unnamed and not words and not concepts and bool(heading.sentence.stems)


def _subject(stem: str, wanted: _Wanted) -> str:
    """One of SUBJECTS."""
    places = (not stem, stem in wanted.stems, stem in wanted.title, stem in wanted.told, True)
    return SUBJECTS[places.index(True)]
