"""The nouns: a thread is a question with its answers. Frozen values; what a page does not say is None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters of a text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rating:
    """Ratings that came with a page.

    stars: their mean, 1.0 to 5.0, or None where only a count is given.
    reviews: how many reviews stand behind it, or None where the page does not say.
    """

    stars: float | None = None
    reviews: int | None = None


@dataclass(frozen=True, slots=True)
class Doctor:
    """Who answered, as far as the page says.

    name: without titles and credentials ("Edwin Ishoo").
    credentials: letters after the name, as written ("MD", "FACS").
    place: town or region, as written.
    specialty: a title known to the specialty lexicon, as written ("Facial Plastic Surgeon").
    """

    name: str | None = None
    credentials: tuple[str, ...] = ()
    place: str | None = None
    specialty: str | None = None
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A doctor's reply. Claims quote `body` or `headline` by character spans, so neither is ever changed after reading.

    doctor: None where the page names nothing at all of one.
    """

    body: str
    headline: str | None = None
    doctor: Doctor | None = None

    def part(self, name: str) -> str:
        """The text a claim's `part` names: "headline" or "body" ("" where there is none)."""
        return (self.headline or "") if name == "headline" else self.body


@dataclass(frozen=True, slots=True)
class Question:
    """What the patient asks. Either of title and body may be empty; both are where a page gives answers alone, or an asker had the words erased."""

    title: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A question with its answers.

    source: the file (and, for many threads in one file, the place in it) the thread was read from.
    stated_answer_count: the number of answers the page claims to have, which may differ from `len(answers)`.
    disclaimer: the page's closing legal words, kept apart from the answers.
    notices: what the reader could not place, for people ("12 lines at the end belong to no answer: …"). Every non-blank line of the
        source is in the thread or in a notice.
    asked_at: the day it was asked, where known.
    """

    question: Question
    answers: tuple[Answer, ...] = ()
    source: str = ""
    stated_answer_count: int | None = None
    disclaimer: str | None = None
    notices: tuple[str, ...] = ()
    asked_at: date | None = None
