#!/usr/bin/env python3
"""Score readings of pages against labels.

usage: score.py LABELS_DIR READINGS.jsonl [--json] [--errors KIND]

READINGS.jsonl holds one document a line as `curbside read --format json` prints it; its "source" names the page (the file's
stem must equal the label's). A page without a reading counts as all missed. Matching, per answer (answers pair by order):
timing: same event, both ends equal within 10 % (null, open, matches null or 0 at the low end); `timing_days` ignores the event.
outlook, advice: sets of values. cause, dose, chance, dissent, warning, reassurance: quotes that overlap (token F >= 0.4 or one
inside the other); for dose and chance the numbers must agree too. asks: token F >= 0.6; coverage: (ask, answer) pairs over matched asks.
A label may give alternatives ("event": "improves|resolves") and may be "optional": true (a fair reader may or may not make it:
finding it earns nothing and costs nothing, missing it costs nothing). Optional asks likewise. "red_flag": null is not scored.
structure: share of equal fields. grounded: share of claims whose quote is exactly the text at its place (must be 1).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

OLD_EVENTS = {"lasts": "effect_lasts", "final_result": "result_shows"}
OLD_ACTIONS = {"reversal_or_dissolve": "reversal", "surgery_revision": "surgery"}
KINDS = ["timing", "timing_days", "outlook", "cause", "advice", "dose", "chance", "dissent", "warning", "reassurance"]


def tokens(text):
    return re.findall(r"[a-z0-9]+", (text or "").lower())


def token_f(a, b):
    a, b = Counter(tokens(a)), Counter(tokens(b))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def alike(a, b, least=0.4):
    a_, b_ = " ".join(tokens(a)), " ".join(tokens(b))
    return bool(a_ and b_) and (a_ in b_ or b_ in a_ or token_f(a, b) >= least)


def clean(value):
    return re.sub(r"\s+", " ", value).strip(" .,:;\u2013-").casefold() if isinstance(value, str) else value


def old_to_new(label):
    """Bring an older label file (sub_questions, addressed, flat author) to the present form."""
    if "asks" in label:
        return label
    asks = [{"text": q, "answered_by": label["addressed"].get(q, [])} for q in label["sub_questions"]]
    answers = []
    for a in label["answers"]:
        claims = []
        for c in a["claims"]:
            c = dict(c)
            if c["kind"] == "duration":
                c["kind"], c["event"] = "timing", OLD_EVENTS.get(c.get("role"), c.get("role") or "resolves")
            elif c["kind"] == "action":
                c["kind"], c["action"] = "advice", OLD_ACTIONS.get(c["value"], c["value"])
            claims.append(c)
        creds = [x.strip() for x in (a.get("credential") or "").split(",") if x.strip()]
        answers.append(
            {
                "headline": a["headline"],
                "claims": claims,
                "doctor": {
                    "name": a["author"],
                    "credentials": creds,
                    "place": a["place"],
                    "specialty": a["specialty"],
                    "stars": a["stars"],
                    "reviews": a["reviews"],
                },
            }
        )
    return {
        "title": label["title"],
        "stated_answer_count": label["answer_count_stated"],
        "asks": asks,
        "answers": answers,
        "red_flag": label["red_flag"],
    }


def near(a, b):
    if not a and not b:
        return True
    if a is None or b is None:
        return False
    return abs(a - b) <= 0.1 * max(a, b)


def same_timing(a, b, with_event):
    if with_event and b.get("event") not in str(a.get("event")).split("|"):
        return False
    if not (near(a.get("low_days"), b.get("low_days")) and near(a.get("high_days"), b.get("high_days"))):
        return False
    figures = a.get("low_days") or a.get("high_days") or b.get("low_days") or b.get("high_days")
    return bool(figures) or alike(a.get("quote"), b.get("quote"))


def numbers(claim):
    if claim["kind"] == "dose":
        amount = claim.get("amount")
        return [float(x) for x in (amount if isinstance(amount, list) else [amount]) if isinstance(x, (int, float))]
    return [float(claim.get(k)) for k in ("low_pct", "high_pct") if claim.get(k) is not None]


def same_quote(a, b):
    if a["kind"] in ("dose", "chance") and a.get("kind") == b.get("kind"):
        na, nb = numbers(a), numbers(b)
        if na and nb and not set(na) & set(nb):
            return False
    return alike(a.get("quote"), b.get("quote"))


def pair_off(gold, said, same):
    """Greedy one-to-one matching, required labels first; returns hits, missed, invented, number of labels that count."""
    left, hits, missed = list(said), 0, []
    required = [g for g in gold if not g.get("optional")]
    for g in required:
        found = next((s for s in left if same(g, s)), None)
        if found is None:
            missed.append(g)
        else:
            left.remove(found)
            hits += 1
    for g in gold:
        if g.get("optional"):
            left = [s for s in left if not same(g, s)]
    return hits, missed, left, len(required)


def match_values(gold, said, key):
    """Set matching for outlook and advice with alternatives; a label with `negated` only meets a negated claim."""

    def names(c):
        return {("not " if c.get("negated") else "") + v for v in str(c.get(key)).split("|")}

    left = {min(names(c)) for c in said}
    required = []
    for g in gold:
        if not g.get("optional") and names(g) not in required:
            required.append(names(g))
    taken = {}  # value said -> index of the label it meets: a largest matching, since alternatives may overlap

    def place(k, seen):
        for value in sorted(required[k] & left):
            if value not in seen:
                seen.add(value)
                if value not in taken or place(taken[value], seen):
                    taken[value] = k
                    return True
        return False

    missed = [sorted(wanted) for k, wanted in enumerate(required) if not place(k, set())]
    left -= set(taken)
    for g in gold:
        left -= names(g)
    return len(taken), missed, sorted(left), len(required)


def same_ask(label, said):
    """An ask's label may hold two wordings with a bar (title and body ask the same thing)."""
    return any(alike(wording, said, 0.6) for wording in label.split("|"))


class Tally:
    def __init__(self):
        self.hit = self.gold = self.said = 0

    def add(self, hit, gold, said):
        self.hit += hit
        self.gold += gold
        self.said += said

    def row(self):
        p = self.hit / self.said if self.said else 0.0
        r = self.hit / self.gold if self.gold else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return {"precision": round(p, 3), "recall": round(r, 3), "f1": round(f, 3), "gold": self.gold, "said": self.said}


def positive(claims, kind):
    return [c for c in claims if c["kind"] == kind]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", metavar="KIND")
    args = parser.parse_args()

    readings = {}
    for line in args.readings.read_text(encoding="utf-8").splitlines():
        if line.strip():
            doc = json.loads(line)
            readings.setdefault(Path(str(doc.get("source"))).stem, doc)

    tally = defaultdict(Tally)
    fields, fields_right = Counter(), Counter()
    grounded, claims_said = 0, 0
    for path in sorted(args.labels.glob("*.json")):
        gold = old_to_new(json.loads(path.read_text(encoding="utf-8")))
        doc = readings.get(path.stem, {"answers": [], "asks": [], "red_flags": []})

        def field(name, want, got):
            fields[name] += 1
            ok = clean(want) == clean(got)
            fields_right[name] += ok
            if not ok and args.errors == "structure":
                print(f"{path.stem} {name}: want {want!r} got {got!r}")

        field("title", gold["title"], doc.get("title"))
        field("stated_answer_count", gold["stated_answer_count"], doc.get("stated_answer_count"))
        field("answers", len(gold["answers"]), len(doc["answers"]))
        flag, wanted = bool(doc.get("red_flags")), gold["red_flag"]
        if wanted is not None:
            tally["red_flag"].add(int(flag and wanted), int(wanted), int(flag))
        if args.errors == "red_flag" and wanted is not None and flag != wanted:
            print(f"{path.stem} red_flag: want {gold['red_flag']} got {doc.get('red_flags')}")

        for i, g in enumerate(gold["answers"]):
            s = doc["answers"][i] if i < len(doc["answers"]) else {"headline": None, "doctor": {}, "claims": []}
            field("headline", g["headline"], s.get("headline"))
            who = s.get("doctor") or {}
            for name in ("name", "place", "specialty", "stars", "reviews"):
                field(name, g["doctor"].get(name), who.get(name))
            field(
                "credentials",
                ", ".join(sorted(c.replace(".", "") for c in g["doctor"].get("credentials") or [])),
                ", ".join(sorted(c.replace(".", "") for c in who.get("credentials") or [])),
            )
            said_all = list(s.get("claims", []))
            for c in said_all:
                claims_said += 1
                text = s.get(c.get("part") or "body") or ""
                exact = (
                    text[c["start"] : c["end"]] == c["quote"]
                    if "start" in c
                    else c["quote"] in (s.get("headline") or "") + "\n" + (s.get("body") or "")
                )
                grounded += bool(c["quote"]) and exact
            for kind in KINDS:
                base = "timing" if kind == "timing_days" else kind
                gs, ss = positive(g["claims"], base), positive(said_all, base)
                if base in ("outlook", "advice"):
                    hit, missed, invented, count = match_values(gs, ss, "value" if base == "outlook" else "action")
                else:
                    same = (lambda x, y: same_timing(x, y, kind == "timing")) if base == "timing" else same_quote
                    hit, missed, invented, count = pair_off(gs, ss, same)
                tally[kind].add(hit, count, hit + len(invented))
                if args.errors == kind:
                    for x in missed:
                        print(f"{path.stem}#{i} missed   {x}")
                    for x in invented:
                        print(f"{path.stem}#{i} invented {x}")

        pairs, free = [], list(doc.get("asks") or [])
        needed = [a for a in gold["asks"] if not a.get("optional")]
        for a in needed:
            found = next((s for s in free if same_ask(a["text"], s["text"])), None)
            if found is not None:
                free.remove(found)
                pairs.append((a, found))
            elif args.errors == "asks":
                print(f"{path.stem} ask missed: {a['text']!r}")
        for a in gold["asks"]:
            if a.get("optional"):
                free = [s for s in free if not same_ask(a["text"], s["text"])]
        tally["asks"].add(len(pairs), len(needed), len(pairs) + len(free))
        if args.errors == "asks":
            for a in free:
                print(f"{path.stem} ask invented: {a['text']!r}")
        for a, s in pairs:
            x, y = set(a["answered_by"]), set(s["answered_by"])
            tally["coverage"].add(len(x & y), len(x), len(y))
            if args.errors == "coverage" and x != y:
                print(f"{path.stem} {a['text']!r}: want {sorted(x)} got {sorted(y)}")
            tally["unanswered"].add(int(not x and not y), int(not x), int(not y))

    report = {k: tally[k].row() for k in [*KINDS, "asks", "coverage", "unanswered", "red_flag"]}
    structure = sum(fields_right.values()) / max(1, sum(fields.values()))
    report["structure"] = {"share": round(structure, 4), **{k: round(fields_right[k] / fields[k], 3) for k in fields}}
    report["grounded"] = {"share": round(grounded / claims_said, 4) if claims_said else 0.0, "claims": claims_said}
    if args.json:
        json.dump(report, sys.stdout, indent=1)
        print()
        return
    print(f"{'':14}{'precision':>10}{'recall':>8}{'F1':>7}{'gold':>6}{'said':>6}")
    for k in [*KINDS, "asks", "coverage", "unanswered", "red_flag"]:
        r = report[k]
        print(f"{k:14}{r['precision']:10.3f}{r['recall']:8.3f}{r['f1']:7.3f}{r['gold']:6}{r['said']:6}")
    print("structure     ", report["structure"])
    print("grounded      ", report["grounded"])


if __name__ == "__main__":
    main()
