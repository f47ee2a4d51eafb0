"""The labelled answers that models are trained and measured on: the sample pages, those of `other_hands/`, and the threads of `labelled/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.accuracy.labelled import read_labelled
from curbside.core.formats.page import read_page
from curbside.core.thread import Question

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "curbside" / "core" / "samples" / "pages"
OTHER_HANDS = Path(__file__).parent / "other_hands"
LABELLED = Path(__file__).parent / "labelled"
BANKS = "bank_"
BANK_WEIGHT = 0.3
PLAIN, PLAIN_WEIGHT = "bank_plain", 3.0
LATER = "threads_d"
"""From this file on, threads were marked for when, why and what to do. Which amount is a dose and whether an ask is answered they judge
otherwise than the pages do: the first is learnt from the files before it alone (docs/decisions/0004), answered asks from all, these with an inclination of
their own (docs/decisions/0024). Outlooks they find oftener: values are learnt from all, the threshold without these files."""


@dataclass(frozen=True)
class LabelledAnswer:
    """An answer's two texts with the claims a careful reader makes in them.

    group: its page; question: what it answers; weight: what it counts in training, by the file it stands in.
    """

    group: str
    parts: dict[str, str]
    claims: list[dict[str, Any]]
    question: Question
    weight: float = 1.0


def held_out(stem: str) -> bool:
    """Whether a sample page belongs to the third that nobody looked at while the rules were written: numbers divisible by 3."""
    return stem.isdigit() and int(stem) % 3 == 0


def judged_like_pages(group: str) -> bool:
    """Whether doses, answered asks and how many outlooks there are in a page or file are judged as in the pages."""
    return not group.startswith("threads_") or group < LATER


def of_page(group: str) -> bool:
    """Whether a group is a page; the others are threads of a file ("threads_a-12")."""
    return "-" not in group


def labelled_pages(*, held: bool | None = None) -> list[Path]:
    """The labels of the sample pages and of those by other hands; held: only the held-out third, only the others, or (None) all."""
    return [path for path in (*sorted(PAGES.glob("*.json")), *sorted(OTHER_HANDS.glob("*.json"))) if held is None or held_out(path.stem) == held]


def page_answers(*, held: bool | None = None) -> Iterator[LabelledAnswer]:
    """The answers of labelled pages; held: as `labelled_pages` takes it."""
    for path in labelled_pages(held=held):
        label = json.loads(path.read_text(encoding="utf-8"))
        thread = read_page(path.with_suffix(".txt").read_text(encoding="utf-8"), path.stem)
        if len(thread.answers) != len(label["answers"]):
            continue
        for answer, wanted in zip(thread.answers, label["answers"], strict=True):
            parts = {"headline": answer.headline or "", "body": answer.body}
            yield LabelledAnswer(path.stem, parts, [_placed(claim, parts) for claim in wanted["claims"]], thread.question)


def labelled_answers() -> Iterator[LabelledAnswer]:
    """The answers of the threads in `labelled/`; the banks' single sentences count less than threads, the standard phrasings more."""
    for path in sorted(LABELLED.glob("*.txt")):
        weight = PLAIN_WEIGHT if path.stem == PLAIN else BANK_WEIGHT if path.stem.startswith(BANKS) else 1.0
        for thread in read_labelled(path):
            question = Question(thread.title, thread.body)
            for answer, body in zip(thread.label["answers"], thread.bodies, strict=True):
                yield LabelledAnswer(thread.source, {"headline": answer["headline"] or "", "body": body}, answer["claims"], question, weight)


def _placed(claim: dict[str, Any], parts: dict[str, str]) -> dict[str, Any]:
    """A claim with the part its quote stands in."""
    return claim | {"part": "body" if claim["quote"] in parts["body"] or claim["quote"] not in parts["headline"] else "headline"}
