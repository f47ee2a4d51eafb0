"""From rows of posts to threads.

An answer may stand anywhere after its question, gigabytes later, so the rows are put into a private SQLite database that lives on disk and is
gone when closed (`connect("")`), then read back thread by thread. Memory stays flat, the file is read once, and a pipe will do.
No document type is accepted, so no entity is ever expanded.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from xml.parsers import expat

from curbside.core.errors import UnreadableSource
from curbside.core.formats.decoding import Text
from curbside.core.formats.html.visible import plain_text
from curbside.core.thread import Answer, Doctor, Question, Thread

CHUNK = 1 << 18
LONGEST_ROW = 32 << 20
QUESTION, ANSWER = "1", "2"
CACHE_KB = 16_000


def read_threads(text: Text, source: str) -> Iterator[Thread]:
    """The threads in the order of their questions; raises UnreadableSource for XML that is broken, declares entities or holds no question."""
    with closing(sqlite3.connect("")) as db:
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("CREATE TABLE post (id TEXT, kind TEXT, parent TEXT, title TEXT, body TEXT, owner TEXT, stated TEXT)")
        _Loader(db, source).load(text)
        db.execute("CREATE INDEX by_parent ON post (parent) WHERE kind = '2'")
        yield from _threads(db, source)


class _Loader:
    """Puts rows into the database as the parser meets them."""

    def __init__(self, db: sqlite3.Connection, source: str) -> None:
        self._db, self._source = db, source
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def load(self, text: Text) -> None:
        fed = 0
        try:
            while chunk := text.read(CHUNK):
                self._parser.Parse(chunk)
                fed += len(chunk)
                if fed - max(0, self._parser.CurrentByteIndex) > LONGEST_ROW:
                    raise UnreadableSource(self._source, f"a row of more than {LONGEST_ROW >> 20} MB", self._place())
            self._parser.Parse("", True)
        except expat.ExpatError as error:
            raise UnreadableSource(self._source, f"broken XML: {expat.ErrorString(error.code)}", f"line {error.lineno}") from None

    def _start(self, tag: str, row: dict[str, str]) -> None:
        if tag == "row":
            values = (
                row.get("Id"),
                row.get("PostTypeId"),
                row.get("ParentId"),
                row.get("Title"),
                row.get("Body"),
                row.get("OwnerDisplayName"),
                row.get("AnswerCount"),
            )
            self._db.execute("INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def _refuse_doctype(self, *declared: object) -> None:
        raise UnreadableSource(self._source, "a document type is declared; entities are not expanded", self._place())

    def _place(self) -> str:
        return f"line {self._parser.CurrentLineNumber}"


def _threads(db: sqlite3.Connection, source: str) -> Iterator[Thread]:
    notices = _unplaced(db)
    found = False
    for key, title, body, stated in db.execute("SELECT id, title, body, stated FROM post WHERE kind = ? ORDER BY rowid", (QUESTION,)):
        question = Question((title or "").strip(), plain_text(body or ""))
        if not question.title and not question.body:
            notices = (*notices, f"question {key} has no words")
            continue
        rows = db.execute("SELECT body, owner FROM post WHERE kind = ? AND parent = ? ORDER BY rowid", (ANSWER, key))
        answers = tuple(Answer(plain_text(body or ""), None, Doctor(name=owner) if owner else None) for body, owner in rows)
        count = int(stated) if stated and stated.isdecimal() and len(stated) < 9 else None
        if count is not None and count != len(answers):
            notices = (*notices, f"the dump says {count} answers, {len(answers)} were found")
        yield Thread(question, answers, f"{source}#{key}", count, None, notices)
        found, notices = True, ()
    if not found:
        raise UnreadableSource(source, "no question in it")


def _unplaced(db: sqlite3.Connection) -> tuple[str, ...]:
    """Rows of the dump that are in no thread; the first thread tells of them."""
    others = db.execute("SELECT count(*) FROM post WHERE kind IS NULL OR kind NOT IN (?, ?)", (QUESTION, ANSWER)).fetchone()[0]
    orphans = db.execute(
        "SELECT count(*) FROM post WHERE kind = ? AND (parent IS NULL OR parent NOT IN (SELECT id FROM post WHERE kind = ? AND id IS NOT NULL))",
        (ANSWER, QUESTION),
    ).fetchone()[0]
    told = ((others, "rows of the dump are neither question nor answer"), (orphans, "answers of the dump have no question in it"))
    return tuple(f"{count} {what}" for count, what in told if count)
