"""The sitemap (https://www.sitemaps.org/protocol.html): an index, and files of the published pages of each section.

A file holds the rows whose keys lie in one range of `SIZE`, so it is found by the key, never by counting through; a new page touches the last
file only, and each file says in the index when something in it last changed. Files are streamed: memory does not grow with the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import BigIntegerField, DateTimeField, Exists, ExpressionWrapper, F, Max, OuterRef, QuerySet, Value
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from curbside.site.answers.models import Answer
from curbside.site.doctors.models import Doctor, Specialty
from curbside.site.lib.states import State
from curbside.site.questions.models import Question, Topic

SIZE = 10_000  # keys a file; the protocol's limit is 50,000 addresses
PAGES = ("home", "topics:all", "doctors:all", "about:about", "about:how", "about:disclaimer", "about:privacy")
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_ANSWERS = Answer.objects.shown().filter(doctor=OuterRef("pk"), question__state=State.PUBLISHED)


class Section(NamedTuple):
    """One kind of page. rows: those to list; last: the column that tells when one of them last changed, if one does."""

    rows: Callable[[], QuerySet[Any]]
    last: str = ""

    def last_changed(self) -> Max | Value:
        """When a row, or the rows of a file, last changed."""
        return Max(self.last) if self.last else Value(None, output_field=DateTimeField())


SECTIONS = {
    "questions": Section(lambda: Question.objects.shown().defer("facts", "notices", "disclaimer"), "changed_at"),
    "doctors": Section(lambda: Doctor.objects.shown().filter(Exists(_ANSWERS))),  # those with an answer to read; their last change is dear to find
    "topics": Section(lambda: Topic.objects.filter(questions__state=State.PUBLISHED), "questions__changed_at"),
    "specialties": Section(lambda: Specialty.objects.filter(doctors__removed=False, doctors__listed=True), "doctors__changed_at"),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every file, with the time of its last change."""
    files = [_entry("sitemap", reverse("sitemap:listed", args=["pages", 1]), None)]
    for name, section in SECTIONS.items():
        files += [_entry("sitemap", reverse("sitemap:listed", args=[name, number]), last) for number, last in _files(section)]
    return HttpResponse(_document("sitemapindex", files), content_type="application/xml; charset=utf-8")


@require_safe
def listed(request: HttpRequest, section: str, number: int) -> StreamingHttpResponse:
    """One file. Raises Http404 where the index names none such."""
    if section == "pages" and number == 1:
        entries: Iterable[str] = [_entry("url", reverse(name), None) for name in PAGES]
    elif section in SECTIONS and 0 < number < 2**40:
        found = SECTIONS[section]
        rows = found.rows().filter(pk__gt=(number - 1) * SIZE, pk__lte=number * SIZE).annotate(last_changed=found.last_changed()).order_by("pk")
        if not rows.exists():
            raise Http404("no such file")
        entries = (_entry("url", row.get_absolute_url(), row.last_changed) for row in rows.iterator(chunk_size=1000))
    else:
        raise Http404("no such file")
    return StreamingHttpResponse(_document("urlset", entries), content_type="application/xml; charset=utf-8")


def _files(section: Section) -> Iterable[tuple[int, datetime | None]]:
    """The files that hold a row, each with the time of its last change, by one query."""
    number = ExpressionWrapper((F("pk") - 1) / SIZE + 1, output_field=BigIntegerField())
    files = section.rows().order_by().annotate(number=number).values_list("number").annotate(last_changed=section.last_changed())
    found: Iterable[tuple[int, datetime | None]] = files.distinct().order_by("number")
    return found


def _document(root: str, entries: Iterable[str]) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_SPACE}>\n'
    yield from entries
    yield f"</{root}>\n"


def _entry(tag: str, path: str, last: datetime | None) -> str:
    when = f"<lastmod>{last.isoformat(timespec='seconds')}</lastmod>" if last else ""
    return f"<{tag}><loc>{escape(settings.ADDRESS + path)}</loc>{when}</{tag}>\n"
