"""Why the page that somebody wanted asks to sign in first."""

from __future__ import annotations

from urllib.parse import urlsplit

from django import template
from django.urls import Resolver404, resolve
from django.utils.formats import date_format

from curbside.site.questions.access import claimable_until, find_unowned_draft

register = template.Library()

CLAIM = "asking:claim"
REASONS = {
    "doctors:review": "A review belongs to an account, so that each person has one of a doctor and can change or erase it: sign in and you come to the form.",
    "moderation:report": "A report belongs to an account, so that each person is counted once: sign in and you come to the form.",
    "readers:follow": "Mail about what you follow goes to the address of your account: sign in and you choose how often it comes.",
    "readers:save": "Saved threads are a list in your account that nobody else sees: sign in and you are back at the thread, to save it.",
}
"""By the name of the address that is wanted. Nothing of the address itself is shown."""


@register.filter
def why_sign_in(wanted: str | None) -> str:
    """One sentence on why an address of this site asks to sign in and what comes after; "" where there is nothing to say, and for any other address."""
    try:
        parts = urlsplit(wanted or "")
        match = resolve(parts.path) if not parts.netloc else None
    except (ValueError, Resolver404):  # no address at all, or none of ours
        return ""
    if match is None:
        return ""
    return _kept(match.kwargs["key"]) if match.view_name == CLAIM else REASONS.get(match.view_name, "")


def _kept(key: str) -> str:
    draft = find_unowned_draft(key)
    if draft is None:
        return ""
    until = date_format(claimable_until(draft), "j F")
    return (
        f"Your question is kept until {until}: sign in from this page and you find it as you typed it, to look over and post, "
        "so that answers reach you by mail."
    )
