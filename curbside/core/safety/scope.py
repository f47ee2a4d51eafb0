"""What a text states of the patient now, and what it takes back: denied, conditional, general, feared, long past or somebody else's."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from curbside.core.safety.cues import Shadow, Voice, cues_for
from curbside.core.text.sentences import split_sentences
from curbside.core.text.tokens import Tokens

DENIALS = ("no", "not")
FEARS = ("feared", "supposed")
IF = "if"
CONDITIONS = ("if", "should", "when", "any")
ASKING = frozenset("why what how who whom where which when".split())
SHORT = 14
POLITE = frozenset("please so yes just the and".split())
NOWHERE = 1 << 30


class Sentence(NamedTuple):
    """Tokens first to last of a text; opens_line: no sentence stands before it on its line."""

    first: int
    last: int
    opens_line: bool


class Shade:
    """The shadows over one sentence, token by token.

    taken: whether a cue other than these takes the token back; feared: whether a fear does.
    denied_at, if_at: the first denial, and the first "if", that does, as its token, or NOWHERE.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.first = sentence.first
        self.taken = bytearray(sentence.last - sentence.first)
        self.feared = bytearray(len(self.taken))
        self.denied_at = [NOWHERE] * len(self.taken)
        self.if_at = [NOWHERE] * len(self.taken)

    def cast(self, shadow: Shadow) -> None:
        """Take the tokens of a shadow back."""
        for k in range(shadow.first - self.first, shadow.last - self.first):
            if shadow.cue in DENIALS:
                self.denied_at[k] = min(self.denied_at[k], shadow.at)
            elif shadow.cue == IF:
                self.if_at[k] = min(self.if_at[k], shadow.at)
            else:
                (self.feared if shadow.cue in FEARS else self.taken)[k] = 1

    def spares(self, first: int, last: int, own_negation: bool, even_feared: bool) -> bool:
        """Whether tokens first to last stand in the light. own_negation: a denial that begins among them is part of the sign.
        even_feared: the fear of it is a sign itself, and so is a "what if" that begins among them."""
        ends = (first - self.first, last - 1 - self.first)
        supposed = first if even_feared else NOWHERE
        if any(self.taken[k] or self.if_at[k] < supposed or (self.feared[k] and not even_feared) for k in ends):
            return False
        if own_negation:
            return self.denied_at[ends[0]] >= first
        return all(self.denied_at[k] == NOWHERE for k in ends)


class Scope:
    """What is stated in one text. Sentences are only looked for, and cues only in a sentence, when something there is asked."""

    def __init__(self, text: str, tokens: Tokens, voice: Voice) -> None:
        self._text = text
        self._tokens = tokens
        self._words = tokens.words
        self._voice = voice
        self._shades: dict[int, Shade] = {}

    def sentence(self, at: int) -> int:
        """The number of the sentence a token stands in."""
        return max(0, bisect_right(self._starts, at) - 1)

    def alone(self, first: int, last: int) -> bool:
        """Whether tokens first to last are a whole sentence, but for its marks and a "please"."""
        sentence = self._sentences[self.sentence(first)]
        if sentence.last - sentence.first > last - first + len(POLITE):
            return False
        rest = (*self._words[sentence.first : first], *self._words[last : sentence.last])
        return all(word in POLITE or not word[0].isalnum() for word in rest)

    def states(self, first: int, last: int, own_negation: bool = False, even_feared: bool = False) -> bool:
        """Whether tokens first to last, within one sentence, are stated of the patient now. own_negation, even_feared: see `Shade.spares`."""
        k = self.sentence(first)
        if last > self._sentences[k].last or not self._shade(k).spares(first, last, own_negation, even_feared):
            return False
        carried = self._voice == "doctor" and k > 0 and not self._sentences[k].opens_line
        return not (carried and (self._begins_with_condition(k - 1) or self._asks_for_a_sign(k - 1)))

    def _begins_with_condition(self, k: int) -> bool:
        """Whether a sentence begins with an if, which then holds for the next one: "If it swells, think of a clot. Ring us the same day." """
        shade = self._shade(k)
        return self._words[shade.first] in CONDITIONS and bool(shade.taken[0] or shade.if_at[0] < NOWHERE)

    def _asks_for_a_sign(self, k: int) -> bool:
        """Whether a sentence is a short question that stands for an if: "Fever or a red streak? Come back." """
        first, last, _ = self._sentences[k]
        return self._words[last - 1] == "?" and last - first <= SHORT and self._words[first] not in ASKING

    def _shade(self, k: int) -> Shade:
        if k not in self._shades:
            sentence = self._sentences[k]
            self._shades[k] = shade = Shade(sentence)
            for shadow in cues_for(self._voice).shadows(self._words, sentence.first, sentence.last):
                shade.cast(shadow)
        return self._shades[k]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.first for sentence in self._sentences]

    @cached_property
    def _sentences(self) -> list[Sentence]:
        found: list[Sentence] = []
        starts, size, at = self._tokens.starts, len(self._tokens), 0
        for start, end in split_sentences(self._text):
            first = at
            while at < size and starts[at] < end:
                at += 1
            if at > first:
                found.append(Sentence(first, at, _opens_line(self._text, start)))
        return found or [Sentence(0, size, True)]


def _opens_line(text: str, start: int) -> bool:
    while start and text[start - 1] in " \t":
        start -= 1
    return not start or text[start - 1] == "\n"
