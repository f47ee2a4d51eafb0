"""Pages in memory, the least used leaving first."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from curbside.site.kept.page import Page


class Store:
    """Holds at most `most` bytes of pages. A page is given out only while the site is as it was when it was drawn."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds, self._size = most, seconds, 0
        self._pages: OrderedDict[Hashable, Page] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, key: Hashable, stamp: int) -> Page | None:
        """The page, where it was drawn at this very stamp and not long ago."""
        with self._lock:
            page = self._pages.get(key)
            if page is None or page.stamp != stamp or time.monotonic() - page.drawn > self._seconds:
                return None
            self._pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page) -> None:
        """Keep a page, in place of an older one and of as many of the least used as it takes."""
        with self._lock:
            self._remove(key)
            self._pages[key] = page
            self._size += page.size
            while self._size > self._most:
                self._remove(next(iter(self._pages)))

    def _remove(self, key: Hashable) -> None:
        page = self._pages.pop(key, None)
        if page:
            self._size -= page.size
