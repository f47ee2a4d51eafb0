"""What the head of every letter says, whoever writes it."""

from __future__ import annotations

from email.utils import make_msgid, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.encoding import punycode


def name_letter(letter: EmailMessage) -> EmailMessage:
    """The letter, named at the host that mail comes from: what this machine calls itself, often localhost, makes it look like junk."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    letter.extra_headers["Message-ID"] = make_msgid(domain=punycode(host))
    return letter
