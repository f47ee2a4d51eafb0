"""What the linear models look at in a time or figure: the words, word pairs, groups of words and cues around it."""

from __future__ import annotations

from itertools import chain, pairwise
from math import log

from curbside.core.claims.clause_features import denied_words
from curbside.core.claims.clauses import Range
from curbside.core.claims.groups import groups_around
from curbside.core.claims.passage import Passage, among
from curbside.core.text.bounds import find_bound
from curbside.core.text.doses import Amount
from curbside.core.text.durations import Duration
from curbside.core.text.shares import Share

REACH = 12
SUBJECTS = frozenset({"timing.drug", "timing.complaint", "timing.result", "timing.activity"})
"""Cues of what a time is told of; the other cues of times are what is said of it."""
SENTENCES_BACK = 3


def time_features(passage: Passage, duration: Duration) -> list[str]:
    """The features of a time in its sentence, the bound its words suggest among them."""
    sentence = passage.sentences[passage.sentence_at(duration.first)]
    bound = find_bound(passage.tokens.words, duration.first, min(duration.last, sentence.last), duration.is_range, sentence.first, sentence.last)
    features = [
        f"shape {duration.shape}",
        f"unit {duration.unit}",
        f"bound {bound}",
        f"range {duration.is_range}",
        f"bound {bound} {duration.is_range} {duration.shape}",
    ]
    if duration.high is not None:
        size = log(max(duration.high, 0.01))
        features += [f"size {round(size)}", f"size2 {round(size / 2.5)}"]
    words, last = passage.tokens.words, min(duration.last, sentence.last)
    left, right = words[max(sentence.first, duration.first - REACH) : duration.first], words[last : min(last + REACH, sentence.last)]
    features += groups_around(left, right)
    features += told_of(passage, duration.first, duration.last)
    features += beside(passage, duration.first, duration.last)
    return features + around(passage, duration.first, duration.last, passage.piece_at(duration.first))


def told_of(passage: Passage, first: int, last: int) -> list[str]:
    """Of what a time is told (drug, complaint, result, activity; where its sentence names none, as the sentences before do), and what is said of it."""
    at = passage.sentence_at(first)
    subjects = [cue.name for cue in passage.cues[at] if cue.name in SUBJECTS and cue.first < first]
    head, near = (subjects[0], subjects[-1]) if subjects else ("-", "-")
    before = "-" if subjects else _subject_before(passage, at)
    said = _said_of(passage, at, first, last)
    return [f"of {head}", f"of {head} {said}", f"of1 {near} {said}", f"of2 {before}", f"of2 {before} {said}"]


def _subject_before(passage: Passage, at: int) -> str:
    """The first subject of the nearest of the sentences before that names one; "-" for none."""
    sentences = range(at - 1, max(-1, at - 1 - SENTENCES_BACK), -1)
    return next((cue.name for k in sentences for cue in passage.cues[k] if cue.name in SUBJECTS), "-")


def _said_of(passage: Passage, at: int, first: int, last: int) -> str:
    """The cue of the time's piece that is nearest before it, else the first after it; "-" for none."""
    piece = passage.piece_at(first)
    said = [cue for cue in passage.cues[at] if cue.name.startswith("timing.") and cue.name not in SUBJECTS]
    before = [cue.name for cue in said if piece.first <= cue.first and cue.last <= first]
    after = [cue.name for cue in said if last <= cue.first < piece.last]
    return before[-1] if before else after[0] if after else "-"


def beside(passage: Passage, first: int, last: int) -> list[str]:
    """The pairs of words of a time's piece before and after it, those with a word or two, or the time itself, between them, and what it denies."""
    piece = passage.piece_at(first)
    left, right = passage.stems[piece.first : first], passage.stems[last : piece.last]
    features = [f"cb {a} {b}" for a, b in chain(pairwise(("^", *left)), pairwise((*right, "$")))]
    near = left[-6:]
    features += [f"sk {a} {b}" for k, a in enumerate(near) for b in near[k + 2 : k + 4]]
    features += [f"lr {a} {b}" for a in left[-2:] for b in right[:2]]
    return features + denied_words(passage.tokens.words[piece.first : piece.last])


def figure_features(passage: Passage, figure: Share | Amount) -> list[str]:
    """The features of a share or an amount in its sentence."""
    words = passage.tokens.words
    if isinstance(figure, Share):
        features = ["share", f"sign {figure.sign}", f"share {round(figure.high, -1)}", f"as written {' '.join(words[figure.first : figure.last])}"]
    else:
        features = ["amount", f"unit {figure.unit}", f"per {figure.per}", f"written {figure.last - figure.first}"]
    return features + around(passage, figure.first, figure.last, passage.clause_at(figure.first))


def around(passage: Passage, first: int, last: int, clause: Range) -> list[str]:
    """What stands around tokens first to last of a clause: neighbours by place, words to the left and right, the clause, cues by side and distance."""
    words, stems = passage.tokens.words, passage.stems
    at = passage.sentence_at(first)
    sentence = passage.sentences[at]
    last = min(last, sentence.last)
    features = _near(stems, sentence, first, last)
    left, right = stems[max(sentence.first, first - REACH) : first], stems[last : min(last + REACH, sentence.last)]
    features += ["l " + s for s in left] + ["r " + s for s in right]
    features += ["c " + s for s in stems[clause.first : first]] + ["c " + s for s in stems[last : clause.last]]
    features += ["lb " + a + " " + b for a, b in pairwise(left[-6:])]
    features += ["rb " + a + " " + b for a, b in pairwise(right[:6])]
    for cue in passage.cues[at]:
        side = "<" if cue.last <= first else ">" if cue.first >= last else "="
        inside = clause.first <= cue.first < clause.last
        features.append(f"{side}{'in' if inside else 'out'} {cue.name}")
        if inside:
            features.append(f"{side} {cue.name} {min(3, (first - cue.last if side == '<' else cue.first - last) // 2)}")
    if at:
        features += ["p " + cue.name for cue in passage.cues[at - 1]]
        if sentence.last - sentence.first < 9:
            before = passage.sentences[at - 1]
            features += ["p " + s for s in stems[before.first : before.last]]
            features += ["ps " + cue.name for cue in passage.cues[at - 1]]
    features.append(f"length {min(6, (sentence.last - sentence.first) // 5)}")
    features.append(f"times {min(4, len(among(passage.durations, sentence)))}")
    if words[sentence.last - 1] == "?":
        features.append("question")
    if passage.part == "headline":
        features.append("headline")
    return features


def _near(stems: list[str], sentence: Range, first: int, last: int) -> list[str]:
    features = []
    for k in (1, 2, 3):
        features.append(f"l{k} " + (stems[first - k] if first - k >= sentence.first else "^"))
        features.append(f"r{k} " + (stems[last + k - 1] if last + k - 1 < sentence.last else "$"))
    if first - 2 >= sentence.first:
        features.append(f"l12 {stems[first - 2]} {stems[first - 1]}")
    if last + 1 < sentence.last:
        features.append(f"r12 {stems[last]} {stems[last + 1]}")
    return features
