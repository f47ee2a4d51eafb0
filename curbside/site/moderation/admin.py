"""Decisions of staff on many rows at once, accounts, who moderates what, and the log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from curbside.site.accounts.models import User
from curbside.site.accounts.requests import SignedIn
from curbside.site.lib.admin import Looked, RowsAdmin
from curbside.site.moderation.accounts import UserAdmin
from curbside.site.moderation.actions import ChangedSince, approve, hold, lift, make_moderator, remove, unmake_moderator
from curbside.site.moderation.models import Flag, Log, Scope, Suspension
from curbside.site.moderation.targets import Target

Action = Callable[..., None]
BY_STAFF = "the staff of this site took it down; the page about the site says whom to ask"

admin.site.register(User, UserAdmin)


def decisions(target: Target) -> tuple[Action, ...]:
    """The admin's actions on a kind of thing: each row is decided on as in the queue, with the log and a word to its author."""
    return (
        _action(f"Publish the chosen {target.name}s", "published", lambda thing, **who: approve(target, thing, **who)),
        _action(f"Hold the chosen {target.name}s", "held", lambda thing, **who: hold(target, thing, **who)),
        _action(f"Remove the chosen {target.name}s", "removed", lambda thing, **who: remove(target, thing, BY_STAFF, **who)),
    )


def _action(label: str, done: str, decide: Callable[..., None]) -> Action:
    @admin.action(description=label, permissions=["change"])
    def act(page: RowsAdmin, request: SignedIn, rows: Any) -> None:
        now, count = timezone.now(), 0
        for row in rows:
            with suppress(ChangedSince):  # its author took it back
                decide(row, by=request.user, now=now)
                count += 1
        page.message_user(request, f"{count} now {done}.", messages.SUCCESS)

    act.__name__ = f"set_{done}"
    return act


@admin.register(Log)
class LogAdmin(Looked):
    """Every act of moderators and staff."""

    list_display = ("at", "by", "act", "target", "number", "reason")
    list_filter = ("act", "target", "at")
    list_select_related = ("by",)
    search_fields = ("reason", "by__handle")


@admin.register(Flag)
class FlagAdmin(Looked):
    """What people asked moderators to look at; decided on in the queue."""

    list_display = ("target", "number", "reason", "at", "closed_at")
    list_filter = ("reason", "target", ("closed_at", admin.EmptyFieldListFilter))
    search_fields = ("note",)
    fields = ("target", "number", "reason", "note", "at", "closed_at")


@admin.register(Suspension)
class SuspensionAdmin(Looked):
    """Who is suspended from posting. Suspending is done from the queue, where the reason is; it can be lifted here."""

    list_display = ("user", "reason", "at", "until", "lifted_at")
    list_filter = ("at", ("lifted_at", admin.EmptyFieldListFilter))
    list_select_related = ("user",)
    search_fields = ("user__handle", "reason")
    actions = ("lift",)

    @admin.action(description="Lift the suspensions of the chosen people", permissions=["change"])
    def lift(self, request: SignedIn, rows: Any) -> None:
        """They may post again."""
        for user in {row.user for row in rows}:
            lift(user, by=request.user, now=timezone.now())
        self.message_user(request, "Lifted.", messages.SUCCESS)


@admin.register(Scope)
class ScopeAdmin(RowsAdmin):
    """Who moderates: everything, or a specialty by its slug. Both ways are recorded in the log."""

    list_display = ("user", "__str__")
    list_select_related = ("user",)
    search_fields = ("user__handle", "user__email", "specialty")
    autocomplete_fields = ("user",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A scope is given or taken, not changed."""
        return obj is None and super().has_change_permission(request, obj)

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Give it."""
        obj.pk = make_moderator(obj.user, obj.specialty, by=request.user, now=timezone.now()).pk

    def delete_model(self, request: Any, obj: Any) -> None:
        """Take it."""
        unmake_moderator(obj, by=request.user, now=timezone.now())

    def delete_queryset(self, request: Any, queryset: Any) -> None:
        """Take each."""
        for scope in queryset:
            self.delete_model(request, scope)
