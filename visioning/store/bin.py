"""The bin for good: what goes when it is emptied, rows and files, and what goes with it.

A note, a dot, a verdict and an alternative text belong to one picture and go with it. A sentence
of the vision stays without its picture, a picture that was made from it stays as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.model import (
    AltText,
    Answer,
    Dot,
    Milestone,
    Note,
    Picture,
    Reflection,
    Suggestion,
    Verdict,
    VisionSentence,
)
from visioning.store import tables
from visioning.store.database import TABLES
from visioning.store.repair import THUMBNAILS

# What points to others comes first, so that no row is left pointing to nothing.
_KINDS = (
    *(Note, Dot, Verdict, AltText),
    *(Suggestion, Reflection, VisionSentence, Milestone, Answer, Picture),
)
_WITH_PICTURE = (Note, Dot, Verdict, AltText)


def size(connection: sa.Connection, workshop_id: str) -> int:
    """Return how many records `empty` would delete, with those that go with a picture."""
    return sum(
        connection.scalar(sa.select(sa.func.count()).select_from(table).where(goes))
        for table, goes in _doomed(workshop_id)
    )


def empty(connection: sa.Connection, outputs: Path, workshop_id: str) -> int:
    """Delete what is in a workshop's bin, with its history and files; return how many records.

    The files go first: cut off in between, the bin still holds their rows and can be emptied
    again, while a file without a row would be taken in again by `repair`.

    Raises:
        StorageProblem: A file cannot be deleted.
    """
    pictures = tables.pictures
    doomed = sa.select(pictures.c.file, pictures.c.sha256)
    for file, digest in connection.execute(doomed.where(_binned(pictures, Picture, workshop_id))):
        try:
            (outputs / file).unlink(missing_ok=True)
            (outputs / THUMBNAILS / f"{digest}.webp").unlink(missing_ok=True)
        except OSError as error:
            raise images.storage_problem(error, outputs) from error
    sentences = tables.sentences
    beside = sentences.c.picture_id.in_(_ids(Picture, workshop_id))
    connection.execute(sa.update(sentences).where(beside).values(picture_id=None))
    gone = 0
    for table, goes in _doomed(workshop_id):
        ids = sa.select(table.c.id).where(goes)
        if table is tables.notes:
            connection.execute(
                sa.delete(tables.revisions).where(tables.revisions.c.note_id.in_(ids))
            )
        connection.execute(sa.delete(tables.history).where(tables.history.c.record_id.in_(ids)))
        gone += connection.execute(sa.delete(table).where(goes)).rowcount
    emptied = tables.bin.c.kind.in_([kind.__name__ for kind in _KINDS])
    inside = tables.bin.c.workshop_id == workshop_id
    connection.execute(sa.delete(tables.bin).where(inside, emptied))
    return gone


def _doomed(workshop_id: str) -> Iterator[tuple[sa.Table, sa.ColumnElement[bool]]]:
    """Yield the tables in the order in which their rows can go, and which rows."""
    for kind in _KINDS:
        table = TABLES[kind]
        goes = _binned(table, kind, workshop_id)
        if kind in _WITH_PICTURE:
            goes = sa.or_(goes, table.c.picture_id.in_(_ids(Picture, workshop_id)))
        yield table, goes


def _binned(table: sa.Table, kind: type, workshop_id: str) -> sa.ColumnElement[bool]:
    return table.c.id.in_(_ids(kind, workshop_id))


def _ids(kind: type, workshop_id: str) -> sa.Select:
    column = tables.bin.c
    inside = (column.workshop_id == workshop_id, column.kind == kind.__name__)
    return sa.select(column.id).where(*inside)
