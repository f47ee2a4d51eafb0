"""Acts of several people at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connection

PATIENCE = 60  # seconds until a test that hangs is called hung


def together(*acts: Callable[[], Any]) -> list[Any]:
    """Do the acts at once, each in a thread with a connection of its own; what each gave, or the exception that it ended with, in order."""
    start, outcomes = Barrier(len(acts)), [None] * len(acts)

    def do(number: int, act: Callable[[], Any]) -> None:
        try:
            connection.ensure_connection()
            start.wait(PATIENCE)
            outcomes[number] = act()
        except Exception as error:  # the test looks at it
            outcomes[number] = error
        finally:
            connection.close()

    threads = [Thread(target=do, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return outcomes


def failures(outcomes: list[Any], *named: type[Exception]) -> list[Exception]:
    """The exceptions among outcomes that are not of the named kinds."""
    return [one for one in outcomes if isinstance(one, Exception) and not isinstance(one, named)]
