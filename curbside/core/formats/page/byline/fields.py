"""The fields of a byline: each part of the line is put where it belongs, or the line is no byline."""

from __future__ import annotations

from curbside.core.formats.lexicon import folded, words
from curbside.core.formats.lexicon.credentials import is_fellowship, known, may_be_credential, take_credentials
from curbside.core.formats.lexicon.specialties import is_general, is_subject, title_end, title_start
from curbside.core.formats.page.byline.found import Fields
from curbside.core.formats.page.byline.idle import is_idle, is_tally, practised_field
from curbside.core.formats.page.byline.names import (
    countries,
    is_handle,
    is_lay,
    is_region,
    is_unnamed,
    looks_like_name,
    looks_like_place,
    split_home,
    split_titles,
)
from curbside.core.formats.page.byline.work import ARTICLES, studied, take_title, without_site
from curbside.core.formats.page.furniture import is_link


def take_field(part: str, found: Fields, position: int) -> bool:
    """Put one part where it belongs; False where it belongs nowhere."""
    tokens = part.split()
    if not tokens:
        return True
    if len(tokens) > 1 and tokens[0].lower() == "verified" and not found.credentials and title_start(tokens[1:]) == 0:
        part, tokens = " ".join(tokens[1:]), tokens[1:]
    if found.places and is_region(part) and (part in countries() or found.credentials or part not in known() or found.sited):
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
    elif letters := studied(tokens, found):
        found.credentials += letters
    elif not take_title(part, tokens, found):
        return _take_name(tokens, found, position) or _take_rest(part, tokens, found, position)
    return True


def _take_name(words: list[str], found: Fields, position: int) -> bool:
    if found.name or found.unnamed or not (_may_follow(found, position) or _is_proven(words, position)):
        return False
    if len(words) == 1 and not position and is_handle(words[0]):
        found.name = words[0]
        return True
    if not position:
        words, home = split_home(words)
        found.places += [home] if home else []
    words = without_site(words, found) if not position else words
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


def _is_proven(words: list[str], position: int) -> bool:
    """A name with its title or letters, which follows what somebody is ("Physiotherapist (Ann Lee MCSP, Hull)", but "Surgeon (Silver Spring MD)")."""
    titled, firm = split_titles(words)
    if len(words) < 2 or firm or position != 1:
        return firm and len(words) > 1
    return titled > 0 or (len(words) > 2 and not is_region(words[-1]) and take_credentials(words[-1:]) is not None)


def _may_follow(found: Fields, position: int) -> bool:
    """A name without title stands first, or after its letters, or where it was introduced."""
    return found.introduced or not (found.specialty or (position and not found.credentials))


def _take_rest(part: str, words: list[str], found: Fields, position: int) -> bool:
    if (found.credentials and may_be_credential(part)) or (position == 1 and found.name and is_fellowship(part)):
        found.credentials += (part,)
        return True
    if not position and not found.lead:
        return False
    if found.specialty and is_general(found.specialty) and is_subject(part):
        found.left.append(found.specialty)
        found.specialty = part
        return True
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
