"""The parts of a line, as commas, bars, dots, dashes and brackets part them."""

from __future__ import annotations

import re

from curbside.core.formats.lexicon.credentials import is_credential, may_be_credential, qualifies

_SEPARATORS = (
    r"\s*[,|·•;]\s*|\s+@\s*",
    r"\s+(?:[–—]|--?)\s+|\s+[–—]\s*|(?<=\w)\s*—\s*",
    r"\s*[()\[\]]\s*(?:[–—-]\s+)?",
    r"\s*\t\s*|\s+/\s+",
    r"(?<=\w)\s+repl(?:y|ied)(?::|\s+(?=[A-Z]))",
)
_SPLIT = re.compile("|".join(_SEPARATORS))
_SPLIT_WIDE = re.compile("|".join((*_SEPARATORS, r"(?<!\.)\s{2,}|\s{3,}")))
_BRACKETED = re.compile(r"([A-Z][\w.]*) ?\(([^()]{1,20})\)")


def split_fields(text: str) -> list[str]:
    """The parts of a line between its commas, bars, dots, dashes and brackets; brackets inside a credential stay."""
    if "(" in text:
        text = _BRACKETED.sub(_keep_brackets, text)
    return [part.replace("\x01", "(").replace("\x02", ")") for part in (_SPLIT_WIDE if "  " in text else _SPLIT).split(text) if part]


def _keep_brackets(match: re.Match[str]) -> str:
    letters = match.group()
    kept = is_credential(" ".join(letters.split())) or (may_be_credential(match[1]) and qualifies(match[2]))
    return letters.replace("(", "\x01").replace(")", "\x02") if kept else letters
