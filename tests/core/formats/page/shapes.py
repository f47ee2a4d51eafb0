"""Three answers of three doctors, set out in the ways pages set them out. Each shape says which facts it prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from curbside.core.thread import Answer, Doctor, Rating

TITLE = "Stiff thumb after a cast came off. Will it bend again?"
BODY = "I am 51 and broke my thumb in spring. The cast came off nine days ago and the joint will not bend. Is this normal? When can I hold a racket?"
ANSWERS = (
    Answer(
        "Most thumbs are stiff for three weeks after a cast. Move it in warm water five times a day and be patient with it.\n\nIt will bend.",
        "Stiff is normal",
        Doctor("Orla Brandt", ("MD",), "Tampa", "Hand Surgeon", Rating(4.8, 31)),
    ),
    Answer(
        "I would not wait. If it does not bend at all after two weeks, see the person who put the cast on, because a tendon may be caught.",
        None,
        Doctor("Tomas Ekelund", ("MD", "PhD"), "Uppsala", "Orthopaedic Surgeon"),
    ),
    Answer(
        "Six weeks, with a splint at first. I tell everybody the same thing and nobody listens to me.",
        "Racket",
        Doctor("Ines Carvalho", ("DO",), "Porto", "Family Physician", Rating(4.1, 9)),
    ),
)
FACTS = ("headline", "name", "credentials", "place", "specialty", "rating")


class Shape(NamedTuple):
    """A page and the answers a right reading finds."""

    text: str
    answers: tuple[Answer, ...]


SHAPES: dict[str, Shape] = {}


def shape(
    prints: str = " ".join(FACTS), edit: Callable[[Answer], Answer] = lambda answer: answer
) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Register a page. `prints` names the facts on it; `edit` says what else a reading of it gives otherwise."""

    def register(make: Callable[[], str]) -> Callable[[], str]:
        SHAPES[make.__name__] = Shape(make(), tuple(edit(only(answer, prints.split())) for answer in ANSWERS))
        return make

    return register


def only(answer: Answer, facts: list[str]) -> Answer:
    """The answer with these facts alone."""
    doctor = doctor_of(answer)
    kept = replace(doctor, **{name: () if name == "credentials" else None for name in FACTS[1:] if name not in facts})
    return Answer(answer.body, answer.headline if "headline" in facts else None, kept if kept != Doctor() else None)


def doctor_of(answer: Answer) -> Doctor:
    assert answer.doctor
    return answer.doctor


def fill(pattern: str, answer: Answer) -> str:
    """A line with a doctor's facts: {name}, {letters}, {place}, {specialty}, {rating} (a line of its own)."""
    doctor = doctor_of(answer)
    rating = f"{doctor.rating.stars} out of 5 stars {doctor.rating.reviews} reviews\n" if doctor.rating else ""
    return pattern.format(
        name=doctor.name, letters=", ".join(doctor.credentials), place=doctor.place, specialty=doctor.specialty, rating=rating
    ).rstrip("\n")


def page(answers: list[str], header: str = "Doctor Answers 3", between: str = "\n\n", after: str = "") -> str:
    return f"{TITLE}\n\n{BODY}\n\n" + (f"{header}\n\n" if header else "") + between.join(answers) + after


def closed_by(pattern: str, gap: str = "\n\n", headline: bool = True) -> list[str]:
    """Each answer with a byline after it."""
    return [(f"{a.headline}\n\n" if headline and a.headline else "") + a.body + gap + fill(pattern, a) for a in ANSWERS]


def opened_by(pattern: str, gap: str = "\n", headline: bool = False, after: str = "") -> list[str]:
    """Each answer with a byline before it."""
    return [fill(pattern, a) + gap + (f"{a.headline}\n\n" if headline and a.headline else "") + a.body + after for a in ANSWERS]


def one_line(answer: Answer) -> Answer:
    return replace(answer, body=answer.body.replace("\n\n", " "))


CARD = "{name}, {letters}\n{place} {specialty}\n{rating}"
WHO = "name place specialty"


@shape()
def cards() -> str:
    return page(closed_by(CARD))


@shape()
def cards_of_an_old_mac_and_windows() -> str:
    return page(closed_by(CARD)).replace("\n\n", "\r\r").replace("\n", "\r\n")


@shape()
def cards_without_a_header() -> str:
    return page(closed_by(CARD), header="")


@shape()
def cards_spaced_out() -> str:
    return page(closed_by("{name}, {letters}\n\n{place} {specialty}\n\n{rating}"))


@shape("headline name credentials place specialty")
def cards_without_a_blank_line() -> str:
    return page(closed_by("{name}, {letters}\n{place} {specialty}", gap="\n"), between="\n")


@shape("headline name place specialty rating")
def cards_of_plain_names() -> str:
    return page(closed_by("{name}\n{place} {specialty}\n{rating}"))


@shape()
def cards_of_four_lines() -> str:
    return page(closed_by("{name}, {letters}\n{specialty}\n{place}\n{rating}"))


@shape()
def cards_with_the_rating_first() -> str:
    return page(closed_by("{rating}\n{name}, {letters}\n{place} {specialty}"))


@shape("headline place specialty rating")
def cards_of_nobody() -> str:
    return page(closed_by("{place} {specialty}\n{rating}"))


@shape("headline name credentials")
def cards_of_names() -> str:
    return page(closed_by("{name}, {letters}"))


@shape("headline name")
def cards_of_titled_names() -> str:
    return page(closed_by("Dr. {name}"))


@shape("headline name place specialty")
def cards_with_the_place_last() -> str:
    return page(closed_by("Dr {name}\n{specialty}, {place}"))


@shape("headline name place specialty rating")
def cards_of_keys() -> str:
    return page(closed_by("Doctor: {name}\nSpecialty: {specialty}\nLocation: {place}\n{rating}"))


@shape("headline name place specialty")
def keys_before_the_answer() -> str:
    return page(opened_by("Doctor: Dr. {name}\nSpecialty: {specialty}\nCity: {place}", headline=True))


@shape(WHO)
def keys_with_an_answer_key() -> str:
    return page(opened_by("Doctor: Dr. {name}\nSpecialty: {specialty}\nCity: {place}\nAnswer: ", gap=""), header="")


@shape()
def cards_before_the_answer() -> str:
    return page(opened_by(CARD, gap="\n\n", headline=True))


@shape("headline name place specialty rating")
def plain_cards_before_the_answer() -> str:
    return page(opened_by("{name}\n{place} {specialty}\n{rating}", gap="\n\n", headline=True))


@shape("name credentials place specialty")
def wrote() -> str:
    return page(opened_by("{name}, {letters} ({specialty}, {place}) wrote:"), header="")


@shape(WHO)
def replied_on_a_day() -> str:
    return page(opened_by("Dr. {name}, {specialty} from {place}, replied on 12 March 2020:"), header="")


@shape(WHO)
def quoted() -> str:
    return page(opened_by("> Dr. {name}, {specialty} ({place}) wrote:"), header="")


@shape(WHO)
def headings_of_markdown() -> str:
    return page(opened_by("**Dr. {name}, {specialty}, {place}**"))


@shape(WHO)
def named_before_a_dash() -> str:
    return page(opened_by("Dr. {name}, {specialty}, {place} - ", gap=""))


@shape(WHO)
def named_before_a_colon() -> str:
    return page(opened_by("Dr. {name} ({specialty}, {place}): ", gap=""), header="")


@shape("name credentials place specialty")
def named_with_letters_before_a_colon() -> str:
    return page(opened_by("{name}, {letters}, {specialty}, {place}: ", gap=""), header="The doctors reply")


@shape("place specialty")
def specialties_before_a_colon() -> str:
    return page(opened_by("{specialty}, {place}: ", gap=""), header="What our experts say")


@shape("specialty", lambda a: replace(a, doctor=replace(doctor_of(a), specialty=(doctor_of(a).specialty or "").upper())))
def specialties_in_capitals() -> str:
    answers = [f"THE {(doctor_of(a).specialty or '').upper()}\n{a.body}" for a in ANSWERS]
    return page(answers, header="")


@shape(WHO)
def title_before_the_name() -> str:
    return page(opened_by("{specialty} Dr {name}, {place}:"), header="")


@shape("name specialty")
def our_own_experts() -> str:
    return page(opened_by("Our {specialty}, {name}, replies:"), header="")


@shape("name specialty")
def years_of_experience() -> str:
    return page(opened_by("Dr. {name}\n{specialty} 21 years experience"), header="3 doctor answers")


@shape(WHO)
def numbered_answers() -> str:
    return page([f"Answer {n}\n{a.body}\n" + fill("— Dr. {name}, {specialty}, {place}", a) for n, a in enumerate(ANSWERS, 1)], header="")


@shape(WHO)
def numbered_bylines() -> str:
    return page(
        [f"{n}. " + fill("Dr. {name}, {specialty}, {place}", a) + f"\n{a.body}" for n, a in enumerate(ANSWERS, 1)], header="Three experts replied:"
    )


@shape(WHO)
def numbered_columns_with_a_clock() -> str:
    return page(
        [f"{n} | " + fill("Dr {name}, {specialty}, {place} | 09:12", a) + f"\n{a.body}" for n, a in enumerate(ANSWERS, 1)], header="Replies (3)"
    )


@shape(WHO)
def experts_in_brackets() -> str:
    return page([f"Expert {n} (" + fill("Dr. {name}, {specialty}, {place}", a) + f"): {a.body}" for n, a in enumerate(ANSWERS, 1)], header="")


@shape("")
def doctors_a_b_c() -> str:
    return page([f"Doctor {letter}: {a.body}" for letter, a in zip("ABC", ANSWERS, strict=True)], header="")


@shape(WHO)
def question_and_answer_tags() -> str:
    return f"{TITLE}\n\nQ: {BODY}\n\n" + "\n\n".join("A: " + fill("(Dr. {name}, {specialty}, {place}) ", a) + a.body for a in ANSWERS)


@shape(WHO)
def patient_and_doctor_tags() -> str:
    return f"{TITLE}\n\nPatient: {BODY}\n\n" + "\n\n".join(f"Doctor: {a.body}\n" + fill("Dr. {name}, {specialty}, {place}", a) for a in ANSWERS)


@shape(WHO)
def tags_on_lines_of_their_own() -> str:
    return f"{TITLE}\n\nPatient:\n{BODY}\n\n" + "\n\n".join(f"Doctor:\n{a.body}\n" + fill("Dr. {name}, {specialty}, {place}", a) for a in ANSWERS)


@shape(WHO)
def a_subject_line() -> str:
    return f"Subject: {TITLE}\n\nQuestion\n\n{BODY}\n\nAnswers\n\n" + "\n\n".join(opened_by("Dr. {name} ({specialty}, {place})", gap="\n\n"))


@shape("name", lambda a: replace(a, doctor=Doctor((doctor_of(a).name or "").upper())))
def a_telephone_hour() -> str:
    return f"{TITLE}\n\nCALLER: {BODY}\n\n" + "\n\n".join(f"DR. {(doctor_of(a).name or '').upper()}: {a.body}" for a in ANSWERS)


@shape(WHO)
def a_chat() -> str:
    return page([f"[10:0{n}] " + fill("Dr. {name} ({specialty}, {place}): ", a) + a.body for n, a in enumerate(ANSWERS)], header="")


@shape(WHO)
def comments_with_links_below() -> str:
    return page(opened_by("Dr. {name}\n{specialty} · {place}", after="\nLike · Reply · 2h"), header="Comments (3)")


@shape(WHO)
def cells_of_a_table() -> str:
    return page(opened_by("Dr {name}\t{specialty}\t{place}\t", gap=""), header="Replies")


@shape(WHO)
def sentences_about_the_doctor() -> str:
    return page(closed_by("Dr. {name} is the {specialty} in {place}.", headline=False), header="")


@shape(WHO, one_line)
def signed_at_the_end_of_the_line() -> str:
    return page([a.body.replace("\n\n", " ") + fill(" — Dr. {name}, {specialty}, {place}", a) for a in ANSWERS])


@shape(WHO, one_line)
def signed_in_brackets() -> str:
    return page([a.body.replace("\n\n", " ") + fill(" (Dr. {name}, {specialty}, {place})", a) for a in ANSWERS])


@shape("name credentials place specialty", one_line)
def bullets() -> str:
    return page(
        [fill("• {name}, {letters} ({specialty}, {place}): ", a) + a.body.replace("\n\n", " ") for a in ANSWERS], header="Experts say:", between="\n"
    )


@shape("", one_line)
def bullets_of_nobody() -> str:
    return page(["* " + a.body.replace("\n\n", " ") for a in ANSWERS], header="What doctors said", between="\n")


@shape("")
def rules_between_answers_of_nobody() -> str:
    return page([a.body for a in ANSWERS], header="3 answers", between="\n\n---\n\n")


@shape("name place specialty", lambda a: replace(a, body=a.body + "\n\nRegards,"))
def letters() -> str:
    return page(closed_by("Regards,\nDr. {name}\n{specialty}, {place}", headline=False))


@shape("name place specialty")
def answered_by() -> str:
    return page(closed_by("Answered by: Dr {name}, {specialty} ({place})", headline=False), header="ANSWERS (3)")


@shape("name place specialty")
def indented_by() -> str:
    return page(closed_by("  by {name}, {specialty}, {place}", gap="\n", headline=False), header="3 replies · sorted by oldest")


@shape(edit=lambda a: replace(a, headline=a.headline or "Wait no longer"))
def headlines_above_the_cards() -> str:
    return page([f"{a.headline or 'Wait no longer'}\n\n{fill(CARD, a)}\n\n{a.body}" for a in ANSWERS])


@shape("name place specialty")
def titles_without_a_space() -> str:
    return page(closed_by("Dr.{name}\n{specialty}, {place}", headline=False))


@shape("name")
def names_alone_above() -> str:
    return page(opened_by("{name}"), header="")


@shape("name")
def names_alone_below() -> str:
    return page(closed_by("- {name}", gap="\n", headline=False), header="Answers")


@shape("name credentials place specialty rating", lambda a: replace(a, body=a.body + fill("\n\n{name}, {letters}\nBoard Certified {specialty}", a)))
def signatures_above_the_cards() -> str:
    return page(closed_by("{name}, {letters}\nBoard Certified {specialty}\n\n" + CARD, headline=False))
