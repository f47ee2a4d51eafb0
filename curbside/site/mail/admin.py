"""Letters, for staff: what waits, what went wrong. Their words are the person's own business."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from curbside.site.lib.admin import Looked
from curbside.site.mail.actions import send_again
from curbside.site.mail.models import Letter


@admin.register(Letter)
class LetterAdmin(Looked):
    """Search by event or handle; letters that failed can be sent again."""

    list_display = ("event", "user", "kind", "state", "attempts", "error", "written_at", "sent_at")
    list_filter = ("state", "kind", "error", "written_at")
    list_select_related = ("user",)
    search_fields = ("event", "user__handle")
    fields = ("event", "user", "kind", "state", "attempts", "error", "written_at", "sent_at")
    actions = ("again",)

    @admin.action(description="Send the chosen letters that failed again", permissions=["change"])
    def again(self, request: HttpRequest, rows: Any) -> None:
        """Six more attempts."""
        count = sum(send_again(letter) for letter in rows)
        self.message_user(request, f"{count} are being sent again.", messages.SUCCESS)
