"""Work shared out to processes that never outlive the one that started them."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import TypeVar

from curbside.cli.following import end_with_parent
from curbside.core.errors import CurbsideError

AHEAD = 4  # portions a worker may be ahead of what is printed, so that a slow reader of our output fills no memory
P = TypeVar("P")
R = TypeVar("R")


class WorkerLost(CurbsideError):
    """A process that shared the work was ended from outside."""


def in_parallel(do: Callable[[P], Iterable[R]], portions: Iterable[P], jobs: int) -> Iterator[R]:
    """What `do` makes of each portion, in order. Raises WorkerLost; whoever stops asking ends the processes at once."""
    waiting, done = enumerate(portions), dict[int, Iterable[R]]()
    with _workers(do, jobs) as idle:
        busy: dict[Connection, int] = {}
        given = printed = 0
        while True:
            while idle and given - printed < jobs * AHEAD and (portion := next(waiting, None)):
                idle[-1].send(portion[1])
                busy[idle.pop()] = portion[0]
                given += 1
            if printed in done:
                yield from done.pop(printed)
                printed += 1
            elif busy:
                wait(list(busy))
                for worker in [one for one in busy if one.poll()]:
                    done[busy.pop(worker)] = worker.recv()
                    idle.append(worker)
            else:
                return


@contextmanager
def _workers(do: Callable[[P], Iterable[R]], jobs: int) -> Iterator[list[Connection]]:
    """A connection to each of several processes: what is sent to it comes back as `do` makes it."""
    connections, processes = list[Connection](), list[Process]()
    try:
        for _ in range(jobs):
            ours, theirs = Pipe()
            connections.append(ours)
            process = Process(target=_serve, args=(theirs, do), daemon=True)
            process.start()
            processes.append(process)
            theirs.close()  # so that the worker's end is seen at ours
        yield connections
    except (EOFError, ConnectionError):
        raise WorkerLost("a process that was reading has been ended, perhaps for lack of memory; try again with fewer --jobs") from None
    finally:
        for process in processes:
            process.terminate()


def _serve(parent: Connection, do: Callable[[P], Iterable[R]]) -> None:
    """Ctrl+C is the parent's matter; its end, however it comes, is this process's end too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    while True:
        parent.send(do(parent.recv()))
