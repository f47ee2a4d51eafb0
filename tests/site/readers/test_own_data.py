"""What readers left is theirs: given out, and gone with the account."""

from __future__ import annotations

import json
from datetime import timedelta

from curbside.site.accounts.actions import erase
from curbside.site.mail.models import Letter
from curbside.site.mail.rounds import FOLLOWED_KEPT, forget_followed
from curbside.site.readers.actions import follow, mark_helpful, save_thread, say_standing
from curbside.site.readers.models import Follow, Helpful, Saved, Standing
from tests.cast import NOW
from tests.site.people import ben, chen, person, signed_in
from tests.site.readers.stage import answered, asked, page


def busy(user):
    """Somebody who did everything a reader can."""
    answer = answered(asked(), ben())
    mark_helpful(answer, by=user, now=NOW)
    save_thread(answer.question, by=user, now=NOW)
    for thing in (answer.question, answer.question.topics.first(), ben().specialty):
        follow(thing, Follow.Often.WEEKLY, by=user, now=NOW)
    return answer


def test_all_of_it_is_in_ones_own_data_and_nothing_of_others() -> None:
    answer = busy(chen().account)
    say_standing(answer, Standing.Says.TRUE, by=chen().account, now=NOW)
    save_thread(answer.question, by=person("bo"), now=NOW)
    given = json.loads(signed_in(chen().account).get("/me/data.json").content)["readers"]
    assert {name: len(rows) for name, rows in given.items()} == {"helpful": 1, "still_true": 1, "saved": 1, "follows": 3}
    assert {one["what"] for one in given["follows"]} > {answer.question.get_absolute_url(), "/doctors/in/dermatologist"}


def test_erasing_takes_out_all_of_it_and_the_page_shows_it_no_more() -> None:
    user = chen().account
    answer = busy(user)
    say_standing(answer, Standing.Says.TRUE, by=user, now=NOW)
    assert "Still true, says Chen" in page(answer.question)
    erase(user, now=NOW)
    assert [model.objects.count() for model in (Helpful, Standing, Saved, Follow)] == [0, 0, 0, 0]
    assert "Chen" not in page(answer.question)
    assert "found this helpful" not in page(answer.question)


def test_mail_that_can_be_switched_off_is_forgotten_after_five_weeks_and_other_mail_is_not() -> None:
    for number, (kind, state) in enumerate((kind, state) for kind in Letter.Kind for state in (Letter.State.SENT, Letter.State.WAITING)):
        Letter.objects.create(event=f"event {number}", user=person("bo"), kind=kind, state=state, subject="", words="")
    written = Letter.objects.earliest("written_at").written_at
    forget_followed(written + FOLLOWED_KEPT)
    assert Letter.objects.count() == 6
    forget_followed(written + FOLLOWED_KEPT + timedelta(minutes=1))
    left = [("followed", "waiting"), ("moderation", "waiting"), ("needed", "sent"), ("needed", "waiting")]
    assert sorted(Letter.objects.values_list("kind", "state")) == left
