"""Stored readings, for staff to look at. They are made again by `curbside manage recompute`."""

from __future__ import annotations

from django.contrib import admin

from curbside.site.consensus.models import Snapshot
from curbside.site.lib.admin import Looked


@admin.register(Snapshot)
class SnapshotAdmin(Looked):
    """What the core read, derived."""

    list_display = ("question", "lead", "unanswered", "version", "seen", "made_at")
    list_select_related = ("question",)
    search_fields = ("lead", "question__title")
    list_filter = ("made_at",)
