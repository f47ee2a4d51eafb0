"""What people type for moderators, and what moderators type, when the session ended meanwhile or something lacks."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.models import Session

from curbside.site.moderation.models import Flag
from tests.cast import QUIET, stored
from tests.site.moderation.stage import address, form_of, held
from tests.site.people import amara, mo, signed_in

NOTE = "It tells my sister to stop her medicine."


def sent_signed_out(user: Any, path: str, fields: dict[str, str]) -> Any:
    """The page that comes once they have signed in again."""
    client = signed_in(user)
    Session.objects.all().delete()
    assert client.post(path, fields)["Location"].startswith("/account/login/")
    client.force_login(user)
    return client.get(path)


class TestDeciding:
    def test_the_edited_words_and_the_reason_stand_in_the_form_again(self) -> None:
        question = held()
        typed = form_of(signed_in(mo()), "question", question.pk) | {"words": "My [part] is numb.", "reason": "It names somebody.", "do": "approve"}
        page = sent_signed_out(mo(), address("question", question.pk), typed).content.decode()
        assert ("My [part] is numb." in page, 'value="It names somebody."' in page) == (True, True)
        question.refresh_from_db()
        assert (question.state, question.body) == ("held", "My lip is numb.")

    def test_without_anything_sent_the_address_shows_nothing(self) -> None:
        assert signed_in(mo()).get(address("question", held().pk)).status_code == 405


class TestReporting:
    def test_a_report_without_a_reason_says_so_and_keeps_the_note(self) -> None:
        answer = signed_in(amara()).post(f"/moderation/report/question/{stored(QUIET).pk}", {"note": NOTE})
        page = answer.content.decode()
        assert (answer.status_code, NOTE in page, "Choose what is wrong with it before you send this." in page) == (422, True, True)

    def test_the_note_and_the_reason_wait_while_one_signs_in_again(self) -> None:
        path = f"/moderation/report/question/{stored(QUIET).pk}"
        page = sent_signed_out(amara(), path, {"reason": "danger", "note": NOTE}).content.decode()
        assert (NOTE in page, 'value="danger" required checked' in page, Flag.objects.count()) == (True, True, 0)
