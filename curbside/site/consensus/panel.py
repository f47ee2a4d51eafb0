"""A reading as plain values that a template draws: every statement of ours with the claims it was counted from. Stored as JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from curbside.core.claims import Claim, Dissent
from curbside.core.consensus import Reference
from curbside.core.consensus.counted import say_claim
from curbside.core.consensus.statements import Line, agreed, differing, leading, sections, treated
from curbside.core.consensus.wording import say_clock
from curbside.core.reading import Reading, key_of
from curbside.core.safety import Part, PlacedFlag, Where, read_rules
from curbside.core.safety.orders import strongest, urgency
from curbside.core.safety.quoting import Passage, passages
from curbside.core.thread import Doctor
from curbside.site.consensus.band import draw_band

MOST_QUOTES = 4  # of one answer under one line: whoever says a thing forty times is heard, and the others still are
_STATEMENT = re.compile(r"(?P<lead>.+?)(?P<rest>, says? .*|: .*|, from .*)$")


def draw(reading: Reading) -> dict[str, Any]:
    """Everything the thread's page shows of a reading. Answers and claims are known by their indices."""
    consensus, of = reading.consensus, reading.consensus.doctor_count
    times = consensus.times("resolves")
    return {
        "doctors": of,
        "treated": treated(reading.facts),
        "now": reading.facts.days_since_treatment,
        "lead": leading(consensus, bool(reading.red_flags)),
        "clock": say_clock(consensus, reading.facts),
        "band": draw_band(times, consensus, lambda index: _who(reading, index), reading.facts.days_since_treatment) if times else None,
        "when": _line(reading, agreed(times, of)) if times and times.supports else None,
        "sections": [{"label": label, "lines": [_line(reading, line) for line in lines]} for label, lines in sections(consensus)],
        "differ": [_line(reading, line) for line in differing(consensus)],
        "asks": [{"text": asked.ask.text, "answered_by": list(asked.answered_by)} for asked in reading.asks],
        "unanswered": list(consensus.unanswered),
        "flags": _flags(reading),
        "set_aside": [_set_aside(reading, index, claim) for index, claims in enumerate(reading.set_aside) for claim in claims],
        "claims": [[_mark(claim) for claim in claims] for claims in reading.claims],
        "resolves": [[bar.low_days, bar.high_days, bar.role] for bar in times.bars] if times else [],
        "chances": [[p.low_pct, p.high_pct, p.of, len(p.supports)] for p in consensus.chance],
        "outlooks": [[p.value, len(p.supports)] for p in consensus.outlook.values],
    }


def name_of(doctor: Doctor | None, number: int) -> str:
    """What to call who answered: the name, else specialty and place, else the number of the answer, from 1."""
    if doctor is None:
        return f"Doctor {number}"
    return doctor.name or ", ".join(part for part in (doctor.specialty, doctor.place) if part) or f"Doctor {number}"


def _who(reading: Reading, index: int) -> dict[str, Any]:
    doctor = reading.thread.answers[index].doctor
    specialty = doctor.specialty if doctor and doctor.name else None
    return {"answer": index, "name": name_of(doctor, index + 1), "specialty": specialty or ""}


def _line(reading: Reading, line: Line) -> dict[str, Any]:
    found = _STATEMENT.match(line.statement)
    lead, rest = (found["lead"], found["rest"]) if found else (line.statement, "")
    return {"lead": lead, "rest": rest, "quotes": _quotes(reading, line.claims)}


def _quotes(reading: Reading, references: Sequence[Reference]) -> list[dict[str, Any]]:
    """The words a line stands on, of each answer the first few; `more` at the last of them counts the rest, which are marked in the answer."""
    said = {answer: [one for one in references if one.answer == answer] for answer in dict.fromkeys(one.answer for one in references)}
    more = {few[MOST_QUOTES - 1]: len(few) - MOST_QUOTES for few in said.values() if len(few) > MOST_QUOTES}
    shown = [one for one in references if one in said[one.answer][:MOST_QUOTES]]
    return [_quote(reading, one) | ({"more": more[one]} if one in more else {}) for one in shown]


def _quote(reading: Reading, reference: Reference) -> dict[str, Any]:
    claim = reading.claims[reference.answer][reference.claim]
    condition = claim.condition if claim.condition and claim.condition not in claim.quote else None
    name = name_of(reading.thread.answers[reference.answer].doctor, reference.answer + 1)
    key = key_of(claim)
    return {"answer": reference.answer, "claim": reference.claim, "words": claim.quote, "condition": condition, "name": name, "key": key}


def _set_aside(reading: Reading, answer: int, claim: Claim) -> dict[str, Any]:
    name = name_of(reading.thread.answers[answer].doctor, answer + 1)
    return {"answer": answer, "words": claim.quote, "name": name, "was": say_claim(claim), "key": key_of(claim)}


def _mark(claim: Any) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "part": claim.part,
        "start": claim.start,
        "end": claim.end,
        "differs": isinstance(claim, Dissent),
        "hedged": claim.hedged,
    }


def _flags(reading: Reading) -> list[dict[str, Any]]:
    """The red flags under what to do about them, the most urgent first, each advice once, and on the same words the strongest alone."""
    what = {rule.id: rule.what for rule in read_rules()}
    groups: dict[str, list[PlacedFlag]] = {}
    for placed in sorted(_strongest(reading.red_flags), key=lambda one: urgency(one.flag)):
        groups.setdefault(what[placed.flag.rule], []).append(placed)
    return [{"what": advice, "quotes": _signs(reading, found)} for advice, found in groups.items()]


def _signs(reading: Reading, found: Sequence[PlacedFlag]) -> list[dict[str, Any]]:
    """The sentences flags stand in, each once, and who wrote them. An answer is known by its index; of the question there is none."""
    spans: dict[tuple[Where, Part], list[tuple[int, int]]] = {}
    for placed in found:
        spans.setdefault((placed.where, placed.part), []).append((placed.flag.start, placed.flag.end))
    return [_sign(reading, where, one) for (where, part), those in spans.items() for one in passages(_text(reading, where, part), those)]


def _sign(reading: Reading, where: Where, passage: Passage) -> dict[str, Any]:
    shown = {"pieces": [piece._asdict() for piece in passage.pieces], "late": passage.late, "early": passage.early}
    if where == "question":
        return shown
    return shown | {"answer": where, "name": name_of(reading.thread.answers[where].doctor, where + 1)}


def _text(reading: Reading, where: Where, part: Part) -> str:
    if where == "question":
        question = reading.thread.question
        return question.title if part == "title" else question.body
    return reading.thread.answers[where].part(part)


def _strongest(placed: Sequence[PlacedFlag]) -> list[PlacedFlag]:
    texts = {(one.where, one.part): [other.flag for other in placed if (other.where, other.part) == (one.where, one.part)] for one in placed}
    kept = {text: strongest(flags) for text, flags in texts.items()}
    return [one for one in placed if one.flag in kept[one.where, one.part]]
