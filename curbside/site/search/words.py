"""The words of a search, cut as both indexes cut them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 300  # letters that are read at all
MOST = 12  # words that are looked for
WORD = re.compile(r"[^\W_]+")
ACCENT = re.compile(r"[\u0300-\u036f]")
# PostgreSQL's English stop words, which its index leaves out, the ends of "I'm" and "you've", how people begin to ask, and what stands before a name.
STOP = frozenset(
    "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their "
    "theirs themselves what which who whom this that these those am is are was were be been being have has had having do does did doing a an the "
    "and but if or because as until while of at by for with about against between into through during before after above below to from up down in "
    "out on off over under again further then once here there when where why how all any both each few more most other some such no nor not only own "
    "same so than too very s t can will just don should now d ll m re ve could would may might must shall anyone please thanks hello hi dr".split()
)


def words_of(said: str) -> tuple[str, ...]:
    """The words to look for: small letters without accents, each once, stop words left out, twelve at most."""
    found = (word for word in WORD.findall(plain(said[:LONGEST])) if word not in STOP)
    return tuple(dict.fromkeys(found))[:MOST]


def plain(said: str) -> str:
    """Small letters without accents."""
    return unicodedata.normalize("NFC", ACCENT.sub("", unicodedata.normalize("NFD", said))).lower()


ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ness", "ied", "ies", "ed", "es", "ly", "e", "s", "y")
SHORTEST = 4  # letters that must be left when an ending is taken away; a shorter word loses its plural alone


@lru_cache(maxsize=8192)
def root_as_written(word: str) -> str:
    """The root of a word as it stands in a text. Remembered: texts say the same words again and again."""
    return root_of(plain(word))


def root_of(word: str) -> str:
    """A word without its ending: "injections" is "inject". Coarser than the index's own stems; used to mark words, never to find threads."""
    ending = next((ending for ending in ENDINGS if word.endswith(ending) and len(word) - len(ending) >= SHORTEST), "")
    root = word.removesuffix(ending) if ending else word[:-1] if word.endswith("s") and len(word) > 3 else word
    return root[:-1] if len(root) > SHORTEST and root[-1] == root[-2] else root
