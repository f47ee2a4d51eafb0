"""Threads of any number, from invented sentences: questions of about 82 words, seven answers of about 60, other words for every number."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

ASKED_WORDS, TOLD_WORDS, ANSWERS = 82, 60, 7
TREATMENTS = ("Botox", "Dysport", "a lip filler", "a rhinoplasty", "liposuction", "a chemical peel", "a knee arthroscopy", "laser resurfacing")
AREAS = ("masseter", "forehead", "lips", "nose", "abdomen", "knee", "cheeks", "eyelid")
SIGNS = ("swelling", "numbness", "a crooked smile", "bruising", "a hard lump", "tightness", "a drooping brow", "redness")
ASKS = (
    "How long will the {sign} last?",
    "Is it permanent?",
    "Can I fly next week?",
    "Should I see another doctor?",
    "Would massage help?",
    "Could this have been the dose?",
    "When may I go back to running?",
    "Is a second treatment safe?",
)
TOLD = (
    "I had {treatment} in the {area} {n} weeks ago and since then there is {sign} on the left side.",
    "It was worse on the third day and has hardly changed.",
    "My doctor used {units} units on each side and said that was the usual amount.",
    "In the morning it is milder, and by the evening people notice it.",
    "I have taken nothing for it so far apart from a cold pack.",
    "Two years ago the same treatment gave me no trouble at all.",
    "I am {age} years old, healthy, and I do not smoke.",
    "A friend told me that hers took half a year to settle, which frightened me.",
    "The clinic is far away and the next visit is only in {n} weeks.",
)
SAID = (
    "The {sign} you describe should resolve in {low} to {high} weeks.",
    "In most people this is temporary and goes away in {low}-{high} months.",
    "I would expect it to be gone within {high} weeks, often sooner.",
    "This can happen when the product spreads to a neighbouring muscle of the {area}.",
    "Please go back to whoever treated you and let them look at the {area}.",
    "I do not think that {units} units is a high dose for this place.",
    "Massage will not make it shorter, and I advise against it.",
    "If it has not changed after {high} weeks, ask for an examination in person.",
    "It is rarely permanent, though a few cases last longer than a year.",
    "I disagree with the idea that the dose was the reason.",
    "About {units}% of my own patients report something like it.",
    "Wait until the {area} has settled before you decide on anything further.",
    "Cold packs for ten minutes after meals make the first days easier.",
    "In my practice I see this about once in {low} months, and it has always gone well.",
    "You may fly, and you may go back to running after {low} weeks.",
    "Most of what you see at this point is swelling, not the final result.",
)
FIRST = tuple("Anna Bela Carl Dina Emil Fara Goran Hana Ivan Jana Kofi Lena Musa Nora Omar Petra Quim Rosa Sami Tove".split())
LAST = tuple("Abara Brandt Castell Dahl Eriksen Farouk Grossi Halvorsen Ibarra Jansky Kamara Lindqvist Moreau Novak Okoro".split())
SPECIALTIES = ("Dermatologist", "Facial Plastic Surgeon", "Plastic Surgeon", "Orthopedic Surgeon", "Oculoplastic Surgeon", "Physician")
PLACES = ("Leeds", "Boston", "Oslo", "Miami", "Lyon", "Toronto", "Porto", "Dublin")


def invented_threads(count: int) -> Iterator[Thread]:
    """`count` threads, always the same ones."""
    return (_thread(number) for number in range(count))


def _thread(number: int) -> Thread:
    draw = Random(number)  # what is drawn is text, not secrets
    about = {"treatment": draw.choice(TREATMENTS), "area": draw.choice(AREAS), "sign": draw.choice(SIGNS)}
    title = f"{about['sign'].capitalize()} {draw.randint(1, 9)} weeks after {about['treatment']} in the {about['area']}, case {number}"
    asks = [ask.format(**about) for ask in draw.sample(ASKS, 3)]
    asked = _words(draw, TOLD, about, ASKED_WORDS - sum(len(ask.split()) for ask in asks))
    answers = tuple(Answer(_words(draw, SAID, about, TOLD_WORDS), None, _doctor(draw)) for _ in range(ANSWERS))
    return Thread(Question(title, f"{asked}\n{' '.join(asks)}"), answers, f"invented/{number}.txt", ANSWERS)


def _words(draw: Random, sentences: tuple[str, ...], about: dict[str, str], wanted: int) -> str:
    """Sentences in a drawn order, as many as come nearest to the wanted number of words."""
    said: list[str] = []
    length = 0
    for sentence in draw.sample(sentences, len(sentences)):
        filled = sentence.format(**about, **_figures(draw))
        if length + len(filled.split()) / 2 > wanted:
            break
        said.append(filled)
        length += len(filled.split())
    return " ".join(said)


def _figures(draw: Random) -> dict[str, int]:
    low = draw.randint(1, 8)
    return {"n": draw.randint(2, 9), "low": low, "high": low + draw.randint(1, 6), "units": draw.randint(5, 40), "age": draw.randint(21, 70)}


def _doctor(draw: Random) -> Doctor:
    name = f"{draw.choice(FIRST)} {draw.choice(LAST)}"
    rating = Rating(round(draw.uniform(3, 5), 1), draw.randint(1, 90))
    return Doctor(name, ("MD",), draw.choice(PLACES), draw.choice(SPECIALTIES), rating)
