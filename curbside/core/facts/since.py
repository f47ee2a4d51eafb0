"""How long ago the treatment was: "two weeks ago", "10 days post op", "9 days out", "it has been a month since", "day 6" in a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from curbside.core.facts.facts import Quote
from curbside.core.facts.told import Text
from curbside.core.text.durations import Duration, find_durations

LONGEST = 365 * 15
DONE = frozenset(
    "had got have done did injected operated surgery op operation procedure treatment treated injections injection started put removed "
    "fixed took taken pulled extracted out underwent fitted".split()
)
AFTER = frozenset("after post following since from past".split())
LEADING = frozenset("for in every within next wait last another first only until till under over than x per old of about by before after".split())
STOPPED = frozenset("stop stopping stopped quit quitting off coming ending finishing finished taper tapering tapered weaning".split())
NOT_THE_TREATMENT = frozenset("pregnant pregnancy old baby son daughter child started began".split())
SESSIONS = frozenset("vial session injection injections treatment syringe dose shot surgery op operation procedure".split())
SHORT = 8
MARKS = frozenset(", . ; : ) ( ! ? - – — | & + and now".split())


class Since(NamedTuple):
    """Days since the treatment, the words that say so, and how surely they are of the treatment (higher is surer)."""

    days: int
    quote: Quote
    rank: int


def find_since(title: Text, body: Text, names: set[str]) -> Since | None:
    """Days since the treatment; None where nothing says so, or the surest words differ. names: what the treatment may be called."""
    found = [*_in_title(title, names), *_in_body(body, names)]
    if not found:
        return None
    best = max(since.rank for since in found)
    surest = [since for since in found if since.rank == best]
    return surest[0] if best == 3 or len({since.days for since in surest}) == 1 else None


def _in_title(text: Text, names: set[str]) -> Iterator[Since]:
    treated = [mention for mention in text.mentions if mention.name in names]
    for duration in _durations(text):
        if not treated:
            if _is_ago(text.words, duration):
                yield Since(_days(duration), text.quote(duration.first, duration.last + 1), 3)
        elif (
            _is_ago(text.words, duration)
            or _is_out(text.words, duration)
            or _is_after(text, duration, names)
            or (treated[0].first < duration.first and _stands_free(text.words, duration))
        ):
            yield Since(_days(duration), text.quote(duration.first, duration.last), 3)
    yield from (Since(1, text.quote(at, at + 1), 3) for at, word in enumerate(text.words) if word == "yesterday" and treated)


def _in_body(text: Text, names: set[str]) -> Iterator[Since]:
    for duration in _durations(text):
        sentence = text.sentence(duration.first)
        if not sentence.told:
            continue
        words = text.words[sentence.first : sentence.last]
        named = text.names_in(duration.first, names)
        if _is_out(text.words, duration) or (text.words[duration.last : duration.last + 1] == ["since"] and _is_after(text, duration, names)):
            yield Since(_days(duration), text.quote(duration.first, duration.last), 2)
        elif _is_ago(text.words, duration) and (named or DONE.intersection(words) or len(words) <= SHORT):
            yield Since(_days(duration), text.quote(duration.first, duration.last + 1), 2 if named else 1)
    for at, word in enumerate(text.words):
        if word == "yesterday" and text.is_told(at) and text.names_in(at, names) and "since" not in text.words[max(0, at - 2) : at]:
            yield Since(1, text.quote(at, at + 1), 2)


def _durations(text: Text) -> Iterator[Duration]:
    for duration in find_durations(text.tokens):
        if duration.high is None or duration.high > LONGEST or duration.shape == "elided":
            continue
        sentence = text.sentence(duration.first)
        around = text.words[max(sentence.first, duration.first - 3) : duration.last + 2]
        if STOPPED.isdisjoint(text.words[sentence.first : sentence.last]) and NOT_THE_TREATMENT.isdisjoint(around):
            yield duration


def _days(duration: Duration) -> int:
    low, high = duration.low or 0.0, duration.high or 0.0
    return int((low + high) / 2)


def _is_ago(words: Sequence[str], duration: Duration) -> bool:
    return duration.last < len(words) and words[duration.last] == "ago"


def _is_out(words: Sequence[str], duration: Duration) -> bool:
    """ "6 wks post op", "9 days out", "12 days post"."""
    rest = words[duration.last : duration.last + 3]
    if duration.shape != "plain" or not rest or _led(words, duration):
        return False
    if rest[0] in {"out", "post"}:
        return len(rest) == 1 or rest[1] in MARKS or rest[1] in {"from", "of", "op", "surgery", "procedure"}
    return rest[0] == "postop"


def _is_after(text: Text, duration: Duration, names: set[str]) -> bool:
    """ "10 days after Botox", "a month since my surgery"."""
    words, at = text.words, duration.last
    rest = words[at : at + 6]
    if duration.shape not in {"plain", "indexed"} or not rest or rest[0] not in AFTER or _led(words, duration) or STOPPED.intersection(rest):
        return False
    return bool(SESSIONS.intersection(rest[1:4])) or any(at < mention.first <= at + 5 and mention.name in names for mention in text.mentions)


def _led(words: Sequence[str], duration: Duration) -> bool:
    return duration.first > 0 and words[duration.first - 1] in LEADING and words[duration.first - 1] not in {"about", "only"}


def _stands_free(words: Sequence[str], duration: Duration) -> bool:
    """A time in a title that hangs on nothing: "Lip lift, 8 weeks: …", "Underarm Botox, day 9", "is it normal at 5 weeks?"."""
    before = words[duration.first - 1] if duration.first else ","
    after = words[duration.last] if duration.last < len(words) else "."
    if duration.shape == "indexed":
        reported = before == "on" and duration.first > 1 and words[duration.first - 2].endswith("ed")
        return before not in LEADING and after not in {"of", "to"} and not reported
    if duration.shape != "plain" or words[duration.first] in {"a", "an", "the", "another"} or before in LEADING:
        return False
    return after in MARKS and (before in MARKS or before == "at" or before.isalpha()) and after != "-"
