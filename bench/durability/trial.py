"""The trial itself: `python -m bench.durability.trial DATABASE KILLS SEED`, in an environment that names an empty database and data folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.models import F

import bench.speed.site.opened  # noqa: F401 # first: the models below want an open site
from bench.durability.faults import Faults
from bench.durability.looking import files_of_nobody, look
from bench.durability.people import everybody
from bench.durability.person import SLOWEST, Life, Person
from bench.durability.server import Served, kill_postgres, start_postgres
from bench.speed.site.filled import fill
from curbside.site.moderation.models import Flag
from curbside.site.questions.models import Question, Revision

THREADS = 40  # with seven answers each, there from the beginning
MOST = 40  # writes that are acknowledged before a kill; at least one
LONGEST = 0.3  # seconds from then to the kill, so that it meets any moment of a write
EVERY = 3  # of the kills on PostgreSQL, every how many-th takes the database with it
KINDS = ("drafts", "questions", "photos", "answers", "edits", "flags", "decisions")


def run(kills: int, rng: Random, postgres: Any = None) -> bool:
    """Kill the server many times under load; after each start look at what is there. Prints the table; returns whether anything was wrong."""
    call_command("migrate", verbosity=0)
    fill(THREADS)
    people = everybody(rng)
    found, both = Faults(), 0
    for number in range(kills):
        served = Served()
        found.add(look(people))
        let_an_hour_pass()
        ends: list[Callable[[], None]] = [served.kill]
        if postgres and number % EVERY == 0:
            ends.append(partial(kill_postgres, postgres))
            both += 1
        live(Life(served.port), people, rng, ends)
        if postgres:
            postgres.ensure_postgres_running()
        print(f"{number + 1} of {kills} kills, {sum(one.acknowledged.total() for one in people)} writes acknowledged", file=sys.stderr, flush=True)
    served = Served()
    found.add(look(people, everything=True))
    served.kill()
    return show(kills, both, people, found)


def let_an_hour_pass() -> None:
    """What was asked, changed and reported so far counts no more for what one may do in an hour."""
    hour = timedelta(hours=1)
    Question.objects.update(added_at=F("added_at") - hour)
    Revision.objects.update(at=F("at") - hour)
    Flag.objects.update(at=F("at") - hour)


def live(life: Life, people: Sequence[Person], rng: Random, ends: Sequence[Callable[[], None]]) -> None:
    """Everybody writes, until at a random moment the end comes, in a random order. Raises what a client raised."""
    connection.close()
    with ThreadPoolExecutor(len(people)) as pool:
        writing = [pool.submit(person.live, life) for person in people]
        for _ in range(rng.randint(1, MOST)):
            life.writes.acquire(timeout=SLOWEST)
        time.sleep(rng.uniform(0, LONGEST))
        for end in rng.sample(ends, len(ends)):
            end()
        life.over.set()
    for one in writing:
        one.result()


def show(kills: int, both: int, people: Sequence[Person], found: Faults) -> bool:
    """Print the table and a line for each fault; returns whether there is one."""
    database = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    print(f"{database}: {kills} kills of the site" + (f", {both} of them with the database server" if both else ""))
    for kind in KINDS:
        print(f"  {kind:<24}{sum(person.acknowledged[kind] for person in people):>8} acknowledged")
    print(f"  {'all':<24}{sum(person.acknowledged.total() for person in people):>8} acknowledged")
    print(f"  {'turned away':<24}{sum(person.turned_away for person in people):>8} (too often, or the database was gone)")
    print(f"  {'files without a row':<24}{files_of_nobody():>8} (of photos nobody was told were kept)")
    for name, faults in (("lost", found.lost), ("doubled", found.doubled), ("torn", found.torn)):
        print(f"  {name:<24}{len(faults):>8}")
        for one in faults:
            print(f"    {one}")
    return bool(found.lost or found.doubled or found.torn)


def main() -> None:
    database, kills, seed = sys.argv[1:]
    postgres = start_postgres(Path(os.environ["CURBSIDE_DATA"])) if database == "postgres" else None
    raise SystemExit(run(int(kills), Random(int(seed)), postgres))


if __name__ == "__main__":
    main()
