"""What the network sees of a time: the words on either side of it in their order, and the end of the sentence before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims.passage import read_passage
from curbside.core.claims.windows import AFTER, BEFORE, EARLIER, Window, time_window

TEXT = "The lid is heavy. As a rule it opens again in six weeks, sooner for some."


def windows(text: str, asked: frozenset[str] = frozenset()) -> list[Window]:
    passage = read_passage(text, "body", asked)
    return [time_window(passage, time) for time in passage.durations]


def words(window: Window, field: int) -> str:
    first, last = window.fields[field]
    return " ".join(seen.word for seen in window.words[first:last])


def test_the_fields_before_a_time_end_at_it_and_those_after_begin_there():
    (window,) = windows(TEXT)
    assert [words(window, k) for k in range(len(window.fields))] == [
        "in",
        "opens again in",
        "as a rule it opens again in",
        "as a rule it opens again in",
        "six weeks",
        ", sooner",
        ", sooner for some .",
        ", sooner for some .",
    ]


def test_the_sentence_before_stands_apart():
    (window,) = windows(TEXT)
    assert [seen.word for seen in window.earlier] == ["the", "lid", "is", "heavy", "."]


def test_a_word_is_marked_with_its_cues_with_times_figures_and_what_was_asked():
    (window,) = windows("Your lid is back to normal after 6 weeks.", frozenset({"lid"}))
    marks = {seen.word: seen.marks for seen in window.words}
    assert marks["lid"][-1] == "asked"
    assert "timing.over" in marks["normal"] or "timing.back" in marks["normal"]
    assert (marks["6"], marks["weeks"]) == (("time", "figure"), ("time",))


@given(st.lists(st.sampled_from("it lasts two weeks . 3-4 months ; often a day more or less ? botox".split()), max_size=80).map(" ".join))
def test_a_time_window_any_text_is_bounded_and_holds_its_fields(text: str) -> None:
    for window in windows(text):
        assert len(window.earlier) <= EARLIER
        assert all(0 <= first <= last <= len(window.words) for first, last in window.fields)
        time = window.fields[len(BEFORE)]
        assert time.first <= BEFORE[-1]
        assert len(window.words) - time.last <= AFTER[-1]
