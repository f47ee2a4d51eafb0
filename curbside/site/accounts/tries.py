"""Under which key a try of signing in is counted."""

from __future__ import annotations

from django.utils.crypto import salted_hmac


def digest(key: str, key_prefix: str, version: int) -> str:
    """The cache's key for a try: no internet address and nothing of an account can be read from it."""
    return salted_hmac("curbside.accounts.tries", f"{key_prefix}:{version}:{key}", algorithm="sha256").hexdigest()
