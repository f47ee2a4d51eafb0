"""The text a person sees on a web page, line by line as blocks lay it out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from curbside.core.formats.html.tokens import Data, End, Start, Token, tokenize

PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote article section main header footer hr pre figure body".split())
LINES = frozenset("div li tr br dt dd address caption figcaption summary details form fieldset label option legend center thead tbody tfoot".split())
CELLS = frozenset(["td", "th"])
UNSEEN = frozenset("script style template noscript svg math title select textarea iframe object canvas audio video".split())
MENUS = frozenset(["nav", "aside", "menu", "button"])
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
LONGEST = 20_000_000
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class VisibleText:
    """Collects visible text from tokens. Nothing recurses, so nesting costs nothing; an element that hides its words is passed over to its end tag.

    pieces: text and line breaks; menus: the words of menus and buttons, which are not page text.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.menus: list[str] = []
        self._skipped: str | None = None
        self._depth = 0

    def take(self, token: Token) -> None:
        """The next token."""
        if isinstance(token, Data):
            self._text(token.text)
        elif self._skipped is not None:
            self._pass_over(token)
        elif isinstance(token, Start):
            self._start(token)
        else:
            self._break(token.tag)

    def _text(self, text: str) -> None:
        if self._skipped is None:
            self.pieces.append(_SPACE.sub(" ", text))
        elif self._skipped in MENUS:
            self.menus.append(text)

    def _pass_over(self, token: Start | End) -> None:
        if isinstance(token, Start):
            self._depth += token.tag == self._skipped
            return
        self._depth -= token.tag == self._skipped
        if not self._depth or token.tag in ("body", "html"):
            self._skipped = None

    def _start(self, token: Start) -> None:
        if token.tag in UNSEEN or token.tag in MENUS or (token.tag not in VOID and _is_hidden(token.attributes)):
            self._skipped, self._depth = token.tag, 1
        else:
            self._break(token.tag)

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag in LINES:
            self.pieces.append("\n")
        elif tag in CELLS:
            self.pieces.append("\t")


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


def laid_out(pieces: Iterable[str]) -> str:
    """Pieces as lines: blanks at line ends gone, at most one blank line in a row."""
    lines = [line.strip() for line in "".join(pieces).split("\n")]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()


def plain_text(markup: str) -> str:
    """The visible text of a fragment of HTML; text without markup stays as it is."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    visible = VisibleText()
    for token in tokenize(markup):
        visible.take(token)
    return laid_out(visible.pieces)
