"""Whole numbers as strangers write them, in addresses and forms."""

from __future__ import annotations

LARGEST = 2**63 - 1  # what a row's number can be


def number_of(given: str) -> int | None:
    """The number that plain figures say; None for other words, and for a number that no row can have. Thousands of figures cost nothing."""
    if not (given.isascii() and given.isdecimal() and len(given) <= len(str(LARGEST))):
        return None
    return number if (number := int(given)) <= LARGEST else None
