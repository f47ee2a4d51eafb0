"""The three data files: every name is found in its own example."""

import pytest

from curbside.core.facts.lexicon import FILES, lexicon
from curbside.core.text.tokens import tokenize

NAMES = [(kind, name) for kind, entries in lexicon().entries.items() for name in entries]


@pytest.mark.parametrize(("kind", "name"), NAMES, ids=lambda value: value)
def test_a_name_is_found_in_its_example(kind: str, name: str) -> None:
    example = lexicon().entries[kind][name]["example"]  # type: ignore[index]
    assert (kind, name) in {(mention.kind, mention.name) for mention in lexicon().mentions(tokenize(example).words)}


def test_there_are_names_of_every_kind() -> None:
    assert {kind for kind, _ in NAMES} == set(FILES)


def test_every_product_is_of_a_known_treatment() -> None:
    products, treatments = lexicon().entries["product"], lexicon().entries["treatment"]
    assert all(product["treatment"] in treatments for product in products.values())


def test_of_names_that_overlap_the_longest_counts() -> None:
    names = [mention.name for mention in lexicon().mentions("i had a double chin treatment".split())]
    assert names == ["double chin"]
