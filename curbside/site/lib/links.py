"""Web addresses in what people write: a few are help, many are an advert."""

from __future__ import annotations

import re

MOST = 2
_LINK = re.compile(r"https?://|www\.[a-z0-9-]|\b[a-z0-9-]+\.(?:com|net|org|info|biz|shop|online|top|xyz|ru|cn)\b(?!@)", re.IGNORECASE)


def has_many_links(text: str) -> bool:
    """Whether a text holds more web addresses than a moderator would leave unread: more than two."""
    return len(_LINK.findall(re.sub(r"(https?://)(?:www\.)?\S*", r"\1", text))) > MOST
