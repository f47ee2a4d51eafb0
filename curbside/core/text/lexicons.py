"""Lexicons: TOML files of words, which people edit. What each says is kept as JSON in `lexicons.json` too, which a start reads thirty times as fast.

A copy counts only while its TOML file is the very one it was made from, so an edited lexicon is read as it stands at once.
`python -m curbside.core.text.lexicons` writes the copies anew; `make docs` does so, and a test tells when it is due.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from curbside.core.errors import BadLexicon

CORE = Path(__file__).parents[1]
COPIES = Path(__file__).with_name("lexicons.json")


def read_lexicon(file: Path) -> dict[str, Any]:
    """What a TOML file says, not to be changed; raises BadLexicon where it is no TOML."""
    text = file.read_bytes()
    said = _copies().get(_key(file, text))
    return _parsed(file, text) if said is None else said


def written_copies() -> str:
    """What `lexicons.json` should be: a line for each lexicon of the core."""
    files = [(file, file.read_bytes()) for file in sorted(CORE.rglob("*.toml"))]
    lines = (f"{json.dumps(_key(file, text))}: {json.dumps(_parsed(file, text), ensure_ascii=False)}" for file, text in files)
    return "{\n" + ",\n".join(lines) + "\n}\n"


@cache
def _copies() -> dict[str, dict[str, Any]]:
    copies: dict[str, dict[str, Any]] = json.loads(COPIES.read_bytes())
    return copies


def _key(file: Path, text: bytes) -> str:
    return f"{file.name} {crc32(text):08x}"


def _parsed(file: Path, text: bytes) -> dict[str, Any]:
    import tomllib  # not needed where the copy is current

    try:
        return tomllib.loads(text.decode())
    except ValueError as error:
        raise BadLexicon(file.name, "the file", str(error)) from error


if __name__ == "__main__":
    COPIES.write_text(written_copies(), encoding="utf-8")
