"""schema.org Question nodes, from JSON-LD or microdata, as threads. https://schema.org/QAPage"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from curbside.core.formats.html.visible import plain_text
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.thread import Answer, Doctor, Question, Rating, Thread

MOST_NODES = 100_000
SPECIALTY = ("medicalSpecialty", "jobTitle", "knowsAbout", "description")


def load_json_ld(block: str) -> Any:
    """A JSON-LD block's value; raises ValueError saying what is wrong."""
    text = block.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>").strip()
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg}, line {error.lineno}") from None
    except RecursionError:
        raise ValueError("nested too deep") from None


def find_questions(value: Any) -> Iterator[dict[str, Any]]:
    """Every Question node in a value, in order, wherever it stands (`@graph`, lists, `mainEntity`)."""
    waiting, seen = [value], 0
    while waiting and seen < MOST_NODES:
        seen += 1
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if "Question" in _all(node.get("@type")):
                yield node
            else:
                waiting.extend(reversed(list(node.values())))


def read_question(node: dict[str, Any], source: str) -> Thread | None:
    """The thread of a Question node, or None where it has no words."""
    title, body = _words(node.get("name")) or _words(node.get("headline")), _words(node.get("text")) or _words(node.get("articleBody"))
    if body == title:
        body = ""
    if not title and not body:
        return None
    return Thread(Question(title, body), tuple(_answers(node)), source, _number(node.get("answerCount")))


def _answers(node: dict[str, Any]) -> Iterator[Answer]:
    seen: list[Any] = []
    for answer in (*_all(node.get("acceptedAnswer")), *_all(node.get("suggestedAnswer"))):
        if isinstance(answer, dict) and answer not in seen:
            seen.append(answer)
            body = _words(answer.get("text")) or _words(answer.get("articleBody"))
            headline = _words(answer.get("headline")) or _words(answer.get("name")) or None
            if body or headline:
                yield Answer(body or headline or "", headline if body and headline != body else None, _doctor(answer.get("author")))


def _doctor(value: Any) -> Doctor | None:
    author = next(iter(_all(value)), None)
    if isinstance(author, str):
        return _named(plain_text(author))
    if not isinstance(author, dict):
        return None
    named = _named(_words(author.get("name"))) or Doctor()
    suffixes = tuple(part.strip() for text in _all(author.get("honorificSuffix")) for part in str(text).split(",") if part.strip())
    specialty = next((text for name in SPECIALTY if (text := _words(author.get(name))) and len(text) < 60), None)
    doctor = Doctor(
        named.name, named.credentials or suffixes, named.place or _place(author), named.specialty or specialty, named.rating or _rating(author)
    )
    return doctor if doctor != Doctor() else None


def _named(text: str) -> Doctor | None:
    if not text:
        return None
    byline = read_byline(text)
    return byline.doctor if byline and byline.full else Doctor(name=" ".join(text.split()))


def _place(author: dict[str, Any]) -> str | None:
    for name in ("address", "workLocation", "location", "affiliation"):
        for place in _all(author.get(name)):
            if isinstance(place, str) and place.strip():
                return plain_text(place)
            if isinstance(place, dict):
                nested = next((part for part in _all(place.get("address")) if isinstance(part, dict)), place)
                if town := _words(nested.get("addressLocality")):
                    return town
    return None


def _rating(author: dict[str, Any]) -> Rating | None:
    rating = next((part for part in _all(author.get("aggregateRating")) if isinstance(part, dict)), None)
    if rating is None:
        return None
    of_five = _decimal(rating.get("bestRating")) in (None, 5)
    stars, reviews = _decimal(rating.get("ratingValue")) if of_five else None, _number(rating.get("reviewCount"))
    reviews = reviews if reviews is not None else _number(rating.get("ratingCount"))
    return Rating(stars, reviews) if stars is not None or reviews is not None else None


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _words(value: Any) -> str:
    """The first text of a value, its own markup and entities read."""
    for text in _all(value):
        if isinstance(text, dict):
            text = text.get("name") or text.get("@value")
        if isinstance(text, str) and (words := plain_text(text)):
            return words
    return ""


def _number(value: Any) -> int | None:
    figure = _decimal(value)
    return int(figure) if figure is not None and 0 <= figure < 1e9 else None


def _decimal(value: Any) -> float | None:
    for figure in _all(value):
        if isinstance(figure, int | float) and not isinstance(figure, bool) and abs(figure) < 1e9:
            return float(figure)
        if isinstance(figure, str) and (text := figure.strip().replace(",", "")).replace(".", "", 1).isdecimal() and len(text) < 10:
            return float(text)
    return None
