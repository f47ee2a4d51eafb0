"""A question's title and body as sentences, with those that tell what was done apart from those that ask, plan or deny."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from curbside.core.facts.facts import Part, Quote
from curbside.core.facts.lexicon import Mention, lexicon
from curbside.core.text.sentences import split_sentences
from curbside.core.text.tokens import Tokens, tokenize

UNTOLD = frozenset(
    "considering planning plan thinking want wanting wanted wants would should scheduled booked recommended recommends suggested suggests "
    "offered offers "
    "hoping consult consultation if worth could quoted".split()
)
DENIED_BEFORE = frozenset("no not never without instead than before avoid refused declined".split())
_first = attrgetter("first")
FAMILY = frozenset("mother mum mom sister friend dad father brother husband wife aunt cousin".split())


class Sentence(NamedTuple):
    """Tokens first to last. told: it tells what was done, and does not ask, plan or speak of somebody else."""

    first: int
    last: int
    told: bool


class Text(NamedTuple):
    """A title or body: its tokens, with long names put right in `words`, its sentences and the names in it."""

    part: Part
    text: str
    tokens: Tokens
    words: list[str]
    sentences: list[Sentence]
    mentions: list[Mention]

    def told_mentions(self) -> Iterator[Mention]:
        """Names in sentences that tell what was done, unless denied by the word before."""
        for mention in self.mentions:
            if self.is_told(mention.first) and DENIED_BEFORE.isdisjoint(self.words[max(0, mention.first - 2) : mention.first]):
                yield mention

    def is_told(self, at: int) -> bool:
        """Whether a token stands in a sentence that tells what was done."""
        return self.sentence(at).told

    def names_in(self, at: int, names: set[str]) -> bool:
        """Whether the sentence of a token holds one of some names."""
        sentence = self.sentence(at)
        first, last = (bisect_left(self.mentions, place, key=_first) for place in (sentence.first, sentence.last))
        return any(mention.name in names for mention in self.mentions[first:last])

    def sentence(self, at: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[bisect_right(self.sentences, at, key=_first) - 1]

    def quote(self, first: int, last: int) -> Quote:
        """The characters of tokens first to last."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Quote(self.part, start, end, self.text[start:end])


def read_text(part: Part, text: str) -> Text:
    """Read a title or body. A title tells, whatever its mark: "Botox ten days ago, normal?"."""
    tokens = tokenize(text)
    names = lexicon()
    words = names.speller.correct(tokens.words)
    sentences: list[Sentence] = []
    at = 0
    for _, end in split_sentences(text):
        first = at
        while at < len(tokens) and tokens.starts[at] < end:
            at += 1
        if at > first:
            asks = words[at - 1] == "?" or "?" in words[first:at]
            told = part == "title" or not (asks or UNTOLD.intersection(words[first:at]) or FAMILY.intersection(words[first:at]))
            sentences.append(Sentence(first, at, told))
    return Text(part, text, tokens, words, sentences, names.mentions(words))
