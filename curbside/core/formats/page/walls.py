"""Walls of social sites: a name above each comment, and below it an age and links, one a line ("3 d", "Like", "Reply")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from curbside.core.formats.page.byline.byline import BEGINS, Byline
from curbside.core.formats.page.items import LONGEST_NAME, Item, left_out
from curbside.core.formats.page.places.askers import asked_by
from curbside.core.formats.page.places.heads import read_name
from curbside.core.thread import Doctor

FEWEST, MOST_LINKS, MOST_TOLD, LONGEST_LINK, LONGEST_SITE = 2, 8, 4, 20, 60
LIKE, REPLY, COMMENT = "like", "reply", "comment"
LINKS = frozenset([LIKE, REPLY, "share", "edited", "react", "report", "hide", "see translation", "follow", "award"])
AUTHORS = frozenset(["author", "post author", "original poster", "op"])
RANKS = frozenset(
    "admin moderator mod author follow you new rising expert member contributor fan top group all-star verified recommended visual storyteller".split()
)
GROUPS = ("private group", "public group")
_AGE = re.compile(
    r"\d{1,3} ?(?:s|m|h|hr|hrs|d|w|wk|mo|y|yr|min|mins|sec)(?: ago)?|\d{1,3} (?:minute|hour|day|week|month|year)s? ago|just now|yesterday",
    re.IGNORECASE,
)
_REPLIED = re.compile(r".{2,40} replied(?:\W+\d+ repl(?:y|ies))?|\d+ repl(?:y|ies)|(?:view|hide) .{0,30}(?:repl(?:y|ies)|comments?)", re.IGNORECASE)
_COUNT = re.compile(r"\d[\d.,]*k?(?: (?:reactions?|likes?))?", re.IGNORECASE)


class Comment(NamedTuple):
    """Where a comment's name stands, and the links below its words begin and end."""

    name: int
    end: int
    below: int


def look_at_wall(items: list[Item]) -> None:
    """Where two and more comments close so, what stands first above the words of each is the name of whoever wrote them."""
    closings = _closings(items)
    if len(closings) < FEWEST:
        return
    begin = _first_begin(items, closings[0][0])
    comments, silent = list[Comment](), list[int]()
    for end, below in closings:
        name = _name_in(items, begin, end)
        if name == end - 1:  # a picture alone was posted
            silent.append(name)
        elif name is not None:
            comments.append(Comment(name, end, below))
        begin = below
    if len(comments) < FEWEST or 2 * len(comments) <= len(closings):
        return
    for at in silent:
        items[at] = left_out(items[at])
    asking = _leave_top(items, comments[0].name)
    for comment in comments:
        _read(items, comment, asking)


def _words(item: Item) -> str:
    return item.line.text.strip(" ·•\t").lower()


def _is_age(text: str) -> bool:
    return len(text) <= LONGEST_LINK and _AGE.fullmatch(text) is not None


def _closings(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Where links and an age stand below one another, "Like" and "Reply" among them; what the site counts below them belongs to them."""
    found, at = [], 0
    while at < len(items):
        end = at
        while end < len(items) and end - at < MOST_LINKS and ((text := _words(items[end])) in LINKS or _is_age(text)):
            end += 1
        said = {_words(item) for item in items[at:end]}
        if LIKE in said and REPLY in said:
            linked = next(k for k in range(at, end) if _words(items[k]) in LINKS)
            begin = max(at, linked - 1)  # of two ages above one another the first is somebody's words
            while end < len(items) and (_COUNT.fullmatch(text := _words(items[end])) or text in LINKS or _REPLIED.fullmatch(text)):
                end += 1
            found.append((begin, end))
        at = max(end, at + 1)
    return found


def _first_begin(items: Sequence[Item], end: int) -> int:
    """Below the links of the post itself, "Comment" among them."""
    own = next((at for at in range(end - 1, 0, -1) if _words(items[at]) == COMMENT and _words(items[at - 1]) == LIKE), None)
    if own is None:
        return next((at + 1 for at in range(end - 1, 0, -1) if items[at].furniture and items[at - 1].furniture), end)
    return own + 1


def _name_in(items: Sequence[Item], begin: int, end: int) -> int | None:
    """The first line that is not the site's, where it may be a name."""
    at = next((at for at in range(begin, end) if not (items[at].furniture or _REPLIED.fullmatch(_words(items[at])))), end)
    if at >= end or len(items[at].line.text) > LONGEST_NAME or not (items[at].signs or items[at].is_text):
        return None
    return at if _named(items[at]) else None


def _named(item: Item) -> Item | None:
    if _words(item).startswith("anonymous"):
        return Item(item.line, Byline(Doctor(), unnamed=True))
    return read_name(item)


def _leave_top(items: list[Item], first: int) -> str | None:
    """The group's name and menu above the post, who posted it and when are the site's; who posted it, where that is told."""
    at = next((at for at in range(1, first) if _is_age(_words(items[at])) and len(items[at - 1].line.text) <= LONGEST_NAME), 0)
    group = next((at for at in range(1, first) if _words(items[at]) in GROUPS), 0)
    last = at or group
    asked = any("?" in item.line.text or len(item.line.text) > LONGEST_SITE for item in items[:last])
    for k in range(last - 1 if asked else 0, last + 1) if last else ():
        items[k] = left_out(items[k])
    return items[at - 1].line.text.strip() if at else None


def _read(items: list[Item], comment: Comment, asking: str | None) -> None:
    """The name, what is told of whoever bears it, and the words, whatever they look like."""
    named = _named(items[comment.name])
    if not named or not named.byline:
        return
    line = named.line._replace(gap=max(1, named.line.gap))
    at, asks = comment.name + 1, named.line.text.strip() == asking
    aged = next((k for k in range(at, min(at + 2, comment.end - 1)) if _is_age(_words(items[k]))), at)
    while at < comment.end - 1 and at - comment.name <= MOST_TOLD and (at < aged or _tells(items[at])):
        asks = asks or _words(items[at]) in AUTHORS
        items[at] = _glued(items[at] if items[at].signs else left_out(items[at]))
        at += 1
    head = Item(line, named.byline._replace(lead=BEGINS))
    items[comment.name] = asked_by(head, named.byline) if asks else head
    for k in range(at, comment.end):
        if k == at or len(items[k].line.text) > LONGEST_LINK:
            items[k] = Item(items[k].line)
    items[at] = items[at]._replace(line=items[at].line._replace(gap=1))  # or "5 years" would tell more of the one named
    for k in range(comment.end, comment.below):
        items[k] = left_out(items[k])


def _tells(item: Item) -> bool:
    """A rank, an age, a link, or what somebody works in."""
    text = _words(item)
    if len(text) > LONGEST_NAME:
        return False
    ranked = bool(text) and RANKS.issuperset(text.split())
    return ranked or _is_age(text) or text in LINKS or item.furniture or bool(item.byline and item.byline.sited and not item.byline.full)


def _glued(item: Item) -> Item:
    return item._replace(line=item.line._replace(gap=0))
