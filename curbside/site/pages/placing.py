"""A picture knows answers by their index among those shown; a page by their position, which stays when another is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from curbside.site.answers.models import Answer


def placed(picture: dict[str, Any], answers: Sequence[Answer]) -> dict[str, Any]:
    """The picture with each answer known by its position.   answers: those the picture is of."""
    positions = [answer.position for answer in answers]
    return picture if positions == list(range(len(positions))) else _with_positions(picture, positions)


def _with_positions(part: Any, positions: list[int]) -> Any:
    if isinstance(part, dict):
        return {name: positions[value] if name == "answer" else _with_positions(value, positions) for name, value in part.items()}
    return [_with_positions(value, positions) for value in part] if isinstance(part, list) else part
