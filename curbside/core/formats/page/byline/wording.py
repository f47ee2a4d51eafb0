"""Is a line worded like a byline? Cheap looks, before the full reading."""

from __future__ import annotations

from functools import cache

from curbside.core.formats.lexicon import SPELLINGS, folded, words
from curbside.core.formats.lexicon.credentials import bare, known
from curbside.core.formats.lexicon.specialties import fields as all_fields
from curbside.core.formats.lexicon.specialties import past, title_words
from curbside.core.formats.lexicon.specialties import titles as all_titles
from curbside.core.formats.page.byline.names import FILE, is_handle, lay_words, particles, telling_of_nobody, titles, unnamed_words

TITLE_ENDINGS = ("ologist", "iatrist", "iatrician", "dontist", "metrist", "opath", "therapist")
PLAIN = str.maketrans({**dict.fromkeys(",;:()[]|·•\t—–/’'*_#~>@", " "), ".": None})
SURE = ("Dr ", "Dr.", "DR ", "DR.", "Prof")


def may_be_byline(text: str) -> bool:
    """Cheap, since most lines are none: some word is a title, a credential, a specialty or a lead."""
    low = text.lower()
    return not _telling_words().isdisjoint(low.translate(PLAIN).split()) or ":" in low or _ends_like_title(low)


def _ends_like_title(low: str) -> bool:
    """One of the endings is in it; most lines have not even a part of one."""
    return ("ist" in low or "ician" in low or "opath" in low) and any(map(low.__contains__, TITLE_ENDINGS))


@cache
def _telling_words() -> frozenset[str]:
    lasts = {title.translate(PLAIN).split()[-1] for title in all_titles() | all_fields()}
    letters = {bare(word).translate(PLAIN).split()[0].lower() for word in known()}
    lasts |= {last.replace(american, british) for last in lasts for british, american in SPELLINGS}
    return titles() | words(FILE, "leads") | lasts | letters | telling_of_nobody() | lay_words()


def is_prose(text: str) -> bool:
    """A word in small letters that stands in no title, name or note tells running text from a byline (a doctor's title or a mark overrules it)."""
    if not text[0].isalpha() or text.startswith(SURE):
        return False
    said = text.split()
    for at, word in enumerate(said):
        if word[0].islower() and word.islower() and len(word) > 3:
            word = word.strip(",.;:()[]|")
            if word not in _small_words() and folded(word) not in title_words() and not is_handle(word) and not _excused(said, at):
                return True
    return False


def _excused(said: list[str], at: int) -> bool:
    """A forum's name that begins the line, or what a figure counts ("12 helpful")."""
    return is_handle(said[0].strip(",:")) if at == 0 else said[at - 1].strip("(+").isdigit()


@cache
def _small_words() -> frozenset[str]:
    return words(FILE, "small") | words(FILE, "sitings") | particles() | unnamed_words() | lay_words() | past()
