"""Post answers to a filled site, each to another thread, and look at each thread: `python -m bench.speed.site.answering N` prints a table."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import islice
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import bench.speed.site.opened  # noqa: F401 # first: the models below want an open site
from bench.speed.site.threads import invented_threads
from curbside.site.accounts.models import User
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.questions.models import Question

WARM = 20  # posts before the first that counts: models are loaded by then


@dataclass
class Row:
    """What one kind of request took: by the clock, and of one processor, in milliseconds."""

    what: str
    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def time(self, act: Callable[[], Any]) -> Any:
        """Do it once, and note how long it took."""
        begun = time.perf_counter(), time.process_time()
        outcome = act()
        self.clock.append(1000 * (time.perf_counter() - begun[0]))
        self.processor.append(1000 * (time.process_time() - begun[1]))
        return outcome

    def show(self, remark: str = "") -> None:
        """One row of the table."""
        shares = quantiles(self.clock[WARM:], n=100)
        print(f"  {self.what:<54}{shares[49]:>10.1f}{shares[98]:>10.1f}{median(self.processor[WARM:]):>14.1f}   {remark}", flush=True)


def main() -> None:
    posts = int(sys.argv[1]) + WARM
    count = Question.objects.count()
    spread = list(Question.objects.order_by("pk")[:: max(1, count // posts)][:posts])
    client, reader = _doctor(), Client(HTTP_HOST="127.0.0.1")
    form, typing, posting, view = (
        Row("the form"),
        Row("what is typed is kept and read"),
        Row("posting the answer"),
        Row("the next view of its thread"),
    )
    for question, words in zip(spread, _words(count), strict=False):
        caches["limits"].clear()  # nobody answers so many an hour
        post = partial(_post, client, question)
        form.time(partial(client.get, f"/answer/{question.pk}"))
        typing.time(partial(post, {"headline": "", "body": words.rpartition(" ")[0], "do": "keep"}))
        answer = posting.time(partial(post, {"headline": "", "body": words, "do": "post"}))
        page = view.time(partial(reader.get, question.get_absolute_url()))
        _check(question, words, answer, page)
    with CaptureQueriesContext(connection) as captured:
        _post(client, spread[0], {"headline": "", "body": "Another two weeks, I would say.", "do": "post"})
    print(f"{posts - WARM} answers, each to another of {count} threads{'':<16}p50 ms    p99 ms  processor p50")
    form.show()
    typing.show()
    posting.show(f"{len(captured)} queries (aim: p50 under 15 ms)")
    view.show()


def _post(client: Client, question: Question, fields: dict[str, str]) -> Any:
    """Send the form as a browser does."""
    return client.post(f"/answer/{question.pk}", urlencode(fields), content_type="application/x-www-form-urlencoded")


def _check(question: Question, words: str, answer: Any, page: Any) -> None:
    """Raises AssertionError where the answer was not posted, its thread not read, or the page does not show both."""
    assert answer.status_code == 302, answer.content
    question.refresh_from_db()
    assert Snapshot.objects.get(question=question).is_fresh(question, reading_version())
    assert words[:30] in page.content.decode()
    assert "8 doctors" in page.content.decode()


def _words(count: int) -> Iterator[str]:
    """Answers that no thread of the site has."""
    return (thread.answers[0].body for thread in islice(invented_threads(2 * count), count, None))


def _doctor() -> Client:
    """A verified doctor, signed in."""
    now = timezone.now()
    user = User.objects.create_user("answering@example.org", handle="answering")
    doctor = Doctor.objects.create(account=user, name="Answering", credentials=["MD"])
    granted = {"name": "Answering", "state": Verification.State.GRANTED, "country": "GB", "licence": "1", "asked_at": now, "checked_at": now}
    Verification.objects.create(doctor=doctor, expires_at=now + timedelta(days=365), **granted)
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user)
    return client


if __name__ == "__main__":
    main()
