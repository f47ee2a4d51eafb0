"""What a line below a name tells: what somebody works in and where, in any order, whatever stands between ("Internal Medicine / Baltimore")."""

from __future__ import annotations

from curbside.core.formats.lexicon.specialties import is_subject, title_start
from curbside.core.formats.page.byline.idle import is_idle
from curbside.core.formats.page.byline.names import is_region, is_workplace, looks_like_place
from curbside.core.formats.page.byline.ratings import split_rating
from curbside.core.formats.page.byline.splitting import split_fields
from curbside.core.formats.page.byline.wording import is_prose
from curbside.core.formats.page.furniture import is_furniture
from curbside.core.thread import Doctor

LONGEST, MOST_PARTS, MOST_PLACES = 80, 5, 2


def read_sited(text: str) -> Doctor | None:
    """The discipline and the place of a line that holds nothing else; None where it tells neither a discipline nor a clinic."""
    if not (3 < len(text) <= LONGEST and text[0].isalpha()):
        return None
    if is_prose(text):
        return None
    parts = split_fields(text)
    worked = next((part for part in parts if _is_work(part)), None)
    if len(parts) > MOST_PARTS or not (worked or (len(parts) > 1 and any(map(is_workplace, parts)))):
        return None
    places = [part for part in parts if part != worked and not (_is_work(part) or is_workplace(part) or is_idle(part) or is_furniture(part))]
    if len(places) > MOST_PLACES or not all(is_region(place) or looks_like_place(place.split()) for place in places):
        return None
    return Doctor(place=", ".join(places) or None, specialty=worked)


def read_rated(text: str) -> Doctor | None:
    """What stands before stars below a name: a title that no list holds, and the place ("Dermal Clinician, Cairns ★★★☆☆ 5 ratings")."""
    told, rating = split_rating(text)
    parts = split_fields(told) if rating and len(told) <= LONGEST and told[:1].isalpha() and not is_prose(told) else []
    if len(parts) not in (2, 3) or not all(looks_like_place(part.split()) or is_region(part) for part in parts) or is_region(parts[0]):
        return None
    return Doctor(place=", ".join(parts[1:]), specialty=parts[0], rating=rating) if len(parts) == 2 or is_region(parts[2]) else None


def _is_work(part: str) -> bool:
    return is_subject(part) or title_start(part.split()) == 0
