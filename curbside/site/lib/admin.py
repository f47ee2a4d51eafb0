"""What every page of the staff's admin shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from curbside.site.lib.states import State

if TYPE_CHECKING:
    RowsAdmin = admin.ModelAdmin[Any]
else:
    RowsAdmin = admin.ModelAdmin  # takes no parameter when it runs


class Looked(RowsAdmin):
    """Rows that staff look at, search and filter, and change through actions alone: those log, stamp and keep what they must."""

    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nothing is made here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The list with its actions, for those who may change; one row is for reading."""
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted here: what is removed can come back."""
        return False


def state_action(state: State, label: str, set_state: Callable[..., None]) -> Callable[..., None]:
    """An action of the admin that puts each chosen row into a state, by the verb of its app."""

    @admin.action(description=label, permissions=["change"])
    def act(page: RowsAdmin, request: HttpRequest, rows: Any) -> None:
        now, count = timezone.now(), 0
        for row in rows:
            set_state(row, state, now=now)
            count += 1
        page.message_user(request, f"{count} now {state.label.lower()}.", messages.SUCCESS)

    act.__name__ = f"set_{state.value}"
    return act
