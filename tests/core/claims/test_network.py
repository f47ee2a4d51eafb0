"""The network gives what its definition gives, computed plainly; and the shipped one hears the order of words."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from random import Random
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbside.core.claims.clauses import Range
from curbside.core.claims.groups import known_words
from curbside.core.claims.network import Network, load_networks
from curbside.core.claims.passage import read_passage
from curbside.core.claims.windows import AFTER, BEFORE, Seen, Window, clause_window, time_window

SIZE, HIDDEN, OFFSETS, MARKS, LABELS = 2, 3, 3, ["cue", "time"], ["none", "resolves"]
UNIT, WEIGHT = 8, 4
FIELDS = len(BEFORE) + 1 + len(AFTER) + 1
WORDS = known_words()
CHANCE = Random(1)  # seeded


def drawn(rows: int, columns: int) -> list[list[int]]:
    return [[CHANCE.randint(-60, 60) for _ in range(columns)] for _ in range(rows)]


VECTORS = drawn(len(WORDS), SIZE)
ROWS = drawn(OFFSETS * SIZE + len(MARKS) * OFFSETS + 1, HIDDEN)
OUT = drawn(FIELDS * HIDDEN, len(LABELS))
BIAS = [0.5, -0.25]


def stored(rows: Sequence[Sequence[int]]) -> str:
    return b64encode(b"".join(pack("<I", value + 2**31) for row in rows for value in row)).decode()


NETWORK = Network(
    {
        "labels": LABELS,
        "marks": MARKS,
        "hidden": HIDDEN,
        "offsets": OFFSETS,
        "unit": UNIT,
        "weight": WEIGHT,
        "rows": stored(ROWS),
        "weights": stored(OUT),
        "bias": BIAS,
    },
    SIZE,
    bytes(value % 256 for row in VECTORS for value in row),
)


def plainly(window: Window) -> list[float]:
    """The scores by their definition: every sum written out."""

    def added(seen: Seen, offset: int, unit: int) -> int:
        of_word = VECTORS[WORDS.index(seen.word)] if seen.word in WORDS else [0] * SIZE
        dimensions = sum(value * ROWS[offset * SIZE + k][unit] for k, value in enumerate(of_word))
        return dimensions + sum(ROWS[OFFSETS * SIZE + MARKS.index(mark) * OFFSETS + offset][unit] for mark in seen.marks if mark in MARKS)

    def hidden(run: Sequence[Seen], at: int, unit: int) -> int:
        beside = [(offset, at + offset - 1) for offset in range(OFFSETS)]
        return ROWS[-1][unit] + sum(added(run[there], offset, unit) for offset, there in beside if 0 <= there < len(run))

    fields = [(window.words, *field) for field in window.fields] + [(window.earlier, 0, len(window.earlier))]
    most = [max([0, *(hidden(run, at, unit) for at in range(first, last))]) for run, first, last in fields for unit in range(HIDDEN)]
    return [bias + sum(value * row[label] for value, row in zip(most, OUT, strict=True)) / (UNIT * WEIGHT) for label, bias in enumerate(BIAS)]


SEEN = st.builds(Seen, st.sampled_from(["weeks", "heals", "the", "zzyzx"]), st.sampled_from([(), ("cue",), ("cue", "time"), ("unheard",)]))


@st.composite
def any_window(draw: st.DrawFn) -> Window:
    words = draw(st.lists(SEEN, min_size=1, max_size=9))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first + 1, len(words)))
    before = [Range(max(0, first - reach), first) for reach in BEFORE]
    after = [Range(last, min(len(words), last + reach)) for reach in AFTER]
    return Window(draw(st.lists(SEEN, max_size=4)), words, [*before, Range(first, last), *after])


@given(any_window())
def test_scores_are_those_of_the_definition(window: Window) -> None:
    assert [*NETWORK.scores(window).values()] == pytest.approx(plainly(window))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The bruise is gone after ten days.", "resolves"),
        ("The filler keeps its shape for nine months.", "effect_lasts"),
        ("Nobody can tell before two months have passed.", "judge_after"),
        ("The first effect is felt after three days.", "onset"),
        ("I have done these for twelve years.", "none"),
    ],
)
def test_the_shipped_network_alone_knows_plain_sentences(sentence: str, event: str) -> None:
    passage = read_passage(sentence, "body")
    scores = load_networks()["times"].scores(time_window(passage, passage.durations[0]))
    assert max(scores, key=scores.__getitem__) == event


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The droop is only temporary.", "temporary"),
        ("This should settle by itself.", "likely_temporary"),
        ("In some people the numbness never goes away.", "may_be_permanent"),
        ("The loss of the nerve is for good.", "permanent"),
        ("Nobody can say whether the feeling returns.", "uncertain"),
    ],
)
def test_it_hears_how_a_clause_looks_ahead(sentence: str, value: str) -> None:
    scores = load_networks()["outlooks"].scores(clause_window(read_passage(sentence, "body"), 0))
    assert max(scores, key=scores.__getitem__) == value
