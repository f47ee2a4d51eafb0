"""Misspelt words of signs are read as the right ones, and quoted as they were typed."""

import re

import pytest

from curbside.core.errors import BadLexicon
from curbside.core.safety import read_rules, red_flags, spelling
from curbside.core.safety.spelling import right_words

EXAMPLES = " ".join(f"{rule.example} {rule.counter}" for rule in read_rules()).casefold()


def test_the_quote_is_what_was_typed() -> None:
    [flag] = red_flags("my tounge is swolen since dinner")
    assert (flag.rule, flag.quote) == ("throat_swelling", "tounge is swolen")


@pytest.mark.parametrize("wrong", right_words())
def test_no_word_of_the_rules_examples_counts_as_misspelt(wrong: str) -> None:
    assert not re.search(rf"\b{re.escape(wrong)}\b", EXAMPLES)


def test_a_right_word_is_misspelt_nowhere() -> None:
    assert right_words().keys().isdisjoint(right_words().values())


def test_a_word_that_would_stand_for_two_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "read_lexicon", lambda _: {"vision": ["vison"], "version": ["vison"]})
    with pytest.raises(BadLexicon, match="vison"):
        spelling.right_words.__wrapped__()
