"""The picture of one thread's claims: plain frozen values, in one line for people and as JSON for programs.

A doctor is known by the index of their first answer, so that `len(supports)` counts doctors, not answers. A reference is (answer index,
claim index): every figure leads to the sentences it was counted from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from curbside.core.consensus.pooling import Pool


class Reference(NamedTuple):
    """One claim of one answer, by their indices."""

    answer: int
    claim: int


class _Plain:
    """A value that becomes a JSON object of its own fields."""

    __slots__: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The fields as plain JSON values; days and shares rounded to 4 digits."""
        return {name: _plain(getattr(self, name)) for name in self.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(_Plain):
    """One value and who stands where on it. Silence is never agreement.

    supports: doctors who assert it.   opposes: doctors who deny it or advise against it; a doctor may do both, in different cases.
    hedged, conditional: those of `supports` who never say it without a hedge, or without an if.
    silent: doctors who say nothing of this kind at all.
    claims: every claim counted here, for and against.
    """

    supports: tuple[int, ...]
    opposes: tuple[int, ...]
    hedged: tuple[int, ...]
    conditional: tuple[int, ...]
    silent: tuple[int, ...]
    claims: tuple[Reference, ...]

    def to_json(self) -> dict[str, Any]:
        """The value's own fields first, then who stands where."""
        return {name: _plain(getattr(self, name)) for name in (*self.__slots__, *Position.__slots__)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookPosition(Position):
    """Whether it lasts. value: one of OUTLOOKS."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CausePosition(Position):
    """Why. mechanism: one of MECHANISMS; structure: the anatomy named, or None."""

    mechanism: str
    structure: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvicePosition(Position):
    """What to do. action: one of ACTIONS; after_days: the thresholds named, each once ("past two weeks, call": 14)."""

    action: str
    after_days: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DosePosition(Position):
    """A dose as stated. Products, units and per are kept apart, for units of different products are not interchangeable.

    amounts: the (low, high) figures as said, each once; never averaged, empty where the dose was only judged.
    """

    product: str | None
    unit: str | None
    per: str | None
    judgement: str | None
    amounts: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChancePosition(Position):
    """How likely, in per cent, None where open; of: what it is a chance of."""

    low_pct: float | None
    high_pct: float | None
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(_Plain):
    """A statement that stands for itself: a dissent, a warning, a reassurance. It is listed, never added up."""

    doctor: int
    answer: int
    claim: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar(_Plain):
    """One time one doctor gives, in days; None where open.

    role: how it enters the pool. "usual": counted. "limit": the same doctor's outer limit ("rarely five months"), in the envelope only.
    "open": no upper end, so no weight; it does count towards the days most agree on. "floor": open too, but the same doctor names an end
    elsewhere ("rarely under 4 weeks, I say 6 to 8"). "conditional", "vague" (no figure). The last three are shown, not pooled.
    """

    doctor: int
    answer: int
    claim: int
    low_days: float | None
    high_days: float | None
    vague: str | None
    hedged: bool
    condition: str | None
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedDays(_Plain):
    """The days most doctors agree on and who they are, of how many with an unconditional time. high_days: None where open."""

    low_days: float
    high_days: float | None
    doctors: tuple[int, ...]
    of: int

    @property
    def share(self) -> float:
        """The share, 0 to 1, of the doctors with an unconditional time whose times overlap these days."""
        return len(self.doctors) / self.of

    def to_json(self) -> dict[str, Any]:
        """The fields, and the share they give."""
        return {name: _plain(getattr(self, name)) for name in self.__slots__} | {"share": round(self.share, 4)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Times(Position):
    """What the doctors say of one event's time, all in days. event: one of EVENTS.

    low_days, high_days: the envelope of every time given, conditional ones too: the lowest low (an open low is day 0) and the highest
        finite high; None where nobody gives a figure.   open_ended: some doctor names no upper end at all.
    pooled: the linear opinion pool of the unconditional times; agreed: the days most agree on, None where no two doctors share a day;
        overlap: mean pairwise overlap of the pooled times. All three only for `resolves`, None where there is nothing to pool.
    """

    event: str
    low_days: float | None
    high_days: float | None
    open_ended: bool
    pooled: Pool | None
    agreed: AgreedDays | None
    overlap: float | None
    bars: tuple[Bar, ...]

    @property
    def middle(self) -> float | None:
        """The middle of the doctors' times, as a day: they make it as likely to be over sooner as later.

        None where fewer than two doctors are pooled (one range speaks for itself), and where no two of their times share a day (a day between them is nobody's).
        """
        several = len({bar.doctor for bar in self.bars if bar.role == "usual"}) > 1
        return self.pooled.p50 if self.pooled and self.agreed and several else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlooks(_Plain):
    """Whether it lasts: each value said, who said nothing of it, and how near the doctors who spoke are (0 to 1, None for fewer than two)."""

    values: tuple[OutlookPosition, ...]
    silent: tuple[int, ...]
    agreement: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consensus:
    """Who says what, who differs, what is unanswered.

    doctors: for each answer, its doctor (the index of that doctor's first answer).
    timing: one entry an event, in the order of EVENTS; only events somebody names.
    unanswered: the asks nobody addressed, in the asker's words.
    """

    doctors: tuple[int, ...]
    timing: tuple[Times, ...]
    outlook: Outlooks
    cause: tuple[CausePosition, ...]
    advice: tuple[AdvicePosition, ...]
    dose: tuple[DosePosition, ...]
    chance: tuple[ChancePosition, ...]
    dissent: tuple[Remark, ...]
    warning: tuple[Remark, ...]
    reassurance: tuple[Remark, ...]
    unanswered: tuple[str, ...]

    @property
    def doctor_count(self) -> int:
        """How many doctors answered; one who answered twice is one."""
        return len(set(self.doctors))

    def times(self, event: str) -> Times | None:
        """What the doctors say of this event's time, or None where nobody names it."""
        return next((times for times in self.timing if times.event == event), None)

    def __str__(self) -> str:
        """The picture in one line: "7 answers, 5 give a time: over in 60 to 120 days, the middle on day 90; 4 temporary"."""
        parts = [_time_in_short(self.times("resolves"))]
        parts += [f"{len(p.supports)} {p.value.replace('_', ' ')}" for p in self.outlook.values if p.supports]
        parts += [f"{len({r.doctor for r in self.dissent})} dissent"] if self.dissent else []
        parts += [f"{len(self.unanswered)} unanswered"] if self.unanswered else []
        return f"{len(self.doctors)} answer{'' if len(self.doctors) == 1 else 's'}, " + "; ".join(parts)

    def to_json(self) -> dict[str, Any]:
        """The document's `consensus`: every field but `doctors`, as plain JSON values; `timing` as an object by event."""
        plain = {name: _plain(getattr(self, name)) for name in self.__slots__ if name not in ("doctors", "timing")}
        return {"timing": {times.event: times.to_json() for times in self.timing}} | plain


def _time_in_short(times: Times | None) -> str:
    if times is None or not times.supports:
        return "none gives a time"
    count = len(times.supports)
    giving = f"{count} give{'s' if count == 1 else ''} a time"
    if times.low_days is None:
        return giving
    end = "no stated end" if times.high_days is None else f"{times.high_days:g}"
    middle = f", the middle on day {times.middle:g}" if times.middle is not None else ""
    return f"{giving}: over in {times.low_days:g} to {end} days{middle}"


def _plain(value: Any) -> Any:
    """Our values as JSON's: tuples as lists, the pool as an object, results by their own to_json."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Pool):
        return {name: round(day, 2) for name, day in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, 4)
    return value.to_json()
