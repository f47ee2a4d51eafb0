"""Rows of whole numbers kept as one long number each, 32 bits a place, so that one addition adds two rows."""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct

BITS = 32  # sums stay below two thousand million: millions of rows at the hundreds that a weight may be


class Lanes:
    """Rows of `size` places."""

    def __init__(self, size: int) -> None:
        self._signs = sum(1 << (BITS * place + BITS - 1) for place in range(size))
        self._parts = Struct(f"<{size}i")

    def total(self, rows: Iterable[int]) -> tuple[int, ...]:
        """The sums of packed rows, place by place."""
        total = sum(rows, self._signs) ^ self._signs  # each part in two's complement
        return self._parts.unpack(total.to_bytes(self._parts.size, "little"))


def pack(values: Iterable[tuple[int, int]]) -> int:
    """Values with their places as one number."""
    return sum(value << (BITS * place) for place, value in values)
