"""The version: the changelog's newest heading in a checkout, the package's metadata once installed."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"
HEADING = re.compile(r"^## *\[?v?(\d[\w.+-]*)", re.MULTILINE)


def find_version(changelog: Path = CHANGELOG) -> str:
    """The version as text, "0" where neither tells."""
    heading = HEADING.search(changelog.read_text(encoding="utf-8")) if changelog.is_file() else None
    if heading:
        return heading[1]
    try:
        return version("curbside")
    except PackageNotFoundError:
        return "0"


__version__ = find_version()
