"""The choices of a select, in the order of a dictionary; there may be hundreds, so no template walks them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from curbside.site.questions.models import Topic
from curbside.site.search.words import plain


def topic_options(rows: Iterable[tuple[str, str, str]], chosen: Topic | None) -> SafeString:
    """Topics under the headings of their kinds, as an address says them. rows: kind, slug and name of each.   chosen: one that stays so."""
    names: dict[str, list[tuple[str, str]]] = {}
    for kind, slug, name in rows:
        names.setdefault(kind, []).append((f"{kind}/{slug}", name))
    at = f"{chosen.kind}/{chosen.slug}" if chosen else ""
    groups = [(kind.heading, options(by_letter(names[kind]), at)) for kind in Topic.Kind if kind in names]
    return mark_safe("".join(format_html('<optgroup label="{}">{}</optgroup>', *group) for group in groups))  # noqa: S308 -- each is escaped


def by_letter(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Values with their names, whatever case those are written in, each with a capital."""
    return sorted(((value, f"{name[:1].upper()}{name[1:]}") for value, name in rows), key=lambda row: plain(row[1]))


def options(choices: Iterable[tuple[str, str]], chosen: str | None) -> SafeString:
    """The choices as they stand."""
    rows = ((value, mark_safe(" selected") if value == chosen else "", label) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
