"""Text in XML, which cannot hold every character a person may have typed."""

from __future__ import annotations

import re

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def xml_text(text: str) -> str:
    """The text without the characters XML 1.0 forbids or advises against (section 2.2). Escaping is the writer's."""
    return _UNHOLDABLE.sub("", text)
