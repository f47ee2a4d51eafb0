"""A patient who types questions in a few goes, adds photos and posts; and whether all of it is there."""

from __future__ import annotations

import io
import re
from collections import deque
from dataclasses import dataclass, field
from random import Random

from django.core.files.storage import default_storage
from django.db.models import Q
from PIL import Image

from bench.durability.faults import Faults
from bench.durability.person import Person, Write
from bench.durability.words import photo, word, words
from curbside.site.lib.photos import draw_again
from curbside.site.questions.models import Draft, Photo, Question

_DRAFT = re.compile(r'id="draft" value="(\d+)"')
_NUMBER = re.compile(r"/q/(\d+)")
MOST_PHOTOS = 2


@dataclass
class Asked:
    """One question. form: the key of its form.   kept: the words acknowledged last.   sent: all words.   number: of the question, once posted.

    checked: it is posted and was whole once; its row and files are looked at again at the very end only.
    """

    title: str
    form: str
    goes: int
    draft: str = ""
    kept: str = ""
    sent: set[str] = field(default_factory=set)
    photos: list[bytes] = field(default_factory=list)
    number: int = 0
    checked: bool = False


class Asker(Person):
    """posted: where the numbers of posted questions go, for moderators."""

    def __init__(self, session: str, rng: Random, posted: deque[int]) -> None:
        super().__init__(session, rng)
        self.asked: list[Asked] = []
        self._posted = posted

    def next_write(self) -> Write:
        if not self.asked or self.asked[-1].number:
            self.asked.append(Asked(f"What is a {word(self.rng)}?", word(self.rng), self.rng.randint(2, 9)))
        here, place = self.asked[-1], len(self.asked) - 1
        here.goes -= 1
        fields = {"title": here.title, "form": here.form, "draft": here.draft}
        if here.goes > 0 and len(here.photos) < MOST_PHOTOS and here.kept and self.rng.random() < 0.25:
            return Write("photos", "/ask", place, here.kept, {**fields, "body": here.kept, "do": "keep"}, photo(self.rng), 200)
        said = words(self.rng, "What is")
        here.sent.add(said)
        if here.goes > 0:
            return Write("drafts", "/ask", place, said, {**fields, "body": said, "do": "keep"}, expected=200)
        return Write("questions", "/ask", place, said, {**fields, "body": said, "do": "post"})

    def note(self, write: Write, page: str, address: str) -> None:
        here = self.asked[write.place]
        here.kept = write.words
        if found := _DRAFT.search(page):
            here.draft = found[1]
        if write.photo:
            here.photos.append(write.photo)
        if found := _NUMBER.match(address):
            here.number = int(found[1])
            self._posted.append(here.number)

    def faults(self) -> Faults:
        found = Faults()
        for place, here in enumerate(self.asked):
            if here.checked:
                continue
            unsure = self.unsure if self.unsure and self.unsure.place == place else None
            _check(here, unsure, found)
            here.checked = bool(here.number)
        return found

    def forget_checks(self) -> None:
        """Let the next look be at everything."""
        for here in self.asked:
            here.checked = False


def _check(here: Asked, unsure: Write | None, found: Faults) -> None:
    questions, drafts = list(Question.objects.filter(title=here.title)), list(Draft.objects.filter(form=here.form))
    if len(questions) > 1 or len(drafts) > 1:
        found.doubled.append(f"{len(questions)} questions, {len(drafts)} drafts {here.title}")
    if here.number and not questions:
        found.lost.append(f"posted question {here.title}")
    if here.kept:
        there = questions[0].body if questions else drafts[0].fields.get("body") if drafts else None
        found.compare(here.title, there, {here.kept, *([unsure.words] if unsure else [])}, here.sent)
    _check_photos(here, unsure, found)


def _check_photos(here: Asked, unsure: Write | None, found: Faults) -> None:
    """Each file as the site draws it: the same bytes, and a picture of the size its row says."""
    wanted = {draw_again(io.BytesIO(one)).photo for one in here.photos}
    rows = list(Photo.objects.filter(Q(draft__form=here.form) | Q(question__title=here.title)))
    there = [_file(row, found) for row in rows]
    more = 1 if unsure and unsure.photo else 0
    found.lost += [f"a photo of {here.title}" for one in wanted if one not in there]
    if len(set(there)) < len(there) or len(there) > len(wanted) + more:
        found.doubled.append(f"{len(there)} photos of {here.title}, {len(wanted)} sent")


def _file(row: Photo, found: Faults) -> bytes:
    content = b""
    for small in (True, False):
        try:
            with default_storage.open(row.file(small=small)) as file:
                content = file.read()
            with Image.open(io.BytesIO(content)) as image:
                image.load()
                if not small and image.size != (row.width, row.height):
                    found.torn.append(f"photo {row.pk} is of another size")
        except OSError as error:
            found.torn.append(f"photo {row.pk}: {error}")
    return content
