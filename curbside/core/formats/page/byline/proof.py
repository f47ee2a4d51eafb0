"""Is what a line tells enough to be a byline?"""

from __future__ import annotations

from curbside.core.formats.page.byline.found import Fields
from curbside.core.formats.page.byline.names import closes_letter, is_handle


def believable(found: Fields) -> bool:
    """Something in the line must be proof: a title, credentials, a known specialty, a withheld name, or a lead like "by"."""
    if found.name and closes_letter(found.name.split()[0]):
        return False
    if found.lead == "signed":
        return bool(found.name and found.specialty)
    if found.unnamed:
        return bool(found.lead) or found.name is None
    if found.name:
        return bool(found.credentials or found.specialty or found.titled or found.lay or (found.lead[:1].isalpha() and _is_called(found.name)))
    return bool(found.specialty and (found.specialty[0].isupper() or found.lead in ("wrote", "the", "by"))) or bool(
        found.credentials and not found.places
    )


def _is_called(name: str) -> bool:
    return " " in name or is_handle(name)
