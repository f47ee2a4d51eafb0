"""What looks like a person's name, and what like a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from curbside.core.formats.lexicon import words as listed
from curbside.core.formats.lexicon.specialties import title_start

FILE = "bylines.toml"
_HANDLE = re.compile(r"@?[A-Za-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)+|@?[A-Za-z]{2,}\d{1,4}|@[A-Za-z]\w+")
OWNS = ("'s", "\u2019s")
_OF_SOME = re.compile(r" of (?:\d|one|two|three|four|five|six|twins)$")
_CHILDREN = re.compile(r"(?:\d|one|two|three|four|five|six) (?:kids?|child|children|boys?|girls?|sons?|daughters?|babies|bairns|grandchildren)")
UNNAMED = ("name withheld", "name removed", "name not ", "name hidden", "name on file", "name supplied", "anonymous", "unsigned")


@cache
def titles() -> frozenset[str]:
    """Titles before a name, in small letters without full stops."""
    return listed(FILE, "titles")


@cache
def particles() -> frozenset[str]:
    """Small words inside names and places."""
    return listed(FILE, "particles")


@cache
def countries() -> frozenset[str]:
    """Countries and states that may follow a place."""
    return listed(FILE, "countries")


@cache
def states() -> frozenset[str]:
    """Letters of states and provinces."""
    return listed(FILE, "states")


def is_region(part: str) -> bool:
    """A country, a state, or a state's letters ("D.C.")."""
    return part in countries() or part.replace(".", "") in states()


def is_workplace(text: str) -> bool:
    """One of the words is a clinic's ("Bay Hand Clinic")."""
    return not listed(FILE, "workplaces").isdisjoint(text.lower().replace(",", " ").split())


@cache
def _no_place() -> frozenset[str]:
    return listed(FILE, "no_place")


def split_titles(words: Sequence[str]) -> tuple[int, bool]:
    """How many leading words are titles ("Prof. Dr."), and whether one of them is a doctor's."""
    at, firm, known = 0, False, titles()
    while at < len(words) and (bare := words[at].lower().rstrip(".")) in known:
        firm = firm or bare in listed(FILE, "titles", "doctors")
        at += 1
    return at, firm


def looks_like_name(words: Sequence[str]) -> bool:
    """One to six capitalised words, initials and particles, with a word of two letters or more."""
    if not 1 <= len(words) <= 6 or not _capital(words[0]):
        return False
    solid = 0
    for word in words:
        if not _capital(word) or not _letters(word) or (word is not words[-1] and word.lower().endswith(OWNS)):
            return False
        solid += len(word.rstrip(".")) > 1
    return solid > 0 and words[0].lower() not in _no_place()


def is_handle(word: str) -> bool:
    """A name as forums give it: `podo_kev`, `jo77`, `@ann`."""
    return _HANDLE.fullmatch(word) is not None


def split_home(words: list[str]) -> tuple[list[str], str]:
    """The name and the place of "Marg from Ballarat"; other words as they are, and no place."""
    at = words.index("from") if "from" in words else 0
    if at and looks_like_name(words[:at]) and looks_like_place(words[at + 1 :]):
        return words[:at], " ".join(words[at + 1 :])
    return words, ""


def is_lay(part: str) -> bool:
    """The part, beside a name, says that no doctor speaks ("not a doctor", "mum of 4", "3 kids")."""
    low = part.lower()
    return _OF_SOME.sub("", low) in listed(FILE, "lay", "phrases") or low in listed(FILE, "asker", "phrases") or _CHILDREN.fullmatch(low) is not None


@cache
def lay_words() -> frozenset[str]:
    """The longer words of such parts."""
    return frozenset(word for phrase in listed(FILE, "lay", "phrases") for word in phrase.split() if len(word) > 3)


def looks_like_place(words: Sequence[str]) -> bool:
    """One to five capitalised words that do not begin like a sentence."""
    if not 1 <= len(words) <= 5 or (words[0].lower() in _no_place() and not has_article(words)):
        return False
    small = particles() | listed(FILE, "sitings") if len(words) > 2 else particles()
    return _capital(words[0]) and all((_capital(word) or word.lower() in small) and _letters(word) for word in words)


def has_article(words: Sequence[str]) -> bool:
    """The words begin with a place that bears an article ("The Hague")."""
    return len(words) > 1 and words[0] == "The" and words[1].lower() in listed(FILE, "articled", "places")


def _capital(word: str) -> bool:
    """A capital first, or after a prefix ("d'Aviz", "al-Hadi"), or a particle."""
    return word[0].isupper() or word in particles() or not word.islower()


def _letters(word: str) -> bool:
    return word.isalpha() or all(c.isalpha() or c in ".'’-‐‘`\"“”()" for c in word)


def closes_letter(word: str) -> bool:
    """No name begins with this word ("Regards")."""
    return word.lower() in listed(FILE, "sign_offs")


@cache
def unnamed_phrases() -> frozenset[str]:
    """What stands in a byline for someone who is not named."""
    return listed(FILE, "anonymous", "phrases")


@cache
def unnamed_words() -> frozenset[str]:
    """The words of lines that name nobody."""
    single = listed(FILE, "anonymous", "before") | listed(FILE, "anonymous", "people")
    return single | {word for phrase in unnamed_phrases() for word in phrase.split()}


@cache
def telling_of_nobody() -> frozenset[str]:
    """One of these words at least stands in every line that names nobody."""
    phrases = frozenset(word for phrase in unnamed_phrases() for word in phrase.split() if len(word) > 3 and word not in ("another", "with"))
    return phrases | listed(FILE, "anonymous", "people")


def is_unnamed(part: str) -> bool:
    """The part, in a byline, stands for someone who is not named ("guest")."""
    return part.lower().strip(" .'\"") in unnamed_phrases() or says_unnamed(part) or is_anybody(part)


def is_anybody(text: str) -> bool:
    """The words tell what sort of person answered and no more ("a member of our medical team")."""
    words = text.lower().strip(" .'\"").split()
    before, people = listed(FILE, "anonymous", "before"), listed(FILE, "anonymous", "people")
    fits = 1 < len(words) < 8 and words[0] in before and words[-1] in people and all(word in before or word in people for word in words)
    return fits and title_start(words) > 0


def stands_for_anybody(text: str) -> bool:
    """So even on a line of its own ("A community member")."""
    return text.split(None, 1)[0].lower() in ("a", "an", "another", "fellow", "one") and is_anybody(text)


def says_unnamed(text: str) -> bool:
    """The words say, wherever they stand, that the name is withheld."""
    return text.lower().strip(" .'\"").startswith(UNNAMED)
