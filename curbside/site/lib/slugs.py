"""The readable end of an address. It names nothing: the number before it does, so a changed slug redirects."""

from __future__ import annotations

from django.utils.text import slugify

LONGEST = 60


def slug_of(text: str, otherwise: str) -> str:
    """Words of a text as a slug of at most 60 letters, cut between words; `otherwise` where no letter is left."""
    slug = slugify(text)
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return slug.strip("-") or otherwise
