"""Words that may mean an emergency, found by the rules of rules.toml. They never look at consensus: one flag stands whatever others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from curbside.core.safety.cues import Voice
from curbside.core.safety.rules import ALONE, Rule, RuleSet, Wording, rule_set
from curbside.core.safety.scope import Scope
from curbside.core.safety.sieve import vocabulary
from curbside.core.safety.spelling import put_right, with_right_words
from curbside.core.text.phrases import Match
from curbside.core.text.tokens import Tokens, tokenize
from curbside.core.thread import Answer, Question, Thread

NEAR = 14
Where = Literal["question"] | int
Part = Literal["title", "headline", "body"]


class RedFlag(NamedTuple):
    """Words that raise a rule: `text[start:end] == quote`."""

    rule: str
    start: int
    end: int
    quote: str


FlagsOfPost = tuple[tuple[Part, RedFlag], ...]
"""A question's or an answer's flags, each with the part it stands in."""


class PlacedFlag(NamedTuple):
    """A red flag of a thread: in the question (its title or body), or in an answer by its index (its headline or body)."""

    where: Where
    part: Part
    flag: RedFlag


class Found(NamedTuple):
    """A flag and, in characters, the sign its wording names first: what to show where the whole does not stand in one part."""

    flag: RedFlag
    start: int
    end: int


class Hit(NamedTuple):
    """A sign that is stated, in tokens first to last, and the number of the sentence it begins in."""

    first: int
    last: int
    sentence: int


def red_flags(text: str, voice: Voice = "asker") -> tuple[RedFlag, ...]:
    """The red flags a text raises, in its order, each rule once.

    voice: an asker is read for signs the patient has; a doctor for urging to seek prompt care and for signs the doctor states.
    """
    return tuple(found.flag for found in _find(text, voice))


def _find(text: str, voice: Voice) -> tuple[Found, ...]:
    rules = rule_set(voice)
    written = vocabulary(text)
    possible, phrases = rules.possible(with_right_words(written))
    if not possible:
        return ()
    tokens = put_right(tokenize(text), written)
    hits = [hit for hit in rules.sieve.find(tokens.words) if hit.name in phrases]
    there = {sign for hit in hits for sign in rules.signs_of[hit.name]}
    possible = [(rule, wording) for rule, wording in possible if wording.signs <= there]
    if not possible:
        return ()
    stated = _stated_signs(Scope(text, tokens, voice), hits, rules)
    found: dict[str, tuple[Hit, Hit]] = {}
    for rule, wording in possible:
        if rule.id not in found and (span := _raised(rule, wording, stated, voice)):
            found[rule.id] = span
    flags = (_flag(name, text, tokens, *spans) for name, spans in found.items())
    return tuple(sorted(flags, key=lambda found: (found.flag.start, found.flag.end, found.flag.rule)))


def red_flags_of_thread(thread: Thread) -> tuple[PlacedFlag, ...]:
    """The red flags of a thread: the question's first (title and body read together), then each answer's."""
    return place_flags(red_flags_of_question(thread.question), map(red_flags_of_answer, thread.answers))


def red_flags_of_question(question: Question, told: str = "") -> FlagsOfPost:
    """The flags of a question, its title and body read together.

    told: what was done, where the asker told it apart from both: "Lip filler". It makes the sense of a sign clear and is none itself.
    """
    return tuple(_of_two("title", question.title, question.body, "asker", f"\n\nI had {told}." if told else ""))


def red_flags_of_answer(answer: Answer) -> FlagsOfPost:
    """The flags of an answer, its headline and body read together."""
    return tuple(_of_two("headline", answer.headline or "", answer.body, "doctor"))


def place_flags(question: FlagsOfPost, answers: Iterable[FlagsOfPost]) -> tuple[PlacedFlag, ...]:
    """The flags of a thread's posts, in the order of the thread."""
    posts: tuple[tuple[Where, FlagsOfPost], ...] = (("question", question), *enumerate(answers))
    return tuple(PlacedFlag(where, part, flag) for where, flags in posts for part, flag in flags)


def _of_two(name: Part, heading: str, body: str, voice: Voice, beside: str = "") -> Iterator[tuple[Part, RedFlag]]:
    """Flags of a heading and a body read as one text, each put back where its words stand. beside: words that are read along and raise nothing alone.

    Of a flag that stands on words of two of them, the sign it names first is what is quoted.
    """
    border = len(heading) + 2
    places: tuple[tuple[Part, int, str], ...] = ((name, 0, heading), ("body", border, body))
    for flag, first, last in _find(f"{heading}\n\n{body}{beside}", voice):
        for part, begin, text in places:
            whole = begin <= flag.start and flag.end <= begin + len(text)
            start, end = (flag.start - begin, flag.end - begin) if whole else (first - begin, last - begin)
            if 0 <= start < end <= len(text):
                yield part, RedFlag(flag.rule, start, end, text[start:end])
                break


def _stated_signs(scope: Scope, matches: Iterable[Match], rules: RuleSet) -> dict[str, list[Hit]]:
    """Where the signs of the phrases found are stated of the patient."""
    stated: dict[str, list[Hit]] = {}
    for phrase, first, last in matches:
        if scope.states(first, last, phrase in rules.negative, phrase in rules.feared):
            alone = scope.alone(first, last)
            for sign in rules.signs_of[phrase]:
                if alone or not sign.startswith(ALONE):
                    stated.setdefault(sign, []).append(Hit(first, last, scope.sentence(first)))
    return stated


def _raised(rule: Rule, wording: Wording, stated: Mapping[str, Sequence[Hit]], voice: Voice) -> tuple[Hit, Hit] | None:
    """The tokens a wording stands on and those of the sign it names first, where all its signs are stated and nothing explains them away."""
    if not wording.signs <= stated.keys() or any(sign in stated for sign in rule.unless):
        return None
    spans = [_together(group, stated, voice) for group in wording.groups]
    return spans[0] if all(spans) else None


def _together(group: Sequence[str], stated: Mapping[str, Sequence[Hit]], voice: Voice) -> tuple[Hit, Hit] | None:
    """The tightest place where the signs of a group stand near each other, and the first sign there; what a doctor says must stand in one sentence."""
    latest: dict[str, Hit] = {}
    best: Hit | None = None
    first: Hit | None = None
    for hit, sign in sorted((hit, name) for name in group for hit in stated[name]):
        latest[sign] = hit
        if len(latest) < len(group):
            continue
        span = Hit(min(h.first for h in latest.values()), max(h.last for h in latest.values()), hit.sentence)
        parted = voice == "doctor" and len({h.sentence for h in latest.values()}) > 1
        if not parted and (best is None or span.last - span.first < best.last - best.first):
            best, first = span, latest[group[0]]
    return (best, first) if best and first and best.last - best.first <= NEAR * len(group) else None


def _flag(name: str, text: str, tokens: Tokens, span: Hit, sign: Hit) -> Found:
    start, end = tokens.starts[span.first], tokens.ends[span.last - 1]
    return Found(RedFlag(name, start, end, text[start:end]), tokens.starts[sign.first], tokens.ends[sign.last - 1])
