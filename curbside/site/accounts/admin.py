"""Accounts, for staff."""

from __future__ import annotations

from django.contrib import admin

from curbside.site.accounts.models import User
from curbside.site.lib.admin import Looked


@admin.register(User)
class UserAdmin(Looked):
    """Who signed up. The password's digest is not shown to anybody."""

    list_display = ("__str__", "email", "is_active", "is_staff", "date_joined")
    list_filter = ("is_active", "is_staff", "date_joined")
    search_fields = ("email", "handle")
    ordering = ("-date_joined",)
    fields = ("email", "handle", "is_active", "is_staff", "is_superuser", "date_joined", "last_login")
