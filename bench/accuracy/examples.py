"""Labelled answers as training examples: each clause, time and figure with what a careful reader makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bench.accuracy.corpus import LabelledAnswer
from curbside.core.claims import EVENTS, MECHANISMS, asked_topics
from curbside.core.claims.clause_features import clause_features
from curbside.core.claims.features import figure_features, time_features
from curbside.core.claims.passage import Passage, read_passage
from curbside.core.text.durations import Duration

NEAR = 0.1
LEAST_OVERLAP = 8
WEIGHED = {"other": 0.6}
"""What a cause without a known mechanism counts beside the others: chosen on open pages, where the model said it too often."""


@dataclass
class Examples:
    """Rows of features; `yes[i]` the labels of row i with a weight each, `open[i]` the labels a fair reader may or may not give.

    weights[i]: what row i counts in training.
    """

    groups: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    features: list[list[str]] = field(default_factory=list)
    yes: list[dict[str, float]] = field(default_factory=list)
    open: list[set[str]] = field(default_factory=list)

    def add(self, answer: LabelledAnswer, features: list[str], yes: dict[str, float], unsure: set[str]) -> None:
        self.groups.append(answer.group)
        self.weights.append(answer.weight)
        self.features.append(features)
        self.yes.append(yes)
        self.open.append(unsure)


def passages(answers: Iterable[LabelledAnswer]) -> Iterable[tuple[LabelledAnswer, Passage, list[tuple[int, int, dict[str, Any]]]]]:
    """Each part of each answer, read, with its claims and their spans."""
    for answer in answers:
        for part in ("headline", "body"):
            text = answer.parts[part]
            if not text:
                continue
            placed = []
            for claim in answer.claims:
                at = text.find(claim["quote"]) if claim.get("part", "body") == part else -1
                if at >= 0:
                    placed.append((at, at + len(claim["quote"]), claim))
            yield answer, read_passage(text, part, asked_topics(answer.question.title, answer.question.body)), placed  # type: ignore[arg-type]


def clause_labels(claim: dict[str, Any]) -> list[str]:
    """The clause model's labels of a claim, the likeliest first."""
    kind = claim["kind"]
    if kind == "advice":
        return ["advice", *claim["action"].split("|")]
    return [kind] if kind in {"outlook", "cause", "dissent", "warning", "reassurance"} else []


def clause_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row a clause: the labels of the claims that stand mostly in it."""
    rows = Examples()
    for answer, passage, claims in passages(answers):
        spans = [passage.span(*clause) for clause in passage.clauses]
        yes: list[dict[str, float]] = [{} for _ in spans]
        unsure: list[set[str]] = [set() for _ in spans]
        for start, end, claim in claims:
            overlaps = [min(end, e) - max(start, s) for s, e in spans]
            best = max(range(len(spans)), key=overlaps.__getitem__)
            labels = clause_labels(claim)
            for k, overlap in enumerate(overlaps):
                if overlap >= LEAST_OVERLAP and k != best:
                    unsure[k].update(labels)
            if claim.get("optional"):
                unsure[best].update(labels)
            else:
                sure = 2 if claim["kind"] == "advice" else 1
                yes[best] |= dict.fromkeys(labels[:sure], 1.0)
                unsure[best].update(labels[sure:])
        for k in range(len(spans)):
            rows.add(answer, clause_features(passage, k), yes[k], unsure[k] - set(yes[k]))
    return rows


def labelled_outlooks(answers: Iterable[LabelledAnswer]) -> Iterator[tuple[LabelledAnswer, Passage, int, dict[str, float]]]:
    """Each clause that states an outlook, the optional ones too, with its values, shared out where a label gives alternatives."""
    for answer, passage, claims in passages(answers):
        spans = [passage.span(*clause) for clause in passage.clauses]
        for start, end, claim in claims:
            if claim["kind"] == "outlook":
                values = claim["value"].split("|")
                k = max(range(len(spans)), key=lambda k: min(end, spans[k][1]) - max(start, spans[k][0]))
                yield answer, passage, k, {value: 1 / len(values) for value in values}


def outlook_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row an outlook."""
    rows = Examples()
    for answer, passage, k, values in labelled_outlooks(answers):
        rows.add(answer, clause_features(passage, k), values, set())
    return rows


def mechanism_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row a cause, the optional ones too: its mechanisms, shared out where a label gives alternatives."""
    rows = Examples()
    for answer, passage, claims in passages(answers):
        spans = [passage.span(*clause) for clause in passage.clauses]
        for start, end, claim in claims:
            if claim["kind"] == "cause":
                mechanisms = [name for name in claim["mechanism"].split("|") if name in MECHANISMS]
                k = max(range(len(spans)), key=lambda k: min(end, spans[k][1]) - max(start, spans[k][0]))
                rows.add(answer, clause_features(passage, k), {name: WEIGHED.get(name, 1.0) / len(mechanisms) for name in mechanisms}, set())
    return rows


def polarity_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row a piece of advice: whether it says not to."""
    rows = Examples()
    for answer, passage, claims in passages(answers):
        spans = [passage.span(*clause) for clause in passage.clauses]
        for start, end, claim in claims:
            if claim["kind"] == "advice":
                k = max(range(len(spans)), key=lambda k: min(end, spans[k][1]) - max(start, spans[k][0]))
                rows.add(answer, clause_features(passage, k), {"forbidden": 1.0} if claim.get("negated") else {}, set())
    return rows


def near(a: float | None, b: float | None) -> bool:
    """Whether two ends count as equal (the scorer's rule: within ten per cent, nothing like nothing)."""
    if not a and not b:
        return True
    return a is not None and b is not None and abs(a - b) <= NEAR * max(a, b)


def labelled_times(answers: Iterable[LabelledAnswer]) -> Iterator[tuple[LabelledAnswer, Passage, Duration, dict[str, float], set[str]]]:
    """Each time of each passage with its events (shared out where a label gives alternatives) or `none`, and what is unsure of it."""
    for answer, passage, claims in passages(answers):
        times = [(s, e, c) for s, e, c in claims if c["kind"] == "timing"]
        for duration in passage.durations:
            start, end = passage.span(duration.first, duration.last)
            best, points = None, 0.0
            for s, e, claim in times:
                if start < e and s < end:
                    fit = _fit(claim, duration.low, duration.high) - 0.1 * bool(claim.get("optional"))
                    if fit > points:
                        best, points = claim, fit
            yield answer, passage, duration, *_time_labels(best)


def time_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row a time."""
    rows = Examples()
    for answer, passage, duration, yes, unsure in labelled_times(answers):
        rows.add(answer, time_features(passage, duration), yes, unsure)
    return rows


def _fit(claim: dict[str, Any], low: float | None, high: float | None) -> float:
    wanted_low, wanted_high = claim["low_days"], claim["high_days"]
    if wanted_low is None and wanted_high is None:
        return 1.0 if low is None else 0.0
    if low is None:
        return 0.0
    return (wanted_low is not None and (near(wanted_low, low) or near(wanted_low, high))) + float(
        wanted_high is not None and (near(wanted_high, high) or near(wanted_high, low))
    )


def _time_labels(claim: dict[str, Any] | None) -> tuple[dict[str, float], set[str]]:
    if claim is None:
        return {"none": 1.0}, set()
    events = [event for event in claim["event"].split("|") if event in EVENTS]
    share = 0.3 if claim.get("optional") else 1.0
    labels = {event: share / len(events) for event in events}
    if claim.get("optional"):
        labels["none"] = 0.3
    return labels, {"optional"} if claim.get("optional") else set()


def figure_examples(answers: Iterable[LabelledAnswer]) -> Examples:
    """One row a share or amount: chance, dose or neither."""
    rows = Examples()
    for answer, passage, claims in passages(answers):
        for figure in [*passage.shares, *passage.amounts]:
            start, end = passage.span(figure.first, figure.last)
            yes: dict[str, float] = {}
            unsure: set[str] = set()
            for s, e, claim in claims:
                if claim["kind"] not in {"chance", "dose"} or not (start < e and s < end) or not _same_figures(claim, figure.low, figure.high):
                    continue
                if claim.get("optional"):
                    unsure.add(claim["kind"])
                else:
                    yes[claim["kind"]] = 1.0
            rows.add(answer, figure_features(passage, figure), yes, unsure - set(yes))
    return rows


def _same_figures(claim: dict[str, Any], low: float, high: float) -> bool:
    if claim["kind"] == "dose":
        amount = claim.get("amount")
        wanted = amount if isinstance(amount, list) else [amount]
    else:
        wanted = [claim.get("low_pct"), claim.get("high_pct")]
    return any(w is not None and (abs(float(w) - low) <= 1 + 0.05 * low or abs(float(w) - high) <= 1 + 0.05 * high) for w in wanted)
