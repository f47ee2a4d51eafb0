"""The fields of a byline: each part of the line is put where it belongs, or the line is no byline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from curbside.core.formats.lexicon import folded, words
from curbside.core.formats.lexicon.credentials import is_credential, is_fellowship, known, may_be_credential, qualifies, take_credentials
from curbside.core.formats.lexicon.specialties import is_subject, outranks, past, ranked_field, title_end, title_start
from curbside.core.formats.page.byline.idle import is_idle, is_tally, practised_field
from curbside.core.formats.page.byline.names import (
    countries,
    has_article,
    is_handle,
    is_lay,
    is_region,
    is_unnamed,
    is_workplace,
    looks_like_name,
    looks_like_place,
    split_home,
    split_titles,
)
from curbside.core.formats.page.furniture import is_link

_SEPARATORS = (
    r"\s*[,|·•;]\s*|\s+@\s*",
    r"\s+(?:[–—]|--?)\s+|\s+[–—]\s*|(?<=\w)\s*—\s*",
    r"\s*[()\[\]]\s*(?:[–—-]\s+)?",
    r"\s*\t\s*|\s+/\s+",
    r"(?<=\w)\s+repl(?:y|ied)(?::|\s+(?=[A-Z]))",
)
_SPLIT = re.compile("|".join(_SEPARATORS))
_SPLIT_WIDE = re.compile("|".join((*_SEPARATORS, r"(?<!\.)\s{2,}|\s{3,}")))
_BRACKETED = re.compile(r"([A-Z][\w.]*) ?\(([^()]{1,20})\)")
_NUMBER = re.compile(r"#?\d{1,2}|[A-H]")
ARTICLES = frozenset(["a", "an", "the", "our", "your"])
SITING = frozenset(["in", "from", "at", "of", "based"])


@dataclass(slots=True)
class Fields:
    """What is found so far, in the order of the line.

    `leading` stands before the specialty, as a town or as what the work is in ("Utrecht Nurse", "Continence Nurse"); `left` is known to be of no use ("21 years in practice"); `introduced`: "our hand surgeon, …", a name may follow.
    """

    lead: str = ""
    name: str | None = None
    credentials: tuple[str, ...] = ()
    specialty: str | None = None
    places: list[str] = field(default_factory=list)
    titled: bool = False
    introduced: bool = False
    unnamed: bool = False
    lay: bool = False
    left: list[str] = field(default_factory=list)
    leading: str = ""

    def settle(self) -> None:
        """What only the whole line tells: "Paramedic tutor, Oslo" after a name is work and place; "Ann Arbor, Michigan" is one place.

        Where a nurse's town is told behind her title, what stands before the title is no town ("Continence Nurse, Utrecht").
        """
        if len(self.places) > 1 and (firms := [place for place in self.places if is_workplace(place)]) and len(firms) < len(self.places):
            self.places = [place for place in self.places if place not in firms]
            self.left += firms
        if self.name and self.places and is_region(self.places[0]) and not (self.titled or self.credentials or self.lead):
            self.places[0], self.name = f"{self.name}, {self.places[0]}", None
        if self.leading and len(self.places) > 1 and self.places[0] == self.leading:
            self.specialty = f"{self.places.pop(0)} {self.specialty}"
        if self.specialty is None and len(self.places) > 1 and self.name:
            self.specialty = self.places.pop(0)


def split_fields(text: str) -> list[str]:
    """The parts of a line between its commas, bars, dots, dashes and brackets; brackets inside a credential stay."""
    if "(" in text:
        text = _BRACKETED.sub(_keep_brackets, text)
    return [part.replace("\x01", "(").replace("\x02", ")") for part in (_SPLIT_WIDE if "  " in text else _SPLIT).split(text) if part]


def _keep_brackets(match: re.Match[str]) -> str:
    letters = match.group()
    kept = is_credential(" ".join(letters.split())) or (may_be_credential(match[1]) and qualifies(match[2]))
    return letters.replace("(", "\x01").replace(")", "\x02") if kept else letters


def take_field(part: str, found: Fields, position: int) -> bool:
    """Put one part where it belongs; False where it belongs nowhere."""
    tokens = part.split()
    if not tokens:
        return True
    if found.places and is_region(part) and (part in countries() or found.credentials or part not in known()):
        found.places[-1] += ", " + part
    elif credentials := take_credentials(tokens):
        found.credentials += credentials
    elif found.credentials and not found.name and is_subject(part):
        found.left.append(part)
    elif part.lower() in words("bylines.toml", "suffixes") and found.name:
        found.name += " " + part
    elif (found.name or found.unnamed) and is_lay(part):
        found.lay = True
        found.left.append(part)
    elif is_unnamed(part):
        found.unnamed = True
    elif found.specialty is None and (practised := practised_field(part)):
        found.specialty = practised
    elif is_idle(part) or (position and part[0].isdigit() and is_tally(part)):
        found.left.append(part)
    elif (studied := _studied(tokens, found)) is not None:
        found.credentials += studied
    elif not _take_title(part, tokens, found):
        return _take_name(tokens, found, position) or _take_rest(part, tokens, found, position)
    return True


def _studied(words: list[str], found: Fields) -> tuple[str, ...] | None:
    """The letters of "MD Dermatology", beside a name, and the discipline put where it belongs."""
    if len(words) < 2 or not found.name or not take_credentials(words[:1]):
        return None
    end = next((i for i in range(len(words) - 1, 0, -1) if is_subject(" ".join(words[i:]).removeprefix("in "))), 0)
    letters = take_credentials(words[:end]) if end else None
    if letters:
        found.specialty = found.specialty or " ".join(words[end:]).removeprefix("in ")
    return letters


def _take_title(part: str, words: list[str], found: Fields) -> bool:
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


def _take_name(words: list[str], found: Fields, position: int) -> bool:
    if found.name or found.unnamed or not (_may_follow(found, position) or (len(words) > 1 and split_titles(words)[1])):
        return False
    if len(words) == 1 and not position and is_handle(words[0]):
        found.name = words[0]
        return True
    if not position:
        words, home = split_home(words)
        found.places += [home] if home else []
    words = _without_site(words, found) if not position else words
    titled, firm = split_titles(words)
    start = 0 if found.specialty or (firm and titled >= title_end(words)) else title_end(words)
    named = read_name(words[start:]) if start < len(words) else None
    if named and start:
        found.specialty = " ".join(words[:start])
    if named is None:
        return False
    found.name, more, found.titled = named
    found.credentials += more
    return True


def _may_follow(found: Fields, position: int) -> bool:
    """A name without title stands first, or after its letters, or where it was introduced."""
    return found.introduced or not (found.specialty or (position and not found.credentials))


def _without_site(words: list[str], found: Fields) -> list[str]:
    """The name of "Tampa hand surgeon Dr. Orla Brandt", what stands before it put where it belongs."""
    at = next((i for i in range(2, len(words) - 1) if split_titles(words[i : i + 1])[1]), 0)
    begin = title_start(words[:at]) if at else 0
    if not 0 < begin < at or split_titles(words[:1])[0] or not looks_like_place(words[:begin]):
        return words
    found.places.append(" ".join(words[:begin]))
    found.specialty = " ".join(words[begin:at])
    found.introduced = True
    return words[at:]


def _take_rest(part: str, words: list[str], found: Fields, position: int) -> bool:
    if found.credentials and may_be_credential(part):
        found.credentials += (part,)
        return True
    if not position and not found.lead:
        return False
    if (found.specialty and is_subject(part)) or (position and is_link(part)):
        found.left.append(part)
        return True
    vouched = found.name and (found.titled or found.lead) and len(words) < 4 and words[0].isalpha() and folded(words[0]) not in ARTICLES
    if looks_like_place(words) or vouched:
        found.places.append(part)
        return True
    return False


def read_name(words: list[str]) -> tuple[str, tuple[str, ...], bool] | None:
    """A name without titles, the credentials glued to its end ("Katarzyna Wolniewicz MD"), and whether a doctor's title stands before it."""
    at, firm = split_titles(words)
    rest = words[at:]
    end = next((i for i in range(1 if at else 2, len(rest)) if take_credentials(rest[i:])), len(rest))
    letters = take_credentials(rest[end:]) or ()
    if not letters and end > 2 and is_fellowship(rest[-1]):
        end, letters = end - 1, (rest[-1],)
    name = rest[:end]
    if not looks_like_name(name) or title_start(name) < end or not (at or end > 1 or words == rest):
        return None
    return " ".join(name), letters, firm
