"""Whatever comes in: threads or a named error, every line accounted for, the same each time."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from curbside.core.errors import CurbsideError
from curbside.core.formats import read_threads, write_jsonl
from curbside.core.formats.page import read_page
from curbside.core.thread import Answer, Doctor, Question, Rating, Thread
from tests.core.formats.accounting import unaccounted
from tests.core.formats.page.shapes import SHAPES

PAGES = [shape.text for shape in SHAPES.values()]
LINES = [
    *sorted({line for page in PAGES for line in page.split("\n")}),
    "",
    "+3",
    "Answered May 4, 2018",
    "4.8/5",
    "Dr. K",
    "Leeds GP",
    "Doctor Answers 7",
    "Q: Is it?",
    "This is no medical advice.",
    "MD",
    "(name withheld)",
]
odd_text = st.text(max_size=60)
texts = st.text(min_size=1, max_size=80).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))


def check(text: str) -> None:
    try:
        thread = read_page(text)
    except CurbsideError:
        return
    assert unaccounted(text, thread) == []
    assert read_page(text) == thread


@settings(max_examples=1_500, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str):
    check(text)


@settings(max_examples=1_500, deadline=None)
@given(st.lists(st.sampled_from(LINES) | odd_text, max_size=25).map("\n".join))
def test_lines_of_pages_in_any_order(text: str):
    check(text)


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 700))
def test_pages_cut_off(page: str, length: int):
    check(page[:length])


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 10_000))
def test_pages_with_their_lines_shuffled(page: str, seed: int):
    lines = page.split("\n")
    random.Random(seed).shuffle(lines)
    check("\n".join(lines))


@settings(max_examples=1_000, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "page", "html", "jsonl", "stackexchange"]))
def test_any_bytes(data: bytes, hint: str | None):
    try:
        threads = read_threads(data, hint)
    except CurbsideError:
        return
    assert threads
    assert read_threads(data, hint) == threads


@settings(max_examples=600, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div itemscope itemtype='x/Question'>",
                "<b itemprop=name>",
                "</b>",
                "<script type=application/ld+json>",
                "</script>",
                '{"@type":"Question",',
                "<!--",
                "-->",
                "&lt;",
                "<",
                ">",
                "'",
                '"',
                "x",
            ]
        )
        | odd_text,
        max_size=30,
    ).map("".join)
)
def test_any_markup(markup: str):
    try:
        threads = read_threads(markup, "html")
    except CurbsideError:
        return
    assert threads


doctors = st.builds(
    Doctor,
    st.none() | texts,
    st.lists(texts, max_size=3).map(tuple),
    st.none() | texts,
    st.none() | texts,
    st.none() | st.builds(Rating, st.floats(1, 5), st.none() | st.integers(0, 10**6)) | st.builds(Rating, st.none(), st.integers(0, 10**6)),
)
threads = st.builds(
    Thread,
    st.builds(Question, st.just("") | texts, st.just("") | texts),
    st.lists(st.builds(Answer, st.just("") | texts, st.none() | texts, st.none() | doctors), max_size=4).map(tuple),
    texts,
    st.none() | st.integers(0, 999),
    st.none() | texts,
    st.lists(texts, max_size=3).map(tuple),
    st.none() | st.dates(),
).filter(lambda thread: bool(thread.answers) or (thread.question.title + thread.question.body).strip() != "")


@settings(max_examples=300, deadline=None)
@given(st.lists(threads, min_size=1, max_size=4))
def test_the_interchange_loses_nothing(written: list[Thread]):
    assert read_threads("".join(map(write_jsonl, written))) == written


@settings(max_examples=100, deadline=None)
@given(threads)
def test_a_thread_written_is_one_line(thread: Thread):
    assert len(write_jsonl(thread).splitlines()) == 1
