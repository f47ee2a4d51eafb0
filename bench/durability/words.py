"""Words and photos that nobody else sends."""

from __future__ import annotations

import io
import string
from random import Random

from PIL import Image

_LINES = 6


def word(rng: Random) -> str:
    """A word that is read as nothing."""
    return "".join(rng.choices(string.ascii_lowercase, k=12))


def words(rng: Random, first: str) -> str:
    """Some lines, in letters of one to four bytes."""
    return "\n".join([f"{first} {word(rng)}?", *(f"Überall “{word(rng)}” – 日本 {word(rng)} 🩹." for _ in range(_LINES))])


def photo(rng: Random) -> bytes:
    """A small picture of noise, as a PNG."""
    file = io.BytesIO()
    Image.frombytes("RGB", (96, 64), rng.randbytes(96 * 64 * 3)).save(file, "PNG")
    return file.getvalue()
