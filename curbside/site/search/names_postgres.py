"""The index of doctors' names on PostgreSQL: a column of word lists on `search_name` with a GIN index, kept by triggers, as `postgres.py` keeps that of threads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from curbside.site.search.postgres import parts

SHOWN = "{row}.listed AND NOT {row}.removed"
ABOUT = "concat_ws(' ', {row}.title, {row}.place, {row}.credentials)"
LIST = """
CREATE OR REPLACE FUNCTION search_keep_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.words := setweight(to_tsvector('simple', search_plain(NEW.name)), 'A') || setweight(to_tsvector('simple', search_plain(NEW.about)), 'B');
    RETURN NEW;
END $$"""
DOCTOR = f"""
CREATE OR REPLACE FUNCTION search_keep_doctor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM search_name WHERE doctor_id = OLD.id;
    ELSIF TG_OP = 'INSERT' THEN
        INSERT INTO search_name (doctor_id, shown, name, about) VALUES (NEW.id, {SHOWN.format(row="NEW")}, NEW.name, {ABOUT.format(row="NEW")});
    ELSIF (NEW.name, NEW.credentials, NEW.title, NEW.place, NEW.listed, NEW.removed)
        IS DISTINCT FROM (OLD.name, OLD.credentials, OLD.title, OLD.place, OLD.listed, OLD.removed) THEN
        UPDATE search_name SET shown = {SHOWN.format(row="NEW")}, name = NEW.name, about = {ABOUT.format(row="NEW")} WHERE doctor_id = NEW.id;
    END IF;
    RETURN NULL;
END $$"""
FUNCTIONS = {"search_keep_name": LIST, "search_keep_doctor": DOCTOR}
TRIGGERS = {
    "search_doctor": "AFTER INSERT OR UPDATE OR DELETE ON doctors_doctor FOR EACH ROW EXECUTE FUNCTION search_keep_doctor()",
    "search_name": "BEFORE INSERT OR UPDATE ON search_name FOR EACH ROW EXECUTE FUNCTION search_keep_name()",
}


def is_whole(cursor: Any) -> bool:
    """Whether the index and all triggers and functions are there."""
    return {*TRIGGERS, *FUNCTIONS, "search_name_words"} <= parts(cursor)


def set_up(cursor: Any) -> None:
    """Make the index anew from the doctors as they are."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table is not altered while triggers on it wait for the commit
    cursor.execute("ALTER TABLE search_name ADD COLUMN IF NOT EXISTS words tsvector")
    for function in FUNCTIONS.values():
        cursor.execute(function)
    for name, does in TRIGGERS.items():
        cursor.execute(f"CREATE OR REPLACE TRIGGER {name} {does}")
    cursor.execute("DELETE FROM search_name")
    cursor.execute(f"""INSERT INTO search_name (doctor_id, shown, name, about)
        SELECT id, {SHOWN.format(row="one")}, name, {ABOUT.format(row="one")} FROM doctors_doctor AS one""")
    cursor.execute("CREATE INDEX IF NOT EXISTS search_name_words ON search_name USING gin (words) WITH (fastupdate = off) WHERE shown")


def take_down(cursor: Any) -> None:
    """Take away the triggers; the column and its index go with the table."""
    for table, name in (("doctors_doctor", "search_doctor"), ("search_name", "search_name")):
        cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


def named(cursor: Any, words: Sequence[Sequence[str]], most: int) -> list[tuple[int, str, str]]:
    """Key, name and what else is known of the doctors who have every word, those with most of them whole first.

    words: of each, beginnings one of which must be there ("alvarez*"), or whole words ("li"). One of all must be in the name.
    """
    anywhere = " & ".join(f"({_any(starts, '')})" for starts in words)
    whole = " | ".join(f"'{start.removesuffix('*')}'" for starts in words for start in starts)
    cursor.execute(
        """SELECT doctor_id, name, about FROM search_name WHERE shown AND words @@ to_tsquery('simple', %s)
        ORDER BY ts_rank(words, to_tsquery('simple', %s)) DESC, doctor_id LIMIT %s""",
        [f"{anywhere} & ({' | '.join(_any(starts, 'A') for starts in words)})", whole, most],
    )
    return list(cursor.fetchall())


def _any(starts: Sequence[str], weight: str) -> str:
    """One of the beginnings; they are letters and figures alone, so no quotation mark is in one."""
    marks = ((start.removesuffix("*"), f"{'*' if start.endswith('*') else ''}{weight}") for start in starts)
    return " | ".join(f"'{letters}'{mark and f':{mark}'}" for letters, mark in marks)
