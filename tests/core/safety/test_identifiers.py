"""Identifiers: what could tell who somebody is, found before it is published."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.safety.identifier_words import Shape, read_shapes
from curbside.core.safety.identifiers import find_identifiers, mask


def _named(shape: Shape) -> str:
    return f"{shape.kind}: {shape.example}"


class TestShapes:
    @pytest.mark.parametrize("shape", read_shapes(), ids=_named)
    def test_the_example_of_a_shape_is_found_as_marked_and_nothing_else(self, shape: Shape) -> None:
        marked = re.search("‹(.*)›", shape.example)
        assert marked
        found = find_identifiers(shape.example.replace("‹", "").replace("›", ""))
        assert [(one.kind, one.quote) for one in found] == [(shape.kind, marked.group(1))]

    @pytest.mark.parametrize("shape", read_shapes(), ids=_named)
    def test_what_only_looks_like_it_is_left_alone(self, shape: Shape) -> None:
        assert find_identifiers(shape.not_example) == ()


class TestPhones:
    @pytest.mark.parametrize(
        ("text", "region", "quote"),
        [
            ("Call me at (212) 555-2368 after six.", "US", "(212) 555-2368"),
            ("Ring +44 20 7946 0018 please.", "US", "+44 20 7946 0018"),
            ("My mobile is 098765 43210.", "IN", "098765 43210"),
        ],
    )
    def test_a_number_is_read_as_its_country_writes_it(self, text: str, region: str, quote: str) -> None:
        assert [(one.kind, one.quote) for one in find_identifiers(text, region)] == [("phone number", quote)]

    @pytest.mark.parametrize(
        "text", ["25 units per side, 2-4 months, 100 to 200 U", "1 in 2000 to 5000 people", "$1200 then 1500 more", "10-12 weeks; 3 x 30"]
    )
    def test_doses_times_and_prices_are_no_numbers_to_call(self, text: str) -> None:
        assert find_identifiers(text) == ()


class TestNetworkAddresses:
    def test_an_address_of_a_machine_is_found_and_a_version_is_not(self) -> None:
        found = find_identifiers("It logged 192.0.2.17 and 2001:db8::8a2e:370:7334, app version 1.2.3, at 10:30:45.")
        assert [one.quote for one in found] == ["192.0.2.17", "2001:db8::8a2e:370:7334"]


class TestMask:
    def test_masked_words_are_replaced_by_what_they_were(self) -> None:
        text = "My name is Amara Bello, born on 3 May 1984. Write to amara@example.org."
        assert mask(text, find_identifiers(text)) == "My name is [name], born on [date of birth]. Write to [e-mail address]."

    def test_a_masked_text_has_nothing_left_to_mask(self) -> None:
        text = "I live at 14 Old Mill Road; call (212) 555-2368 or see www.example.org/me, card number 4400123456."
        assert find_identifiers(mask(text, find_identifiers(text))) == ()


class TestProperties:
    @given(st.text(max_size=400))
    def test_any_text_gives_exact_quotes_in_order_that_never_overlap(self, text: str) -> None:
        found = find_identifiers(text)
        assert all(text[one.start : one.end] == one.quote and one.quote for one in found)
        assert all(first.end <= second.start for first, second in itertools.pairwise(found))

    @pytest.mark.parametrize("piece", ["1-", "a@", "A. ", "0 ", "my name is ", "http://", "1.", ":f", "12 Ab "])
    def test_a_hostile_length_is_read_in_bounded_time(self, piece: str) -> None:
        text = piece * (60_000 // len(piece))
        assert all(text[one.start : one.end] == one.quote for one in find_identifiers(text))
