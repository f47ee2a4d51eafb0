"""Mail of an account that nobody can switch off."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from curbside.site.mail.headers import name_letter

logger = logging.getLogger(__name__)


def tell_erased(address: str) -> None:
    """Confirm an erasure to the address that was erased; at once and only once, since the address is kept nowhere. A mail server that is down is no error."""
    words = render_to_string("accounts/mail/erased.txt", {"site_name": settings.SITE_NAME, "address": settings.ADDRESS})
    try:
        name_letter(EmailMessage(f"Your account at {settings.SITE_NAME} was erased", words, to=[address])).send()
    except (SMTPException, OSError) as error:
        logger.warning("an erasure could not be confirmed by mail: %s", type(error).__name__)  # the words of the error may name the address
