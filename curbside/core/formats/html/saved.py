"""A saved page in one pass: its visible text, its JSON-LD blocks, and its microdata as the same plain nodes JSON-LD would give."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from curbside.core.formats.html.tokens import Data, Start, tokenize
from curbside.core.formats.html.visible import VOID, VisibleText, laid_out

DEEPEST_PROPERTY = 60
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What a page holds. `nodes` are the outermost items of its microdata."""

    text: str
    menus: str
    json_ld: list[str]
    nodes: list[Node]


@dataclass(slots=True)
class _Element:
    """An open element: the item it begins, and where it is a property, its names, owner and the place its text begins."""

    tag: str
    scope: Node | None = None
    names: tuple[str, ...] = ()
    owner: Node | None = None
    start: int = 0


@dataclass(slots=True)
class _Microdata:
    """Follows elements and collects items and their properties."""

    visible: VisibleText
    nodes: list[Node] = field(default_factory=list)
    _open: list[_Element] = field(default_factory=list)
    _count: Counter[str] = field(default_factory=Counter)
    _scopes: list[Node] = field(default_factory=list)
    _properties: int = 0

    def start(self, token: Start) -> None:
        element = self._element(token)
        if token.tag in VOID:
            return
        self._open.append(element)
        self._count[token.tag] += 1
        self._properties += bool(element.names)
        if element.scope is not None:
            self._scopes.append(element.scope)

    def _element(self, token: Start) -> _Element:
        known = token.attributes
        owner = self._scopes[-1] if self._scopes else None
        names = tuple((known.get("itemprop") or "").split()) if owner is not None else ()
        scope: Node | None = None
        if "itemscope" in known:
            scope = {"@type": [kind.rstrip("/").rsplit("/", 1)[-1] for kind in (known.get("itemtype") or "").split()]}
            if not names:
                self.nodes.append(scope)
        value = scope if scope is not None else _given(token)
        if owner is None or not names or value is not None or token.tag in VOID or self._properties >= DEEPEST_PROPERTY:
            if owner is not None and value is not None:
                _add(owner, names, value)
            return _Element(token.tag, scope)
        return _Element(token.tag, scope, names, owner, len(self.visible.pieces))

    def end(self, tag: str) -> None:
        """Close elements down to the one of this tag, if any is open."""
        while self._count[tag]:
            element = self._open.pop()
            self._count[element.tag] -= 1
            if element.owner is not None:
                self._properties -= 1
                _add(element.owner, element.names, laid_out(self.visible.pieces[element.start :]))
            if element.scope is not None:
                self._scopes.pop()
            if element.tag == tag:
                return


def _given(token: Start) -> str | None:
    """A property's value where an attribute gives it."""
    known = token.attributes
    if "content" in known:
        return known["content"]
    if token.tag == "time":
        return known.get("datetime")
    return (known.get("href") or known.get("src")) if token.tag in VOID else None


def _type_of(script: Start) -> str:
    """The media type without its parameters: a site may write `application/ld+json; charset=utf-8`."""
    return (script.attributes.get("type") or "").partition(";")[0].strip().lower()


def _add(owner: Node, names: tuple[str, ...], value: Any) -> None:
    for name in names:
        owner.setdefault(name, []).append(value)


def parse_page(markup: str) -> SavedPage:
    """Parse a whole page."""
    visible = VisibleText()
    microdata = _Microdata(visible)
    json_ld: list[str] = []
    in_json = False
    for token in tokenize(markup):
        visible.take(token)
        if isinstance(token, Start):
            microdata.start(token)
            in_json = token.tag == "script" and _type_of(token) == "application/ld+json"
        elif isinstance(token, Data):
            if in_json:
                json_ld.append(token.text)
        else:
            microdata.end(token.tag)
            in_json = False
    return SavedPage(laid_out(visible.pieces), " ".join(" ".join(visible.menus).split()), json_ld, microdata.nodes)
