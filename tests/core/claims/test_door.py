"""The door of the claims: nine kinds, found in the order of an answer's words."""

from __future__ import annotations

from curbside.core.claims import KINDS, find_claims
from curbside.core.thread import Answer

NINE = ["timing", "outlook", "cause", "advice", "dose", "chance", "dissent", "warning", "reassurance"]


def test_there_are_nine_kinds():
    assert [kind.name for kind in KINDS] == NINE


def test_claims_come_in_the_order_of_the_words_the_headlines_first():
    found = find_claims(Answer("See your injector. It should be gone in 6 weeks.", "This is temporary"))
    assert [claim.kind for claim in found] == ["outlook", "advice", "timing"]


def test_an_empty_answer_claims_nothing():
    assert find_claims(Answer("")) == ()


def test_the_json_of_a_claim_names_its_kind_first_and_its_quote_last():
    [claim] = find_claims(Answer("This is temporary."))
    assert list(claim.to_json()) == ["kind", "value", "negated", "hedged", "condition", "part", "start", "end", "quote"]
