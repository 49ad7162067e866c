"""Purge: a workshop goes for good, rows, pictures and copies, and the data folder is searched.

What was deleted must not lie in a free page of the database, in a copy of a damaged database, in
an export or in a half-written file. So the copies go too, the database is written anew, and then
every file is searched for what only this workshop knew: its ids and the texts that people wrote.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.errors import BROKEN_ZIP, Damaged, StorageProblem
from visioning.store import tables
from visioning.store.database import Database
from visioning.store.repair import SET_ASIDE, THUMBNAILS

log = logging.getLogger(__name__)

EXPORTS = "exports"
"""Folder below the data folder where galleries lie until they are taken home."""

_SHORTEST = 12  # characters; shorter texts occur by chance
_ENOUGH = 60  # characters of a text that are searched for; longer ones may cross a page's border
_LARGEST_MEMBER = 64 << 20  # bytes of a ZIP's file that are searched; galleries' texts are smaller

# What points to others comes first, so that no row is left pointing to nothing.
_BY_TANDEM = (
    *(tables.notes, tables.dots, tables.verdicts, tables.alt_texts, tables.suggestions),
    *(tables.reflections, tables.milestones, tables.sentences, tables.pictures, tables.visions),
)
_BY_WORKSHOP = (tables.answers, tables.bin, tables.tandems)


@dataclass(frozen=True)
class PurgeReport:
    """What went, and what a search of the data folder found afterwards.

    Attributes:
        title: Of the workshop that is gone.
        rows: Records deleted from the database, former versions among them.
        files: Files deleted: pictures, thumbnails, exports, copies of damaged databases.
        searched: Files that were searched afterwards.
        searched_bytes: Their size.
        needles: Ids and texts that were looked for.
        left: Files that still hold one of them, by their path below the data folder; none, if all
            went well.
    """

    title: str
    rows: int
    files: int
    searched: int
    searched_bytes: int
    needles: int
    left: tuple[str, ...]


def purge(database: Database, outputs: Path, workshop_id: str) -> PurgeReport:
    """Delete a workshop with all that belongs to it, and search for what is left.

    The files go first: cut off in between, the rows are still there and the purge can be
    repeated, while a picture without a row would be taken in again by `repair`.

    Raises:
        StorageProblem: A file cannot be deleted, or the database is in use elsewhere.
    """
    database.write_anew()  # refused while others read, which is better known before anything goes
    with database.read() as connection:
        column = tables.workshops.c
        row = connection.execute(
            sa.select(column.slug, column.title).where(column.id == workshop_id)
        ).one()
        own = _needles(connection, workshop_id)
        pictures = _pictures(connection, workshop_id)
        others = set(connection.scalars(sa.select(tables.pictures.c.file))) - set(pictures)
    try:
        files = _delete_files(outputs, row.slug, pictures, others, own.certain)
    except OSError as error:
        raise images.storage_problem(error, outputs) from error
    with database.write() as connection:
        rows = _delete_rows(connection, workshop_id)
        kept = _everything(connection)
    with contextlib.suppress(StorageProblem):  # then the search below finds what is left
        database.write_anew()
    needles = [text for text in own.all if text not in kept]
    searched, size, left = _search(outputs, own.certain, needles)
    for file in left:
        log.error("%s still holds something of the workshop", file)
    return PurgeReport(row.title, rows, files, searched, size, len(needles), left)


@dataclass(frozen=True)
class _Needles:
    """What only this workshop knows.

    Attributes:
        certain: Ids of the workshop and its tandems, which each copy of anything carries.
        all: These, the ids of what was written, and the texts.
    """

    certain: tuple[str, ...]
    all: tuple[str, ...]


def _tandems(workshop_id: str) -> sa.Select:
    return sa.select(tables.tandems.c.id).where(tables.tandems.c.workshop_id == workshop_id)


def _needles(connection: sa.Connection, workshop_id: str) -> _Needles:
    certain = (workshop_id, *connection.scalars(_tandems(workshop_id)))
    found = set(certain)
    for table in _BY_TANDEM[:-2]:  # a follow-up names pictures and prompts by their ids
        inside = table.c.tandem_id.in_(_tandems(workshop_id))
        for row in connection.execute(sa.select(table).where(inside)).mappings():
            texts = {row["id"], row.get("text"), row.get("action"), row.get("role")}
            found |= {text[:_ENOUGH] for text in texts if text and len(text) >= _SHORTEST}
    return _Needles(certain, tuple(found))


def _pictures(connection: sa.Connection, workshop_id: str) -> dict[str, str]:
    """The hashes of the workshop's pictures, by their files."""
    column = tables.pictures.c
    query = sa.select(column.file, column.sha256)
    inside = column.tandem_id.in_(_tandems(workshop_id))
    return {row.file: row.sha256 for row in connection.execute(query.where(inside))}


# --- Deleting ------------------------------------------------------------------------------------


def _delete_files(
    outputs: Path,
    slug: str,
    pictures: dict[str, str],
    others: set[str],
    certain: tuple[str, ...],
) -> int:
    """Delete the workshop's files and all copies that hold anything of it; return how many."""
    export = re.compile(rf"{re.escape(slug)}-\d{{8}}-\d{{6}}")
    doomed = [outputs / file for file in pictures]
    doomed += [outputs / THUMBNAILS / f"{digest}.webp" for digest in pictures.values()]
    doomed += [path for path in _files(outputs / slug) if _below(path, outputs) not in others]
    doomed += list(_files(outputs / SET_ASIDE))  # cut off, so nobody can tell whose they were
    doomed += [
        path
        for path in _files(outputs)
        if (
            path.parent.name.startswith(".salvage-")
            or ".damaged-" in path.name
            or path.parent == outputs / EXPORTS
        )
        and (export.match(path.name) or _holds(path, certain, ()))
    ]
    gone = 0
    for path in dict.fromkeys(doomed):
        if path.is_file() or path.is_symlink():
            path.unlink()
            gone += 1
    _remove_empty(outputs / slug)
    return gone


def _remove_empty(folder: Path) -> None:
    for inside, _, _ in os.walk(folder, topdown=False):
        if not os.listdir(inside):
            os.rmdir(inside)


def _delete_rows(connection: sa.Connection, workshop_id: str) -> int:
    gone = 0
    for table in (*_BY_TANDEM, *_BY_WORKSHOP):
        if table in _BY_WORKSHOP:
            goes = table.c.workshop_id == workshop_id
        else:
            goes = table.c.tandem_id.in_(_tandems(workshop_id))
        ids = sa.select(table.c.id).where(goes)
        former = [(tables.history, tables.history.c.record_id)]
        if table is tables.notes:
            former.append((tables.revisions, tables.revisions.c.note_id))
        for older, column in former:
            gone += connection.execute(sa.delete(older).where(column.in_(ids))).rowcount
        gone += connection.execute(sa.delete(table).where(goes)).rowcount
    for table in (tables.rooms, tables.workshops):
        gone += connection.execute(sa.delete(table).where(table.c.id == workshop_id)).rowcount
    return gone


def _everything(connection: sa.Connection) -> str:
    """All that is still stored, as one text."""
    parts = []
    for table in tables.metadata.sorted_tables:
        for row in connection.execute(sa.select(table)):
            parts += [str(value) for value in row if value is not None]
    return "\n".join(parts)


# --- Searching -----------------------------------------------------------------------------------


def _search(
    outputs: Path, certain: tuple[str, ...], needles: Iterable[str]
) -> tuple[int, int, tuple[str, ...]]:
    """Search all files; return how many, their bytes, and those that hold something."""
    count = size = 0
    left = []
    for path in _files(outputs):
        count += 1
        size += path.stat().st_size
        if _holds(path, certain, needles):
            left.append(_below(path, outputs))
    return count, size, tuple(left)


def _holds(path: Path, certain: tuple[str, ...], needles: Iterable[str]) -> bool:
    """Tell whether a file holds one of the ids, or a database or text file one of the needles."""
    data = path.read_bytes()
    if data.startswith(b"\x89PNG"):
        return _in(data, certain) or _in(_record(data), certain)
    if zipfile.is_zipfile(path):
        try:
            return any(_in(member, (*certain, *needles)) for member in _members(path))
        except BROKEN_ZIP as error:
            log.warning("%s cannot be searched: %s", path, error)
            return True  # nobody can tell what is in it
    if path.suffix == ".webp":
        return _in(data, certain)
    return _in(data, (*certain, *needles))


def _in(data: bytes, needles: Iterable[str]) -> bool:
    return any(needle.encode() in data for needle in needles)


def _record(png: bytes) -> bytes:
    """The record inside a PNG, which is packed there."""
    try:
        return str(images.read_record(png)).encode()
    except Damaged:
        return b""


def _members(path: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            with archive.open(member) as file:
                data = file.read(_LARGEST_MEMBER)
            yield _record(data) if data.startswith(b"\x89PNG") else data


def _files(folder: Path) -> Iterator[Path]:
    for inside, _, names in os.walk(folder):
        for name in sorted(names):
            yield Path(inside, name)


def _below(path: Path, outputs: Path) -> str:
    return path.relative_to(outputs).as_posix()
