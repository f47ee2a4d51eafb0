"""NPI: ten digits whose last one fits. The valid numbers are those of the CMS rule and of field studies."""

from __future__ import annotations

import pytest

from curbside.site.doctors.npi import BadNpi, read_npi


@pytest.mark.parametrize(("typed", "number"), [("1234567893", "1234567893"), ("1558598797", "1558598797"), (" 123-456-7893 ", "1234567893")])
def test_a_number_is_read_as_it_is_typed(typed: str, number: str) -> None:
    assert read_npi(typed) == number


@pytest.mark.parametrize("typed", ["", "123456789", "12345678933", "abcdefghij", "1234567890", "3234567893", "١٢٣٤٥٦٧٨٩٣"])
def test_anything_else_is_refused_by_name(typed: str) -> None:
    with pytest.raises(BadNpi):
        read_npi(typed)


def test_every_single_mistyped_digit_is_noticed() -> None:
    good = "1234567893"
    wrong = [good[:at] + digit + good[at + 1 :] for at in range(10) for digit in "0123456789" if digit != good[at]]
    for number in wrong:
        with pytest.raises(BadNpi):
            read_npi(number)
