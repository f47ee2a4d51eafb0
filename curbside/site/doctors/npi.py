"""The number of a person in the US register of health-care providers (NPI)."""

from __future__ import annotations

from stdnum import luhn

from curbside.core.errors import CurbsideError

PREFIX = "80840"  # the card issuer's number for US health care, which the check digit covers (45 CFR 162.406)


class BadNpi(CurbsideError, ValueError):
    """Ten digits that are no NPI; the message says what is wrong."""


def read_npi(text: str) -> str:
    """The ten digits of an NPI as typed. Raises BadNpi. A valid number says nothing of a licence or of good standing."""
    digits = "".join(text.split()).replace("-", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) == 10):
        raise BadNpi("an NPI has ten digits")
    if digits[0] not in "12" or not luhn.is_valid(PREFIX + digits):
        raise BadNpi("this is no NPI: its check digit does not fit; look for a mistyped digit")
    return digits
