"""Clock times stand in the site's own zone and say so; days alone are those of UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template import engines

from curbside.site import settings
from curbside.site.lib.clock import clock, hour, time_zone

LATE = datetime(2026, 11, 29, 23, 46, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UTC", "29 November 2026, 23:46 UTC"),
        ("Europe/Berlin", "30 November 2026, 00:46 CET"),
        ("America/New_York", "29 November 2026, 18:46 EST"),
        ("America/Sao_Paulo", "29 November 2026, 20:46 UTC-03:00"),
        ("Asia/Kathmandu", "30 November 2026, 05:31 UTC+05:45"),
    ],
)
def test_a_time_stands_with_its_day_and_its_zone(zone, said, settings):
    settings.CLOCK = ZoneInfo(zone)
    assert clock(LATE) == said
    assert said.endswith(hour(LATE))


def test_summer_time_counts(settings):
    settings.CLOCK = ZoneInfo("Europe/London")
    assert hour(datetime(2026, 7, 1, 12, tzinfo=UTC)) == "13:00 BST"


def test_every_template_has_it(settings):
    settings.CLOCK = ZoneInfo("Asia/Tokyo")
    assert engines["django"].from_string("{{ at|clock }} / {{ at|hour }}").render({"at": LATE}) == "30 November 2026, 08:46 JST / 08:46 JST"


def test_no_page_shows_a_time_without_it():
    assert [path.name for path in (settings.HERE / "templates").rglob("*.html") if "H:i" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(("value", "key"), [("", "UTC"), (" Europe/London ", "Europe/London")])
def test_a_zone_is_named(value, key, monkeypatch):
    monkeypatch.setenv("CURBSIDE_TIME_ZONE", value)
    assert str(time_zone("CURBSIDE_TIME_ZONE", "UTC")) == key


@pytest.mark.parametrize("value", ["Berlin", "Europe", "../../etc/passwd", "/etc/localtime", "GMT+", "é"])
def test_nothing_else_is_a_zone(value, monkeypatch):
    monkeypatch.setenv("CURBSIDE_TIME_ZONE", value)
    with pytest.raises(ImproperlyConfigured, match="set it to a zone's name"):
        time_zone("CURBSIDE_TIME_ZONE", "UTC")
