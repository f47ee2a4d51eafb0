"""Finding threads by words. The door: `queries.search(words, filters, page)` and `queries.similar(title, limit)`.

The index is kept by the database itself (`sqlite.py`, `postgres.py`), so no write can forget it.
"""
