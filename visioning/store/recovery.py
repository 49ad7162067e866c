"""Recovery: a damaged SQLite file is kept aside and replaced by all that can still be read.

The new file is built beside the damaged one and takes its place only when it is complete, so that
a crash on the way loses nothing.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.errors import Damaged, InvalidInput
from visioning.model import Note, Revision, VisionSentence
from visioning.store import rows, tables
from visioning.store.database import TABLES, Database, is_damage, utc_stamp
from visioning.store.records import restored
from visioning.store.repair import picture_files, repair_files

log = logging.getLogger(__name__)

_ORDER = tuple(kind for kind in TABLES if kind is not Revision)
_HEADER, _PAGE = 100, 4096  # Bytes. Source: sqlite.org/fileformat.html, 1.3.
_LARGEST_GAP, _GUESSES = 100_000, 1_000


@dataclass(frozen=True)
class RecoveryReport:
    """What was saved when the database was rebuilt.

    Attributes:
        kept_aside: Where the damaged file lies now; None if there was no database at all.
        pictures: Pictures in the new database.
        notes: Notes read from the damaged file.
        lost: Rows that could be read but not be placed, because what they belong to is gone.
    """

    kept_aside: Path | None
    pictures: int
    notes: int
    lost: int


def recover_if_needed(file: Path) -> RecoveryReport | None:
    """Rebuild a database that is damaged, or is gone while its pictures are there.

    Returns:
        None where nothing was to be done.
    """
    outputs, building = file.parent, file.with_name(f"{file.stem}.rebuilding{file.suffix}")
    damaged = _is_damaged(file)
    if not damaged and (_has_content(file) or next(picture_files(outputs), None) is None):
        return None
    log.error("%s is %s; rebuilding it", file, "damaged" if damaged else "gone")
    try:
        for path in _family(building):
            path.unlink(missing_ok=True)
        records = _salvage(file) if damaged else []
        with closing(Database(sa.URL.create("sqlite", database=str(building)), outputs)) as new:
            left = _insert_all(new, records)
            repair_files(new, outputs)
            left = _insert_all(new, left)
            # A note outlives its picture: it stays with the tandem.
            left = _insert_all(new, [_without_picture(record) for record in left])
            with new.read() as connection:
                pictures, notes = (
                    connection.scalar(sa.select(sa.func.count()).select_from(table))
                    for table in (tables.pictures, tables.notes)
                )
        kept_aside = _keep_aside(file) if damaged else None
        building.replace(file)
    except OSError as error:
        raise images.storage_problem(error, outputs) from error
    return RecoveryReport(kept_aside, pictures, notes, lost=len(left))


def _family(file: Path) -> tuple[Path, ...]:
    """Return the database file and the two that SQLite keeps beside it."""
    return file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def _has_content(file: Path) -> bool:
    return any(path.exists() and path.stat().st_size for path in _family(file)[:2])


def _is_damaged(file: Path) -> bool:
    if not _has_content(file):
        return False
    try:
        with closing(sqlite3.connect(file, timeout=10)) as connection:
            return connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]
    except sqlite3.DatabaseError as error:
        return is_damage(error)  # Locked or unreadable is not damaged; opening it says which.


def _keep_aside(file: Path) -> Path:
    stamp = utc_stamp(datetime.now(UTC))
    aside = file.with_name(f"{file.stem}.damaged-{stamp}{file.suffix}")
    number = 2
    while any(path.exists() for path in _family(aside)):  # damaged twice within a second
        aside = file.with_name(f"{file.stem}.damaged-{stamp}-{number}{file.suffix}")
        number += 1
    # The log goes first: beside a new database it would be taken for that one's.
    for path, target in reversed(list(zip(_family(file), _family(aside), strict=True))):
        if path.exists():
            path.replace(target)
    return aside


# --- Putting rows into the new database ----------------------------------------------------------


def _insert_all(database: Database, records: list) -> list:
    """Insert what can be inserted; return the rest."""
    left = []
    with database.write() as connection:
        for record in records:
            try:
                with connection.begin_nested():
                    rows.insert(connection, record)
            except (sa.exc.IntegrityError, InvalidInput, ValueError) as error:
                log.info("%s %s not inserted: %s", type(record).__name__, record.id, error)
                left.append(record)
    return left


def _without_picture(record: object) -> object:
    return replace(record, picture_id=None) if isinstance(record, Note | VisionSentence) else record


# --- Reading what can still be read --------------------------------------------------------------


def _salvage(file: Path) -> list:
    """Return the records that a damaged file still holds, each after those it points to.

    SQLite cannot open a file whose first page is damaged, though all rows lie in others. Such a
    file is read with the first page of a new database: tables made by the same migrations lie in
    the same places.
    """
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".salvage-") as folder:
        new, copy = Path(folder, "new.sqlite3"), Path(folder, "copy.sqlite3")
        Database(sa.URL.create("sqlite", database=str(new)), file.parent).close()
        first_page = _usable_first_page(new.read_bytes()[:_PAGE])
        log_file, log_copy = _family(file)[1], _family(copy)[1]
        data = file.read_bytes()
        for lent in (0, _HEADER, _PAGE):
            copy.write_bytes(first_page[:lent] + data[lent:])
            if log_file.exists():
                shutil.copyfile(log_file, log_copy)
            engine = sa.create_engine(
                sa.URL.create("sqlite", database=str(copy)), poolclass=sa.NullPool
            )
            with engine.connect() as connection:
                found = _read_tables(connection)
            for path in _family(copy):
                path.unlink(missing_ok=True)
            if found is not None:
                return found
    return []


def _usable_first_page(page: bytes) -> bytes:
    """Return the page with the file's size unknown and no free pages listed."""
    return page[:32] + bytes(8) + page[40:92] + bytes(4) + page[96:]


def _read_tables(connection: sa.Connection) -> list | None:
    """Return the readable records, None if not even the tables' list can be read."""
    try:
        present = set(connection.scalars(sa.text("SELECT name FROM sqlite_master")))
    except sa.exc.DatabaseError:
        return None
    if tables.notes.name not in present:
        return None
    revisions: dict[str, list[tuple[int, Revision]]] = {}
    for row in _readable_rows(connection, tables.revisions):
        record = _record(Revision, row)
        if record is not None:
            revisions.setdefault(row["note_id"], []).append((row["number"], record))
    records = []
    for kind in _ORDER:
        if TABLES[kind].name not in present:  # an older version's file
            continue
        for row in _readable_rows(connection, TABLES[kind]):
            if kind is Note:
                pairs = sorted(revisions.get(row["id"], []), key=lambda pair: pair[0])
                row["revisions"] = tuple(revision for _, revision in pairs)
            record = _record(kind, row)
            if record is not None:
                records.append(record)
    return records


def _record(kind: type, row: dict) -> object | None:
    try:
        return restored(kind, row)
    except Damaged as error:
        log.warning("a row is damaged: %s", error)
        return None


def _readable_rows(connection: sa.Connection, table: sa.Table) -> Iterator[dict]:
    """Yield the rows one by one, passing over those that cannot be read."""
    try:
        listed = connection.execute(sa.text(f"PRAGMA table_info({table.name})")).mappings()
        present = {row["name"] for row in listed}
    except sa.exc.DatabaseError:
        return
    # An older version's table may lack columns of today; `restored` knows their defaults.
    columns = (column for column in table.columns if column.name in present)
    query = sa.select(*columns).where(sa.text("rowid = :number"))
    unreadable = 0
    for number in _row_numbers(connection, table.name):
        try:
            row = connection.execute(query, {"number": number}).mappings().first()
        except (sa.exc.DatabaseError, ValueError, TypeError):
            unreadable += 1
            continue
        if row is not None:
            yield dict(row)
    if unreadable:
        log.warning("%s: up to %s rows cannot be read", table.name, unreadable)


def _row_numbers(connection: sa.Connection, table: str) -> list[int]:
    """Return the numbers of all rows: from both ends as far as possible, guessed in between."""
    scan = f"SELECT rowid FROM {table} NOT INDEXED ORDER BY rowid"
    first, whole = _until_damage(connection, scan)
    if whole:
        return first
    last, _ = _until_damage(connection, f"{scan} DESC")
    start = first[-1] + 1 if first else 1
    end = last[-1] if last else start + _GUESSES
    between = range(start, min(end, start + _LARGEST_GAP))
    return sorted({*first, *between, *last})


def _until_damage(connection: sa.Connection, query: str) -> tuple[list[int], bool]:
    """Return the numbers up to the first damage, and whether there was none."""
    numbers: list[int] = []
    seen: set[int] = set()
    try:
        for number in connection.execute(sa.text(query)).yield_per(100).scalars():
            if number in seen:  # Damaged pages may point back to others, in a circle.
                return numbers, False
            seen.add(number)
            numbers.append(number)
    except sa.exc.DatabaseError:
        return numbers, False
    return numbers, True
