"""A sign is shown in its whole sentence, in the text's exact words."""

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.safety import red_flags
from curbside.core.safety.quoting import LONG, passages

TOE = "I had the bunion done on Monday. Since this morning the toe is cold and there is no pulse in it. What now?"


def said(text: str, *signs: str) -> list[str]:
    return [passage.words for passage in passages(text, [(text.index(sign), text.index(sign) + len(sign)) for sign in signs])]


def test_the_whole_sentence_is_shown_and_no_other() -> None:
    assert said(TOE, "no pulse in") == ["Since this morning the toe is cold and there is no pulse in it."]


def test_the_sign_is_told_apart_from_the_words_around_it() -> None:
    [passage] = passages(TOE, [(TOE.index("cold"), TOE.index("cold") + 4)])
    assert [(piece.words, piece.sign) for piece in passage.pieces] == [
        ("Since this morning the toe is ", False),
        ("cold", True),
        (" and there is no pulse in it.", False),
    ]


def test_two_signs_of_one_sentence_share_it() -> None:
    [passage] = passages(TOE, [(TOE.index(sign), TOE.index(sign) + len(sign)) for sign in ("no pulse in", "cold")])
    assert [piece.words for piece in passage.pieces if piece.sign] == ["cold", "no pulse in"]


def test_signs_of_two_sentences_stand_in_the_order_of_the_text() -> None:
    assert said(TOE, "cold", "bunion") == ["I had the bunion done on Monday.", "Since this morning the toe is cold and there is no pulse in it."]


def test_a_sign_that_runs_over_a_full_stop_is_shown_with_both_sentences() -> None:
    assert said(TOE, "Monday. Since") == [TOE.removesuffix(" What now?")]


def test_only_a_very_long_sentence_is_cut_between_two_words_and_says_so() -> None:
    text = f"{'and then it hurt ' * 40}so I cannot breathe well {'and then it hurt ' * 40}again."
    [words] = said(text, "cannot breathe")
    assert len(words) < LONG
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert words[2:-2] in text
    assert f" {words[2:-2]} " in text.replace(".", " ")


def test_a_word_without_end_is_cut_at_the_sign() -> None:
    [words] = said(f"{'a' * 400} chest pain {'b' * 400}", "chest pain")
    assert words == "… chest pain …"


@given(st.text(alphabet="ab .!?\n…", min_size=1, max_size=900), st.data())
def test_the_pieces_are_the_texts_own_words_and_hold_every_sign(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    [passage] = passages(text, [(start, end)])
    assert "".join(piece.words for piece in passage.pieces) in text
    assert [piece.words for piece in passage.pieces if piece.sign] == [text[start:end]]


def test_a_flag_that_was_read_can_be_shown() -> None:
    text = "Hello. My tongue is swollen since dinner, and I itch. Thanks."
    [passage] = passages(text, [(flag.start, flag.end) for flag in red_flags(text)])
    assert passage.words == "My tongue is swollen since dinner, and I itch."
