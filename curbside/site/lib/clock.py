"""Clock times as pages say them: in the site's zone, which is named, since a reader's own may be another. Days alone stay those of UTC everywhere."""

from __future__ import annotations

import os
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def time_zone(name: str, default: str) -> tzinfo:
    """The zone a setting names. Raises ImproperlyConfigured for one that is not known."""
    value = os.environ.get(name, "").strip() or default
    try:
        return ZoneInfo(value)
    except (OSError, ValueError, KeyError):  # a folder of zones, a path, a name that is none
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to a zone's name (IANA), such as Europe/London or America/New_York") from None


def hour(moment: datetime) -> str:
    """ "20:46 CET"; where a zone has no letters, "17:46 UTC-03:00"."""
    here = moment.astimezone(settings.CLOCK)
    zone = here.tzname() or ""
    return f"{here:%H:%M} {zone if zone.isalpha() else f'UTC{here.isoformat()[-6:]}'}"


def clock(moment: datetime) -> str:
    """ "29 November 2026, 20:46 CET"."""
    here = moment.astimezone(settings.CLOCK)
    return f"{here.day} {here:%B %Y}, {hour(moment)}"
