"""Rows of whole numbers kept as one long number each, 32 bits a place, so that one addition adds two rows.

Raised rows have a quarter of a place's range added to each value, so that none is below nothing and two of them can be compared as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct

BITS = 32  # sums stay below two thousand million: millions of rows at the hundreds that a weight may be


class Lanes:
    """Rows of `size` places. raised: the raised row of nothing but 0, which raises another when added to it."""

    def __init__(self, size: int) -> None:
        self._signs = int.from_bytes(b"\0\0\0\x80" * size, "little")
        self.raised = self._signs >> 1
        self._parts = Struct(f"<{size}i")

    def total(self, rows: Iterable[int]) -> tuple[int, ...]:
        """The sums of packed rows, place by place."""
        total = sum(rows, self._signs) ^ self._signs  # each part in two's complement
        return self._parts.unpack(total.to_bytes(self._parts.size, "little"))

    def most(self, one: int, other: int) -> int:
        """The greater of two raised rows, place by place, without looking at any single one.

        Warren H (2012), "Hacker's Delight", 2nd edition, section 2-18: a bit above each value stays where nothing had to be borrowed from it.
        """
        stays = ((one | self._signs) - other) & self._signs
        return other ^ ((one ^ other) & (stays - (stays >> BITS - 1)))

    def values(self, row: int) -> tuple[int, ...]:
        """The values of a raised row."""
        return self.total((row, -self.raised))

    def rows(self, data: bytes) -> list[int]:
        """Packed rows from bytes (`write`): 32 bits a place, each value with half of their range added."""
        size = self._parts.size
        return [int.from_bytes(data[at : at + size], "little") - self._signs for at in range(0, len(data), size)]


def pack(values: Iterable[tuple[int, int]]) -> int:
    """Values with their places as one number."""
    return sum(value << (BITS * place) for place, value in values)
