"""Makes lexicons.json, the lexicons' copies: `python -m curbside.core.text.copies` writes it. `make docs` does so, and a test tells when it is due."""

from __future__ import annotations

import json
from pathlib import Path

from curbside.core.text.data import COPIES, CORE, copy_key, parse


def written() -> str:
    """What the file should be: a line for each lexicon of the core."""
    files = [(file, file.read_bytes()) for file in sorted(Path(CORE).rglob("*.toml"))]
    lines = (f"{json.dumps(copy_key(file, text))}: {json.dumps(parse(file, text), ensure_ascii=False)}" for file, text in files)
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    Path(CORE, COPIES).write_text(written(), encoding="utf-8")
