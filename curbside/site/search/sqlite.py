"""The index on SQLite: an FTS5 table beside `search_document`, both kept by triggers.

No trigger names another app's table than the one it stands on: a trigger that did would keep Django from ever changing that other table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from curbside.site.search.narrowing import Narrowing

PAGES = 500  # of the index a step of merging: 40 ms
PATIENCE = 500  # milliseconds
RANKED = 400  # of all matches the latest so many are ranked by all their words
BM25 = "bm25(search_index, 8.0, 2.0, 1.0)"  # what a word of the title, the body, the answers weighs
GATHERED = """(SELECT coalesce(group_concat(words, char(10)), '') FROM
    (SELECT coalesce(headline || char(10), '') || body AS words FROM answers_answer AS answer
     WHERE answer.question_id = search_document.question_id AND answer.state = 'published' ORDER BY answer.position))"""
TAKE_OUT = """INSERT INTO search_index (search_index, rowid, title, body, answers)
    SELECT 'delete', OLD.question_id, OLD.title, OLD.body, OLD.answers WHERE OLD.shown;"""
PUT_IN = """INSERT INTO search_index (rowid, title, body, answers)
    SELECT NEW.question_id, NEW.title, NEW.body, NEW.answers WHERE NEW.shown;"""
TRIGGERS = {
    "search_question_added": """AFTER INSERT ON questions_question BEGIN
        INSERT INTO search_document (question_id, shown, title, body, answers) VALUES (NEW.id, NEW.state = 'published', NEW.title, NEW.body, ''); END""",
    "search_question_changed": """AFTER UPDATE OF title, body, state ON questions_question
        WHEN (NEW.title, NEW.body, NEW.state) IS NOT (OLD.title, OLD.body, OLD.state) BEGIN
        UPDATE search_document SET shown = (NEW.state = 'published'), title = NEW.title, body = NEW.body WHERE question_id = NEW.id; END""",
    "search_question_deleted": """AFTER DELETE ON questions_question BEGIN
        DELETE FROM search_document WHERE question_id = OLD.id; END""",
    "search_answer_added": f"""AFTER INSERT ON answers_answer BEGIN
        UPDATE search_document SET answers = {GATHERED} WHERE question_id = NEW.question_id; END""",
    "search_answer_changed": f"""AFTER UPDATE OF question_id, headline, body, state ON answers_answer
        WHEN (NEW.question_id, NEW.headline, NEW.body, NEW.state) IS NOT (OLD.question_id, OLD.headline, OLD.body, OLD.state) BEGIN
        UPDATE search_document SET answers = {GATHERED} WHERE question_id IN (OLD.question_id, NEW.question_id); END""",
    "search_answer_deleted": f"""AFTER DELETE ON answers_answer BEGIN
        UPDATE search_document SET answers = {GATHERED} WHERE question_id = OLD.question_id; END""",
    "search_document_added": f"AFTER INSERT ON search_document BEGIN {PUT_IN} END",
    "search_document_changed": f"AFTER UPDATE ON search_document BEGIN {TAKE_OUT} {PUT_IN} END",
    "search_document_deleted": f"AFTER DELETE ON search_document BEGIN {TAKE_OUT} END",
}
INDEX = """CREATE VIRTUAL TABLE search_index USING fts5
    (title, body, answers, content='search_document', content_rowid='question_id', tokenize='porter unicode61 remove_diacritics 2')"""


def is_whole(cursor: Any) -> bool:
    """Whether the index and all its triggers are there."""
    cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search!_%' ESCAPE '!'")
    return {"search_index", *TRIGGERS} <= {name for (name,) in cursor.fetchall()}


def set_up(cursor: Any) -> None:
    """Make the index anew from the questions and answers as they are."""
    take_down(cursor)
    cursor.execute(INDEX)
    cursor.execute("DELETE FROM search_document")
    for name, does in TRIGGERS.items():
        cursor.execute(f"CREATE TRIGGER {name} {does}")
    cursor.execute(f"""INSERT INTO search_document (question_id, shown, title, body, answers) SELECT id, state = 'published', title, body,
        {GATHERED.replace("search_document.question_id", "questions_question.id")} FROM questions_question""")
    cursor.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")


def take_down(cursor: Any) -> None:
    """Take away the index and its triggers; the questions and answers stay."""
    for name in TRIGGERS:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
    cursor.execute("DROP TABLE IF EXISTS search_index")


def counts(cursor: Any, words: Sequence[str], most: int) -> dict[str, int]:
    """In how many threads each word is, counted no further than `most`."""
    asked = list(dict.fromkeys(words))
    one = "(SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH %s LIMIT %s))"
    cursor.execute(f"SELECT {', '.join([one] * len(asked))}", [value for word in asked for value in (_quoted(word), most)])
    return dict(zip(asked, cursor.fetchone(), strict=True))


def ranked(cursor: Any, words: Sequence[str], *, every: bool, narrowed: Narrowing, most: int) -> list[int]:
    """Questions with every word, or with any, the best first: of those with the words in the title, and of all, the latest 400 are ranked.

    Those with every word in the title lead; then by BM25 (Robertson and Zaragoza 2009, as SQLite computes it), a title's words weighing most; the
    rest, up to `most`, by age.
    """
    wanted = (" AND " if every else " OR ").join(_quoted(word) for word in words)
    condition, values = narrowed.on("search_index.rowid")

    def latest(leads: bool, score: str) -> str:
        return f"""SELECT * FROM (SELECT rowid AS id, {int(leads)} AS leads, {score} AS score FROM search_index
            WHERE search_index MATCH %s {condition} ORDER BY rowid DESC LIMIT %s)"""

    cursor.execute(
        f"""SELECT id FROM ({latest(every, BM25)} UNION ALL {latest(False, BM25)} UNION ALL {latest(False, "0")})
        GROUP BY id ORDER BY max(leads) DESC, min(score), id DESC LIMIT %s""",
        [f"{{title}} : ({wanted})", *values, RANKED, wanted, *values, RANKED, wanted, *values, most, most],
    )
    return [key for (key,) in cursor.fetchall()]


def forget_deleted(connection: Any) -> None:
    """Let go of the words of texts that were deleted or changed: FTS5 keeps them until it merges the pieces of the index, and the write-ahead log until it
    begins anew. Merged in steps of some pages, so that others write in between; an index in one piece is left as it is.

    connection: of Django, outside a transaction.
    """
    with connection.cursor() as cursor:
        for index in ("search_index", "search_names"):
            _merge(connection, cursor, index)
        _begin_log_anew(cursor)


def _merge(connection: Any, cursor: Any, index: str) -> None:
    step, before = -PAGES, -2  # of the first step all pieces are part, as the sign says
    while connection.connection.total_changes - before > 1:  # a step that merged nothing writes less than two rows
        before = connection.connection.total_changes
        cursor.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', %s)", [step])
        step = PAGES


def _begin_log_anew(cursor: Any) -> None:
    """Nobody can write while this waits for somebody who reads for long, an export or a copy; so it does not wait for long."""
    (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # a row says whether it came to it
    cursor.execute(f"PRAGMA busy_timeout = {usual}")


def _quoted(word: str) -> str:
    """A word that the index's language takes as a word, whatever is in it."""
    return '"' + word.replace('"', '""') + '"'
