"""Earlier words: for their author and for moderators, who can empty them for good."""

from __future__ import annotations

from datetime import timedelta

from curbside.site.answers.actions import publish_answer
from curbside.site.moderation.models import Log
from curbside.site.questions.models import Question
from tests.cast import NOW, QUIET, stored
from tests.site.people import amara, ben, chen, mo, signed_in

LEAK = "Ms Roe of 4 Mill Lane told me so. It will be gone in 2 weeks."


def changed_answer():
    """An answer whose first words gave a patient away."""
    doctor, question = ben(), stored(QUIET)
    publish_answer(question, "", LEAK, by=doctor.account, now=NOW)
    return publish_answer(question, "", "It will be gone in 2 weeks.", by=doctor.account, now=NOW + timedelta(days=1))


def test_readers_see_when_an_answer_was_changed_and_not_what_it_said():
    answer = changed_answer()
    page = signed_in(None).get(answer.question.get_absolute_url()).content.decode()
    assert "Changed on" in page
    assert "Mill Lane" not in page


def test_its_doctor_and_moderators_see_what_it_said_and_nobody_else():
    answer = changed_answer()
    address = f"/moderation/history/answer/{answer.pk}"
    seen = {one: signed_in(user).get(address) for one, user in {"ben": ben().account, "mo": mo(), "chen": chen().account, "amara": amara()}.items()}
    assert {one: page.status_code for one, page in seen.items()} == {"ben": 200, "mo": 200, "chen": 404, "amara": 404}
    assert all("Mill Lane" in seen[one].content.decode() for one in ("ben", "mo"))


def test_a_moderator_empties_them_with_a_reason_and_an_entry_in_the_log():
    answer = changed_answer()
    address = f"/moderation/history/answer/{answer.pk}"
    old = f"{address}/{answer.revisions.get().pk}"
    signed_in(mo()).post(old, {"reason": " "})
    assert answer.revisions.get().body == LEAK
    signed_in(mo()).post(old, {"reason": "It names a patient."})
    assert answer.revisions.get().body == ""
    assert "These words were taken out" in signed_in(ben().account).get(address).content.decode()
    assert list(Log.objects.values_list("act", "reason")) == [("redact earlier words", "It names a patient.")]


def test_nobody_else_empties_anything():
    answer = changed_answer()
    address = f"/moderation/history/answer/{answer.pk}/{answer.revisions.get().pk}"
    assert [signed_in(one).post(address, {"reason": "x"}).status_code for one in (ben().account, amara())] == [403, 403]
    assert answer.revisions.get().body == LEAK


def test_the_asker_finds_the_way_from_their_question():
    question = stored(QUIET)
    Question.objects.update(author=amara())
    assert f"/moderation/history/question/{question.pk}" in signed_in(amara()).get(question.get_absolute_url()).content.decode()
