"""Where sentences end, in the prose doctors type."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syntok import segmenter

from curbside.core.text.sentences import LONGEST, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "See Dr. Okafor at 9 a.m. tomorrow.",
        "Use approx. 20 units.",
        "It takes 3-4 mos. on average.",
        "Take it b.i.d. with food.",
        "The dose, e.g. 5 mg, is low.",
        "The cream is 2.5 percent.",
        "Hmm... maybe it will.",
    ],
)
def test_a_full_stop_that_ends_nothing(text):
    assert sentences(text) == [text]


def test_no_is_an_abbreviation_before_a_number_only():
    assert sentences("Use needle no. 27 for it.") == ["Use needle no. 27 for it."]
    assert sentences("Is it bone? I think no. It feels soft.") == ["Is it bone?", "I think no.", "It feels soft."]


def test_a_missing_space_still_ends_a_sentence():
    assert sentences("It is temporary.It wears off.") == ["It is temporary.", "It wears off."]


def test_a_lower_case_start_is_a_start():
    assert sentences("Wait. it will pass") == ["Wait.", "it will pass"]


def test_a_unit_with_its_stop_ends_one_before_a_capital():
    assert sentences("I give 2 ml. No more.") == ["I give 2 ml.", "No more."]


def test_list_numbers_open_sentences():
    assert sentences("1. Wait. 2. Call us.") == ["1. Wait.", "2. Call us."]


def test_a_number_that_ends_a_sentence_opens_none():
    assert sentences("It settles by week 6. Then massage it.") == ["It settles by week 6.", "Then massage it."]
    assert sentences("Mine had 25. So do 9 out of 10. I am 36. Is it me?") == ["Mine had 25.", "So do 9 out of 10.", "I am 36.", "Is it me?"]
    assert sentences("on day 0. Left it alone. Do this: 1. Rest. 2. Wait until week 2. Then call.")[0] == "on day 0."


def test_paragraphs_part():
    assert sentences("It fades\n\nCall if not") == ["It fades", "Call if not"]


def test_a_wrapped_line_is_not_an_end():
    text = "The swelling that you describe two weeks after the procedure is\nquite ordinary."
    assert sentences(text) == [text]


def test_blank_text_has_none():
    assert sentences(" \n ") == []


def test_a_long_row_of_marks_takes_no_longer_than_its_length():
    assert "".join(sentences("." * 500_000 + "x")) == "." * 500_000 + "x"


class TestBesideSyntok:
    """syntok 1.4.4 is the best library of those measured (docs/decisions/0003); on plain prose we must split where it does."""

    PROSE = (
        "Bruising after filler is ordinary and looks worse on the second day. It turns yellow, then it goes. Most people can cover it with make-up "
        "by day five! Did the injector use a cannula? If so, a bruise is less likely. Arnica does no harm, but I have not seen it help. Call the clinic "
        "if the skin turns white or mottled. Dr. Adair will see you the same day."
    )

    def test_plain_prose_is_split_alike(self):
        theirs = [
            "".join(token.spacing + token.value for token in sentence).strip()
            for paragraph in segmenter.process(self.PROSE)
            for sentence in paragraph
        ]
        assert sentences(self.PROSE) == theirs


@given(st.text(alphabet="ab A.!?…\"') \n12,;:", max_size=80))
def test_nothing_but_white_space_lies_between_sentences(text):
    spans = split_sentences(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize("text", ["word " * 2000, "x" * 5000, "one two\n" * 3 + "swelling " * 900])
def test_what_is_too_long_for_a_sentence_is_cut_and_nothing_of_it_lost(text):
    spans = split_sentences(text)
    assert max(end - start for start, end in spans) <= LONGEST
    assert "".join(text[start:end] for start, end in spans).replace(" ", "").replace("\n", "") == "".join(text.split())


def test_a_long_sentence_is_cut_between_words():
    text = "swelling " * 900
    assert all(text[start:end].split()[0] == text[start:end].split()[-1] == "swelling" for start, end in split_sentences(text))
