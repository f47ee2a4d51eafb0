"""Rows of whole numbers kept as one long number each, 32 bits a place, so that one addition adds two rows.

Raised rows have half of a place's range added to each value, so that none is below nothing and they can be compared as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct, unpack

BITS = 32  # sums stay below two thousand million: millions of rows at the hundreds that a weight may be
BYTES = BITS // 8


class Lanes:
    """Rows of `size` places. raised: the raised row of nothing but 0, which raises another when added to it."""

    def __init__(self, size: int) -> None:
        self.raised = int.from_bytes(b"\0\0\0\x80" * size, "little")
        self._parts = Struct(f"<{size}i")

    def total(self, rows: Iterable[int]) -> tuple[int, ...]:
        """The sums of packed rows, place by place."""
        total = sum(rows, self.raised) ^ self.raised  # each part in two's complement
        return self._parts.unpack(total.to_bytes(self._parts.size, "little"))

    def most(self, one: int, other: int) -> int:
        """The greater of a row without a value below 0 and a raised row, place by place, without looking at any single one.

        Warren H (2012), "Hacker's Delight", 2nd edition, section 2-18: the bit above each difference stays where nothing had to be borrowed from it.
        """
        gap = other - one
        stays = gap & self.raised
        return one + (gap & (stays - (stays >> BITS - 1)))

    def values(self, rows: Iterable[int]) -> tuple[int, ...]:
        """The values of rows without one below 0, one row after the other."""
        data = b"".join([row.to_bytes(self._parts.size, "little") for row in rows])
        return unpack(f"<{len(data) // BYTES}i", data)

    def rows(self, data: bytes) -> list[int]:
        """Packed rows from bytes (`write`): 32 bits a place, each value with half of their range added."""
        size = self._parts.size
        return [int.from_bytes(data[at : at + size], "little") - self.raised for at in range(0, len(data), size)]


def pack(values: Iterable[tuple[int, int]]) -> int:
    """Values with their places as one number."""
    packed = 0
    for place, value in values:
        packed += value << (BITS * place)
    return packed
