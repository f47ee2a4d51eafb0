"""The site's settings, with one address more: a view that does nothing."""

from __future__ import annotations

from curbside.site.settings import *  # noqa: F403 # Django reads settings by name

ROOT_URLCONF = "bench.speed.site.urls"
