"""What is measured, one function a figure. Times are wall-clock seconds; the best of several runs is the one least disturbed."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.speed.posts import write_posts
from curbside.core.formats import read_threads
from curbside.core.reading import read_thread
from curbside.core.text.sentences import split_sentences

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "curbside" / "core" / "samples" / "pages"
COMMAND = (sys.executable, "-m", "curbside", "read", "--format", "json")
READ_ONE_IN = 100


def best_of(times: int, work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    return min(_seconds(work) for _ in range(times))


def read_pages(pages: Sequence[bytes]) -> None:
    """The whole reading of pages, from bytes to JSON values."""
    for page in pages:
        for thread in read_threads(page):
            read_thread(thread).to_json()


def sentences_of(pages: Sequence[bytes]) -> list[str]:
    """The sentences of all questions and answers."""
    texts = [text for page in pages for thread in read_threads(page) for text in (thread.question.body, *(answer.body for answer in thread.answers))]
    return [text[start:end] for text in texts for start, end in split_sentences(text)]


def quantities_alone(sentences: Sequence[str]) -> float | None:
    """Seconds quantulum3 takes to find the quantities of the sentences, once warm and without its classifier, which would slow it ten times.

    None where it is not installed.
    """
    try:
        from quantulum3 import classifier, parser  # type: ignore[import-untyped]
    except ImportError:
        return None
    warnings.simplefilter("ignore")
    classifier.USE_CLF = False

    def parse_all() -> None:
        for sentence in sentences:
            with suppress(Exception):  # it stops on some sentences; the time it took is counted all the same
                parser.parse(sentence)

    parser.parse("two weeks and 25 units")
    return _seconds(parse_all)


def command_seconds(files: Sequence[Path], jobs: int) -> float:
    """Seconds of `curbside read --jobs N`, the interpreter's own start included."""
    return best_of(3, lambda: _run([*COMMAND, "--jobs", str(jobs), *map(str, files)]))


def cold_start(page: Path) -> float:
    """Seconds of `curbside read` on one page in a fresh process."""
    return best_of(5, lambda: _run([*COMMAND, str(page)]))


def bare_start() -> float:
    """Seconds the interpreter alone takes to start and end."""
    return best_of(5, lambda: _run([sys.executable, "-c", ""]))


def posts_peak(megabytes: int) -> tuple[int, float, float]:
    """Threads, seconds, and peak memory in MB of a child that streams a generated `Posts.xml` of about this size."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Posts.xml"
        write_posts(path, megabytes)
        start = perf_counter()
        threads, peak = _run([sys.executable, "-m", "bench.speed.stream", str(path), str(READ_ONE_IN)]).split()
        seconds = perf_counter() - start
    return int(threads), seconds, int(peak) / (1 << 20)


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _run(words: Sequence[str]) -> str:
    """Run a command to its end; returns what it printed. Raises CalledProcessError where it failed."""
    return subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
