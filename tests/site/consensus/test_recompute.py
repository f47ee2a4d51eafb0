"""Stored readings: thrown away and made again, the same."""

from __future__ import annotations

from curbside.site.consensus.actions import recompute
from curbside.site.consensus.models import Snapshot
from tests.cast import QUIET, stored


def test_fresh_readings_are_left_alone():
    stored()
    assert recompute() == 0


def test_a_stale_reading_is_made_again():
    stored()
    stored(QUIET)
    Snapshot.objects.filter(question__source="smile.txt").update(version="older", lead="")
    assert recompute() == 1
    assert Snapshot.objects.get(question__source="smile.txt").lead.startswith("Over in 2 to 4 months")


def test_readings_thrown_away_come_back_the_same():
    stored()
    before = Snapshot.objects.values("version", "seen", "picture", "lead", "unanswered").get()
    Snapshot.objects.all().delete()
    recompute()
    assert Snapshot.objects.values("version", "seen", "picture", "lead", "unanswered").get() == before
