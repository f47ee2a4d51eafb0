"""Phrases as a clinician writes them in a lexicon."""

from __future__ import annotations

import pytest

from curbside.core.errors import BadLexicon
from curbside.core.text.phrases import PhraseBook, load_phrases
from curbside.core.text.tokens import tokenize


def found(pattern: str, text: str) -> list[str]:
    """The stretches of a text that a pattern matches."""
    book = PhraseBook([("it", [pattern])], {"be": ["is", "are"]})
    tokens = tokenize(text)
    return [text[tokens.starts[m.first] : tokens.ends[m.last - 1]] for m in book.find(tokens.words)]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("wears off", "It wears off.", ["wears off"]),
        ("go|goes away", "it goes away", ["goes away"]),
        ("swell*", "swelling, swollen", ["swelling"]),
        ("is very? common", "is very common", ["is very common"]),
        ("call ... surgeon", "call your own surgeon", ["call your own surgeon"]),
        ("call ... surgeon", "call a taxi and then the surgeon", []),
        ("call ...6 surgeon", "call a taxi and then the surgeon", ["call a taxi and then the surgeon"]),
        ("# days", "12 days", ["12 days"]),
        ("@be permanent", "These are permanent", ["are permanent"]),
    ],
)
def test_a_pattern_matches(pattern, text, matches):
    assert found(pattern, text) == matches


def test_a_match_keeps_within_the_tokens_given():
    words = tokenize("it wears off").words
    book = PhraseBook([("it", ["wears off"])])
    assert list(book.find(words, 0, 2)) == []


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("... away", "cannot begin"),
        ("very? common", "cannot begin"),
        ("ab*", "three letters"),
        ("@nobody says", "unknown group @nobody"),
        ("go||goes", "an empty word"),
        ("", "an empty pattern"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused(pattern, reason):
    with pytest.raises(BadLexicon, match=reason):
        PhraseBook([("entry", [pattern])], {}, "mine.toml")


def test_a_file_of_entries_is_a_book(tmp_path):
    file = tmp_path / "lexicon.toml"
    file.write_text('[entry.over]\nphrases = ["all gone"]\nexample = "It is all gone."\n')
    book, entries = load_phrases(file)
    assert [m.name for m in book.find(tokenize(entries["over"]["example"]).words)] == ["over"]


def test_a_file_that_is_no_toml_is_refused(tmp_path):
    file = tmp_path / "lexicon.toml"
    file.write_text("[entry")
    with pytest.raises(BadLexicon, match=r"lexicon\.toml"):
        load_phrases(file)
