"""What every claim has: a kind, an exact quote, and whether it is negated, hedged or conditional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

Part = Literal["headline", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One typed statement found in one answer. A kind is a subclass with its normalised fields.

    part, start, end: where the words stand; `answer.part(part)[start:end] == quote`, always.
    negated: the doctor denies it ("do not massage"); never to be counted as its positive.
    hedged: may, should, usually, in rare cases.
    condition: the if-part it hangs on, verbatim, or None.
    """

    kind: ClassVar[str]

    part: Part = "body"
    start: int
    end: int
    quote: str
    negated: bool = False
    hedged: bool = False
    condition: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The claim as plain JSON values: `kind`, the kind's own fields, then the fields all claims share."""
        return {"kind": self.kind} | {name: _plain(getattr(self, name)) for name in (*self.__slots__, *COMMON)}


COMMON = ("negated", "hedged", "condition", "part", "start", "end", "quote")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
