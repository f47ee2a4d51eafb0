"""What the doctors say as short statements, each with the claims it was counted from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from curbside.core.consensus import AdvicePosition, CausePosition, Consensus, OutlookPosition, Position, Reference, Remark, Times
from curbside.core.consensus.names import ACTION_WORDS, MECHANISM_WORDS, OUTLOOK_WORDS
from curbside.core.consensus.phrases import PER, say_amounts, say_chance, say_dose, say_mechanism, tells_of
from curbside.core.consensus.wording import NO_TWO_MEET, count_doctors, do_not_meet, first_sentence, say_range, say_times, say_who
from curbside.core.facts import Facts

LASTING = ("may_be_permanent", "permanent")
SIGN_NAMED = "A sign of an emergency is named here."


class Line(NamedTuple):
    """A statement of ours and the claims behind it; "" where the claims speak for themselves."""

    statement: str
    claims: tuple[Reference, ...]


class Sides(NamedTuple):
    """Who is for a thing and who against it, each doctor on one side. both: those of `supports` who name cases against it too."""

    supports: tuple[int, ...]
    against: tuple[int, ...]
    both: tuple[int, ...]

    @property
    def differ(self) -> bool:
        """Whether different doctors stand on the two sides; one who names cases both ways contradicts nobody."""
        return bool(self.against) and len(self.both) < len(self.supports)


def treated(facts: Facts) -> str:
    """What the asker told of the treatment: "Botox, masseter, 25 units a side"; "" where nothing."""
    dose = facts.dose
    amount = "" if dose is None else f"{say_amounts([dose.amount if isinstance(dose.amount, tuple) else (dose.amount, dose.amount)])} {dose.unit}"
    parts = (facts.product or facts.treatment, facts.area, amount + PER.get(dose.per or "", "") if dose else None)
    return ", ".join(part for part in parts if part)


def leading(consensus: Consensus, flagged: bool) -> str:
    """The sentence that comes first. flagged: the thread has a red flag; then it is no time, for a time tells the reader to wait, but what the
    doctors say of emergency care, and where none is for it, that a sign is named."""
    if not flagged:
        return first_sentence(consensus)
    urged = next((p for p in consensus.advice if p.action == "emergency_care" and p.supports), None)
    return _stance(ACTION_WORDS["emergency_care"], [urged], consensus.doctor_count) if urged else SIGN_NAMED


def sections(consensus: Consensus) -> list[tuple[str, list[Line]]]:
    """The labelled sections in the order a patient asks, those with nothing to say left out."""
    of = consensus.doctor_count
    found = [
        ("For good?", _outlook(consensus, of)),
        ("Why", [_cause(group, of) for group in _by_mechanism(consensus.cause)]),
        ("What to do", [Line(_stance(say_action(p), [p], of), p.claims) for p in consensus.advice]),
        ("Dose", [Line(_stance(say_dose(p), [p], of), p.claims) for p in consensus.dose]),
        ("Chances", [Line(_stance(say_chance(p), [p], of) if tells_of(p) else "", p.claims) for p in consensus.chance]),
        ("Other times", [timed(times, of) for times in consensus.timing if times.event != "resolves"]),
        ("Watch for", [quoted(consensus.warning)]),
        ("Reassuring", [quoted(consensus.reassurance)]),
    ]
    return [(label, kept) for label, lines in found if (kept := [line for line in lines if line.claims])]


def labelled(consensus: Consensus) -> Iterator[tuple[str, str, Position]]:
    """Each position that can be counted over many threads, under its section's label, in words that are the same wherever the same is said."""
    yield from (("For good?", OUTLOOK_WORDS[p.value], p) for p in consensus.outlook.values)
    for cause in consensus.cause:
        if cause.mechanism != "other":
            yield "Why", say_mechanism(cause.mechanism, [cause.structure]), cause
    yield from (("What to do", ACTION_WORDS[p.action], p) for p in consensus.advice if p.action != "other")
    yield from (("Dose", say_dose(p), p) for p in consensus.dose if p.amounts and p.product)
    yield from (("Chances", say_chance(p), p) for p in consensus.chance if tells_of(p))


def differing(consensus: Consensus) -> list[Line]:
    """Where the doctors differ: two sides to one thing, opposite outlooks, times that do not meet, and what a doctor disputes."""
    of = consensus.doctor_count
    lines = []
    times = consensus.times("resolves")
    if times and do_not_meet(times):
        lines.append(Line(NO_TWO_MEET, ()))
    lines += [Line(said, ()) for said in _lasting_or_passing(consensus.outlook.values, of)]
    lines += [Line(_stance(words, [position], of), ()) for words, position in _two_sided(consensus)]
    return [*lines, *([quoted(consensus.dissent)] if consensus.dissent else [])]


def timed(times: Times, of: int) -> Line:
    """An event's times as one statement."""
    if not times.supports:
        return Line(f"{say_times(times)}: no, {say_who(times.opposes, of)}.", times.claims)
    return Line(f"{say_times(times)}, {say_who(times.supports, of)}.", times.claims)


def agreed(times: Times, of: int) -> Line:
    """The days most doctors agree on, with every time they were found from."""
    found = times.agreed
    if found is None:
        return Line(f"A time is given by {count_doctors(len(times.supports), of)}.", times.claims)
    days = say_range(found.low_days, found.high_days)
    return Line(f"{days[:1].upper()}{days[1:]}: here the times of {len(found.doctors)} of {found.of} doctors meet.", times.claims)


def quoted(remarks: Sequence[Remark]) -> Line:
    """Remarks speak for themselves."""
    return Line("", tuple(Reference(remark.answer, remark.claim) for remark in remarks))


def say_action(position: AdvicePosition) -> str:
    """An action with its threshold: "See the doctor who treated you past 2 weeks"."""
    past = " or ".join(say_range(day, day) for day in position.after_days)
    return ACTION_WORDS[position.action] + (f" past {past}" if past else "")


def _outlook(consensus: Consensus, of: int) -> list[Line]:
    values = consensus.outlook.values
    lines = [Line(_stance(OUTLOOK_WORDS[p.value], [p], of), p.claims) for p in values]
    if lines and not any(p.value in LASTING and p.supports for p in values):
        lines[0] = Line(f"{lines[0].statement} Nobody says permanent.", lines[0].claims)
    return lines


def _by_mechanism(causes: Sequence[CausePosition]) -> list[list[CausePosition]]:
    groups: dict[str, list[CausePosition]] = {}
    for cause in causes:
        groups.setdefault(cause.mechanism, []).append(cause)
    return list(groups.values())


def _cause(group: Sequence[CausePosition], of: int) -> Line:
    """One mechanism with every structure named for it."""
    words = say_mechanism(group[0].mechanism, [cause.structure for cause in group])
    return Line(_stance(words, group, of), tuple(sorted(claim for cause in group for claim in cause.claims)))


def _stance(words: str, positions: Sequence[Position], of: int) -> str:
    """Who is for it and who against, as a sentence: "Massage: 2 of 4 doctors for it (1 in some cases only), 2 against."."""
    sides = _sides(positions)
    cases = _cases(sides)
    if words in (ACTION_WORDS["other"], MECHANISM_WORDS["other"]):
        return f"{words}, from {count_doctors(len(sides.supports) + len(sides.against), of)}."
    if sides.supports and sides.against:
        return f"{words}: {count_doctors(len(sides.supports), of)} for it{f' ({cases})' if cases else ''}, {len(sides.against)} against."
    if sides.against:
        return f"{words}: no, {say_who(sides.against, of)}."
    catch = "".join(f", {qualified}" for qualified in (_catch(positions, sides), cases) if qualified)
    return f"{words}, {say_who(sides.supports, of)}{catch}."


def _catch(positions: Sequence[Position], sides: Sides) -> str:
    """What holds for everybody who says so; "in some cases only" holds a condition already."""
    if all(set(p.supports) <= set(p.conditional) for p in positions):
        return "" if sides.both == sides.supports else "under a condition"
    return "with a hedge" if all(set(p.supports) <= set(p.hedged) for p in positions) else ""


def _cases(sides: Sides) -> str:
    """Who of those for a thing names cases against it too: "1 in some cases only"; "" where nobody does."""
    if not sides.both:
        return ""
    return "in some cases only" if sides.both == sides.supports else f"{len(sides.both)} in some cases only"


def _sides(positions: Iterable[Position]) -> Sides:
    """A doctor for it in one case and against it in another is for it, and in `both`."""
    positions = list(positions)
    supports, opposes = _union(p.supports for p in positions), _union(p.opposes for p in positions)
    return Sides(supports, tuple(d for d in opposes if d not in supports), tuple(d for d in supports if d in opposes))


def _union(groups: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted({doctor for group in groups for doctor in group}))


def _lasting_or_passing(values: Sequence[OutlookPosition], of: int) -> list[str]:
    """The outlooks where one doctor calls it passing and another says that it may stay."""
    lasting = [p for p in values if p.value in LASTING and p.supports]
    passing = [p for p in values if p.value == "temporary" and p.supports]
    stays, passes = {d for p in lasting for d in p.supports}, {d for p in passing for d in p.supports}
    if stays <= passes or passes <= stays:
        return []
    said = [f"{OUTLOOK_WORDS[p.value].lower()}, {say_who(p.supports, of)}" for p in (*passing, *lasting)]
    both = len(stays & passes)
    said += [f"{both} of them {'says' if both == 1 else 'say'} both"] if both else []
    return [f"Whether it lasts: {'; '.join(said)}."]


def _two_sided(consensus: Consensus) -> list[tuple[str, Position]]:
    """What some doctors support and others oppose, in words."""
    named: list[tuple[str, Position]] = [(say_action(p), p) for p in consensus.advice]
    named += [(say_mechanism(p.mechanism, [p.structure]), p) for p in consensus.cause]
    named += [(OUTLOOK_WORDS[p.value], p) for p in consensus.outlook.values]
    mixed = (ACTION_WORDS["other"], MECHANISM_WORDS["other"])  # for and against different things
    return [(words, p) for words, p in named if _sides([p]).differ and words not in mixed]
