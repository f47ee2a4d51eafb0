"""A function's values are kept, but never more than a limit."""

from curbside.core.text.memo import Memo


def test_a_value_is_found_once():
    asked = []
    lengths = Memo(lambda word: asked.append(word) or len(word))
    assert [lengths["swelling"], lengths["scar"], lengths["swelling"]] == [8, 4, 8]
    assert asked == ["swelling", "scar"]


def test_it_never_holds_more_than_its_limit():
    squares = Memo(lambda number: number * number, limit=10)
    assert [squares[number] for number in range(100)] == [number * number for number in range(100)]
    assert len(squares) <= 10
