"""Post answers to a filled site, each to another thread, and look at each thread: `python -m bench.speed.site.answering N` prints a table."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import islice
from statistics import quantiles
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import bench.speed.site.opened  # noqa: F401 # first: the models below want an open site
from bench.speed.site.threads import invented_threads
from curbside.site.accounts.models import User
from curbside.site.accounts.sign_in_links import BACKEND
from curbside.site.consensus.models import Snapshot
from curbside.site.consensus.version import reading_version
from curbside.site.doctors.models import Doctor, Verification
from curbside.site.questions.models import Question

WARM = 20  # posts before the first that counts: models are loaded by then


def main() -> None:
    posts = int(sys.argv[1]) + WARM
    count = Question.objects.count()
    spread = list(Question.objects.order_by("pk")[:: max(1, count // posts)][:posts])
    client, reader = _doctor(), Client(HTTP_HOST="127.0.0.1")
    posted, viewed, bare = [], [], []
    for question, words in zip(spread, _words(count), strict=False):
        cache.clear()  # nobody answers so many an hour
        path, page = f"/answer/{question.pk}", question.get_absolute_url()
        seconds, answer = timed(lambda: client.post(path, {"headline": "", "body": words, "do": "post"}))  # noqa: B023 # called at once
        assert answer.status_code == 302, answer.content
        question.refresh_from_db()
        assert Snapshot.objects.get(question=question).is_fresh(question, reading_version())
        posted.append(seconds)
        seconds, view = timed(lambda: reader.get(page))  # noqa: B023 # called at once
        assert words[:30] in view.content.decode()
        viewed.append(seconds)
        bare.append(timed(lambda: client.post("/trivial"))[0])
    with CaptureQueriesContext(connection) as captured:
        client.post(f"/answer/{spread[0].pk}", {"headline": "", "body": "Another two weeks, I would say.", "do": "post"})
    print(f"{len(posted) - WARM} answers, each to another of {count} threads of seven answers{'':<8}p50 ms    p99 ms")
    show("posting an answer", posted, f"(aim: p50 15), {len(captured)} queries")
    show("the next view of its thread", viewed)
    show("a view that does nothing", bare)


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """The seconds an act takes, and what it gives."""
    start = time.perf_counter()
    outcome = act()
    return time.perf_counter() - start, outcome


def show(what: str, seconds: list[float], remark: str = "") -> None:
    """One row of the table."""
    shares = quantiles([1000 * one for one in seconds[WARM:]], n=100)
    print(f"  {what:<64}{shares[49]:>10.1f}{shares[98]:>10.1f}   {remark}", flush=True)


def _words(count: int) -> Iterator[str]:
    """Answers that no thread of the site has."""
    return (thread.answers[0].body for thread in islice(invented_threads(2 * count), count, None))


def _doctor() -> Client:
    """A verified doctor, signed in."""
    now = timezone.now()
    user = User.objects.create_user("answering@example.org", handle="answering")
    doctor = Doctor.objects.create(account=user, name="Answering", credentials=["MD"])
    granted = {"state": Verification.State.GRANTED, "country": "GB", "licence": "1", "asked_at": now, "checked_at": now}
    Verification.objects.create(doctor=doctor, expires_at=now + timedelta(days=365), **granted)
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user, backend=BACKEND)
    return client


if __name__ == "__main__":
    main()
