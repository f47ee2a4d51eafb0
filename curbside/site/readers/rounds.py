"""Telling followers, by looking: what was published since the last look is found here, so no act of publishing can forget it.

docs/decisions/0016-followers-are-told-by-looking.md says why.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from curbside.site.readers.finding import find_news, followers_of
from curbside.site.readers.gathering import gather
from curbside.site.readers.letters import write_digest, write_news
from curbside.site.readers.models import Follow, News, Reached

MOST = 200  # letters a round, and people looked at for the digest
SENT_AT = timedelta(hours=7)  # after the beginning of Monday, UTC


def tell_followers(now: datetime) -> int:
    """Write to those who follow at once; to 200 of them, the rest the next time. Returns how many letters it was."""
    find_news(now)
    left, letters = MOST, 0
    for news in News.objects.untold().select_related("question", "answer__question", "answer__doctor").order_by("at", "pk")[:MOST]:
        people = list(followers_of(news)[:left])
        letters += sum(write_news(news, person) for person in people)
        upto = people[-1].pk if people else news.told_upto
        News.objects.filter(pk=news.pk).update(told=len(people) < left, told_upto=upto)
        left -= len(people)
        if not left:
            break
    return letters


def send_digests(now: datetime) -> int:
    """On Mondays, gather the week for those who follow: one letter a person, of all that was not told at once. Returns how many letters it was.

    Nobody is written to while something of that week is still to be told at once; a week in which the site was down is made up for.
    """
    monday = _monday(now)
    done, _ = Reached.objects.get_or_create(name="digests", defaults={"moment": monday})
    if done.moment >= monday or News.objects.untold().filter(at__lt=monday).exists():
        return 0
    people = list(Follow.objects.filter(by__gt=done.upto, by__is_active=True).order_by("by").values_list("by", flat=True).distinct()[:MOST])
    letters = sum(write_digest(person, found, monday) for person, found in gather(people, done.moment, monday))
    here = Reached.objects.filter(pk=done.pk, moment=done.moment, upto=done.upto)  # another process may have come further
    here.update(**({"upto": people[-1]} if len(people) == MOST else {"moment": monday, "upto": 0}))
    return letters


def _monday(now: datetime) -> datetime:
    """The beginning of the latest week whose digests are due."""
    today = (now.astimezone(UTC) - SENT_AT).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=today.weekday())
