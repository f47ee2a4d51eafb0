"""How often one person, or one address, may do what costs. Counted in the cache of each web process, in fixed windows of time; what others have to read is
counted by its rows as well, which all processes share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from time import time

from django.core.cache import caches
from django.http import HttpRequest

from curbside.core.errors import CurbsideError


class TooMany(CurbsideError):
    """Somebody did something too often. seconds: until it is possible again. What was typed before is kept."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"try again in {_in_words(seconds)}")


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` times in `seconds`. name: of the act."""

    name: str
    most: int
    seconds: int

    def spend(self, who: str) -> None:
        """Count one act. who: a person's number or an address. Raises TooMany beyond the limit."""
        cache = caches["limits"]
        key = f"limit-{self.name}-{who}".replace(" ", "-")
        if cache.add(key, 1, self.seconds):
            cache.set(f"{key}-ends", time() + self.seconds, self.seconds)
            return
        try:
            count = cache.incr(key)
        except ValueError:  # the window ended between the two lines
            self.spend(who)
            return
        if count > self.most:
            left = cache.get(f"{key}-ends", time() + self.seconds) - time()
            raise TooMany(max(1, ceil(left)))

    def check(self, done: Iterable[datetime], now: datetime) -> None:
        """Look at acts that are rows of the database. done: when somebody did each, in any order. Raises TooMany at the limit."""
        late = sorted((at for at in done if at > now - timedelta(seconds=self.seconds)), reverse=True)[: self.most]
        if len(late) == self.most:
            raise TooMany(ceil(self.seconds - (now - late[-1]).total_seconds()))


HOUR = 3600
POSTS = Limit("post a question", 6, HOUR)
ANSWERS = Limit("post an answer", 60, HOUR)
REVIEWS = Limit("write a review", 10, HOUR)
REPORTS = Limit("report", 30, HOUR)
MARKS = Limit("mark, save or follow", 200, HOUR)
PHOTOS = Limit("add photos", 40, HOUR)
STRANGERS = Limit("type without signing in", 20, HOUR)
TOKENS = Limit("make a token", 10, 24 * HOUR)
READS = Limit("read by the API", 1200, HOUR)
TRIES = Limit("show a wrong token", 60, HOUR)
REQUESTS = Limit("ask for verification", 5, 24 * HOUR)


def person(number: object) -> str:
    """Whom to count for: the account of this number, however it came in."""
    return f"person-{number}"


def who(request: HttpRequest) -> str:
    """Whom to count for: the person signed in, else the address asked from. The address is kept for the window alone, in memory."""
    return person(request.user.pk) if request.user.is_authenticated else f"address-{request.META.get('REMOTE_ADDR', '')}"


def _in_words(seconds: int) -> str:
    """A while as people say it, never shorter than it is."""
    minutes = ceil(seconds / 60)
    if minutes < 60:
        return f"{minutes} minutes" if minutes > 1 else "a minute"
    hours = ceil(minutes / 60)
    return f"{hours} hours" if hours > 1 else "an hour"
