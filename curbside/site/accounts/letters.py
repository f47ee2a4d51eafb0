"""Mail of an account that nobody can switch off."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string


def tell_erased(address: str) -> None:
    """Confirm an erasure to the address that was erased."""
    words = render_to_string("accounts/mail/erased.txt", {"site_name": settings.SITE_NAME, "address": settings.ADDRESS})
    EmailMessage(f"Your account at {settings.SITE_NAME} was erased", words, to=[address]).send()
