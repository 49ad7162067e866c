"""Rows in and out of the tables, as records of the domain."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa

from visioning.errors import NotFound
from visioning.images import sha256
from visioning.model import Note, Revision, Tandem, Workshop
from visioning.store import tables
from visioning.store.database import TABLES, values_of
from visioning.store.records import restored

_T = typing.TypeVar("_T")


def exists(connection: sa.Connection, kind: type, id: str) -> bool:
    """Tell whether a record of this kind is stored."""
    table = TABLES[kind]
    return connection.scalar(sa.select(table.c.id).where(table.c.id == id)) is not None


def require(connection: sa.Connection, kind: type, id: str | None) -> None:
    """Raise NotFound if `id` names no record; None names none and is fine."""
    if id is not None and not exists(connection, kind, id):
        raise NotFound("error.not_found", what=kind.__name__.lower(), id=id)


def insert(connection: sa.Connection, record: object) -> None:
    """Add a record; of a note, its revisions as well."""
    connection.execute(sa.insert(TABLES[type(record)]).values(values_of(record)))
    if isinstance(record, Note):
        for number, revision in enumerate(record.revisions):
            insert_revision(connection, record.id, number, revision)


def insert_revision(
    connection: sa.Connection, note_id: str, number: int, revision: Revision
) -> None:
    """Add what a note said before; `number` counts from 0."""
    values = values_of(revision, note_id=note_id, number=number)
    connection.execute(sa.insert(tables.revisions).values(values))


def update(connection: sa.Connection, record: object) -> None:
    """Write all fields of a stored record."""
    table = TABLES[type(record)]
    connection.execute(sa.update(table).where(table.c.id == record.id).values(values_of(record)))


def replace_revisions(connection: sa.Connection, note: Note) -> None:
    """Write what a stored note said before, in place of what is stored of it."""
    own = tables.revisions.c.note_id == note.id
    connection.execute(sa.delete(tables.revisions).where(own))
    for number, revision in enumerate(note.revisions):
        insert_revision(connection, note.id, number, revision)


def with_free_slug(connection: sa.Connection, record: Workshop | Tandem) -> Workshop | Tandem:
    """Return the record, with another folder name where somebody else has its own."""
    column = TABLES[type(record)].c
    others = [column.slug == record.slug, column.id != record.id]
    if isinstance(record, Tandem):
        others.append(column.workshop_id == record.workshop_id)
    if not connection.scalar(sa.select(column.id).where(*others)):
        return record
    # Ids that came from elsewhere may hold letters that a folder name may not.
    plain = record.id[:8] if re.fullmatch(r"[a-z0-9]{8,}", record.id) else ""
    tail = plain or sha256(record.id.encode())[:8]
    return replace(record, slug=f"{record.slug[:60].rstrip('-')}-{tail}")


def select(
    connection: sa.Connection,
    kind: type[_T],
    *conditions: sa.ColumnElement[bool],
    order: Iterable[sa.ColumnElement] = (),
    limit: int | None = None,
) -> list[_T]:
    """Return the records that fulfil all conditions.

    Raises:
        Damaged: A row holds what no version of the program wrote.
    """
    query = sa.select(TABLES[kind]).where(*conditions).order_by(*order).limit(limit)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    if kind is Note:
        revisions = _revisions(connection, [row["id"] for row in rows])
        rows = [{**row, "revisions": revisions.get(row["id"], ())} for row in rows]
    return [restored(kind, row) for row in rows]


def _revisions(connection: sa.Connection, note_ids: list[str]) -> dict[str, list[Revision]]:
    column = tables.revisions.c
    found: dict[str, list[Revision]] = {}
    for start in range(0, len(note_ids), 500):  # SQLite allows a limited number of parameters.
        query = (
            sa.select(tables.revisions)
            .where(column.note_id.in_(note_ids[start : start + 500]))
            .order_by(column.note_id, column.number)
        )
        for row in connection.execute(query).mappings():
            found.setdefault(row["note_id"], []).append(restored(Revision, row))
    return found
