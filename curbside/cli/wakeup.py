"""What a signal may set at any moment, even while the same thread is setting it or waiting for it."""

from __future__ import annotations

from queue import Empty, SimpleQueue


class Wakeup:
    """`threading.Event` in what granian uses of it.

    An Event holds a lock that its own thread cannot take twice: a signal that arrives while the main thread is at it hangs the process for good. `SimpleQueue.put`
    is reentrant (Python's library reference says so of it, and of nothing else there).
    """

    def __init__(self) -> None:
        self._set: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        """Wake whoever waits, now and until it is cleared."""
        self._set.put(None)

    def wait(self) -> None:
        """Return once it is set."""
        self._set.get()
        self._set.put(None)

    def clear(self) -> None:
        """Unset it."""
        try:
            while True:
                self._set.get_nowait()
        except Empty:
            return
