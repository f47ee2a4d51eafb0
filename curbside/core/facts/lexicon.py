"""The names of treatments, products and areas (three data files), found in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple, cast

from curbside.core.errors import BadLexicon
from curbside.core.facts.spelling import Speller
from curbside.core.text.data import read_lexicon
from curbside.core.text.phrases import PhraseBook

Kind = Literal["treatment", "product", "area"]
FILES: dict[Kind, str] = {"treatment": "treatments.toml", "product": "products.toml", "area": "areas.toml"}


class Mention(NamedTuple):
    """A name found in tokens first to last."""

    first: int
    last: int
    kind: Kind
    name: str


class Lexicon(NamedTuple):
    """Everything the three files say. entries: by kind and name, as in the file."""

    entries: Mapping[Kind, Mapping[str, Mapping[str, Any]]]
    book: PhraseBook
    speller: Speller

    def mentions(self, words: Sequence[str]) -> list[Mention]:
        """The names in the words, in order; of names of one kind that overlap, the longest."""
        found: list[Mention] = []
        for name, first, last in self.book.find(words):
            kind, _, entry = name.partition(":")
            found.append(Mention(first, last, cast(Kind, kind), entry))
        found.sort(key=lambda mention: (mention.first - mention.last, mention.first))
        kept: list[Mention] = []
        taken: set[tuple[Kind, int]] = set()
        for mention in found:
            places = {(mention.kind, at) for at in range(mention.first, mention.last)}
            if taken.isdisjoint(places):
                taken |= places
                kept.append(mention)
        return sorted(kept)

    def treatment_of(self, mention: Mention) -> str:
        """The treatment a treatment or product is."""
        return mention.name if mention.kind == "treatment" else str(self.entries["product"][mention.name]["treatment"])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The three files, read once; raises BadLexicon for one that cannot be used."""
    entries: dict[Kind, dict[str, dict[str, Any]]] = {kind: read_lexicon(f"facts/{file}")["entry"] for kind, file in FILES.items()}
    for name, product in entries["product"].items():
        if product["treatment"] not in entries["treatment"]:
            raise BadLexicon(FILES["product"], name, f"unknown treatment {product['treatment']!r}")
    phrases = [(f"{kind}:{name}", entry["phrases"]) for kind, named in entries.items() for name, entry in named.items()]
    single = (pattern for _, patterns in phrases for pattern in patterns if " " not in pattern)
    return Lexicon(entries, PhraseBook(phrases, file="facts"), Speller(name for pattern in single for name in pattern.rstrip("*").split("|")))
