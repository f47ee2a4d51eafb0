"""Processes that end once the one that started them has, however it came to its end."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from multiprocessing import parent_process
from threading import Thread


def end_after(returns: Callable[[], object]) -> None:
    """End this process, as SIGTERM does, once a call has returned."""

    def wait() -> None:
        returns()
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=wait, daemon=True).start()


def end_with_parent() -> None:
    """End this process of multiprocessing once its parent has ended."""
    parent = parent_process()
    if parent is not None:
        end_after(parent.join)
