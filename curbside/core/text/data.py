"""The data files of the core, by their names in it ("safety/rules.toml"): lexicons are TOML, which people edit, and models JSON.

What each lexicon says is kept as JSON in `lexicons.json` too, which a start reads thirty times as fast. A copy counts only while its TOML file is
the very one it was made from, so an edited lexicon is read as it stands at once. `copies.py` makes them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from os import PathLike
from os.path import basename, dirname, join
from typing import Any
from zlib import crc32

from curbside.core.errors import BadLexicon

CORE = dirname(dirname(__file__))
COPIES = "text/lexicons.json"
Named = str | PathLike[str]


def read_json(file: Named) -> Any:
    """The values of a JSON file."""
    return json.loads(_bytes(file))


def read_lexicon(file: Named) -> dict[str, Any]:
    """What a TOML file says, of the core or, by its whole path, from elsewhere; not to be changed. Raises BadLexicon where it is no TOML."""
    text = _bytes(file)
    said = _copies().get(copy_key(file, text))
    return parse(file, text) if said is None else said


def copy_key(file: Named, text: bytes) -> str:
    """What a copy is found by: the file's name, and a checksum of its text."""
    return f"{basename(file)} {crc32(text):08x}"


def parse(file: Named, text: bytes) -> dict[str, Any]:
    """What the text of a TOML file says; raises BadLexicon."""
    import tomllib  # not needed where the copy is current

    try:
        return tomllib.loads(text.decode())
    except ValueError as error:
        raise BadLexicon(basename(file), "the file", str(error)) from error


@cache
def _copies() -> dict[str, dict[str, Any]]:
    copies: dict[str, dict[str, Any]] = read_json(COPIES)
    return copies


@cache
def vocabulary() -> frozenset[str]:
    """The words in small letters that stand in any lexicon of the core."""
    return frozenset(re.findall(r"\b[a-z]{3,}\b", _bytes(COPIES).decode()))


def _bytes(file: Named) -> bytes:
    with open(join(CORE, file), "rb") as opened:
        return opened.read()
