"""What speaks for "this answer addresses this ask", as figures and marks a linear model weighs.

Each sentence is looked at with each ask: does it name what the ask names, does a claim in it speak to such an ask, do other asks fit it
better? An answer as a whole adds a little: how much of the ask it names, and whether other answers name more. Shares are 0 to 1; a word
weighs more the rarer it is in the thread's answers and in its other asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import log1p
from typing import NamedTuple

from curbside.core.consensus.asks import Ask, words_of_ask
from curbside.core.consensus.named import Best, Seen, Shares, Wanted, runner_up, see, shares_of, wanted_by
from curbside.core.consensus.near import Seeking
from curbside.core.consensus.sentences import Sentence
from curbside.core.thread import Question

WHOLE = (
    "names words", "names concepts", "names words beside others", "names concepts beside others", "fits", "fits alone", "length",
    "near words", "nearest word", "near words beside others", "nearest word beside others",
    "words nobody names", "no words to name", "asked alike", "one ask of", "one answer of", "first ask", "in title",
)  # fmt: skip
"""The figures of an answer as a whole, in the order of `Pair.whole`."""
SENTENCE = (
    "words", "any word", "concepts", "any concept", "near words", "nearest word", "near, of its own", "other ask's near words",
    "other ask's words", "before", "others fit", "headline", "speaks of it", "fits", "fits, words", "fits, any word",
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


def gather(asks: Sequence[Ask], question: Question, answers: Sequence[Sequence[Sentence]]) -> Iterator[Pair]:
    """Every pair of an ask and an answer with what speaks for it. answers: the sentences of each."""
    wanted = wanted_by(asks, question, [sentence for sentences in answers for sentence in sentences])
    seeking = Seeking([words_of_ask(ask) for ask in asks])
    seen = [[see(sentence, wanted, seeking) for sentence in sentences] for sentences in answers]
    shares = [shares_of(sentences, looked, wanted, seeking) for sentences, looked in zip(answers, seen, strict=True)]
    standing = [_standing(i, asks, wanted, shares) for i in range(len(asks))]
    for j, looked in enumerate(seen):
        others = [(runner_up(one.words), runner_up([share for share, _ in one.near])) for one in looked]
        for i, ask in enumerate(asks):
            yield Pair(i, j, ask.intent, _whole(i, looked, shares[j], standing[i]), _looks(i, looked, others, wanted))


class _Standing(NamedTuple):
    """What is the same for an ask in all answers: the most any of them has of each of its shares, whether others ask alike, and the last of the WHOLE figures."""

    most: Figures
    alike: bool
    figures: Figures


def _standing(i: int, asks: Sequence[Ask], wanted: Wanted, shares: Sequence[Shares]) -> _Standing:
    ask, wordless = asks[i], wanted.wordless[i]
    most = tuple(max(of_asks[i] for of_asks in kind) for kind in zip(*shares, strict=True)) or (0.0,) * len(Shares._fields)
    alike = sum(other.intent == ask.intent for other in asks) > 1
    in_title = ask.part == "title" or any(other.part == "title" for other in ask.others)
    figures = (not wordless and not most[0], wordless, alike, 1 / len(asks), 1 / len(shares) if shares else 0.0, i == 0, in_title)
    return _Standing(most, alike, figures)


def _whole(i: int, looked: Sequence[Seen], shares: Shares, standing: _Standing) -> Figures:
    own = [of_asks[i] for of_asks in shares]
    beside = [share / (most or 1) for share, most in zip(own, standing.most, strict=True)]
    fits = any(one.fits[i] for one in looked)
    return (*own[:2], *beside[:2], fits, fits and not standing.alike, log1p(len(looked)), *own[2:], *beside[2:], *standing.figures)


def _looks(i: int, looked: Sequence[Seen], others: Sequence[tuple[Best, Best]], wanted: Wanted) -> list[Look]:
    found: list[Look] = []
    before = before_other = 0.0
    heading = looked[0] if looked and looked[0].sentence.is_headline else None
    for one, (by_words, by_near) in zip(looked, others, strict=True):
        words, concepts, fits = one.words[i], one.concepts[i], one.fits[i]
        other, other_near = by_words.beside(i), by_near.beside(i)
        sentence = one.sentence
        speaks = fits or words > 0 or concepts > 0
        figures: Figures = (
            words,
            words > 0,
            concepts,
            concepts > 0,
            *one.near[i],
            one.met[i].own,
            other_near,
            other,
            before,
            one.fitting > fits,
            sentence.is_headline,
            speaks,
            fits,
        )
        if fits:
            figures = (*figures, *_fitting(i, one, other, before, before_other, wanted), *_headed(i, one, heading))
        subject = _subject(sentence.subject, wanted) if fits and not words else ""
        found.append(Look(figures, sentence.marks, subject, words > 0))
        before, before_other = max(words, before * FADING), max(other, before_other * FADING)
    return found


def _fitting(i: int, one: Seen, other: float, before: float, before_other: float, wanted: Wanted) -> Figures:
    """From "fits, words" to "fits, unnamed, general"."""
    words, stems = one.words[i], one.sentence.stems
    if words:
        return (words, True, one.concepts[i] > 0, before, *(0.0,) * 8)
    return (
        0.0, False, one.concepts[i] > 0, before, wanted.wordless[i], True, other > 0, before_other, log1p(len(stems)),
        not wanted.told.isdisjoint(stems), not wanted.title.isdisjoint(stems), one.sentence.general,
    )  # fmt: skip


def _headed(i: int, one: Seen, heading: Seen | None) -> Figures:
    """From "fits, headline names" on."""
    if heading is None or heading is one:
        return (0.0, 0.0, 0.0, 0.0)
    words, concepts = heading.words[i], heading.concepts[i]
    unnamed = not one.words[i]
    other = max(heading.words) if unnamed and not words else 0.0
    return words, concepts, other, unnamed and not words and not concepts and bool(heading.sentence.stems)


def _subject(stem: str, wanted: Wanted) -> str:
    """One of SUBJECTS."""
    places = (not stem, stem in wanted.stems, stem in wanted.title, stem in wanted.told, True)
    return SUBJECTS[places.index(True)]
