"""Dose: the doctor's figures for a drug or product. Units of different toxin products are never converted or pooled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.clauses import Range
from curbside.core.claims.features import figure_features
from curbside.core.claims.model import load_models
from curbside.core.claims.passage import Passage, among
from curbside.core.claims.statements import Marked, place
from curbside.core.claims.turned import is_refused_judgement
from curbside.core.text.doses import Amount
from curbside.core.text.phrases import Match, PhraseBook, load_phrases

JUDGEMENTS = ("high", "low", "usual")
JUDGED = {"judged_high": "high", "judged_low": "low"}
REACH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose(Claim):
    """The doctor's figure. amount: a number or a (low, high) pair in `unit`; None where the asker's dose is only judged.

    product: as written, or None; per: "side", "site", "total" or None; judgement: "high", "usual", "low" or None.
    """

    kind: ClassVar[str] = "dose"
    amount: float | tuple[float, float] | None
    unit: str | None
    product: str | None = None
    per: str | None = None
    judgement: str | None = None


def find_doses(marked: Marked) -> Iterator[Dose]:
    """The doses of a passage: its figures, and a judgement of the asker's own dose where no figure is repeated."""
    yield from _figures(marked)
    yield from _judged(marked)


def _judged(marked: Marked) -> Iterator[Dose]:
    """ "This is on the higher side of dosing": the clause of a judged dose that holds no figure itself."""
    passage = marked.passage
    for k, clause in enumerate(passage.clauses):
        if among(passage.amounts, clause):
            continue
        found = next((m for m in _book().find(passage.tokens.words, *clause) if m.name in JUDGED), None)
        if found:
            judgement = "usual" if is_refused_judgement(passage, found) else JUDGED[found.name]
            yield Dose(amount=None, unit=None, judgement=judgement, **place(passage, passage.sentence_of[k], clause))


def _figures(marked: Marked) -> Iterator[Dose]:
    models = load_models("figures")
    model = models["figures"]
    column = model.labels.index("dose")
    passage = marked.passage
    for amount in passage.amounts:
        if model.chances(models.sums(figure_features(passage, amount)))[column] < model.thresholds[column]:
            continue
        sentence = passage.sentence_at(amount.first)
        clause = passage.clause_at(amount.first)
        words = _book().find(passage.tokens.words, *passage.sentences[sentence])
        yield Dose(
            amount=_plain(amount.low) if amount.low == amount.high else (_plain(amount.low), _plain(amount.high)),
            unit=amount.unit, product=_product(passage, words, amount), per=amount.per or _per(words, clause),
            judgement=_judgement(passage, words, clause), **place(passage, sentence, _stretch(passage, amount, clause)),
        )  # fmt: skip


@cache
def _book() -> PhraseBook:
    return load_phrases("claims/lexicon/dose.toml")[0]


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value


def _product(passage: Passage, words: list[Match], amount: Amount) -> str | None:
    """The product named nearest to the amount in its sentence."""
    named = [match for match in words if match.name == "product"]
    if not named:
        return None
    nearest = min(named, key=lambda m: (amount.first - m.last if m.last <= amount.first else m.first - amount.last, m.first))
    start, end = passage.span(nearest.first, nearest.last)
    return passage.text[start:end]


def _per(words: list[Match], clause: Range) -> str | None:
    return next((match.name for match in words if match.name in {"side", "total"} and clause.first <= match.first < clause.last), None)


def _judgement(passage: Passage, words: list[Match], clause: Range) -> str | None:
    judged = [match for match in words if match.name in JUDGEMENTS and clause.first <= match.first < clause.last]
    found = {"usual" if is_refused_judgement(passage, match) else match.name for match in judged}
    return next((name for name in JUDGEMENTS if name in found), None)


def _stretch(passage: Passage, amount: Amount, clause: Range) -> Range:
    """The amount with its clause, but no further than the amounts beside it."""
    first, last = clause
    for other in among(passage.amounts, clause):
        if other.first < amount.first:
            first = max(first, other.last)
        elif other.first > amount.first:
            last = min(last, other.first)
    return Range(max(first, amount.first - REACH), max(min(last, amount.last + REACH), amount.last))
