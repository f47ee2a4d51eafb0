"""The shapes of what comes in and goes out, as the OpenAPI document tells them. What comes in is checked further by the forms of the pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field


class Given(Schema):
    """Something sent to us: nothing unknown in it, and no figure where words belong."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Shown(Schema):
    """Something we send: just these fields."""

    model_config = ConfigDict(extra="forbid")


class QuestionIn(Given):
    """A question. treated_on: YYYY-MM-DD, never shown.   seen: the `findings` of an earlier refusal, once the asker has been shown them."""

    title: str
    body: str
    treatment: str = ""
    area: str = ""
    product: str = ""
    dose: str = ""
    side: Literal["", "left", "right", "both"] = ""
    treated_on: str = ""
    handle_hidden: bool = False
    seen: list[str] = Field(default_factory=list)


class AnswerIn(Given):
    """A doctor's answer."""

    body: str
    headline: str = ""


class ReportIn(Given):
    """What is wrong with something that everybody sees."""

    kind: Literal["question", "answer", "review", "reply"]
    number: int
    reason: Literal["danger", "private", "wrong", "advert", "rude", "other"]
    note: str = ""


class Wrong(Shown):
    """One thing that cannot be used. where: the field."""

    where: str
    what: str


class Alarm(Shown):
    """A red flag: what to do about it, and the words that raised it."""

    rule: str
    what: str
    quote: str


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    status: int
    title: str
    detail: str
    errors: list[Wrong] | None = None
    findings: list[str] | None = None
    red_flags: list[Alarm] | None = None


class TopicName(Shown):
    """A topic as others refer to it."""

    kind: Literal["treatment", "area", "complaint"]
    slug: str
    name: str


class CountedTopic(TopicName):
    """A topic in the list of all."""

    address: str
    threads: int


class ThreadRow(Shown):
    """A thread in a list. asker: the handle, null where it is not shown.   lead: the doctors in one sentence, null while it is being read."""

    number: int
    address: str
    title: str
    asker: str | None
    asked_at: datetime | None
    added_at: datetime
    changed_at: datetime
    closed: bool
    answers: int
    topics: list[TopicName]
    lead: str | None


class OpenRow(ThreadRow):
    """left_open: the things asked that no doctor took up."""

    left_open: list[str]


class OwnRow(ThreadRow):
    """state: held ones are seen by their asker and by moderators alone."""

    state: Literal["held", "published"]


class Threads(Shown):
    """A part of a list. next: the cursor of the part after it, null at the end."""

    items: list[ThreadRow]
    next: str | None


class OpenThreads(Threads):
    """A part of a list."""

    items: list[OpenRow]  # type: ignore[assignment] # a row with more in it


class OwnQuestions(Threads):
    """A part of a list."""

    items: list[OwnRow]  # type: ignore[assignment] # a row with more in it


class Thread(Shown):
    """A thread with all that is read from it: docs/reference/json.md.   set_aside: readings that a moderator found wrong; they are counted nowhere above."""

    source: str
    title: str | None
    body: str
    stated_answer_count: int | None
    disclaimer: str | None
    facts: dict[str, Any]
    asks: list[dict[str, Any]]
    answers: list[dict[str, Any]]
    consensus: dict[str, Any]
    red_flags: list[dict[str, Any]]
    notices: list[str]
    set_aside: list[dict[str, Any]]


class Checked(Shown):
    """The one thing that was checked of a doctor, and when."""

    fact: str
    checked_at: datetime


class DoctorName(Shown):
    """A doctor as others refer to them."""

    number: int
    name: str
    address: str


class AnswerRow(Shown):
    """Whose an answer is. index: its place in the thread's `answers`."""

    number: int
    index: int
    address: str
    answered_at: datetime | None
    doctor: DoctorName | None
    verified: Checked | None


class AnswerRows(Shown):
    """The answers of a thread, in the order of its document."""

    items: list[AnswerRow]


class Specialty(Shown):
    """What doctors are listed under, whatever each calls it."""

    slug: str
    name: str


class Rating(Shown):
    """Stars another site gave; never mixed with reviews written here."""

    stars: float | None
    reviews: int | None
    source: str
    read_at: datetime


class DoctorRow(Shown):
    """specialty: what the doctor is listed under.   title: the same in the doctor's own words.

    claimed: false for a profile made by an import that no doctor has taken over.
    """

    number: int
    address: str
    name: str
    credentials: list[str]
    specialty: Specialty | None
    title: str | None
    place: str | None
    claimed: bool
    verified: Checked | None
    added_at: datetime
    imported_ratings: list[Rating]
    answers: int


class Excluded(Shown):
    """How many reviews are not shown, and why."""

    reason: str
    count: int


class Reviews(Shown):
    """mean: null under five reviews.   stars: how many gave each number."""

    count: int
    mean: float | None
    treated: int
    stars: dict[str, int]
    excluded: list[Excluded]


class Doctor(DoctorRow):
    """A doctor with what the reviews come to."""

    reviews: Reviews


class Doctors(Shown):
    """A part of the list."""

    items: list[DoctorRow]
    next: str | None


class Topics(Shown):
    """Every topic that has a thread."""

    items: list[CountedTopic]


class Quote(Shown):
    """A doctor's exact words, and the number of the thread they stand in."""

    thread: int
    words: str


class Said(Shown):
    """One thing said, by how many doctors, in how many threads."""

    about: str
    what: str
    doctors: int
    threads: int
    quotes: list[Quote]


class Time(Shown):
    """One time until it is over. high_days: null where it is open."""

    what: str
    low_days: float
    high_days: float | None
    doctors: int
    threads: int
    quotes: list[Quote]


class Points(Shown):
    """The 10, 50 and 90 % points of the pooled times, in days."""

    p10: float
    p50: float
    p90: float


class Times(Shown):
    """doctors: how many give one.

    pooled: null where fewer than two doctors give a time with an end, where no two doctors' times share a day, and over threads that are not alike.
    """

    doctors: int
    pooled: Points | None
    said: list[Time]


class Asked(Shown):
    """What is asked in how many threads, and in how many of those nobody took it up."""

    what: str
    threads: int
    left_open: int


class Topic(CountedTopic):
    """A topic with the picture over its newest 500 threads. threads_read: those the picture is of.

    alike: whether they share a complaint, and what was treated or where; if not, their times are about different things and are not pooled.
    """

    alike: bool
    threads_read: int
    doctors: int
    times: Times
    said: list[Said]
    asked: list[Asked]


class Posted(Shown):
    """What became of what was sent. state: a held question waits for a moderator."""

    number: int
    address: str
    state: Literal["held", "published"]
