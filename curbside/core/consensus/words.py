"""Words by what they are about: stems, and the concepts that join words of one meaning (lexicon/concepts.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from curbside.core.text.data import read_lexicon
from curbside.core.text.memo import Memo

STOP = frozenset(
    """
    a about above actually after again against ago all almost already also although always am an and another any anyone anything are aren't
    around as ask at away back be because been before being best better between both but by called came can can't cannot come comes coming could
    couldn't day days did didn't do docs doctor doctors does doesn't doing don't done down each either else ever every everything far few first
    for from get gets getting give given go goes going gone good got great had happen happens has have haven't having he he's hello help her
    here hi him his how i i'd i'll i'm i've if in into is isn't it it'd it'll it's its just keep kind know last later least less let like likely
    little long longer look looks lot made make makes many may maybe me mean might mine month months more most much must my need needs never new
    no normal nor not nothing now of off often ok okay old on once one ones only or other our out over own please put quite rather really right
    s said same say says see seem seems seen she should shouldn't side since so some someone something soon sorry still stop such sure take
    taken takes taking tell than thank thanks that that's the their them then there there's these they they're thing things think this those
    though three through time times to told too took two u under until up upon us use used usually very want was wasn't way we week weeks well
    went were weren't what what's when where whether which while who whole whose why will with within without won't wonder would wouldn't yes
    yet you your year years yourself
    """.split()
)
_WORD = re.compile(r"[a-z0-9][a-z0-9']*+")
UNITS = frozenset(
    "mg ml mcg cc cm mm kg lb lbs iu wk wks yr yrs hr hrs mth mths mo mos am pm st nd rd th ve ll re gp er yo lol etc vs ie eg na la de".split()
)
_BRITISH = re.compile(r"(?<=h)ae(?=m)|(?<=n)ae(?=m)|oe(?=[ds])|(?<=rrh)oe|ae(?=d)")
_ENDING = re.compile(r"(?:ations?|iness|ness|ments?|ally|ingly|edly|ings?|ied|ies|ier|ily|ers?|ed|ly|al|es|(?<![su])s)$")
_TO_Y = frozenset({"ies", "ied", "ier", "ily", "iness"})


def stem(word: str) -> str:
    """The word without its ending, at least three letters long, so that forms of one word meet.

    "numbness", "numb" → "numb"; "swelling", "swells" → "swel"; "play", "played" → "plai"; "oedema", "edema" → "edema".
    """
    word = word.removesuffix("'s")
    if len(word) > 4 and "e" in word:
        word = _BRITISH.sub("e", word)
    if len(word) > 5 and word.endswith("our"):
        word = word[:-3] + "or"
    if m := _ENDING.search(word, 3):
        word = word[: m.start()] + ("y" if m.group() in _TO_Y else "")
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word[-1] == "y" and len(word) > 2 else word


@cache
def _lexicon(table: str) -> dict[str, tuple[str, ...]]:
    concepts: dict[str, str] = read_lexicon("consensus/lexicon/concepts.toml")[table]
    found: dict[str, list[str]] = {}
    for name, words in concepts.items():
        for root in dict.fromkeys(stem(word) for word in words.split()):
            found.setdefault(root, []).append(name)
    return {root: tuple(names) for root, names in found.items()}


class Sense(NamedTuple):
    """What a word says: its stem where it says something of a topic, else ""; the concepts it belongs to; and of the general ones, as marks."""

    stem: str
    concepts: tuple[str, ...]
    marks: tuple[str, ...]


def sense_of(word: str) -> Sense | None:
    """A lower-case word's sense, or None for one that says nothing."""
    root = stem(word)
    empty = word in STOP or word in UNITS or len(word) < 2 or not word[0].isalpha()
    sense = Sense("" if empty else root, _lexicon("concepts").get(root, ()), tuple(f"near {name}" for name in _lexicon("general").get(root, ())))
    return sense if any(sense) else None


SENSES = Memo(sense_of)


def words_of(text: str) -> list[str]:
    """The text's words in lower case, figures among them."""
    return _WORD.findall(text.lower().replace("’", "'"))


def topic_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    return frozenset(sense.stem for word in words if (sense := SENSES[word]) and sense.stem)


def topic_concepts(words: Iterable[str]) -> frozenset[str]:
    """The concepts a text's words belong to."""
    return frozenset(concept for word in words if (sense := SENSES[word]) for concept in sense.concepts)
