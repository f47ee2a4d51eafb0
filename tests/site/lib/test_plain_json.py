"""What is written as JSON comes back as Python's own reader and writer would give it."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.consensus import Reference
from curbside.site.lib.plain_json import Decoder, Encoder

LETTERS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda parts: st.lists(parts) | st.dictionaries(LETTERS, parts),
)


@given(PLAIN)
def test_any_plain_value_comes_back_whole(value):
    assert json.loads(json.dumps(value, cls=Encoder), cls=Decoder) == value
    assert json.loads(json.dumps(value, cls=Encoder)) == value
    assert json.loads(json.dumps(value), cls=Decoder) == value


def test_a_reference_is_a_list_as_with_pythons_own():
    assert json.loads(json.dumps([Reference(1, 2)], cls=Encoder)) == [[1, 2]]
