"""The database behind the store: connection, migrations, and what its errors mean to a user."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from visioning.errors import Damaged, InvalidInput, StorageProblem, VisioningError
from visioning.images import storage_problem
from visioning.model import (
    AltText,
    Answer,
    Binned,
    Dot,
    Former,
    Milestone,
    Note,
    Picture,
    Reflection,
    Revision,
    Room,
    Suggestion,
    Tandem,
    Verdict,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store import tables
from visioning.store.records import plain

log = logging.getLogger(__name__)

TABLES: Mapping[type, sa.Table] = {
    Workshop: tables.workshops,
    Tandem: tables.tandems,
    Vision: tables.visions,
    Picture: tables.pictures,
    Note: tables.notes,
    Revision: tables.revisions,
    Reflection: tables.reflections,
    Suggestion: tables.suggestions,
    Dot: tables.dots,
    Verdict: tables.verdicts,
    VisionSentence: tables.sentences,
    Milestone: tables.milestones,
    AltText: tables.alt_texts,
    Answer: tables.answers,
    Room: tables.rooms,
    Former: tables.history,
    Binned: tables.bin,
}
"""The table of each kind of record; a row comes after the rows it points to."""

_MIGRATIONS = Path(__file__).parent / "migrations"
# SQLite's result codes. Source: sqlite.org/rescode.html.
_DAMAGED = {11, 26}  # CORRUPT, NOTADB
_READ_ONLY = {8, 14}  # READONLY, CANTOPEN
_FULL = {13, 778, 4874}  # FULL; IOERR_WRITE is a quota; IOERR_SHMSIZE is a full disk on opening


class Database:
    """An SQLite file or a PostgreSQL database with the newest schema.

    Args:
        url: As SQLAlchemy takes it.
        folder: The data folder, named in messages.

    Raises:
        StorageProblem: It cannot be reached or written, or a newer version made it.
    """

    def __init__(self, url: str | sa.URL, folder: Path) -> None:
        self._folder = folder
        self.url = sa.make_url(url)
        sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = sa.create_engine(
            self.url, connect_args={"timeout": 10} if sqlite else {}, pool_pre_ping=not sqlite
        )
        if sqlite:
            sa.event.listen(self.engine, "connect", _configure_sqlite)
            sa.event.listen(self.engine, "begin", lambda c: c.exec_driver_sql("BEGIN"))
        with self._told():
            self._migrate()

    def close(self) -> None:
        """Close all connections; SQLite then folds its write-ahead log into the file."""
        self.engine.dispose()

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Open a transaction that only reads."""
        with self._told(), self.engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Open a transaction that writes; it is counted in `changes`.

        Counting comes first: it takes the write lock before anything is read, so that two
        writers wait for each other instead of overtaking.
        """
        with self._told(), self.engine.begin() as connection:
            connection.execute(sa.update(tables.changes).values(count=tables.changes.c.count + 1))
            yield connection

    def write_anew(self) -> None:
        """Leave nothing of deleted rows in free pages and logs; connections may stay open.

        Raises:
            StorageProblem: The disk is full, or somebody else reads or writes just now.
        """
        if self.url.get_backend_name() != "sqlite":
            engine = self.engine.execution_options(isolation_level="AUTOCOMMIT")
            with self._told(), engine.connect() as connection:
                connection.exec_driver_sql("VACUUM FULL")
            return
        with self._told(), self.engine.connect() as connection:
            # Through the driver: what SQLAlchemy executes begins a transaction.
            raw = connection.connection.driver_connection
            try:
                raw.execute("VACUUM")
                busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.DatabaseError as error:
                raise self._problem(sa.exc.DBAPIError("VACUUM", {}, error)) from error
            if busy:
                raise StorageProblem("error.database_busy", folder=str(self._folder))

    def _migrate(self) -> None:
        with self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            sqlite = connection.dialect.name == "sqlite"
            if sqlite:  # Rebuilding a table in a migration must not cascade to its children.
                raw.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                if not sqlite:  # Two laptops may open one new database at once.
                    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(20351123)")
                known = ScriptDirectory.from_config(alembic_config(connection))
                for revision in _revisions(connection):
                    if revision not in {script.revision for script in known.walk_revisions()}:
                        raise StorageProblem("error.database_newer", folder=str(self._folder))
                command.upgrade(alembic_config(connection), "head")
            if sqlite:
                raw.execute("PRAGMA foreign_keys=ON")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the database's errors into ours."""
        try:
            yield
        except sa.exc.DBAPIError as error:
            if isinstance(error, sa.exc.IntegrityError):
                raise
            raise self._problem(error) from error

    def _problem(self, error: sa.exc.DBAPIError) -> VisioningError:
        log.error("database: %s", error.orig)
        if self.url.get_backend_name() != "sqlite":
            if isinstance(error, sa.exc.OperationalError):
                return StorageProblem("error.database_unreachable", host=self.url.host or "")
            return Damaged(str(error.orig))
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if is_damage(error.orig):
            return Damaged(f"{self.url.database}: {error.orig}")
        if code in _FULL:
            return StorageProblem("error.disk_full", folder=str(self._folder))
        if code & 0xFF in _READ_ONLY:
            return StorageProblem("error.outputs_read_only", folder=str(self._folder))
        return StorageProblem("error.database_busy", folder=str(self._folder))


def is_damage(error: BaseException | None) -> bool:
    """Tell whether SQLite says that its file is not what it wrote."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def values_of(record: object, **more: object) -> dict[str, object]:
    """Return the row of a record of the domain, together with columns it has no field for.

    Raises:
        InvalidInput: A text holds what no database can store (NUL, half of a surrogate pair).
        ValueError: A value does not fit its column.
    """
    values = {}
    for column in TABLES[type(record)].columns:
        value = more[column.name] if column.name in more else getattr(record, column.name)
        if isinstance(column.type, sa.JSON):
            value = plain(value)
        elif isinstance(value, StrEnum):
            value = str(value)
        _check_texts(value)
        if isinstance(value, str) and isinstance(column.type, sa.String):
            _check_length(column, value)
        if isinstance(value, int) and isinstance(column.type, sa.Integer):
            bits = 63 if isinstance(column.type, sa.BigInteger) else 31
            if not -(2**bits) <= value < 2**bits:
                raise ValueError(f"{column} takes {bits} bits, not {value}")
        values[column.name] = value
    return values


def _check_length(column: sa.Column, value: str) -> None:
    longest = column.type.length
    if longest is not None and len(value) > longest:
        raise ValueError(f"{column} takes {longest} characters, not {len(value)}")
    if column.name == "slug" and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError(f"{value!r} is not a slug; make it with visioning.images.readable_name")
    if column.name == "id" and not re.fullmatch(r"[A-Za-z0-9_-]+", value):
        raise ValueError(f"{value!r} is not an id")


def _check_texts(value: object) -> None:
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise InvalidInput("error.text_not_storable")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_texts(key)
            _check_texts(item)
    elif isinstance(value, list):
        for item in value:
            _check_texts(item)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other processes from opening or rebuilding the same data folder meanwhile.

    Raises:
        StorageProblem: The folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = open(folder / ".lock", "a+b")  # noqa: SIM115 - closed below
    except OSError as error:
        raise storage_problem(error, folder) from error
    with lock:
        if os.name == "nt":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                lock.seek(0)
                msvcrt.locking(lock.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)  # Closing the file gives it back.
            yield


def _configure_sqlite(connection: object, _: object) -> None:
    # Python's sqlite3 would begin transactions only before some statements, and never before a
    # change of the schema; the "begin" event does it instead.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def alembic_config(connection: sa.Connection) -> Config:
    """Return what Alembic's commands need to work on an open connection."""
    config = Config(attributes={"connection": connection})
    # Alembic reads % in options as a placeholder.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revisions(connection: sa.Connection) -> list[str]:
    if not sa.inspect(connection).has_table("alembic_version"):
        return []
    return list(connection.scalars(sa.text("SELECT version_num FROM alembic_version")))


def utc_stamp(time: datetime) -> str:
    """Return a time as file names carry it.

    >>> utc_stamp(datetime(2026, 11, 23, 9, 5, tzinfo=UTC))
    '20261123-090500'
    """
    return time.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
