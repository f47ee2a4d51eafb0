"""Advice: what to do, and what not to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from curbside.core.claims.base import Claim
from curbside.core.claims.clauses import Range
from curbside.core.claims.model import load_models
from curbside.core.claims.passage import Passage, among
from curbside.core.claims.statements import Marked, place, trim

ACTIONS = (
    "see_treating_doctor", "in_person_exam", "second_opinion", "wait", "touch_up", "reversal", "medication", "massage", "compress",
    "surgery", "emergency_care", "stop_treatment", "lower_dose_next_time", "different_technique", "choose_experienced",
    "photos_needed", "self_care", "other",
)  # fmt: skip
WORTH_A_LOOK = 0.1
SURE = 0.7
DWARFED = 0.5
COURTESIES = frozenset(
    {
        "don't worry",
        "do not worry",
        "don't panic",
        "do not panic",
        "hang in there",
        "take care",
        "good luck",
        "be well",
        "stay positive",
        "don't despair",
    }
)
THRESHOLD_WORDS = frozenset({"after", "past", "beyond", "over", "than", "still", "by", "at"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Claim):
    """What to do. action: one of ACTIONS; after_days: the threshold past which it holds ("still there after two weeks"), or None.

    `negated` for "do not …", "no need for …".
    """

    kind: ClassVar[str] = "advice"
    action: str
    after_days: float | None = None


def find_advice(marked: Marked) -> Iterator[Advice]:
    """The advice given in a passage, clause by clause; an action repeated in the next clause is one piece of advice."""
    passage = marked.passage
    before: dict[str, bool] = {}
    for k, clause in enumerate(passage.clauses):
        sentence = passage.sentence_of[k]
        found = _actions(marked, k)
        actions = dict.fromkeys(found, _is_forbidden(marked, k)) if found else {}
        if k and passage.sentence_of[k - 1] != sentence:
            before = {}
        for action, negated in actions.items():
            if before.get(action) is not negated:
                after = None if negated else _threshold(passage, sentence)
                yield Advice(action=action, negated=negated, after_days=after, **place(passage, sentence, clause))
        before = actions


def _actions(marked: Marked, k: int) -> list[str]:
    """The actions a clause speaks of: those over their threshold and not dwarfed by another; the likeliest where advice is sure but no action is."""
    advised = marked.chances[k]["advice"]
    if advised < WORTH_A_LOOK or _is_courtesy(marked.passage, k):
        return []
    model = load_models("clauses")["actions"]
    chances = dict(zip(model.labels, model.chances(marked.sums[k]), strict=True))
    found = [action for action, least in zip(model.labels, model.thresholds, strict=True) if chances[action] >= least]
    if not found and advised >= SURE:
        found = [max(chances, key=chances.__getitem__)]
    most = max((chances[action] for action in found), default=0.0)
    return [action for action in found if chances[action] >= DWARFED * most]


def _is_courtesy(passage: Passage, k: int) -> bool:
    """Whether a clause only sounds like advice."""
    words = passage.tokens.words[slice(*trim(passage, passage.clauses[k]))]
    return " ".join(words).removeprefix("please ") in COURTESIES


def _is_forbidden(marked: Marked, k: int) -> bool:
    """Whether a clause of advice says not to."""
    model = load_models("clauses")["polarity"]
    [chance] = model.chances(marked.sums[k])
    return chance >= model.thresholds[0]


def _threshold(passage: Passage, sentence: int) -> float | None:
    """The days past which the sentence's advice holds: a time in its if-part or after "after", "past"."""
    words = passage.tokens.words
    within: Range = passage.sentences[sentence]
    if "if" not in words[within.first : within.last]:
        return None
    for time in among(passage.durations, within):
        if time.low is not None and THRESHOLD_WORDS & set(words[max(within.first, time.first - 3) : time.first]):
            return time.low
    return None
