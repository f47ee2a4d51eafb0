"""A doctor who types, posts and changes answers; and whether every wording is there, in its order."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from bench.durability.faults import Faults
from bench.durability.person import Person, Write
from bench.durability.words import words
from curbside.site.answers.models import Answer, Draft


@dataclass
class Told:
    """One doctor's answer to one question. draft: as acknowledged last; None after posting.   posted: every posted wording.   sent: all words."""

    draft: str | None = None
    posted: list[str] = field(default_factory=list)
    sent: set[str] = field(default_factory=set)


class Answerer(Person):
    """doctor: its number.   questions: theirs."""

    def __init__(self, session: str, rng: Random, doctor: int, questions: list[int]) -> None:
        super().__init__(session, rng)
        self._doctor, self.told = doctor, {number: Told() for number in questions}

    def next_write(self) -> Write:
        number = self.rng.choice(list(self.told))
        said = words(self.rng, "It will be gone in 2 to 3 weeks. What else is")
        post = self.rng.random() < 0.3
        self.told[number].sent.add(said)
        kind = "drafts" if not post else "edits" if self.told[number].posted else "answers"
        fields = {"headline": "", "body": said, "do": "post" if post else "keep"}
        return Write(kind, f"/answer/{number}", number, said, fields, expected=302 if post else 200)

    def note(self, write: Write, page: str, address: str) -> None:
        here = self.told[write.place]
        here.draft = None if address else write.words
        if address:
            here.posted.append(write.words)

    def faults(self) -> Faults:
        found = Faults()
        for number, here in self.told.items():
            self._check(number, here, self.unsure if self.unsure and self.unsure.place == number else None, found)
        return found

    def _check(self, number: int, here: Told, unsure: Write | None, found: Faults) -> None:
        what = f"answer of doctor {self._doctor} to {number}"
        own = list(Answer.objects.filter(question=number, doctor=self._doctor, byline__isnull=True).order_by("pk"))
        there = [body for answer in own for body in (*answer.revisions.order_by("pk").values_list("body", flat=True), answer.body)]
        posting = unsure is not None and unsure.expected == 302
        found.compare_all(what, there, here.posted, unsure.words if unsure and posting else None, here.sent)
        if len(own) > 1:
            found.doubled.append(what)
        draft = Draft.objects.filter(question=number, doctor=self._doctor).values_list("body", flat=True).first()
        found.compare(f"draft of an {what}", draft, {here.draft, *([unsure.words] if unsure else []), *([None] if posting else [])}, here.sent)
