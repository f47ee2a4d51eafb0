"""How the site's own words are set; never what somebody wrote."""

from __future__ import annotations

import re


def typographic(text: str) -> str:
    """A text with the apostrophes and quotation marks of print."""
    return re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
