"""Names with the family's first ("Brandt, Orla MD")."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon.credentials import take_credentials
from curbside.core.formats.lexicon.specialties import title_start
from curbside.core.formats.page.byline.names import looks_like_name

LONGEST_FAMILY = 30
_TURNED = re.compile(r"(?P<family>[^\W\d_][^\s,]+(?:[ -][^\W\d_][^\s,]+)?), (?P<given>[^\W\d_][^\s,]*(?: [^\s,]+\.?)?),? (?P<letters>[A-Z][^\s|(]*)")


def given_name_first(text: str) -> str:
    """`Brandt, Orla MD` as `Orla Brandt, MD`."""
    turned = _TURNED.match(text) if ", " in text[:LONGEST_FAMILY] else None
    if not turned or not looks_like_name((turned["given"] + " " + turned["family"]).split()):
        return text
    letters, names = turned["letters"], (turned["given"], turned["family"])
    if title_start(turned["family"].split()) == 0:  # "Physiotherapist, Boston, MA"
        return text
    proven = take_credentials([letters.strip(",;")]) and not any(take_credentials(name.split()) for name in names)
    return f"{turned['given']} {turned['family']}, {text[turned.start('letters') :]}" if proven else text
