"""How many examples a property is tried on. `CURBSIDE_TIMES=20`, as in `make bench`, tries twenty times as many, fresh ones each time."""

from __future__ import annotations

import os

from hypothesis import settings

TIMES = int(os.environ.get("CURBSIDE_TIMES", "1"))


def examples(count: int) -> settings:
    """A decorator: try a property on `count` examples, or more in a longer run."""
    return settings(max_examples=count * TIMES, deadline=None)
