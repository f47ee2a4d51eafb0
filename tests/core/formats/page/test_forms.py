"""Who answered is read in the forms that directories, forums, letters and chats print; the three doctors are those of `shapes`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curbside.core.formats.page import read_page
from curbside.core.thread import Answer, Doctor
from tests.core.formats.accounting import unaccounted
from tests.core.formats.page.shapes import ANSWERS, BODY, TITLE, doctor_of, one_line, only

FIELDS = {"Hand Surgeon": "Hand Surgery", "Orthopaedic Surgeon": "Orthopaedics", "Family Physician": "Family Medicine"}
ABOVE = [
    # directories
    ("{name}, {letters}\n{field}\n{place}, FL", "name credentials field region"),
    ("{name}, {letters}\n{place}, FL · {field}", "name credentials field region"),
    ("Dr. {name}\n{field}, {place}", "name field place"),
    ("Dr. {name}\n{place} / {field}", "name field place"),
    ("{name}\n{field}, {place}", "name field place"),
    ("Dr. {name}\nSpecialty: {field}   Location: {place}", "name field place"),
    ("Answer from: {name}\nRole: {specialty}\nBased in: {place}", "name specialty place"),
    ("Dr {name}\n[{place}]\n{specialty}", "name specialty place"),
    ("Dr {name}, {specialty}, Bay Hand Clinic, {place}", "name specialty place"),
    ("Dr {name}, {specialty}\nBay Hand Clinic, {place}", "name specialty place"),
    ("{name} ({place}) – {specialty}", "name specialty place"),
    ("{place} {specialty} Dr. {name} replies:", "name specialty place"),
    ("{specialty}: {name}, {place}", "name specialty place"),
    ("{specialty} | {place} | Dr {name}", "name specialty place"),
    ("By Dr {name}\n{specialty}\n{place}\n12 March 2024", "name specialty place"),
    ("{name}, {letters}  Verified Physician\n{field} | {place}, FL | Joined 2014", "name credentials field region"),
    ("{name}, {letters}\nRating: {stars}/5 ({reviews} reviews)\n{specialty} in {place}", "name credentials specialty place rating"),
    ("⭐ {stars} · {reviews} reviews · {specialty} · {place}", "specialty place rating"),
    ("{name}, {letters} | {stars} (out of 5) | {reviews} reviews\n{specialty}, {place}", "name credentials specialty place rating"),
    # forums
    ("u/{handle} · 3 yr. ago · {specialty} (verified)", "handle specialty"),
    ("{handle}\n{specialty}\n·\n2y ago", "handle specialty"),
    ("Re: Stiff thumb\nby {handle} » Tue 12 Mar, 10:14", "handle"),
    ("Dr {name}\nSenior Member\nLocation: {place}\nPosts: 1,204", "name place"),
    ("Dr {name}, {specialty} ({place}) · 5d · Edited", "name specialty place"),
    ("Dr {name}, {specialty} ({place}), 12 likes, 3 replies", "name specialty place"),
    ("✔ Dr {name} | {field} | {place} | 4 thank you notes", "name field place"),
    ("{name}\n{specialty}, {place}\nMember since 2014 · 212 answers", "name specialty place"),
    ("12 votes\nAccepted\nDr {name}, {specialty}, {place}", "name specialty place"),
    ("**{name}, {letters}** ({specialty}, {place})", "name credentials specialty place"),
    ("▸ {name}, {specialty}, {place}", "name specialty place"),
    ("{number} of 3: Dr {name}, {specialty}, {place}", "name specialty place"),
    ("Expert response from Dr {name}, {specialty} ({place})\n12 Mar 2024 | 14 found this helpful", "name specialty place"),
    ("{name}, {specialty} at Bay Clinic (2004–present)\nAnswered Mar 3, 2019 · Upvoted by 14 people", "name specialty"),
    # letters and lists
    ("From: Dr {name} <{handle}@example.org>\nDate: Tue, 12 Mar 2024 10:14\nSubject: Re: Stiff thumb after a cast", "name"),
    ("Says {name}, {specialty}, {place}:", "name specialty place"),
]
BELOW = [
    ("Dr {name} is a {specialty} at the Bay Hand Clinic in {place}.", "name specialty place"),
    ("Dr {name} practises as a {specialty} in {place}.", "name specialty place"),
    ("{name}, {letters}, is a {specialty} in {place}.", "name credentials specialty place"),
    ("(Dr) {name}, {specialty}, {place}", "name specialty place"),
    ("— answered by Dr {name}, {specialty} @ {place}, {stars}/5 ({reviews})", "name specialty place rating"),
]
BESIDE = [
    ("[12/03/2024, 10:14:02] Dr {name}: {text}", "name"),
    ("Dr. {name} (10:14): {text}", "name"),
    ("<{handle}> {text}", "handle"),
    ("Physician {number} [{field}, {place}]: {text}", "field place"),
    ("{specialty} Dr {name} from {place}: {text}", "name specialty place"),
]


def handle_of(doctor: Doctor) -> str:
    return "dr_" + (doctor.name or "").split()[0].lower()


def fill(form: str, number: int, answer: Answer) -> str:
    """The form with the facts of one of the three; who has no rating leaves out the line or part that tells it."""
    doctor = doctor_of(answer)
    rating = doctor.rating
    return form.format(
        name=doctor.name,
        letters=", ".join(doctor.credentials),
        place=doctor.place,
        specialty=doctor.specialty,
        field=FIELDS[doctor.specialty or ""],
        handle=handle_of(doctor),
        number=number,
        text=answer.body,
        stars=rating.stars if rating else 3.9,
        reviews=rating.reviews if rating else 5,
    )


def told_by(answer: Answer, told: str) -> Doctor | None:
    """What a form tells of one of the three."""
    facts = told.split()
    doctor = doctor_of(answer)
    kept = only(answer, facts).doctor or Doctor()
    if "handle" in facts:
        kept = replace(kept, name=handle_of(doctor))
    if "field" in facts:
        kept = replace(kept, specialty=FIELDS[doctor.specialty or ""])
    if "region" in facts:
        kept = replace(kept, place=f"{doctor.place}, FL")
    return kept


def rated(form: str) -> list[Answer]:
    """The three; where the form prints stars, without the one who has none."""
    return [answer for answer in map(one_line, ANSWERS) if doctor_of(answer).rating or "{stars}" not in form]


def check(page: str, form: str, told: str) -> None:
    thread = read_page(page)
    assert (thread.question.title, thread.question.body) == (TITLE, BODY)
    assert [answer.doctor for answer in thread.answers] == [told_by(answer, told) for answer in rated(form)]
    assert [answer.headline for answer in thread.answers] == [None] * len(thread.answers)
    assert unaccounted(page, thread) == []


@pytest.mark.parametrize(("form", "told"), ABOVE)
def test_above_the_words(form: str, told: str):
    answers = [f"{fill(form, number, answer)}\n{answer.body}" for number, answer in enumerate(rated(form), 1)]
    check("\n\n".join([TITLE, BODY, f"{len(answers)} answers", *answers]), form, told)


@pytest.mark.parametrize(("form", "told"), BELOW)
def test_below_the_words(form: str, told: str):
    answers = [f"{answer.body}\n\n{fill(form, number, answer)}" for number, answer in enumerate(rated(form), 1)]
    check("\n\n".join([TITLE, BODY, f"{len(answers)} answers", *answers]), form, told)


@pytest.mark.parametrize(("form", "told"), BESIDE)
def test_before_the_words(form: str, told: str):
    answers = [fill(form, number, answer) for number, answer in enumerate(rated(form), 1)]
    check("\n\n".join([TITLE, BODY, *answers]), form, told)
