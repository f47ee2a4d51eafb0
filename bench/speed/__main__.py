"""Measure the speed of reading: `python -m bench.speed [--posts-mb N]` prints one table."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bench.speed import measures
from bench.speed.measures import PAGES

MANY = 5  # times the sample pages are handed to the command, to see how it scales


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Measure the speed of reading.")
    parser.add_argument("--posts-mb", type=int, default=1024, metavar="N", help="size of the generated Posts.xml; 0 leaves it out")
    posts_mb = parser.parse_args().posts_mb
    paths = sorted(PAGES.glob("*.txt"))
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{len(paths)} sample pages, {measures.cores()} cores{load}")
    if posts_mb:  # first, while this process is small: a child's ru_maxrss starts at its parent's
        threads, seconds, peak = measures.posts_peak(posts_mb)
        show(
            f"peak memory, Posts.xml of {posts_mb} MB",
            f"{peak:.0f} MB",
            f"{threads:,} threads put together, one in {measures.READ_ONE_IN} wholly read, in {seconds:.0f} s",
        )
    show_reading([path.read_bytes() for path in paths])
    show_scaling(paths * MANY)
    show("cold start of one page", f"{measures.cold_start(paths[0]):.2f} s", f"the bare interpreter takes {measures.bare_start():.2f} s")


def show_reading(pages: list[bytes]) -> None:
    """Pages a second on one core, and how that compares with finding quantities alone."""
    measures.read_pages(pages[:5])  # the lexicons and models are loaded once
    first = measures.best_of(1, lambda: measures.read_pages(pages))
    seconds = measures.best_of(3, lambda: measures.read_pages(pages))
    show(
        "whole reading, one core",
        f"{len(pages) / seconds:.0f} pages/s",
        f"{1000 * seconds / len(pages):.1f} ms a page; {len(pages) / first:.0f} pages/s the first time, with words not met before",
    )
    sentences = measures.sentences_of(pages)
    alone = measures.quantities_alone(sentences)
    if alone is None:
        show("against quantulum3 alone", "skipped", "quantulum3 is not installed; `make setup` brings it")
    else:
        show(
            "against quantulum3 alone",
            f"{alone / seconds:.1f} times as fast",
            f"it takes {alone:.2f} s for quantities in {len(sentences):,} sentences",
        )


def show_scaling(paths: list[Path]) -> None:
    """One process against two."""
    one, two = measures.command_seconds(paths, 1), measures.command_seconds(paths, 2)
    show("--jobs 2 against --jobs 1", f"{one / two:.2f} times as fast", f"{one:.2f} s and {two:.2f} s for {len(paths)} files")


def show(what: str, figure: str, remark: str) -> None:
    """One row of the table."""
    print(f"  {what:<36}{figure:>20}   {remark}", flush=True)


if __name__ == "__main__":
    main()
