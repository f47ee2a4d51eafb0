"""Who says what. `weigh` counts every doctor once a value; no stars, votes or fame weigh in, and silence is never agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TypeVar

from curbside.core.claims import (
    EVENTS,
    OUTLOOKS,
    Advice,
    Cause,
    Chance,
    Claim,
    Dissent,
    Dose,
    Outlook,
    Reassurance,
    Timing,
    Warning,
)
from curbside.core.consensus.agreement import ordered_agreement
from curbside.core.consensus.result import (
    AdvicePosition,
    CausePosition,
    ChancePosition,
    Consensus,
    DosePosition,
    OutlookPosition,
    Outlooks,
    Position,
    Reference,
    Remark,
    Times,
)
from curbside.core.consensus.spoken import Kind, Spoken, doctors_of, grouped, stand
from curbside.core.consensus.timing import times_of
from curbside.core.thread import Doctor

Placed = TypeVar("Placed", bound=Position)


def weigh(answers: Sequence[Sequence[Claim]], doctors: Sequence[Doctor | None] = (), unanswered: Sequence[str] = ()) -> Consensus:
    """The consensus of a thread.

    answers: the claims of each answer.   doctors: who gave each, in the same order; a missing one is an unknown, separate doctor.
    unanswered: the asks nobody addressed, in the asker's words; they are shown beside the rest.
    """
    padded = list(zip_longest(answers, doctors, fillvalue=None))
    table = _Table([claims or () for claims, _ in padded], [doctor for _, doctor in padded])
    return Consensus(
        doctors=table.doctors,
        timing=_timing(table),
        outlook=_outlooks(table),
        cause=_causes(table),
        advice=_advice(table),
        dose=_doses(table),
        chance=_chances(table),
        dissent=_remarks(table.said(Dissent)),
        warning=_remarks(table.said(Warning)),
        reassurance=_remarks(table.said(Reassurance)),
        unanswered=tuple(unanswered),
    )


class _Table:
    """All claims with their doctors, by kind."""

    def __init__(self, answers: Sequence[Sequence[Claim]], doctors: Sequence[Doctor | None]) -> None:
        self.doctors = doctors_of(answers, doctors)
        self._spoken: dict[type[Claim], list[Spoken[Claim]]] = {}
        for answer, claims in enumerate(answers):
            for place, claim in enumerate(claims):
                spoken = Spoken(self.doctors[answer], Reference(answer, place), claim)
                self._spoken.setdefault(type(claim), []).append(spoken)

    def said(self, kind: type[Kind]) -> list[Spoken[Kind]]:
        """The claims of one kind, in the order of the answers."""
        return self._spoken.get(kind, [])  # type: ignore[return-value]  # the key is the claims' type

    def silent(self, kind: type[Claim]) -> tuple[int, ...]:
        """The doctors without a claim of this kind."""
        speaking = {spoken.doctor for spoken in self._spoken.get(kind, ())}
        return tuple(doctor for doctor in dict.fromkeys(self.doctors) if doctor not in speaking)


def _timing(table: _Table) -> tuple[Times, ...]:
    """One entry an event; silent are those who give no time of this event."""
    everyone = tuple(dict.fromkeys(table.doctors))
    events = grouped(table.said(Timing), lambda claim: claim.event)
    speaking = {event: {spoken.doctor for spoken in said} for event, said in events.items()}
    return tuple(
        times_of(event, events[event], tuple(doctor for doctor in everyone if doctor not in speaking[event])) for event in EVENTS if event in events
    )


def _outlooks(table: _Table) -> Outlooks:
    said, silent = table.said(Outlook), table.silent(Outlook)
    values = grouped(said, lambda claim: claim.value)
    held: dict[int, set[int]] = {}
    for spoken in said:
        if not spoken.claim.negated:
            held.setdefault(spoken.doctor, set()).add(OUTLOOKS.index(spoken.claim.value))
    return Outlooks(
        values=tuple(OutlookPosition(value=value, **stand(values[value], silent)) for value in OUTLOOKS if value in values),
        silent=silent,
        agreement=ordered_agreement(list(held.values()), len(OUTLOOKS) - 1),
    )


def _causes(table: _Table) -> tuple[CausePosition, ...]:
    groups = grouped(table.said(Cause), lambda claim: (claim.mechanism, _folded(claim.structure)))
    silent = table.silent(Cause)
    return _most_said_first(
        CausePosition(mechanism=mechanism, structure=said[0].claim.structure, **stand(said, silent)) for (mechanism, _), said in groups.items()
    )


def _advice(table: _Table) -> tuple[AdvicePosition, ...]:
    groups, silent = grouped(table.said(Advice), lambda claim: claim.action), table.silent(Advice)
    return _most_said_first(AdvicePosition(action=action, after_days=_thresholds(said), **stand(said, silent)) for action, said in groups.items())


def _thresholds(said: Sequence[Spoken[Advice]]) -> tuple[float, ...]:
    return tuple(sorted({s.claim.after_days for s in said if s.claim.after_days is not None and not s.claim.negated}))


def _doses(table: _Table) -> tuple[DosePosition, ...]:
    groups = grouped(table.said(Dose), lambda claim: (_folded(claim.product), _folded(claim.unit), claim.per, claim.judgement))
    silent = table.silent(Dose)
    return _most_said_first(
        DosePosition(
            product=said[0].claim.product, unit=said[0].claim.unit, per=per, judgement=judgement, amounts=_amounts(said), **stand(said, silent)
        )
        for (_, _, per, judgement), said in groups.items()
    )


def _amounts(said: Sequence[Spoken[Dose]]) -> tuple[tuple[float, float], ...]:
    stated = (s.claim.amount for s in said if s.claim.amount is not None)
    return tuple(sorted({amount if isinstance(amount, tuple) else (amount, amount) for amount in stated}))


def _chances(table: _Table) -> tuple[ChancePosition, ...]:
    groups = grouped(table.said(Chance), lambda claim: (claim.low_pct, claim.high_pct, _folded(claim.of)))
    silent = table.silent(Chance)
    return _most_said_first(
        ChancePosition(low_pct=low, high_pct=high, of=said[0].claim.of, **stand(said, silent)) for (low, high, _), said in groups.items()
    )


def _remarks(said: Sequence[Spoken[Kind]]) -> tuple[Remark, ...]:
    """Remarks in the order said. A doctor's remark that a headline repeats, or a page prints twice, is one."""
    once = {(s.doctor, _folded(s.claim.quote)): s for s in reversed(said)}
    kept = sorted(once.values(), key=lambda s: s.place)
    return tuple(Remark(doctor=s.doctor, answer=s.place.answer, claim=s.place.claim, quote=s.claim.quote) for s in kept)


def _most_said_first(positions: Iterable[Placed]) -> tuple[Placed, ...]:
    """By the number of doctors for or against; equal ones in the order first said."""
    return tuple(sorted(positions, key=lambda position: -len({*position.supports, *position.opposes})))


def _folded(text: str | None) -> str:
    return " ".join(text.casefold().split()) if text else ""
