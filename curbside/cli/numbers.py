"""Numbers as arguments of a command."""

from __future__ import annotations

from argparse import ArgumentTypeError


def positive(text: str) -> int:
    """1 or more. Raises ArgumentTypeError, or ValueError for what is no number."""
    number = int(text)
    if number < 1:
        raise ArgumentTypeError("must be 1 or more")
    return number


def port(text: str) -> int:
    """A port to listen on. Raises ArgumentTypeError, or ValueError for what is no number."""
    number = int(text)
    if not 1 <= number <= 65535:
        raise ArgumentTypeError("must be from 1 to 65535")
    return number
