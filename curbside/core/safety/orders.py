"""Several red flags on the same words: the strongest order is given, not two that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from curbside.core.safety.red_flags import RedFlag
from curbside.core.safety.rules import read_rules

_PLAIN = re.compile(r"(?:Go to|Be seen|See|Call the emergency number|Call now)[^,;:]*\.")
_STRENGTH = tuple(
    re.compile(words, re.IGNORECASE)
    for words in ("call the emergency number|^call now", r"emergency department.*\bnow\b", r"\bnow\b", "emergency department")
)
"""From the strongest, as the first clause of an order says it; what is left says "today"."""


def strongest(flags: Sequence[RedFlag]) -> tuple[RedFlag, ...]:
    """The flags of one text, but for those on words of another whose order says more. One that tells of anything else to do, such as rinsing, always stays."""
    what = {rule.id: rule.what for rule in read_rules()}
    kept: list[RedFlag] = []
    for flag in sorted(flags, key=lambda one: (_rank(what[one.rule]), -len(what[one.rule]))):
        if not (_PLAIN.fullmatch(what[flag.rule]) and any(flag.start < other.end and other.start < flag.end for other in kept)):
            kept.append(flag)
    return tuple(flag for flag in flags if flag in kept)


def _rank(order: str) -> int:
    first = re.split("[;:]", order)[0]
    return next((rank for rank, words in enumerate(_STRENGTH) if words.search(first)), len(_STRENGTH))
