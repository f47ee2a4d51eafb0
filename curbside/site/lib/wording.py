"""Whether a text says anything: what a reader sees nothing of must not count as an answer, nor wait for one."""

from __future__ import annotations

from django.core.exceptions import ValidationError


def in_words(text: str) -> None:
    """Raises ValidationError for text without a letter or a figure of any script: pictures, signs, or characters nobody sees."""
    if not any(character.isalnum() for character in text):
        raise ValidationError("Say it in words: what stands here has none.")
