"""What asks name, and what of it sentences and answers say: in the same words, in words of one meaning, in words near to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from curbside.core.consensus.asks import Ask, words_of_ask
from curbside.core.consensus.intents import answered_by
from curbside.core.consensus.near import Met, Seeking, strongest
from curbside.core.consensus.sentences import Sentence
from curbside.core.consensus.words import topic_concepts, topic_stems, words_of
from curbside.core.thread import Question


class Wanted(NamedTuple):
    """What the asks name: for each stem and concept the asks that want it, with the share of the ask it makes up."""

    stems: dict[str, list[tuple[int, float]]]
    concepts: dict[str, list[tuple[int, float]]]
    claims: list[frozenset[str]]
    wordless: list[bool]
    title: frozenset[str]
    told: frozenset[str]


class Seen(NamedTuple):
    """A sentence beside all asks: for each ask the share of its words and concepts it names, what is near to them, and whether a claim in it fits; and how many fit.

    near: the share of the ask's words that it says in words near to them, and the most that one of them counts.
    """

    sentence: Sentence
    words: list[float]
    concepts: list[float]
    met: list[Met]
    near: list[tuple[float, float]]
    fits: list[bool]
    fitting: int


class Shares(NamedTuple):
    """What an answer names of each ask anywhere: shares of its words and concepts, of what is near to its words, and the most that one of them counts."""

    words: list[float]
    concepts: list[float]
    near: list[float]
    nearest: list[float]


def wanted_by(asks: Sequence[Ask], question: Question, sentences: Sequence[Sentence]) -> Wanted:
    """What some asks name. sentences: of all answers of the thread, which tell how rare a word is in it."""
    words = [words_of_ask(ask) for ask in asks]
    stems = _index([topic_stems(w) for w in words], Counter(stem for sentence in sentences for stem in sentence.stems), len(sentences))
    concepts = _index([topic_concepts(w) for w in words], Counter(concept for sentence in sentences for concept in sentence.concepts), len(sentences))
    worded = {i for wanting in stems.values() for i, _ in wanting}
    title = topic_stems(words_of(question.title))
    told = topic_stems(words_of(question.body)) - title
    return Wanted(stems, concepts, [answered_by(ask.intent) for ask in asks], [i not in worded for i in range(len(asks))], title, told)


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


def see(sentence: Sentence, wanted: Wanted, seeking: Seeking) -> Seen:
    """A sentence beside all asks."""
    fits = [not claims.isdisjoint(sentence.claims) for claims in wanted.claims]
    count = len(fits)
    met = seeking.meet(sentence.words)
    near = [seeking.weigh(i, one.strengths) for i, one in enumerate(met)]
    return Seen(sentence, _named(sentence.stems, wanted.stems, count), _named(sentence.concepts, wanted.concepts, count), met, near, fits, sum(fits))


def _named(words: frozenset[str], wanting: dict[str, list[tuple[int, float]]], count: int) -> list[float]:
    """The share of each ask that these words make up."""
    shares = [0.0] * count
    for word in wanting.keys() & words:
        for i, share in wanting[word]:
            shares[i] += share
    return shares


def shares_of(sentences: Sequence[Sentence], looked: Sequence[Seen], wanted: Wanted, seeking: Seeking) -> Shares:
    """What of each ask the answer names anywhere."""
    count = len(wanted.claims)
    stems: frozenset[str] = frozenset().union(*(sentence.stems for sentence in sentences))
    concepts: frozenset[str] = frozenset().union(*(sentence.concepts for sentence in sentences))
    near = [seeking.weigh(i, strongest([one.met[i].strengths for one in looked])) for i in range(count)]
    return Shares(
        _named(stems, wanted.stems, count), _named(concepts, wanted.concepts, count), [share for share, _ in near], [most for _, most in near]
    )


class Best(NamedTuple):
    """The ask that a sentence names most, its share, and the next best share."""

    ask: int
    first: float
    second: float

    def beside(self, i: int) -> float:
        """The most that any other ask than i has."""
        return self.second if self.ask == i else self.first


def runner_up(shares: Sequence[float]) -> Best:
    """The best two of a sentence's shares of all asks."""
    if len(shares) < 2:
        return Best(0, max(shares, default=0.0), 0.0)
    second, first = sorted(shares)[-2:]
    return Best(shares.index(first), first, second)
