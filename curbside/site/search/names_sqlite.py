"""The index of doctors' names on SQLite: an FTS5 table beside `search_name`, both kept by triggers, as `sqlite.py` keeps that of threads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SHOWN = "{row}.listed AND NOT {row}.removed"
ABOUT = "{row}.title || ' ' || {row}.place || ' ' || {row}.credentials"
TAKE_OUT = """INSERT INTO search_names (search_names, rowid, name, about)
    SELECT 'delete', OLD.doctor_id, OLD.name, OLD.about WHERE OLD.shown;"""
PUT_IN = """INSERT INTO search_names (rowid, name, about)
    SELECT NEW.doctor_id, NEW.name, NEW.about WHERE NEW.shown;"""
TRIGGERS = {
    "search_doctor_added": f"""AFTER INSERT ON doctors_doctor BEGIN
        INSERT INTO search_name (doctor_id, shown, name, about)
        VALUES (NEW.id, {SHOWN.format(row="NEW")}, NEW.name, {ABOUT.format(row="NEW")}); END""",
    "search_doctor_changed": f"""AFTER UPDATE OF name, credentials, title, place, listed, removed ON doctors_doctor BEGIN
        UPDATE search_name SET shown = ({SHOWN.format(row="NEW")}), name = NEW.name, about = {ABOUT.format(row="NEW")}
        WHERE doctor_id = NEW.id; END""",
    "search_doctor_deleted": """AFTER DELETE ON doctors_doctor BEGIN
        DELETE FROM search_name WHERE doctor_id = OLD.id; END""",
    "search_name_added": f"AFTER INSERT ON search_name BEGIN {PUT_IN} END",
    "search_name_changed": f"AFTER UPDATE ON search_name BEGIN {TAKE_OUT} {PUT_IN} END",
    "search_name_deleted": f"AFTER DELETE ON search_name BEGIN {TAKE_OUT} END",
}
INDEX = """CREATE VIRTUAL TABLE search_names USING fts5(
    name, about, content='search_name', content_rowid='doctor_id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"""


def is_whole(cursor: Any) -> bool:
    """Whether the index and all its triggers are there."""
    cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search!_%' ESCAPE '!'")
    return {"search_names", *TRIGGERS} <= {name for (name,) in cursor.fetchall()}


def set_up(cursor: Any) -> None:
    """Make the index anew from the doctors as they are."""
    take_down(cursor)
    cursor.execute(INDEX)
    cursor.execute("DELETE FROM search_name")
    for name, does in TRIGGERS.items():
        cursor.execute(f"CREATE TRIGGER {name} {does}")
    cursor.execute(f"""INSERT INTO search_name (doctor_id, shown, name, about)
        SELECT id, {SHOWN.format(row="one")}, name, {ABOUT.format(row="one")} FROM doctors_doctor AS one""")


def take_down(cursor: Any) -> None:
    """Take away the index and its triggers; the doctors stay."""
    for name in TRIGGERS:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
    cursor.execute("DROP TABLE IF EXISTS search_names")


def named(cursor: Any, words: Sequence[Sequence[str]], most: int) -> list[tuple[int, str, str]]:
    """Key, name and what else is known of the doctors who have every word, the best by BM25 first.

    words: of each, beginnings one of which must be there ("alvarez*"), or whole words ("li"). One of all must be in the name.
    """
    anywhere = " AND ".join(f"({_any(starts)})" for starts in words)
    cursor.execute(
        """SELECT found.rowid, known.name, known.about FROM (SELECT rowid, rank FROM search_names WHERE search_names MATCH %s ORDER BY rank LIMIT %s) AS found
        JOIN search_name AS known ON known.doctor_id = found.rowid ORDER BY found.rank, found.rowid""",
        [f"{anywhere} AND name : ({' OR '.join(_any(starts) for starts in words)})", most],
    )
    return list(cursor.fetchall())


def _any(starts: Sequence[str]) -> str:
    """One of the beginnings; they are letters and figures alone, so no quotation mark is in one."""
    return " OR ".join(f'"{start.removesuffix("*")}"{"*" if start.endswith("*") else ""}' for start in starts)
