"""Threads by the thousand in a site's database: invented sentences of the sample pages, drawn anew into questions and answers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import curbside.core.samples
from curbside.core.formats import read_threads

ANSWERS = 7
ASKED, TOLD = 82, 60  # words of a question and of an answer, as counted on a site of this kind
SENTENCE = re.compile(r"(?<=[.?!])\s+")
START = datetime(2016, 1, 1, tzinfo=UTC)


class Crowd:
    """Draws titles, questions and answers; the same for the same seed."""

    def __init__(self, seed: int = 5) -> None:
        self.random = random.Random(seed)
        pages = sorted((Path(curbside.core.samples.__file__).parent / "pages").glob("*.txt"))
        threads = [thread for page in pages for thread in read_threads(page.read_bytes())]
        self.titles = [thread.question.title for thread in threads]
        self.asked = [sentence for thread in threads for sentence in SENTENCE.split(thread.question.body)]
        self.told = [sentence for thread in threads for answer in thread.answers for sentence in SENTENCE.split(answer.body)]

    def words(self, sentences: list[str], many: int) -> str:
        """Sentences until there are so many words."""
        drawn: list[str] = []
        count = 0
        while count < many:
            drawn.append(self.random.choice(sentences))
            count += drawn[-1].count(" ") + 1
        return " ".join(drawn)

    def searches(self, many: int) -> Iterator[str]:
        """What people type: one to four words of a title, or of what is told, as often in common words as in rare ones; one in ten misspelt."""
        for _ in range(many):
            words = [word for word in re.findall(r"[A-Za-z]{4,}", self.random.choice(self.titles + self.told)) if word]
            drawn = self.random.sample(words, min(len(words), self.random.choice((1, 2, 2, 3, 4)))) or ["smile"]
            if self.random.random() < 0.1:
                word = max(drawn, key=len)
                drawn[drawn.index(word)] = word[:3] + word[4:]
            yield " ".join(drawn)


def fill(threads: int) -> None:
    """Store so many threads, a block at a time, with doctors, specialties and topics. The site must be open and its database empty."""
    from curbside.site.answers.models import Answer
    from curbside.site.doctors.models import Doctor, Specialty
    from curbside.site.questions.models import Question, Topic

    crowd, draw = Crowd(), random.Random(6)
    specialties = Specialty.objects.bulk_create(Specialty(name=f"Surgeon of kind {n}", slug=f"surgeon-{n}") for n in range(20))
    doctors = Doctor.objects.bulk_create(Doctor(name=f"Doctor Number {n}", specialty=draw.choice(specialties)) for n in range(500))
    topics = Topic.objects.bulk_create(Topic(kind="treatment", name=f"treatment {n}", slug=f"treatment-{n}") for n in range(60))
    for first in range(0, threads, 2000):
        block = range(first, min(first + 2000, threads))
        asked = Question.objects.bulk_create(_question(crowd, number) for number in block)
        about = Question.topics.through
        about.objects.bulk_create(about(question_id=question.pk, topic_id=draw.choice(topics).pk) for question in asked)
        Answer.objects.bulk_create(
            Answer(question=question, position=position, doctor=draw.choice(doctors), byline={}, body=crowd.words(crowd.told, TOLD))
            for question in asked
            for position in range(ANSWERS if draw.random() < 0.95 else 0)
        )


def _question(crowd: Crowd, number: int) -> object:
    from curbside.site.questions.models import Question

    at = START + timedelta(minutes=50 * number)
    return Question(title=crowd.random.choice(crowd.titles), body=crowd.words(crowd.asked, ASKED), asked_at=at, added_at=at, changed_at=at)
