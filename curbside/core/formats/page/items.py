"""What a line of a page is: text, a byline, a rating, or furniture; and the two readings that hold only where something else vouches for them."""

from __future__ import annotations

from typing import NamedTuple

from curbside.core.formats.page.byline.byline import Byline
from curbside.core.formats.page.byline.names import closes_letter, is_handle, is_region, looks_like_name, looks_like_place, split_titles
from curbside.core.formats.page.byline.trimming import without_ornament
from curbside.core.formats.page.byline.wording import is_prose
from curbside.core.formats.page.lines import Line
from curbside.core.thread import Doctor, Rating

LONGEST_NAME = 40
DASHES = "-–—~"


class Item(NamedTuple):
    """A line and what it is; with neither byline nor rating nor furniture it is text."""

    line: Line
    byline: Byline | None = None
    rating: Rating | None = None
    furniture: bool = False

    @property
    def is_text(self) -> bool:
        """The line is somebody's words."""
        return not (self.byline or self.rating or self.furniture)

    @property
    def signs(self) -> bool:
        """The line tells who answered."""
        return self.byline is not None or self.rating is not None


def as_name(item: Item) -> Item:
    """The item as a byline where its line is a full name and nothing else."""
    text = without_ornament(item.line.text.strip(DASHES + " \t"))
    words = text.split()
    if len(words) == 1 and is_handle(text):
        return Item(item.line, Byline(Doctor(name=text), "plain"))
    if len(text) <= LONGEST_NAME and len(words) > 1 and looks_like_name(words) and not closes_letter(words[0]):
        titled, _ = split_titles(words)
        return Item(item.line, Byline(Doctor(name=" ".join(words[titled:] or words)), "plain"))
    return item


def as_town(item: Item) -> Item:
    """The item as the place of the one whom the lines beside it name."""
    return Item(item.line, Byline(Doctor(place=item.line.text.strip()), "town"))


def left_out(item: Item) -> Item:
    """The item as page furniture, whatever it looked like."""
    return Item(item.line, furniture=True)


def is_place(text: str) -> bool:
    """A short line that names a place, perhaps with its region."""
    return (
        len(text) <= LONGEST_NAME
        and text[-1].isalpha()
        and not is_prose(text)
        and all(looks_like_place(part.split()) or is_region(part.strip()) for part in text.split(",") if part.strip())
    )
