"""What this app holds of a person, to give them and to take out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curbside.site.accounts.models import User
from curbside.site.api.models import Token


def export(user: User) -> Any:
    """The tokens, without what could be used of them."""
    return list(Token.objects.filter(user=user).values("name", "scopes", "made_at", "expires_at", "used_on"))


def erase(user: User, now: datetime) -> None:
    """Revoke every token."""
    Token.objects.filter(user=user).delete()
