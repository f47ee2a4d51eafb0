"""What a site keeps, and tells in an export, of where a thread was read from."""

from __future__ import annotations

import re

_OF_A_PATH = re.compile(r"[/\\]+")


def kept_source(source: str) -> str:
    """A web address as it is; of a file its name alone, with the place in it ("threads.jsonl:3"): the folders on somebody's disk are nobody else's business."""
    if source.startswith(("http://", "https://")):
        return source
    return next((part for part in reversed(_OF_A_PATH.split(source)) if part), source)
