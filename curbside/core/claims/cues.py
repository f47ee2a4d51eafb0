"""The cue words of every kind, found in one pass. The lexicons are `lexicon/*.toml`; a cue is named "file.entry" ("timing.over")."""

from __future__ import annotations

from functools import cache

from curbside.core.text.data import read_lexicon
from curbside.core.text.phrases import Match, PhraseBook

LEXICONS = ("timing", "outlook", "advice", "statements", "hedges")


@cache
def cue_book() -> PhraseBook:
    """All lexicons as one PhraseBook; raises BadLexicon for an entry that cannot be read."""
    book = PhraseBook([])
    for name in LEXICONS:
        data = read_lexicon(f"claims/lexicon/{name}.toml")
        book.extend(((f"{name}.{entry}", table["phrases"]) for entry, table in data["entry"].items()), data.get("groups", {}), f"{name}.toml")
    return book


def find_cues(words: list[str], first: int, last: int) -> list[Match]:
    """The cues within tokens first to last."""
    return cue_book().find(words, first, last)
