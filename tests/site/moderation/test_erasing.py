"""Staff erase an account for somebody who asked in writing: who may, what it takes, and what the log keeps of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client

from curbside.site.accounts.models import User
from curbside.site.moderation.actions import NoReason, erase_for
from curbside.site.moderation.models import Log
from curbside.site.questions.models import Question
from tests.cast import NOW, SMILE, stored
from tests.site.people import amara, ben, confirmed, mo, person, signed_in

WHY = "By letter of 3 May."


def staff(*permissions: str) -> User:
    """A member of staff who is no superuser."""
    user = person("sam", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


def address(user: User) -> str:
    return f"/staff/accounts/user/{user.pk}/erase/"


def erase(client: Client, user: User, **given: str) -> Any:
    return client.post(address(user), {"reason": WHY, "address": user.email} | given)


class TestWhoMay:
    @pytest.mark.parametrize(
        ("by", "whom", "status"),
        [
            (mo, amara, 200),
            (lambda: staff("view_user", "delete_user"), amara, 200),
            (lambda: staff("view_user", "delete_user"), lambda: person("kim", is_staff=True), 403),
            (lambda: staff("view_user", "delete_user"), mo, 403),
            (lambda: staff("view_user", "change_user"), amara, 403),
            (mo, mo, 403),
            (amara, amara, 302),
            (lambda: ben().account, amara, 302),
        ],
        ids=["superuser", "staff who may", "of staff", "of a superuser", "staff who may not", "oneself", "a patient", "a doctor"],
    )
    def test_staff_with_the_permission_and_nobody_else(self, by: Any, whom: Any, status: int) -> None:
        user = whom()
        client = confirmed(by())
        assert client.get(address(user)).status_code == status
        if status != 200:
            erase(client, user)
            assert User.objects.filter(pk=user.pk).exists()

    def test_whoever_signed_in_long_ago_confirms_that_it_is_they(self) -> None:
        user = amara()
        answer = erase(signed_in(mo()), user)
        assert "/reauthenticate/" in answer.url
        assert User.objects.filter(pk=user.pk).exists()

    def test_the_accounts_page_leads_there_for_them_alone(self) -> None:
        user = amara()
        pages = [signed_in(by).get(f"/staff/accounts/user/{user.pk}/change/").content.decode() for by in (mo(), staff("view_user"))]
        assert [address(user) in page for page in pages] == [True, False]


class TestErasing:
    def test_nothing_of_them_is_left_and_the_log_tells_who_when_and_why(self, django_capture_on_commit_callbacks: Any) -> None:
        question, user, client = stored(SMILE), amara(), confirmed(mo())
        Question.objects.filter(pk=question.pk).update(author=user)
        number = user.pk
        with django_capture_on_commit_callbacks(execute=True):
            erase(client, user)
        assert list(Log.objects.values_list("act", "target", "number", "reason", "by__handle")) == [("erase", "account", number, WHY, "mo")]
        assert "amara" not in str([list(model._base_manager.values()) for model in apps.get_models()])
        assert Question.objects.get().title == ""
        assert mail.outbox[-1].to == ["amara@example.org"]
        assert "<b>Erase</b>: account" in client.get("/moderation/log").content.decode()

    @pytest.mark.parametrize(
        "given",
        [
            {"reason": ""},
            {"reason": " "},
            {"address": ""},
            {"address": "amara@example.com"},
            {"reason": "Amara wrote."},
            {"reason": "AMARA@example.org"},
        ],
        ids=str,
    )
    def test_without_a_reason_that_names_nobody_and_the_address_nothing_is_erased(self, given: dict[str, str]) -> None:
        user = amara()
        assert erase(confirmed(mo()), user, **given).status_code == 422
        assert User.objects.filter(pk=user.pk).exists()
        assert not Log.objects.exists()

    def test_twice_is_once(self) -> None:
        user = amara()
        twin = User.objects.get(pk=user.pk)
        for one in (user, twin):
            erase_for(one, WHY, by=mo(), now=NOW)
        assert Log.objects.count() == 1

    def test_the_act_itself_wants_a_reason(self) -> None:
        with pytest.raises(NoReason):
            erase_for(amara(), " ", by=mo(), now=NOW)
        assert User.objects.filter(handle="amara").exists()
