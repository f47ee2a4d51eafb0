"""Answers, and the doctors who wrote them, for staff."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import Truncator

from curbside.site.answers.actions import set_removed, set_state, stamp_threads_of
from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor
from curbside.site.lib.admin import Looked, RowsAdmin, state_action
from curbside.site.lib.states import State


@admin.register(Answer)
class AnswerAdmin(Looked):
    """Publish, hold and remove; the thread's readers see it at once."""

    list_display = ("__str__", "doctor", "state", "opening", "answered_at", "added_at")
    list_filter = ("state", "added_at", ("byline", admin.EmptyFieldListFilter))
    list_select_related = ("doctor", "question")
    search_fields = ("body", "headline", "doctor__name", "question__title")
    actions = (
        state_action(State.PUBLISHED, "Publish the chosen answers", set_state),
        state_action(State.HELD, "Hold the chosen answers", set_state),
        state_action(State.REMOVED, "Remove the chosen answers", set_state),
    )

    @admin.display(description="begins")
    def opening(self, answer: Any) -> str:
        """The first words."""
        return Truncator(answer.body).chars(80)


@admin.register(Doctor)
class DoctorAdmin(RowsAdmin):
    """Profiles: name and practice can be mended; showing and hiding is an action. Accounts change hands by verification alone."""

    list_display = ("full_name", "specialty", "place", "account", "answer_count", "removed", "changed_at")
    list_filter = ("removed", ("account", admin.EmptyFieldListFilter))
    list_select_related = ("specialty", "account")
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("name", "place", "specialty__name")
    fields = ("name", "credentials", "specialty", "place", "account", "removed", "added_at", "changed_at")
    readonly_fields = ("account", "removed", "added_at", "changed_at")
    autocomplete_fields = ("specialty",)
    actions = ("remove", "show")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the answers counted, in one query."""
        rows: QuerySet[Any] = Doctor.objects.with_answer_count()
        return rows.order_by("name", "pk")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A profile comes from an import or from its doctor."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A profile is hidden, never deleted."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Threads show the doctor: their readers see the change at once."""
        super().save_model(request, obj, form, change)
        stamp_threads_of(obj, now=timezone.now())

    @admin.display(description="answers", ordering="answer_count")
    def answer_count(self, doctor: Any) -> int:
        """Published answers."""
        return int(doctor.answer_count)

    @admin.action(description="Hide the chosen doctors' pages", permissions=["change"])
    def remove(self, request: HttpRequest, rows: Any) -> None:
        """The answers stay, without a link to the page."""
        self._set(request, rows, removed=True)

    @admin.action(description="Show the chosen doctors' pages again", permissions=["change"])
    def show(self, request: HttpRequest, rows: Any) -> None:
        """The reverse."""
        self._set(request, rows, removed=False)

    def _set(self, request: HttpRequest, rows: Any, *, removed: bool) -> None:
        for doctor in rows:
            set_removed(doctor, removed, now=timezone.now())
        self.message_user(request, "Hidden." if removed else "Shown again.", messages.SUCCESS)
