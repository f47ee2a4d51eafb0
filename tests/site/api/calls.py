"""Calling the API in tests."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client

V1 = "/api/v1"


def send(client: Client, method: str, path: str, body: Any = None, **headers: str) -> Any:
    """The answer to one request; `body` goes as JSON."""
    words = "" if body is None else json.dumps(body)
    return client.generic(method.upper(), V1 + path, words, content_type="application/json", headers=headers)


def items(client: Client, path: str) -> list[dict[str, Any]]:
    """All of a list, part after part."""
    found, cursor = [], ""
    while cursor is not None:
        part = client.get(V1 + path, {"cursor": cursor}).json()
        found += part["items"]
        cursor = part["next"]
    return found
