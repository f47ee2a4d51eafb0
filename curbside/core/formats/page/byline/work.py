"""What a part of a line says of somebody's work: title, discipline, and the place with them."""

from __future__ import annotations

import re
from itertools import pairwise

from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import is_subject, outranks, past, ranked_field, title_start
from curbside.core.formats.page.byline.found import Fields
from curbside.core.formats.page.byline.names import has_article, is_workplace, looks_like_place, split_titles

_NUMBER = re.compile(r"#?\d{1,2}|[A-H]")
ARTICLES = frozenset(["a", "an", "the", "our", "your"])
SITING = frozenset(["in", "from", "at", "of", "based"])


def studied(words: list[str], found: Fields) -> tuple[str, ...] | None:
    """The letters of "MD Dermatology", beside a name, and the discipline put where it belongs."""
    if len(words) < 2 or not found.name or not take_credentials(words[:1]):
        return None
    end = next((i for i in range(len(words) - 1, 0, -1) if is_subject(" ".join(words[i:]).removeprefix("in "))), 0)
    letters = take_credentials(words[:end]) if end else None
    if letters:
        found.specialty = found.specialty or " ".join(words[end:]).removeprefix("in ")
    return letters


def take_title(part: str, words: list[str], found: Fields) -> bool:
    """Specialty, perhaps with a place before it ("Leeds Urologist") or after it ("a urologist in Leeds"), or counted ("Urologist 2")."""
    if ranked_field(part) and found.specialty is None:
        found.specialty = part
        return True
    if words[0].lower() in past() and title_start(words[1:]) == 0 and len(words) > 1:
        found.left.append(words[0])
        words = words[1:]
    if len(words) > 1 and _NUMBER.fullmatch(words[-1]) and title_start(words[:-1]) == 0:
        found.left.append(words.pop())
    article = words[0].lower() in ARTICLES and len(words) > 1 and not has_article(words)
    if article:
        if words[0].lower() in ("the", "our") and not found.name:
            found.lead, found.introduced = found.lead or "the", True
        words = words[1:]
    at = next((i for i, word in enumerate(words) if i and word.lower() in SITING), len(words))
    start = title_start(words[:at])
    if start == at:
        return _take_discipline(part, found)
    place = words[:start] or _site(words[at + 1 :], found)
    if (place and ((start and at < len(words)) or not looks_like_place(place))) or (start and article):
        return False
    if start and not found.name and not found.lead and split_titles(words)[0]:
        return False
    if found.specialty is None or outranks(" ".join(words[start:at]), found.specialty):
        found.left += [found.specialty] if found.specialty else []
        found.specialty = " ".join(words[start:at])
        if place:
            found.places.append(" ".join(place))
            found.leading = " ".join(words[:start])
    else:
        found.left.append(part)
    return True


def _site(words: list[str], found: Fields) -> list[str]:
    """The place of "at the Bay Hand Clinic in Tampa"; a clinic is none."""
    cuts = [-1, *(i for i, word in enumerate(words) if word.lower() in SITING and word != "At"), len(words)]
    told = [words[begin + 1 : end] for begin, end in pairwise(cuts) if end > begin + 1]
    firms = [part for part in told if is_workplace(" ".join(part))]
    found.left += [" ".join(part) for part in firms]
    return [word for part in told if part not in firms for word in part]


def _take_discipline(part: str, found: Fields) -> bool:
    """What somebody named works in ("MRCP (Neurology)"), until a title tells it better."""
    if found.specialty or not (found.name or found.unnamed) or not is_subject(part):
        return False
    found.specialty = part
    return True


def without_site(words: list[str], found: Fields) -> list[str]:
    """The name of "Tampa hand surgeon Dr. Orla Brandt", what stands before it put where it belongs."""
    at = next((i for i in range(2, len(words) - 1) if split_titles(words[i : i + 1])[1]), 0)
    begin = title_start(words[:at]) if at else 0
    if not 0 < begin < at or split_titles(words[:1])[0] or not looks_like_place(words[:begin]):
        return words
    found.places.append(" ".join(words[:begin]))
    found.specialty = " ".join(words[begin:at])
    found.introduced = True
    return words[at:]
