"""What one claim is counted as, in the words of the picture it goes into. For whoever wrote it, to see it read rightly before it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from curbside.core.claims import Advice, Claim
from curbside.core.consensus.names import OUTLOOK_WORDS
from curbside.core.consensus.phrases import say_chance, say_dose, say_mechanism
from curbside.core.consensus.result import Consensus
from curbside.core.consensus.statements import say_action
from curbside.core.consensus.tally import weigh
from curbside.core.consensus.wording import say_times

REMARKS = {  # never added up: the section of the picture that lists them
    "dissent": "a different view, listed under “Where they differ”",
    "warning": "a warning, listed under “Watch for”",
    "reassurance": "reassurance, listed under “Reassuring”",
}


def say_claim(claim: Claim) -> str:
    """What a claim counts as: "Over in 2 weeks", "Why: swelling", "Advice against: massage", "Dose: 20 units"; what is denied ends in "no"."""
    words = next(_said(weigh([[replace(claim, negated=False)]])), None)
    if words is None:
        return REMARKS[claim.kind]
    if not claim.negated:
        return words
    return words.replace("Advice:", "Advice against:", 1) if claim.kind == Advice.kind else f"{words}: no"


def _said(alone: Consensus) -> Iterator[str]:
    """The words for the one position there is; none for a remark."""
    yield from (say_times(times) for times in alone.timing)
    yield from (OUTLOOK_WORDS[p.value] for p in alone.outlook.values)
    yield from (f"Why: {_goes_on(say_mechanism(p.mechanism, [p.structure]))}" for p in alone.cause)
    yield from (f"Advice: {_goes_on(say_action(p))}" for p in alone.advice)
    yield from (f"Dose: {say_dose(p).removeprefix('The dose: ')}" for p in alone.dose)
    yield from (f"Chance: {_goes_on(say_chance(p))}" for p in alone.chance)


def _goes_on(words: str) -> str:
    return words[0].lower() + words[1:]
