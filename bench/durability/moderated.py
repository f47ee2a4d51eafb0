"""A reader who flags answers, and a moderator who approves questions; and whether flags, decisions and their log are there."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import replace
from http.client import HTTPConnection
from random import Random

from bench.durability.faults import Faults
from bench.durability.person import Person, Write
from curbside.site.lib.states import State
from curbside.site.moderation.models import Flag, Log
from curbside.site.questions.models import Question


class Reader(Person):
    """user: its number.   answers: what to flag, each once."""

    most = 3

    def __init__(self, session: str, rng: Random, user: int, answers: list[int]) -> None:
        super().__init__(session, rng)
        self._user, self._answers, self._flagged = user, deque(answers), set[int]()

    def next_write(self) -> Write | None:
        if not self._answers:
            return None
        number = self._answers.popleft()
        return Write("flags", f"/moderation/report/answer/{number}", number, "", {"reason": "wrong", "note": f"Answer {number} – “wrong” 🩹"})

    def note(self, write: Write, page: str, address: str) -> None:
        self._flagged.add(write.place)

    def faults(self) -> Faults:
        there = Counter(Flag.objects.filter(by=self._user, target="answer", closed_at=None).values_list("number", "note"))
        return Faults(
            lost=[f"flag on answer {number}" for number in self._flagged if not any(number == one for one, _ in there)],
            doubled=[f"flag on answer {number}" for (number, _), times in there.items() if times > 1],
            torn=[f"flag on answer {number}: {note!r}" for number, note in there if note != f"Answer {number} – “wrong” 🩹"],
        )


class Moderator(Person):
    """posted: the questions that wait. A decision sent again because no answer came is a decision of its own: the log may hold it as often as it was sent."""

    def __init__(self, session: str, rng: Random, posted: deque[int]) -> None:
        super().__init__(session, rng)
        self._posted, self._decided, self._sent = posted, set[int](), Counter[int]()

    def next_write(self) -> Write | None:
        if not self._posted:
            return None
        number = self._posted.popleft()
        return Write("decisions", f"/moderation/decide/question/{number}", number, "", {"do": "approve"})

    def send(self, connection: HTTPConnection, write: Write) -> tuple[int, str, str]:
        """Look at the queue first: a decision is on what was shown there."""
        connection.request("GET", "/moderation", headers={"Cookie": self._cookie})
        answer = connection.getresponse()
        page = answer.read().decode()
        if answer.status != 200:
            return answer.status, page, ""
        stamp = re.search(rf'action="{write.path}".*?name="stamp" value="(\w+)"', page, re.DOTALL)
        self._sent[write.place] += 1
        return super().send(connection, replace(write, fields={**write.fields, "stamp": stamp[1] if stamp else ""}))

    def note(self, write: Write, page: str, address: str) -> None:
        self._decided.add(write.place)

    def faults(self) -> Faults:
        shown = set(Question.objects.filter(state=State.PUBLISHED).values_list("pk", flat=True))
        entries = Counter(Log.objects.filter(target="question", act="approve").values_list("number", flat=True))
        return Faults(
            lost=[f"decision on question {number}" for number in self._decided if number not in shown or number not in entries],
            doubled=[f"log of question {number}" for number, times in entries.items() if times > self._sent[number]],
        )
