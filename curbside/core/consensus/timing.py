"""One event's times: which of each doctor's intervals are pooled, and the picture they give."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import inf

from curbside.core.claims import Timing
from curbside.core.consensus.agreement import interval_overlap
from curbside.core.consensus.pooling import Interval, most_agreed, pool
from curbside.core.consensus.result import AgreedDays, Bar, Times
from curbside.core.consensus.spoken import Spoken, stand

POOLED_EVENTS = ("resolves",)  # the other events mix different things ("the drug lasts", "the filler lasts"): shown, never pooled


def times_of(event: str, said: Sequence[Spoken[Timing]], silent: tuple[int, ...]) -> Times:
    """The times of one event. Negated claims oppose; they are neither drawn nor pooled."""
    bars = _bars([s for s in said if not s.claim.negated])
    figures = [_interval(bar.low_days, bar.high_days) for bar in bars if bar.vague is None]
    ends = [interval.high for interval in figures if interval.high < inf]
    views = _views(bars, ("usual",)) if event in POOLED_EVENTS else {}
    firm = _views(bars, ("usual", "open")) if event in POOLED_EVENTS else {}
    return Times(
        event=event,
        low_days=min((interval.low for interval in figures), default=None),
        high_days=max(ends, default=None),
        open_ended=any(bar.high_days is None and bar.role in ("open", "conditional") and bar.low_days is not None for bar in bars),
        pooled=pool(list(views.values())),
        agreed=_agreed(firm),
        overlap=interval_overlap(list(views.values())),
        bars=bars,
        **stand(said, silent),
    )


def _bars(said: Sequence[Spoken[Timing]]) -> tuple[Bar, ...]:
    """The times in the order of the answers, each with its role."""
    shortest = {plainly: _shortest(said, plainly) for plainly in (False, True)}
    return tuple(
        Bar(
            doctor=s.doctor, answer=s.place.answer, claim=s.place.claim, low_days=s.claim.low_days, high_days=s.claim.high_days,
            vague=_vague(s.claim), hedged=s.claim.hedged, condition=s.claim.condition,
            role=_role(s.claim, shortest[False].get(s.doctor), shortest[True].get(s.doctor)),
        )
        for s in said
    )  # fmt: skip


def _shortest(said: Sequence[Spoken[Timing]], plainly: bool) -> dict[int, float]:
    """Each doctor's shortest upper end without a condition; plainly: without a hedge as well."""
    shortest: dict[int, float] = {}
    for doctor, _, claim in said:
        if claim.high_days is not None and claim.condition is None and not (plainly and claim.hedged):
            shortest[doctor] = min(claim.high_days, shortest.get(doctor, inf))
    return shortest


def _role(claim: Timing, usual: float | None, plain: float | None) -> str:
    """How a time enters the pool (see Bar). usual, plain: the same doctor's shortest upper end, and the shortest said plainly.

    A time is an outer limit, "up to a year" beside "two months" or "rarely five" beside "three", when it only bounds from above and ends later, or
    when it is hedged, the other is not, and it starts where the other ends.
    """
    low, high = claim.low_days, claim.high_days
    if claim.condition is not None:
        return "conditional"
    if _vague(claim) is not None:
        return "vague"
    if high is None:
        return "open" if usual is None else "floor"
    if usual is not None and not low and high > usual:
        return "limit"
    if plain is not None and low and claim.hedged and high > plain and low >= plain:
        return "limit"
    return "usual"


def _vague(claim: Timing) -> str | None:
    """The unit of a time without a figure, "" where not even that is known; None where there is a figure."""
    return (claim.vague or "") if claim.low_days is None and claim.high_days is None else None


def _interval(low: float | None, high: float | None) -> Interval:
    """The interval with its open ends filled: from day 0, without end. Ends that come the wrong way round are turned."""
    ends = (low or 0, inf if high is None else high)
    return Interval(min(ends), max(ends))


def _views(bars: Sequence[Bar], roles: Collection[str]) -> dict[int, list[Interval]]:
    """Each doctor's times in these roles; a time said twice counts once."""
    views: dict[int, dict[Interval, None]] = {}
    for bar in bars:
        if bar.role in roles:
            views.setdefault(bar.doctor, {})[_interval(bar.low_days, bar.high_days)] = None
    return {doctor: list(view) for doctor, view in views.items()}


def _agreed(views: dict[int, list[Interval]]) -> AgreedDays | None:
    found = most_agreed(list(views.values()))
    if found is None:
        return None
    doctors, (low, high) = list(views), found.days
    return AgreedDays(low_days=low, high_days=None if high == inf else high, doctors=tuple(sorted(doctors[k] for k in found.views)), of=len(views))
