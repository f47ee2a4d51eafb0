"""What every page of the staff's admin shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

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
