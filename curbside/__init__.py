"""Curbside reads medical questions with several doctors' answers: who says what, where they agree, where they differ, what nobody answered.

The front door of the library. `read_threads(bytes)` gives threads, `find_claims(answer, question)` what one answer asserts, `weigh(claims, doctors)` the
consensus, and `read_thread(thread)` all of it at once:

    from curbside import read_thread, read_threads
    for thread in read_threads(page):
        print(read_thread(thread).consensus)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from curbside.core.claims import find_claims
    from curbside.core.consensus import Consensus, weigh
    from curbside.core.formats import read_threads
    from curbside.core.reading import read_thread
    from curbside.core.thread import Thread

    __version__: str

__all__ = ["Consensus", "Thread", "find_claims", "read_thread", "read_threads", "weigh"]

_HOMES = {
    "Consensus": "curbside.core.consensus",
    "Thread": "curbside.core.thread",
    "__version__": "curbside.version",
    "find_claims": "curbside.core.claims",
    "read_thread": "curbside.core.reading",
    "read_threads": "curbside.core.formats",
    "weigh": "curbside.core.consensus",
}


def __getattr__(name: str) -> Any:
    """Each name is fetched when first asked for, so that `import curbside` costs nothing (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'curbside' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
