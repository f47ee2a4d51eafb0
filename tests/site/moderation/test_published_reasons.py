"""A review is left out for one of the published reasons, which the moderator chooses; what is said to its author beside it is shown to nobody."""

from __future__ import annotations

import pytest
from django.core import mail

from curbside.site.doctors.actions import write_review
from curbside.site.doctors.models import Review
from curbside.site.lib.states import State
from curbside.site.lib.typography import typographic
from curbside.site.moderation.models import Log, Suspension
from tests.cast import NOW
from tests.site.moderation.stage import decide
from tests.site.people import amara, ben, mo, signed_in
from tests.site.reading import page, visible


def a_review() -> Review:
    return write_review(ben(), 1, "He is a thief.", treated=True, by=amara(), now=NOW)


@pytest.mark.parametrize("do", ["remove", "suspend"])
@pytest.mark.parametrize("ground", ["", "erased", "he insults Dr Roe"])
def test_without_one_of_them_nothing_is_decided(do: str, ground: str) -> None:
    decide("review", a_review().pk, do, ground=ground, reason="It insults Dr Roe.", days="7")
    assert (Review.objects.get().state, Suspension.objects.count(), Log.objects.count()) == (State.HELD, 0, 0)


def test_the_one_chosen_is_counted_on_the_doctors_page_whatever_the_words_beside_it_say() -> None:
    decide("review", a_review().pk, "remove", ground="insult", reason="the doctor wrote it, says Dr Roe")
    shown = page(ben().get_absolute_url())
    assert "1 because it insults or threatens" in shown
    assert "Roe" not in shown


def test_its_author_reads_both_and_the_log_has_both() -> None:
    decide("review", a_review().pk, "remove", ground="insult", reason="Please leave out “thief”.")
    letter = str(mail.outbox[-1].body)
    assert ("it insults or threatens." in letter, "in their words: Please leave out “thief”." in letter) == (True, True)
    assert Log.objects.get().reason == "it insults or threatens; Please leave out “thief”."


def test_words_to_its_author_may_be_left_out() -> None:
    decide("review", a_review().pk, "remove", ground="not_care")
    assert Review.objects.get().excluded == Review.Excluded.NOT_CARE
    assert "in their words" not in str(mail.outbox[-1].body)


def test_the_moderator_chooses_from_the_list_that_everybody_can_read() -> None:
    a_review()
    queue, rules = signed_in(mo()).get("/moderation").content.decode(), visible(page("/how-the-consensus-is-made"))
    offered = [one for one in Review.Excluded if f'<option value="{one.value}">' in queue]
    assert offered == [one for one in Review.Excluded if one != Review.Excluded.ERASED]
    assert [one.label for one in Review.Excluded if typographic(one.label) not in rules] == []


def test_who_is_suspended_with_it_reads_what_the_reason_was_of() -> None:
    decide("review", a_review().pk, "suspend", ground="insult", days="7")
    assert Suspension.objects.get().reason == "your review was removed, because it insults or threatens"
