"""Claims with who said them, and who stands where on a group of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypedDict, TypeVar

from curbside.core.claims import Claim
from curbside.core.consensus.result import Reference
from curbside.core.thread import Doctor

Kind = TypeVar("Kind", bound=Claim)
Key = TypeVar("Key")


class Spoken(NamedTuple, Generic[Kind]):
    """A claim, its doctor (the index of that doctor's first answer) and its place."""

    doctor: int
    place: Reference
    claim: Kind


class Stand(TypedDict):
    """The fields every Position shares."""

    supports: tuple[int, ...]
    opposes: tuple[int, ...]
    hedged: tuple[int, ...]
    conditional: tuple[int, ...]
    silent: tuple[int, ...]
    claims: tuple[Reference, ...]


def stand(said: Sequence[Spoken[Kind]], silent: tuple[int, ...]) -> Stand:
    """Who supports and who opposes what these claims say, each doctor once."""
    yes = [s for s in said if not s.claim.negated]
    supports = _doctors(yes)
    plainly = {s.doctor for s in yes if not s.claim.hedged}
    firmly = {s.doctor for s in yes if s.claim.condition is None}
    return Stand(
        supports=supports,
        opposes=_doctors(s for s in said if s.claim.negated),
        hedged=tuple(d for d in supports if d not in plainly),
        conditional=tuple(d for d in supports if d not in firmly),
        silent=silent,
        claims=tuple(s.place for s in said),
    )


def grouped(said: Iterable[Spoken[Kind]], key: Callable[[Kind], Key]) -> dict[Key, list[Spoken[Kind]]]:
    """The claims by what they say, in the order first said."""
    groups: dict[Key, list[Spoken[Kind]]] = {}
    for s in said:
        groups.setdefault(key(s.claim), []).append(s)
    return groups


def doctors_of(answers: Sequence[Sequence[Claim]], doctors: Sequence[Doctor | None]) -> tuple[int, ...]:
    """For each answer the index of the first answer by the same doctor.

    Two answers are one doctor's when the names are equal and neither place nor specialty speaks against it; without names, when all else
    said of the doctor and every claim are equal, as on a page that prints an answer twice. Of an unknown doctor nothing can tell.
    """
    firsts: list[int] = []
    known: dict[Hashable, list[int]] = {}
    for index, (doctor, said) in enumerate(zip(doctors, answers, strict=True)):
        key = _identity(doctor, said)
        first = next((k for k in known.get(key, ()) if _compatible(doctors[k], doctor)), index)
        if key is not None and first == index:
            known.setdefault(key, []).append(index)
        firsts.append(first)
    return tuple(firsts)


def _identity(doctor: Doctor | None, said: Sequence[Claim]) -> Hashable:
    """What two answers by one doctor have in common, None where nothing tells."""
    if doctor and doctor.name:
        return _folded(doctor.name)
    return (doctor, tuple(said)) if doctor and said else None


def _compatible(one: Doctor | None, other: Doctor | None) -> bool:
    if one is None or other is None:
        return True
    pairs = ((one.place, other.place), (one.specialty, other.specialty))
    return all(a is None or b is None or _folded(a) == _folded(b) for a, b in pairs)


def _folded(text: str) -> str:
    return " ".join(text.replace(".", " ").casefold().split())


def _doctors(said: Iterable[Spoken[Kind]]) -> tuple[int, ...]:
    return tuple(sorted({s.doctor for s in said}))
