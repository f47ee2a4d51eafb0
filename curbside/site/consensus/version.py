"""Which core and which wording made a reading."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import curbside.core
from curbside.version import __version__

_READ = (Path(curbside.core.__file__).parent, Path(__file__).parent)


@cache
def reading_version() -> str:
    """The version and a digest of everything a stored reading hangs on: the core's code, lexicons and models, and this app's drawing."""
    digest = hashlib.sha256()
    for folder in _READ:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".toml", ".json") and "samples" not in file.parts and "migrations" not in file.parts:
                digest.update(file.read_bytes())
    return f"{__version__}-{digest.hexdigest()[:16]}"
