"""Outlook: whether it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.model import load_models
from curbside.core.claims.network import read_twice
from curbside.core.claims.statements import Marked, place
from curbside.core.claims.turned import is_rejected, is_rejection, outlooks_left
from curbside.core.claims.windows import clause_window

OUTLOOKS = ("temporary", "likely_temporary", "uncertain", "may_be_permanent", "permanent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook(Claim):
    """Whether it lasts. value: one of OUTLOOKS, from "is, will" to "some never"."""

    kind: ClassVar[str] = "outlook"
    value: str


def find_outlooks(marked: Marked) -> Iterator[Outlook]:
    """The outlooks stated in a passage, one a clause."""
    model = load_models("clauses")["outlooks"]
    passage = marked.passage
    for k, labels in enumerate(marked.labels):
        sentence, clause = passage.sentence_of[k], passage.clauses[k]
        if "outlook" not in labels or is_rejected(passage, sentence, clause.last - 1) or is_rejection(passage, clause):
            continue
        left = outlooks_left(passage, clause, OUTLOOKS)
        if not left:
            continue
        scores = read_twice("outlooks", dict(zip(model.labels, model.scores(marked.sums[k]), strict=True)), clause_window(passage, k))
        yield Outlook(value=max(left, key=scores.__getitem__), **place(passage, sentence, clause))
