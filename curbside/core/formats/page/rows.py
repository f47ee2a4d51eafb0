"""Answers saved as the rows of a table: a cell with the words, a cell with who said them, others with a number or votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.bylines import read_byline
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.thread import Doctor

FEWEST_CELLS, FEWEST_ROWS = 2, 2
Cells = list[str]


def part_rows(items: Sequence[Item]) -> list[Item]:
    """The items, each row of a table of answers as the byline, the words below it, and what else it holds as furniture."""
    if not any("\t" in item.line.text for item in items):
        return list(items)
    parted: list[Item] = []
    for cells, run in groupby(items, lambda item: len(_cells(item))):
        rows = list(run)
        columns = _columns(rows) if cells >= FEWEST_CELLS and len(rows) >= FEWEST_ROWS else None
        parted += [part for row in rows for part in _part(row, *columns)] if columns else rows
    return parted


def _cells(item: Item) -> Cells:
    return [cell.strip() for cell in item.line.text.split("\t")] if "\t" in item.line.text.strip() else []


def _columns(rows: Sequence[Item]) -> tuple[int, int] | None:
    """Which column holds the words and which the names: the longest, and one behind it that half of the rows sign in.

    Names before words are read without this, from as many cells as they fill; but where one cell tells all and others stand around ("No.").
    """
    columns = list(zip(*map(_cells, rows), strict=True))
    words = max(range(len(columns)), key=lambda at: sum(map(len, columns[at])))
    signed = [sum(map(_signs if at > words else _reads_all, column)) if at != words else 0 for at, column in enumerate(columns)]
    who = max(range(len(columns)), key=signed.__getitem__)
    return (words, who) if signed[who] >= FEWEST_ROWS and 2 * signed[who] >= len(rows) else None


def _signs(cell: str) -> bool:
    return _read(cell) is not None


def _reads_all(cell: str) -> bool:
    byline = _read(cell)
    return bool(byline and byline.doctor.specialty)


def _read(cell: str) -> Byline | None:
    byline = read_byline(cell)
    return byline if byline and (byline.doctor.name or byline.unnamed) else None


def _part(row: Item, words: int, who: int) -> Iterator[Item]:
    cells = _cells(row)
    byline = _read(cells[who]) or _read_short(cells[who])
    if not byline or not cells[words]:
        yield row if byline else left_out(row)  # the head of the table
        return
    yield Item(row.line._replace(text=cells[who], gap=1), byline)
    yield Item(row.line._replace(text=cells[words], gap=0))
    left = [cell for at, cell in enumerate(cells) if cell and at not in (words, who)]
    if left:
        yield Item(row.line._replace(text="\t".join(left), gap=0), furniture=True)


def _read_short(cell: str) -> Byline | None:
    """A column of names vouches for a name without letters before a post and a town ("Mirko, Clinic Host, Split")."""
    name, *told = cell.split(", ")
    if not told or len(name) > LONGEST_NAME or not name[:1].isalpha():
        return None
    return Byline(Doctor(name, specialty=told[0], place=", ".join(told[1:]) or None), "plain")
