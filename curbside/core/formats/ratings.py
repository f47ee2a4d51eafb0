"""Ratings that cannot be one: no page shows 99 of 5 stars, whatever a file says."""

from __future__ import annotations

from dataclasses import replace

from curbside.core.thread import Doctor, Rating, Thread

FEWEST, MOST = 1, 5  # stars


def with_sensible_ratings(thread: Thread) -> Thread:
    """The thread without ratings of stars that are not from 1 to 5, or of less than no review; a notice tells of each."""
    answers, notices = list(thread.answers), list(thread.notices)
    for number, answer in enumerate(thread.answers, 1):
        doctor = answer.doctor
        if doctor and doctor.rating and not _is_sensible(doctor.rating):
            rest = replace(doctor, rating=None)
            answers[number - 1] = replace(answer, doctor=rest if rest != Doctor() else None)
            notices.append(f"answer {number}: a rating was left out that cannot be one: {_in_words(doctor.rating)}")
    return thread if len(notices) == len(thread.notices) else replace(thread, answers=tuple(answers), notices=tuple(notices))


def _is_sensible(rating: Rating) -> bool:
    return (rating.stars is None or FEWEST <= rating.stars <= MOST) and (rating.reviews is None or rating.reviews >= 0)


def _in_words(rating: Rating) -> str:
    stars = f"{rating.stars:g} of {MOST} stars" if rating.stars is not None else ""
    reviews = f"{rating.reviews} reviews" if rating.reviews is not None else ""
    return ", ".join(part for part in (stars, reviews) if part)
