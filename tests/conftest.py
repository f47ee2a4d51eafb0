"""Every run alike: properties are tried on the same examples each time, unless a longer run asks for others."""

from __future__ import annotations

from hypothesis import settings

from tests.examples import TIMES

settings.register_profile("curbside", deadline=None, derandomize=TIMES == 1, print_blob=True)
settings.load_profile("curbside")
