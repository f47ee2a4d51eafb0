"""What is counted of many threads, one after the other; who said it, and the first words for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any

from curbside.core.consensus.pooling import Interval, most_agreed

QUOTES = 5
LABELS = ("For good?", "Why", "What to do", "Chances", "Dose")

Voice = dict[str, Any]  # one of a thread's `times` or `said`, with the thread's number as `thread`


@dataclass(slots=True)
class Said:
    """One thing said, as far as the threads were gone through: by whom, where, and the first voices, one of each doctor."""

    doctors: set[str] = field(default_factory=set)
    threads: set[int] = field(default_factory=set)
    quotes: list[Voice] = field(default_factory=list)

    def add(self, voice: Voice, by: str, thread: int) -> None:
        if by not in self.doctors and len(self.quotes) < QUOTES:
            self.quotes.append(voice | {"thread": thread})
        self.doctors.add(by)
        self.threads.add(thread)


Heard = dict[str, Said]  # by what is said


class Tally:
    """What is counted of each thread; its voices are let go.

    heard: the threads in which a doctor says anything that is counted.   views, open: each doctor's times with an end, and those without.
    """

    def __init__(self) -> None:
        self.threads = 0
        self.heard: set[int] = set()
        self.times: Heard = defaultdict(Said)
        self.said: dict[str, Heard] = {label: defaultdict(Said) for label in LABELS}
        self.ends: dict[str, tuple[float, float | None]] = {}
        self.views: dict[str, list[Interval]] = defaultdict(list)
        self.open: dict[str, list[Interval]] = defaultdict(list)
        self.asked: Counter[str] = Counter()
        self.left_open: Counter[str] = Counter()

    @property
    def meet(self) -> bool:
        """Whether two doctors' times share a day. As in a thread, one without an end counts only where its doctor names no end elsewhere."""
        return most_agreed(list((self.open | self.views).values())) is not None

    def add(self, number: int, voices: Mapping[str, Any]) -> None:
        """Count a thread's voices."""
        self.threads += 1
        if voices.get("times") or voices.get("said"):
            self.heard.add(number)
        for voice in voices.get("times", ()):
            by = _whose(voice, number)
            self.times[voice["what"]].add(voice, by, number)
            self.ends[voice["what"]] = (voice["low"], voice["high"])
            if voice["high"] is None:
                self.open[by].append(Interval(voice["low"], inf))
            else:
                self.views[by].append(Interval(voice["low"], voice["high"]))
        for voice in voices.get("said", ()):
            self.said[voice["label"]][voice["what"]].add(voice, _whose(voice, number), number)
        asks = [ask for ask in voices.get("asks", ()) if ask["intent"] != "other"]  # what fits no intent is left out
        self.asked.update({ask["intent"] for ask in asks})
        self.left_open.update({ask["intent"] for ask in asks if ask["open"]})


def _whose(voice: Voice, thread: int) -> str:
    """A doctor's number; somebody without a name is another in every thread."""
    return f"{thread} {voice['by']}" if isinstance(voice["by"], str) else str(voice["by"])
