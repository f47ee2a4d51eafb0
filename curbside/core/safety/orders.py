"""Several red flags: the most urgent order stands first, and on the same words the strongest is given, not two that differ."""

from __future__ import annotations

from collections.abc import Sequence

from curbside.core.safety.red_flags import RedFlag
from curbside.core.safety.rules import URGENCIES, read_rules


def urgency(flag: RedFlag) -> int:
    """Where the flag's order stands among URGENCIES: the smaller, the sooner."""
    return next(URGENCIES.index(rule.urgency) for rule in read_rules() if rule.id == flag.rule)


def strongest(flags: Sequence[RedFlag]) -> tuple[RedFlag, ...]:
    """The flags of one text, but for those on words of another whose order is as urgent or more. One that also says what else to do always stays."""
    rules = {rule.id: rule for rule in read_rules()}
    kept: list[RedFlag] = []
    for flag in sorted(flags, key=lambda one: (urgency(one), -len(rules[one.rule].what))):
        if rules[flag.rule].besides or not any(flag.start < other.end and other.start < flag.end for other in kept):
            kept.append(flag)
    return tuple(flag for flag in flags if flag in kept)
