"""Outlook: whether it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.model import load_models
from curbside.core.claims.statements import Marked, place

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
        if "outlook" in labels:
            scores = model.scores(marked.sums[k])
            value = model.labels[max(range(len(scores)), key=scores.__getitem__)]
            yield Outlook(value=value, **place(passage, passage.sentence_of[k], passage.clauses[k]))
