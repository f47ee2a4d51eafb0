"""Read threads with their labels marked in the text (LABELLING.md) into pages of plain text and label documents."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EVENTS = {"resolves", "improves", "milestone", "effect_lasts", "result_shows", "onset", "risk_window", "judge_after"}
VALUES = {"temporary", "likely_temporary", "uncertain", "may_be_permanent", "permanent"}
MECHANISMS = {
    "wrong_muscle", "diffusion", "technique", "dose", "swelling", "bruising", "infection", "scar", "healing", "asymmetry_before",
    "muscle_relaxation", "vascular", "nerve", "allergy", "device", "weight", "aging", "product", "other",
}  # fmt: skip
ACTIONS = {
    "see_treating_doctor", "in_person_exam", "second_opinion", "wait", "touch_up", "reversal", "medication", "massage", "compress",
    "surgery", "emergency_care", "stop_treatment", "lower_dose_next_time", "different_technique", "choose_experienced",
    "photos_needed", "self_care", "other",
}  # fmt: skip
FLAGS = {"hedged": "hedged", "neg": "negated", "cond": "conditional", "opt": "optional"}
CHOICES = {"timing": ("event", EVENTS), "outlook": ("value", VALUES), "cause": ("mechanism", MECHANISMS), "advice": ("action", ACTIONS)}
MARK = re.compile(r"\[\[([^|\[\]]*)\||\]\]")


class BadMark(ValueError):
    """A mark that cannot be read; the message names file, thread and mark."""


@dataclass
class LabelledThread:
    """One thread: its plain words and its label document (the form of the scorer)."""

    source: str
    title: str
    body: str
    label: dict[str, Any]
    bodies: list[str] = field(default_factory=list)


def unmark(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Plain text without marks, and each mark's head with its half-open span in the plain text."""
    plain: list[str] = []
    marks: list[tuple[str, int, int]] = []
    open_marks: list[tuple[str, int]] = []
    length = at = 0
    for m in MARK.finditer(text):
        plain.append(text[at : m.start()])
        length += m.start() - at
        at = m.end()
        if m.group() == "]]":
            if not open_marks:
                raise BadMark(f"a closing ]] without a mark near {text[max(0, m.start() - 40) : m.end()]!r}")
            head, start = open_marks.pop()
            marks.append((head.strip(), start, length))
        else:
            open_marks.append((m.group(1), length))
    if open_marks:
        raise BadMark(f"mark never closed: [[{open_marks[-1][0]}|")
    plain.append(text[at:])
    return "".join(plain), sorted(marks, key=lambda mark: (mark[1], -mark[2]))


def interval(word: str) -> tuple[float | None, float | None]:
    """`90-120`, `-120`, `90-`, `90` or `x` as a pair of numbers."""
    if word == "x":
        return None, None
    low, dash, high = word.partition("-")
    first = float(low) if low else None
    return first, (float(high) if high else None) if dash else first


def read_claim(head: str, quote: str) -> dict[str, Any]:
    """One claim of the label document from a mark's head and words; raises BadMark."""
    words = head.split()
    kind, _, choice = words[0].partition(":")
    claim: dict[str, Any] = {"kind": kind, "quote": quote}
    rest = []
    for word in words[1:]:
        if word in FLAGS:
            claim[FLAGS[word]] = True
        elif "=" in word:
            key, value = word.split("=", 1)
            claim[{"after": "after_days", "judge": "judgement"}.get(key, key)] = float(value) if key == "after" else value
        else:
            rest.append(word)
    if kind in CHOICES:
        name, allowed = CHOICES[kind]
        if not choice or set(choice.split("/")) - allowed:
            raise BadMark(f"{head!r}: {choice!r} is no {name}")
        claim[name] = choice.replace("/", "|")
    try:
        if kind == "timing":
            claim["low_days"], claim["high_days"] = interval(rest[0])
        elif kind == "chance":
            claim["low_pct"], claim["high_pct"] = interval(choice)
        elif kind == "dose":
            low, high = interval(choice)
            claim.update(amount=low if low == high else [low, high], unit=" ".join(rest) or None)
        elif kind == "cause":
            claim["structure"] = " ".join(rest) or None
        elif kind not in {"outlook", "advice", "dissent", "warning", "reassurance"}:
            raise BadMark(f"{head!r}: unknown kind {kind!r}")
    except (IndexError, ValueError) as error:
        raise BadMark(f"{head!r} cannot be read: {error}") from error
    if not quote.strip():
        raise BadMark(f"{head!r} marks no words")
    return claim


def read_asks(marks: list[tuple[str, str]], answer_count: int) -> list[dict[str, Any]]:
    """Asks of the label document from `ask` heads and their words."""
    asks: list[dict[str, Any]] = []
    for head, words in marks:
        parts = head.split()
        if parts[0] != "ask" or len(parts) < 2:
            raise BadMark(f"{head!r} in a question: only asks stand there")
        if parts[1].startswith("="):
            asks[int(parts[1][1:])]["text"] += "|" + words
            continue
        by = [] if parts[1] == "-" else [int(n) for n in parts[1].split(",")]
        if any(n >= answer_count for n in by):
            raise BadMark(f"{head!r}: there are only {answer_count} answers")
        asks.append({"text": words, "answered_by": by} | ({"optional": True} if "opt" in parts else {}))
    return asks


def read_doctor(line: str) -> dict[str, Any]:
    """The doctor of a `==` line."""
    cells = [cell.strip() for cell in line.split("|")] + ["-"] * 3
    who, place, specialty, rating = (None if cell in {"-", ""} else cell for cell in cells[:4])
    name, *credentials = [part.strip() for part in who.split(",")] if who else [None]
    stars, _, reviews = (rating or "").partition(" ")
    return {"name": name, "credentials": credentials, "place": place, "specialty": specialty,
            "stars": float(stars) if stars else None, "reviews": int(reviews) if reviews else None}  # fmt: skip


def read_answer(block: str) -> tuple[dict[str, Any], str]:
    """One answer's label and its plain body."""
    first, _, rest = block.partition("\n")
    headline, claims = None, []
    rest = rest.strip("\n")
    if rest.startswith("^"):
        top, _, rest = rest.partition("\n")
        headline, marks = unmark(top[1:].strip())
        claims += [read_claim(head, headline[start:end]) | {"part": "headline"} for head, start, end in marks]
    body, marks = unmark(rest.strip())
    claims += [read_claim(head, body[start:end]) | {"part": "body"} for head, start, end in marks]
    if not body:
        raise BadMark(f"answer without a body: {first!r}")
    return {"headline": headline, "doctor": read_doctor(first), "claims": claims}, body


def read_thread(block: str, source: str) -> LabelledThread:
    """One thread of a file; raises BadMark."""
    question, *answers = re.split(r"^== ?", block, flags=re.M)
    title_line, _, rest = question.partition("\n")
    flag = re.match(r"red_flag: *(yes|no|either)\n", rest)
    if not flag:
        raise BadMark(f"{title_line!r}: no red_flag line")
    title, title_marks = unmark(title_line.strip())
    body, body_marks = unmark(rest[flag.end() :].strip())
    marks = [(h, title[s:e]) for h, s, e in title_marks] + [(h, body[s:e]) for h, s, e in body_marks]
    labels, bodies = [], []
    for answer in answers:
        label, text = read_answer(answer)
        labels.append(label)
        bodies.append(text)
    red_flag = {"yes": True, "no": False, "either": None}[flag.group(1)]
    document = {"title": title, "stated_answer_count": len(answers), "asks": read_asks(marks, len(answers)), "answers": labels, "red_flag": red_flag}
    return LabelledThread(source, title, body, document, bodies)


def read_labelled(path: Path) -> list[LabelledThread]:
    """All threads of one file; raises BadMark naming the thread."""
    threads = []
    for number, block in enumerate(re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.M)[1:], 1):
        try:
            threads.append(read_thread(block, f"{path.stem}-{number}"))
        except (BadMark, ValueError, IndexError) as error:
            raise BadMark(f"{path}, thread {number} ({block[:50]!r}): {error}") from error
    return threads


def main(paths: list[str]) -> int:
    """Check files: print counts, or the first bad mark of each."""
    bad = 0
    for path in paths:
        try:
            threads = read_labelled(Path(path))
        except BadMark as error:
            print(error)
            bad = 1
            continue
        claims = sum(len(a["claims"]) for t in threads for a in t.label["answers"])
        print(f"{path}: {len(threads)} threads, {sum(len(t.bodies) for t in threads)} answers, {claims} claims")
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
