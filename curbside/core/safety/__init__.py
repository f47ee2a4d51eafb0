"""What must not wait. The doors: `red_flags(text)` for one text, `red_flags_of_thread(thread)` for a question with its answers.

What must not be published has a door of its own, `curbside.core.safety.identifiers`: it loads every country's telephone numbers.
"""

from curbside.core.safety.cues import Voice
from curbside.core.safety.red_flags import (
    FlagsOfPost,
    Part,
    PlacedFlag,
    RedFlag,
    Where,
    place_flags,
    red_flags,
    red_flags_of_answer,
    red_flags_of_question,
    red_flags_of_thread,
)
from curbside.core.safety.rules import Rule, read_rules

__all__ = [
    "FlagsOfPost", "Part", "PlacedFlag", "RedFlag", "Rule", "Voice", "Where", "place_flags", "read_rules", "red_flags", "red_flags_of_answer",
    "red_flags_of_question", "red_flags_of_thread",
]  # fmt: skip
