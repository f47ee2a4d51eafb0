"""The index on PostgreSQL: two columns of word lists on `search_document`, each with a GIN index, all kept by triggers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from curbside.site.search.narrowing import Narrowing

RANKED = 200  # of all matches the latest so many are ranked by all their words: to read a long thread's word list costs 20 µs
WEIGHTS = "{0, 0.1, 0.25, 1}"  # of answers, body and title: as on SQLite
# Letters without their accents, and signs as spaces, so that words are cut as SQLite cuts them and "filler/botox" is no file name.
PLAIN = r"""
CREATE OR REPLACE FUNCTION search_plain(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT regexp_replace(normalize(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g'), NFC), '[\u0001-\u002f:-@\[-`{-\u007f\u2000-\u206f]+', ' ', 'g')
$$"""
GATHERED = """
CREATE OR REPLACE FUNCTION search_gathered(asked bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(string_agg(coalesce(headline || chr(10), '') || body, chr(10) ORDER BY position), '')
    FROM answers_answer WHERE question_id = asked AND state = 'published'
$$"""
# A word list holds one megabyte at most. Nobody's post may fail for that, so of a longer thread the beginnings are found.
DOCUMENT = """
CREATE OR REPLACE FUNCTION search_keep_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.title_words := to_tsvector('english', search_plain(left(NEW.title, 100000))) || search_age(NEW.question_id);
    BEGIN
        NEW.words := search_weighed(NEW.title, NEW.body, NEW.answers) || search_age(NEW.question_id);
    EXCEPTION WHEN program_limit_exceeded THEN
        NEW.words := search_weighed(left(NEW.title, 10000), left(NEW.body, 40000), left(NEW.answers, 150000)) || search_age(NEW.question_id);
    END;
    RETURN NEW;
END $$"""
WEIGHED = """
CREATE OR REPLACE FUNCTION search_weighed(title text, body text, answers text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT setweight(to_tsvector('english', search_plain(title)), 'A') || setweight(to_tsvector('english', search_plain(body)), 'B')
        || setweight(to_tsvector('english', search_plain(answers)), 'C')
$$"""
QUESTION = """
CREATE OR REPLACE FUNCTION search_keep_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO search_document (question_id, shown, title, body, answers) VALUES (NEW.id, NEW.state = 'published', NEW.title, NEW.body, '');
    ELSIF TG_OP = 'DELETE' THEN
        DELETE FROM search_document WHERE question_id = OLD.id;
    ELSIF (NEW.state, NEW.title, NEW.body) IS DISTINCT FROM (OLD.state, OLD.title, OLD.body) THEN
        UPDATE search_document SET shown = NEW.state = 'published', title = NEW.title, body = NEW.body WHERE question_id = NEW.id;
    END IF;
    RETURN NULL;
END $$"""
# The row is locked before its answers are gathered: of two doctors who answer at once, the second sees the first's answer.
ANSWER = """
CREATE OR REPLACE FUNCTION search_keep_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked bigint[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.question_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.question_id END];
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.question_id, NEW.headline, NEW.body, NEW.state) IS NOT DISTINCT FROM (OLD.question_id, OLD.headline, OLD.body, OLD.state) THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM search_document WHERE question_id = ANY (asked) ORDER BY question_id FOR UPDATE;
    UPDATE search_document SET answers = search_gathered(question_id) WHERE question_id = ANY (asked);
    RETURN NULL;
END $$"""
# Every word list also says which two thousand its question is one of, so that the index itself can look among the latest alone: to look up each of a
# hundred thousand threads that have a common word takes a tenth of a second. No word of a text begins with "#" (search_plain).
AGE = """
CREATE OR REPLACE FUNCTION search_age(asked bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT array_to_tsvector(ARRAY['#2048:' || asked / 2048, '#16384:' || asked / 16384])
$$"""
LATELY = """
CREATE OR REPLACE FUNCTION search_lately(newest bigint, reach int) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT (quote_literal('#' || reach || ':' || newest / reach) || '|' || quote_literal('#' || reach || ':' || newest / reach - 1))::tsquery
$$"""
# All threads with the words are looked up only where the latest few thousand hold fewer than are wanted.
# The planner does not know that looking through a table means unpacking every word list, so here it may only ask the indexes
# of words: MATERIALIZED keeps it from walking through the questions in order instead.
LATEST = """
CREATE OR REPLACE FUNCTION {name}(wanted tsquery, most int) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
    newest bigint := (SELECT max(question_id) FROM search_document);
    reach int;
    found bigint[];
BEGIN
    FOREACH reach IN ARRAY CASE WHEN most IS NULL THEN ARRAY[]::int[] ELSE ARRAY[2048, 16384] END LOOP
        EXIT WHEN newest < 2 * reach;
        found := ARRAY(
            WITH lately AS MATERIALIZED (SELECT question_id FROM search_document WHERE shown AND {column} @@ (wanted && search_lately(newest, reach)))
            SELECT question_id FROM lately ORDER BY question_id DESC LIMIT most);
        IF cardinality(found) = most THEN
            RETURN QUERY SELECT unnest(found);
            RETURN;
        END IF;
    END LOOP;
    RETURN QUERY WITH ever AS MATERIALIZED (SELECT question_id FROM search_document WHERE shown AND {column} @@ wanted)
        SELECT question_id FROM ever ORDER BY question_id DESC LIMIT most;
END $$"""
COUNT = """
CREATE OR REPLACE FUNCTION search_count(wanted tsquery, most int) RETURNS bigint LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT count(*) FROM (SELECT 1 FROM search_document WHERE shown AND words @@ wanted LIMIT most) AS found
$$"""
TRIGGERS = {
    "search_question": "AFTER INSERT OR UPDATE OR DELETE ON questions_question FOR EACH ROW EXECUTE FUNCTION search_keep_question()",
    "search_answer": "AFTER INSERT OR UPDATE OR DELETE ON answers_answer FOR EACH ROW EXECUTE FUNCTION search_keep_answer()",
    "search_document": "BEFORE INSERT OR UPDATE ON search_document FOR EACH ROW EXECUTE FUNCTION search_keep_document()",
}
INDEXES = {"search_words": "words", "search_title_words": "title_words"}
FUNCTIONS = {
    "search_plain": PLAIN,
    "search_gathered": GATHERED,
    "search_weighed": WEIGHED,
    "search_age": AGE,
    "search_lately": LATELY,
    "search_keep_document": DOCUMENT,
    "search_keep_question": QUESTION,
    "search_keep_answer": ANSWER,
    "search_matching": LATEST.format(name="search_matching", column="words"),
    "search_titled": LATEST.format(name="search_titled", column="title_words"),
    "search_count": COUNT,
}


def is_whole(cursor: Any) -> bool:
    """Whether the indexes and all triggers and functions are there."""
    return {*TRIGGERS, *INDEXES, *FUNCTIONS} <= parts(cursor)


def parts(cursor: Any) -> set[str]:
    """The names of all triggers, indexes and functions of the schema."""
    cursor.execute("""SELECT tgname FROM pg_trigger UNION SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
        UNION SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace""")
    return {name for (name,) in cursor.fetchall()}


def set_up(cursor: Any) -> None:
    """Make the index anew from the questions and answers as they are."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table is not altered while triggers on it wait for the commit
    cursor.execute("ALTER TABLE search_document ADD COLUMN IF NOT EXISTS words tsvector, ADD COLUMN IF NOT EXISTS title_words tsvector")
    for function in FUNCTIONS.values():
        cursor.execute(function)
    for name, does in TRIGGERS.items():
        cursor.execute(f"CREATE OR REPLACE TRIGGER {name} {does}")
    for name in INDEXES:
        cursor.execute(f"DROP INDEX IF EXISTS {name}")  # to fill a table and then index it is quicker than both at once
    cursor.execute("DELETE FROM search_document")
    cursor.execute("""INSERT INTO search_document (question_id, shown, title, body, answers)
        SELECT id, state = 'published', title, body, search_gathered(id) FROM questions_question""")
    for name, column in INDEXES.items():
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {name} ON search_document USING gin ({column}) WITH (fastupdate = off) WHERE shown")


def take_down(cursor: Any) -> None:
    """Take away the triggers; the columns and their indexes go with the table."""
    for table, name in (("questions_question", "search_question"), ("answers_answer", "search_answer"), ("search_document", "search_document")):
        cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


def counts(cursor: Any, words: Sequence[str], most: int) -> dict[str, int]:
    """In how many threads each word is, counted no further than `most`."""
    asked = list(dict.fromkeys(words))
    cursor.execute(
        "SELECT search_count(to_tsquery('english', word), %s) FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place",
        [most, [_quoted(word) for word in asked]],
    )
    return {word: many for word, (many,) in zip(asked, cursor.fetchall(), strict=True)}


def ranked(cursor: Any, words: Sequence[str], *, every: bool, narrowed: Narrowing, most: int) -> list[int]:
    """Questions with every word, or with any, the best first: of those with the words in the title, and of all, the latest 200 are ranked.

    Those with every word in the title lead; then by PostgreSQL's ts_rank, a title's words weighing most; the rest, up to `most`, by age.
    """
    wanted = (" & " if every else " | ").join(_quoted(word) for word in words)
    condition, values = narrowed.on("found.question_id")
    titled, latest = (None, None) if condition else (RANKED, most)
    cursor.execute(
        f"""WITH query AS MATERIALIZED (SELECT to_tsquery('english', %s) AS wanted),
        titled AS MATERIALIZED (SELECT question_id FROM query, search_titled(wanted, %s) AS found (question_id) WHERE true {condition}
            ORDER BY question_id DESC LIMIT {RANKED}),
        latest AS MATERIALIZED (SELECT question_id FROM query, search_matching(wanted, %s) AS found (question_id) WHERE true {condition}
            ORDER BY question_id DESC LIMIT %s),
        near AS (SELECT question_id FROM latest ORDER BY question_id DESC LIMIT {RANKED}),
        scored AS (
            SELECT question_id, {int(every)} + ts_rank(title_words, wanted) AS score FROM query, titled JOIN search_document USING (question_id)
            UNION ALL SELECT question_id, ts_rank('{WEIGHTS}', words, wanted) FROM query, near JOIN search_document USING (question_id)
            UNION ALL SELECT question_id, 0 FROM latest)
        SELECT question_id FROM scored GROUP BY question_id ORDER BY sum(score) DESC, question_id DESC LIMIT %s""",
        [wanted, titled, *values, latest, *values, most, most],
    )
    return [key for (key,) in cursor.fetchall()]


def _quoted(word: str) -> str:
    """A word that the index's language takes as a word, whatever is in it."""
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
