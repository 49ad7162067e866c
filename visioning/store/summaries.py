"""What lists of many pictures and notes need: no scenes, which are large, no histories."""

from __future__ import annotations

import sqlalchemy as sa

from visioning.model import Keyword, NoteKind, NoteSummary, PictureSummary
from visioning.store import tables

_COLUMNS = (
    *("id", "tandem_id", "vision_id", "prompt", "prompt_typed", "created", "keywords"),
    *("parent_id", "starred", "edit"),
)


def picture_summaries(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool]
) -> list[PictureSummary]:
    """Return the pictures that fulfil all conditions, newest first."""
    column = tables.pictures.c
    query = (
        sa.select(*(column[name] for name in _COLUMNS))
        .where(*conditions)
        .order_by(column.created.desc(), column.id)
    )
    return [
        PictureSummary(
            *values,
            tuple(Keyword(**word) for word in keywords),
            parent_id,
            starred,
            edit_kind=edit["kind"] if edit else "",
            edit_of=edit["picture_id"] if edit else "",
        )
        for *values, keywords, parent_id, starred, edit in connection.execute(query)
    ]


def note_summaries(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool]
) -> list[NoteSummary]:
    """Return the notes that fulfil all conditions, oldest first."""
    column = tables.notes.c
    columns = (column.id, column.tandem_id, column.picture_id, column.kind, column.text)
    query = (
        sa.select(*columns, column.role, column.created)
        .where(*conditions)
        .order_by(column.created, column.id)
    )
    kinds = {str(kind): kind for kind in NoteKind}
    return [
        NoteSummary(*row[:3], kinds[row[3]], *row[4:])
        for row in connection.execute(query)
        if row[3] in kinds  # a newer version may know more
    ]


def dot_counts(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool]
) -> dict[str, dict[int, int]]:
    """Return how many dots pictures have: by picture, then by round."""
    column = tables.dots.c
    of = (column.picture_id, column.round)
    query = sa.select(*of, sa.func.count()).where(*conditions).group_by(*of)
    found: dict[str, dict[int, int]] = {}
    for picture_id, round, count in connection.execute(query):
        found.setdefault(picture_id, {})[round] = count
    return found
