"""The same for what writes: one change of rows, or one new row, put together once (prepared.py).

    STAMP = PreparedChange(lambda pk, at: updating(Question.objects.filter(pk=pk), changed_at=at), pk=BigAutoField(), at=DateTimeField())
    STAMP.make(pk=7, at=now)
    NEW = PreparedInsert(Answer)
    NEW.store(answer)

As with Django's own `update`, `delete` and `bulk_create`, nothing is told of it to anybody, and no row is fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Generic, TypeVar

from django.db import connections, router
from django.db.models import AutoField, Field, Model, QuerySet
from django.db.models.constants import OnConflict
from django.db.models.sql import DeleteQuery, InsertQuery, Query, UpdateQuery
from django.db.transaction import mark_for_rollback_on_error

from curbside.site.lib.prepared import put_in, stand_ins

Row = TypeVar("Row", bound=Model)


def updating(rows: QuerySet[Any], **values: Any) -> Query:
    """The change that sets these values in all of the rows."""
    query = rows.query.chain(UpdateQuery)
    query.add_update_values(values)  # type: ignore[attr-defined]  # chained as one
    return query


def deleting(rows: QuerySet[Any]) -> Query:
    """The change that deletes the rows, which no others hang on."""
    return rows.query.chain(DeleteQuery)


class PreparedChange:
    """A change of rows but for its values.

    make: gives the change, with a stand-in for each value; called once.   fields: what each value is of, by name.
    """

    def __init__(self, make: Callable[..., Query], **fields: Field[Any, Any]) -> None:
        self._make, self._fields = make, fields
        self._put: tuple[str, str, tuple[Any, ...]] | None = None

    def make(self, **values: Any) -> int:
        """Make it; `values` by the names of `fields`. Returns how many rows were changed."""
        using, sql, wanted = self._put = self._put or self._put_together()
        with mark_for_rollback_on_error(using), connections[using].cursor() as cursor:
            cursor.execute(sql, put_in(wanted, values, connections[using]))
            return int(cursor.rowcount)

    def _put_together(self) -> tuple[str, str, tuple[Any, ...]]:
        query = self._make(**stand_ins(self._fields))
        using = router.db_for_write(query.model)  # type: ignore[arg-type]  # a query of rows has one
        sql, values = query.get_compiler(using).as_sql()
        return using, sql, tuple(values)


class PreparedInsert(Generic[Row]):
    """A new row of a table.

    instead: names of the fields that a row already there gets the new values of; `of`: the unique fields it is told by. Empty: such a row is an error.
    """

    def __init__(self, model: type[Row], *, instead: Collection[str] = (), of: Collection[str] = ()) -> None:
        self._model, self._instead, self._of = model, instead, of
        self._put: tuple[str, str] | None = None

    def store(self, row: Row) -> None:
        """Store the row, as new. A number the database gave it is set. Raises IntegrityError as the database does."""
        fields = self._fields()
        using, sql = self._put = self._put or self._put_together(row)
        connection = connections[using]
        with mark_for_rollback_on_error(using), connection.cursor() as cursor:
            cursor.execute(sql, [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields])
            if isinstance(self._model._meta.pk, AutoField):
                row.pk = cursor.fetchone()[0]
        row._state.adding, row._state.db = False, using

    def _fields(self) -> list[Any]:
        return [field for field in self._model._meta.concrete_fields if not isinstance(field, AutoField)]

    def _put_together(self, row: Row) -> tuple[str, str]:
        using, meta = router.db_for_write(self._model), self._model._meta
        of, instead = ([meta.get_field(name) for name in names] for names in (self._of, self._instead))
        query = InsertQuery(self._model, on_conflict=OnConflict.UPDATE if instead else None, update_fields=instead, unique_fields=of)
        query.insert_values(self._fields(), [row])
        compiler: Any = query.get_compiler(using)
        compiler.returning_fields = [meta.pk] if isinstance(meta.pk, AutoField) else None
        [(sql, _)] = compiler.as_sql()
        return using, sql
