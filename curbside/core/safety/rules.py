"""The red-flag rules: what a sign is called, how it is worded, why it matters, what to do, and who says so.

A wording is read like this (the data file repeats it for whoever edits it):

    calf ...3 swollen         one phrase, as in core/text/phrases.py
    <fever>                   any phrase of the sign of that name
    <calf> & <swollen>        both near each other, in either order
    <fever> + <operation>     both somewhere in the text
    =<alone>                  a phrase that is its whole sentence
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from curbside.core.errors import BadLexicon
from curbside.core.safety.cues import VOICES, Voice
from curbside.core.safety.sieve import PhraseSieve
from curbside.core.text.data import read_lexicon

FILE = "rules.toml"
ALONE = "="
PENDING = "pending"
NEGATORS = frozenset(
    "no not without never nothing none cannot can't cant won't wont don't dont doesn't doesnt isn't isnt haven't hasn't couldn't unable nor".split()
)
FAMILIES = ("botulinum", "filler", "surgery", "allergy", "mind", "eye", "pregnancy", "child", "any", "urged")
URGENCIES = ("ambulance", "emergency", "now", "hospital", "today")
FIELDS = ("family", "wording", "why", "what", "urgency", "source", "written", "checked", "example", "counter")


class Wording(NamedTuple):
    """Groups of signs: those of a group stand near each other; every group occurs somewhere in the text. signs: all of them."""

    groups: tuple[tuple[str, ...], ...]
    signs: frozenset[str]


class Rule(NamedTuple):
    """One red flag.

    family: one of FAMILIES. voice: whose words it reads, the asker's or a doctor's.
    why: what it may be. what: what to do, said to the patient; urgency: one of URGENCIES, the strongest first;
    besides: it also says what else to do or to watch. source: organisation and page; written: the day of the rule;
    checked: year and month the source was read against it, or PENDING.
    example: a sentence that must raise it; counter: one that must not.
    unless: signs that, anywhere in the text, explain it away.
    """

    id: str
    family: str
    voice: Voice
    wordings: tuple[Wording, ...]
    unless: tuple[str, ...]
    why: str
    what: str
    urgency: str
    besides: bool
    source: str
    written: str
    checked: str
    example: str
    counter: str


class RuleSet(NamedTuple):
    """The rules of one voice and the phrases that lead to them.

    signs_of: the signs a phrase stands for; phrases_of: the reverse. negative: phrases that hold a "no" of their own ("cannot breathe").
    feared: phrases whose fear is a sign itself ("hurt myself").
    waiting: for a sign, the rules and wordings to look at once it may be there, numbered in the file's order.
    """

    sieve: PhraseSieve
    signs_of: Mapping[str, tuple[str, ...]]
    phrases_of: Mapping[str, Sequence[str]]
    negative: frozenset[str]
    feared: frozenset[str]
    waiting: Mapping[str, Sequence[tuple[int, Rule, Wording]]]

    def possible(self, words: AbstractSet[str]) -> tuple[list[tuple[Rule, Wording]], set[str]]:
        """The rules and wordings that a text of these words may raise, and the phrases to look for."""
        phrases = self.sieve.present(words)
        signs = {sign for phrase in phrases for sign in self.signs_of[phrase]}
        found = [(rule, wording) for _, rule, wording in sorted(self._waiting(signs), key=itemgetter(0))]
        needed = {sign for rule, wording in found for sign in (*wording.signs, *rule.unless)} & signs
        return found, {phrase for sign in needed for phrase in self.phrases_of[sign]} & phrases

    def _waiting(self, signs: AbstractSet[str]) -> Iterator[tuple[int, Rule, Wording]]:
        return (entry for sign in signs for entry in self.waiting.get(sign, ()) if entry[2].signs <= signs)


@lru_cache(maxsize=1)
def read_rules() -> tuple[Rule, ...]:
    """Every rule of rules.toml, in the file's order. Raises BadLexicon for one that lacks a field or cannot be read."""
    return tuple(_rule(name, entry) for name, entry in _data()["rule"].items())


@lru_cache(maxsize=2)
def rule_set(voice: Voice) -> RuleSet:
    """The rules that read one voice, ready to be found; raises BadLexicon."""
    rules = [rule for rule in read_rules() if rule.voice == voice]
    phrases_of = {sign: _phrases(sign) for rule in rules for sign in (*rule.unless, *(s for w in rule.wordings for s in w.signs))}
    signs_of: dict[str, tuple[str, ...]] = {}
    for sign, phrases in phrases_of.items():
        for phrase in phrases:
            signs_of[phrase] = (*signs_of.get(phrase, ()), sign)
    waiting: dict[str, list[tuple[int, Rule, Wording]]] = {}
    for n, (rule, wording) in enumerate((one, wording) for one in rules for wording in one.wordings):
        rarest = min(wording.signs, key=lambda sign: (len(phrases_of[sign]), sign))
        waiting.setdefault(rarest, []).append((n, rule, wording))
    sieve = PhraseSieve(signs_of, _data().get("groups", {}), FILE)
    feared = frozenset(phrase for sign in _data()["feared"] for phrase in _phrases(f"<{sign}>"))
    return RuleSet(sieve, signs_of, phrases_of, frozenset(_negative(signs_of)), feared, waiting)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return read_lexicon(f"safety/{FILE}")


def _rule(name: str, entry: Mapping[str, Any]) -> Rule:
    missing = [field for field in FIELDS if not entry.get(field)]
    if missing:
        raise BadLexicon(FILE, name, f"lacks {', '.join(missing)}")
    voice = entry.get("voice", "asker")
    if entry["family"] not in FAMILIES or voice not in VOICES or entry["urgency"] not in URGENCIES:
        raise BadLexicon(FILE, name, "unknown family, voice or urgency")
    wordings = tuple(_wording(text, name) for text in entry["wording"])
    texts = {field: entry[field] for field in FIELDS if field not in {"family", "wording"}}
    unless, besides = tuple(entry.get("unless", ())), bool(entry.get("besides"))
    return Rule(id=name, family=entry["family"], voice=voice, wordings=wordings, unless=unless, besides=besides, **texts)


def _wording(text: str, name: str) -> Wording:
    groups = tuple(tuple(sign.strip() for sign in group.split(" & ")) for group in text.split(" + "))
    if not all(sign for group in groups for sign in group):
        raise BadLexicon(FILE, name, f"an empty sign in {text!r}")
    return Wording(groups, frozenset(sign for group in groups for sign in group))


def _phrases(sign: str) -> Sequence[str]:
    """The phrases of a sign: those the file gives for <name>, or the phrase itself."""
    sign = sign.removeprefix(ALONE)
    if not (sign.startswith("<") and sign.endswith(">")):
        return (sign,)
    phrases: Sequence[str] | None = _data().get("signs", {}).get(sign[1:-1])
    if phrases is None:
        raise BadLexicon(FILE, sign, "no such sign")
    return phrases


def _negative(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases that hold a negator, in a group or by itself."""
    groups: Mapping[str, Sequence[str]] = _data().get("groups", {})
    negators = NEGATORS.union(f"@{name}" for name, words in groups.items() if not NEGATORS.isdisjoint(words))
    return (phrase for phrase in phrases if not negators.isdisjoint(phrase.replace("|", " ").replace("?", " ").split()))
