"""Web addresses in what people write: a few are help, many are an advert."""

from __future__ import annotations

import re

MOST = 2
_ENDS = "com|net|org|info|biz|shop|online|top|xyz|ru|cn"
_LINK = re.compile(rf"https?://\S+|www\.\S+|(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:{_ENDS})\b\S*", re.IGNORECASE)


def has_many_links(text: str) -> bool:
    """Whether a text holds more web addresses than a moderator would leave unread: more than two."""
    return len(_LINK.findall(text)) > MOST
