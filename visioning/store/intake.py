"""Records that come from another laptop: read and written within one transaction."""

from __future__ import annotations

import typing
from collections.abc import Collection, Iterator

import sqlalchemy as sa

from visioning.model import Binned, Former, Note, Picture, Room, Tandem, Workshop
from visioning.store import rows
from visioning.store.database import TABLES

_T = typing.TypeVar("_T")

_AT_ONCE = 500  # SQLite allows a limited number of parameters


class Intake:
    """What `Store.taking_in` gives: all that it writes is stored together, or nothing of it.

    Attributes:
        changed: Whether anything was written.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.changed = False

    def stored(self, kind: type[_T], ids: Collection[str]) -> dict[str, _T]:
        """Return the records of a kind that have one of the ids, by id; also from the bin."""
        column = TABLES[kind].c.id
        return {one.id: one for part in _parts(ids) for one in self._select(kind, column.in_(part))}

    def former(self, record_ids: Collection[str]) -> dict[str, list[Former]]:
        """Return what records were before each change, oldest first, by the record's id."""
        column = TABLES[Former].c
        order = (column.replaced, column.id)
        found: dict[str, list[Former]] = {}
        for part in _parts(record_ids):
            for one in self._select(Former, column.record_id.in_(part), order=order):
                found.setdefault(one.record_id, []).append(one)
        return found

    def binned(self, ids: Collection[str]) -> set[str]:
        """Return those ids whose records are in the bin."""
        return set(self.stored(Binned, ids))

    def taken(self, files: Collection[str]) -> set[str]:
        """Return those paths below the data folder that a stored picture has."""
        column = TABLES[Picture].c.file
        query = sa.select(column)
        found = (self._connection.scalars(query.where(column.in_(part))) for part in _parts(files))
        return {file for part in found for file in part}

    def room(self, workshop_id: str) -> Room | None:
        """Return where a workshop stands, None where nobody steered it yet."""
        return self.stored(Room, [workshop_id]).get(workshop_id)

    def add(self, record: _T) -> _T:
        """Add a record; return it as stored: a folder name that is taken is another then."""
        if isinstance(record, Workshop | Tandem):
            record = self.with_free_slug(record)
        rows.insert(self._connection, record)
        self.changed = True
        return record

    def with_free_slug(self, record: _T) -> _T:
        """Return a workshop or tandem, with another folder name where its own is taken."""
        return rows.with_free_slug(self._connection, record)

    def change(self, record: object) -> None:
        """Write all fields of a stored record, of a note its revisions as well."""
        rows.update(self._connection, record)
        if isinstance(record, Note):
            rows.replace_revisions(self._connection, record)
        self.changed = True

    def _select(self, kind: type[_T], *conditions: sa.ColumnElement[bool], order=()) -> list[_T]:
        return rows.select(self._connection, kind, *conditions, order=order)


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    listed = list(ids)
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]
