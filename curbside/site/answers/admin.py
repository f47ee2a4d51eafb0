"""Answers, and the doctors who wrote them, for staff."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import Truncator

from curbside.site.accounts.requests import SignedIn
from curbside.site.answers.actions import set_removed, stamp_threads_of
from curbside.site.answers.models import Answer
from curbside.site.answers.moderated import ANSWER
from curbside.site.doctors.models import Doctor
from curbside.site.lib.admin import Looked, RowsAdmin
from curbside.site.moderation.actions import put_down
from curbside.site.moderation.admin import decisions


@admin.register(Answer)
class AnswerAdmin(Looked):
    """Publish, hold and remove; the thread's readers see it at once."""

    list_display = ("__str__", "doctor", "state", "opening", "answered_at", "added_at")
    list_filter = ("state", "added_at", ("byline", admin.EmptyFieldListFilter))
    list_select_related = ("doctor", "question")
    search_fields = ("body", "headline", "doctor__name", "question__title")
    actions = decisions(ANSWER)

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
    fields = ("name", "credentials", "specialty", "title", "place", "account", "removed", "added_at", "changed_at")
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

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Threads show the doctor: their readers see the change at once."""
        super().save_model(request, obj, form, change)
        now = timezone.now()
        stamp_threads_of(obj, now=now)
        put_down("change profile", "doctor", obj, by=request.user, now=now, reason=", ".join(form.changed_data))

    @admin.display(description="answers", ordering="answer_count")
    def answer_count(self, doctor: Any) -> int:
        """Published answers."""
        return int(doctor.answer_count)

    @admin.action(description="Hide the chosen doctors' pages", permissions=["change"])
    def remove(self, request: SignedIn, rows: Any) -> None:
        """The answers stay, without a link to the page."""
        self._set(request, rows, removed=True)

    @admin.action(description="Show the chosen doctors' pages again", permissions=["change"])
    def show(self, request: SignedIn, rows: Any) -> None:
        """The reverse."""
        self._set(request, rows, removed=False)

    def _set(self, request: SignedIn, rows: Any, *, removed: bool) -> None:
        for doctor in rows:
            now = timezone.now()
            set_removed(doctor, removed, now=now)
            put_down("hide profile" if removed else "show profile", "doctor", doctor, by=request.user, now=now)
        self.message_user(request, "Hidden." if removed else "Shown again.", messages.SUCCESS)
