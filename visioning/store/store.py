"""The store's face: what the workshop, the pages, the exports and the command line use."""

from __future__ import annotations

import contextlib
import logging
import threading
import typing
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.errors import InvalidInput, NotFound, StorageProblem, UserError
from visioning.marks import PROGRAM, VERSION, KeyRing, Origin, Statement, marked, signed, trusted
from visioning.model import (
    AltText,
    Answer,
    Binned,
    Dot,
    Former,
    Milestone,
    Note,
    NoteSummary,
    Picture,
    PictureSummary,
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
from visioning.store import bin, rows, summaries, tables
from visioning.store.database import Database, alone, utc_stamp
from visioning.store.intake import Intake
from visioning.store.purge import PurgeReport, purge
from visioning.store.records import picture_record, plain
from visioning.store.recovery import RecoveryReport, recover_if_needed
from visioning.store.repair import THUMBNAILS

__all__ = ["RecoveryReport", "Store"]

log = logging.getLogger(__name__)

DATABASE_FILE = "visions.sqlite3"
KEYS = ".keys"

_T = typing.TypeVar("_T")

Record = Reflection | Suggestion | Dot | Verdict | AltText | VisionSentence | Milestone | Answer
"""What the exercise leaves beside visions, pictures and notes."""

_OWNERS = {Workshop: "workshop_id", Tandem: "tandem_id", Picture: "picture_id"}
_FIXED = ("workshop_id", "tandem_id")


class Store:
    """All workshops of one data folder; may be used from many threads and processes.

    Ids are made by the caller and unique for good (``uuid.uuid4().hex``).

    Attributes:
        outputs: The data folder.
        recovered: What was saved if the database had to be rebuilt on opening, else None.

    Args:
        url: Another database than SQLite below `outputs`, such as
            ``postgresql+psycopg://user:password@host/name``.

    Raises:
        StorageProblem: The folder or the database cannot be written or reached.
    """

    def __init__(self, outputs: Path, url: str | None = None) -> None:
        self.outputs = Path(outputs).absolute()
        self.recovered: RecoveryReport | None = None
        with alone(self.outputs):
            if url is None:
                file = self.outputs / DATABASE_FILE
                self.recovered = recover_if_needed(file)
                url = sa.URL.create("sqlite", database=str(file))
            self.database = Database(url, self.outputs)
        self._keys: KeyRing | None = None
        self._keys_lock = threading.Lock()
        self._unsigned: UserError | None = None

    def close(self) -> None:
        """Close the database's connections."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def changed(self) -> int:
        """Return a number that grows with every write by any process."""
        with self.database.read() as connection:
            return connection.scalar(sa.select(tables.changes.c.count))

    # --- Workshops, tandems, visions ---

    def add_workshop(self, workshop: Workshop) -> None:
        """Add a workshop; raise InvalidInput if another has its name."""
        with self.database.write() as connection:
            self._check_workshop_name(connection, workshop)
            rows.insert(connection, workshop)

    def update_workshop(self, workshop: Workshop) -> None:
        """Write all fields of a stored workshop; its pictures stay in their folder.

        Raises:
            NotFound: It is not stored.
            InvalidInput: Another workshop has its name.
        """
        with self.database.write() as connection:
            rows.require(connection, Workshop, workshop.id)
            self._check_workshop_name(connection, workshop)
            rows.update(connection, workshop)

    def workshop(self, id: str) -> Workshop:
        """Return a workshop; raise NotFound if there is none."""
        return self._one(Workshop, id)

    def workshops(self) -> list[Workshop]:
        """Return all workshops, oldest first."""
        return self._all(Workshop)

    def add_tandem(self, tandem: Tandem) -> None:
        """Add a tandem; raise InvalidInput if another one of its workshop has its name."""
        column = tables.tandems.c
        with self.database.write() as connection:
            rows.require(connection, Workshop, tandem.workshop_id)
            same = sa.and_(column.workshop_id == tandem.workshop_id, column.slug == tandem.slug)
            if connection.scalar(sa.select(column.id).where(same)):
                raise InvalidInput("error.name_taken", name=tandem.name)
            rows.insert(connection, tandem)

    def tandem(self, id: str) -> Tandem:
        """Return a tandem; raise NotFound if there is none."""
        return self._one(Tandem, id)

    def tandems(self, workshop_id: str) -> list[Tandem]:
        """Return a workshop's tandems, oldest first."""
        return self._all(Tandem, tables.tandems.c.workshop_id == workshop_id)

    def add_vision(self, vision: Vision) -> None:
        """Add a version of a tandem's prompt."""
        with self.database.write() as connection:
            rows.require(connection, Tandem, vision.tandem_id)
            rows.insert(connection, vision)

    def vision(self, id: str) -> Vision:
        """Return a version of a prompt; raise NotFound if there is none."""
        return self._one(Vision, id)

    def visions(self, tandem_id: str) -> list[Vision]:
        """Return a tandem's visions, oldest first."""
        return self._all(Vision, tables.visions.c.tandem_id == tandem_id)

    # --- Pictures ---

    def keep_picture(
        self,
        picture: Picture,
        png: bytes,
        label: str,
        *,
        labels: Mapping[str, str] | None = None,
        alt_texts: Mapping[str, str] | None = None,
        origin: Origin = Origin.PAINTED,
        source: bytes = b"",
    ) -> Picture:
        """Store a picture with its marks: first the file with its record inside, then its row.

        A picture that cannot be signed is stored without a signature, and the log says so.

        Args:
            picture: Its `file` and `sha256` are chosen here.
            png: The pixels.
            label: The line that marks it as AI-generated, in the picture's language.
            labels: The same line in other languages that the workshop speaks.
            alt_texts: What it shows, in words, by language.
            origin: How it came about.
            source: The photo that it was painted from, or the file that was added (PNG, JPEG or
                WebP), byte for byte as it came: what it says of its own origin is kept.

        Raises:
            Damaged: `png` is no whole PNG.
            NotFound: Its tandem or vision is not stored.
            StorageProblem: The disk is full or read-only. If only the row failed, the file stays,
                and `visioning.store.repair` finds it.
        """
        vision, tandem = self.vision(picture.vision_id), self.tandem(picture.tandem_id)
        workshop = self.workshop(tandem.workshop_id)
        labels = {**(labels or {}), picture.language: label}
        statement = self.statement(picture, labels, alt_texts or {}, origin, source)
        data = marked(
            png,
            statement,
            picture_record(workshop, tandem, vision, picture),
            images.parameters_text(picture),
        )
        data = self._signed(data, statement)
        words = images.readable_name(picture.prompt)[:40].strip("-")
        name = f"{utc_stamp(picture.created)}-{words}-{picture.seed}-{picture.id[:8]}.png"
        picture = replace(
            picture, file=f"{workshop.slug}/{tandem.slug}/{name}", sha256=images.sha256(data)
        )
        images.write_atomically(self.path(picture), data)
        self.thumbnail(picture)
        self.add_picture(picture)
        return picture

    def statement(
        self,
        picture: Picture,
        labels: Mapping[str, str],
        alt_texts: Mapping[str, str],
        origin: Origin = Origin.PAINTED,
        source: bytes = b"",
    ) -> Statement:
        """Return what a picture's marks say; the arguments are those of `keep_picture`."""
        tandem = self.tandem(picture.tandem_id)
        return Statement(
            workshop_id=tandem.workshop_id,
            model=picture.model,
            model_version=picture.model_hash,
            prompt=picture.prompt,
            writer=tandem.name,
            language=picture.language,
            labels=labels,
            alt_texts=alt_texts,
            origin=origin,
            source=source,
        )

    def _signed(self, png: bytes, statement: Statement) -> bytes:
        """The PNG with its signature, or as it is where that fails."""
        try:
            data = signed(png, statement, self.keys())
        except Exception as error:  # whatever a library throws, the picture is not lost for it
            log.exception("a picture is stored without a signature")
            known = isinstance(error, UserError)
            self._unsigned = error if known else StorageProblem("marks.not_signed")
            return png
        self._unsigned = None
        return data

    def keys(self) -> KeyRing:
        """Return what pictures are signed with; the first call of all makes the key.

        Raises:
            StorageProblem: The key cannot be read or written.
        """
        with self._keys_lock:
            if self._keys is None:
                with alone(self.outputs):
                    self._keys = KeyRing.from_environment(self.outputs / KEYS)
            return self._keys

    def anchors(self) -> bytes:
        """Return the certificates that pictures were ever signed with here, PEM."""
        with contextlib.suppress(StorageProblem):  # a key that is gone has its certificate still
            self.keys()
        return trusted(self.outputs / KEYS)

    def try_signing(self) -> UserError | None:
        """Sign a small picture, so that a problem is known before a real one; return the problem.

        The first call of all makes the key.
        """
        nothing = Statement("", PROGRAM, VERSION, "", "", "en", {"en": PROGRAM})
        self._signed(images.smallest(), nothing)
        return self.signing_problem()

    def signing_problem(self) -> UserError | None:
        """Return why pictures are not signed as they should be, None as long as all is well."""
        return self._unsigned or (self._keys and self._keys.problem)

    def add_picture(self, picture: Picture) -> None:
        """Add the row of a picture whose file is in its place; a second time changes nothing."""
        with self.database.write() as connection:
            rows.require(connection, Tandem, picture.tandem_id)
            rows.require(connection, Vision, picture.vision_id)
            # A repair running meanwhile may have found the file first.
            if not rows.exists(connection, Picture, picture.id):
                rows.insert(connection, picture)

    def picture(self, id: str) -> Picture:
        """Return a picture; raise NotFound if there is none."""
        return self._one(Picture, id)

    def pictures(
        self,
        *,
        workshop_id: str | None = None,
        tandem_id: str | None = None,
        starred: bool = False,
        limit: int | None = None,
    ) -> list[Picture]:
        """Return pictures, newest first.

        Args:
            starred: Only those with a star.
        """
        column = tables.pictures.c
        conditions = self._of(column, workshop_id=workshop_id, tandem_id=tandem_id)
        conditions.append(self._not_binned(column))
        if starred:
            conditions.append(column.starred)
        order = (column.created.desc(), column.id)
        with self.database.read() as connection:
            return rows.select(connection, Picture, *conditions, order=order, limit=limit)

    def picture_summaries(
        self, workshop_id: str, *, tandem_id: str | None = None, starred: bool = False
    ) -> list[PictureSummary]:
        """Return what lists need of pictures, newest first; quick with thousands of them."""
        column = tables.pictures.c
        conditions = self._of(column, workshop_id=workshop_id, tandem_id=tandem_id)
        conditions.append(self._not_binned(column))
        if starred:
            conditions.append(column.starred)
        with self.database.read() as connection:
            return summaries.picture_summaries(connection, *conditions)

    def note_summaries(self, workshop_id: str) -> list[NoteSummary]:
        """Return what lists need of a workshop's notes, oldest first; quick with thousands."""
        column = tables.notes.c
        conditions = self._of(column, workshop_id=workshop_id, tandem_id=None)
        with self.database.read() as connection:
            return summaries.note_summaries(connection, *conditions, self._not_binned(column))

    def dot_counts(self, workshop_id: str) -> dict[str, dict[int, int]]:
        """Return how many dots a workshop's pictures have: by picture, then by round."""
        inside = self._of(tables.dots.c, workshop_id=workshop_id, tandem_id=None)
        with self.database.read() as connection:
            return summaries.dot_counts(connection, *inside, self._not_binned(tables.dots.c))

    def picture_numbers(self, tandem_id: str) -> dict[str, int]:
        """Return how a tandem's pictures are counted, by id: its oldest is 1."""
        column = tables.pictures.c
        query = sa.select(column.id).where(column.tandem_id == tandem_id)
        with self.database.read() as connection:
            ids = connection.scalars(query.order_by(column.created, column.id.desc()))
            return {id: number for number, id in enumerate(ids, start=1)}

    def set_starred(self, id: str, starred: bool) -> None:
        """Give a picture a star or take it away."""
        table = tables.pictures
        with self.database.write() as connection:
            rows.require(connection, Picture, id)
            connection.execute(sa.update(table).where(table.c.id == id).values(starred=starred))

    def path(self, picture: Picture) -> Path:
        """Return where a picture's PNG lies."""
        return self.outputs / picture.file

    def thumbnail(self, picture: Picture) -> Path:
        """Return a picture's thumbnail (WebP, at most 480 pixels wide), making it if needed.

        Raises:
            Damaged: The PNG is missing or cannot be decoded.
        """
        return images.thumbnail(self.path(picture), self.outputs / THUMBNAILS, picture.sha256)

    # --- What people say about them ---

    def save_note(self, note: Note) -> Note:
        """Add a note, or change the one with its id; return it as stored.

        What a changed note said before becomes its newest revision. Writing the same again
        changes nothing.

        Raises:
            NotFound: Its tandem or picture is not stored.
            ValueError: The stored note belongs to another tandem or picture.
        """
        with self.database.write() as connection:
            found = rows.select(connection, Note, tables.notes.c.id == note.id)
            if not found:
                rows.require(connection, Tandem, note.tandem_id)
                rows.require(connection, Picture, note.picture_id)
                rows.insert(connection, note)
                return note
            before = found[0]
            if (before.tandem_id, before.picture_id) != (note.tandem_id, note.picture_id):
                raise ValueError(f"note {note.id} cannot move to another picture")
            note = replace(note, created=before.created, revisions=before.revisions)
            if note == replace(before, updated=note.updated):
                connection.get_transaction().rollback()  # Uncounted: pages need not look again.
                return before
            if (before.text, before.kind) != (note.text, note.kind):
                revision = Revision(before.text, before.kind, replaced=note.updated)
                rows.insert_revision(connection, note.id, len(before.revisions), revision)
                note = replace(note, revisions=(*before.revisions, revision))
            rows.update(connection, note)
            return note

    def note(self, id: str) -> Note:
        """Return a note with its revisions; raise NotFound if there is none."""
        return self._one(Note, id)

    def notes(
        self,
        *,
        workshop_id: str | None = None,
        tandem_id: str | None = None,
        picture_id: str | None = None,
    ) -> list[Note]:
        """Return notes, oldest first."""
        conditions = self._of(tables.notes.c, workshop_id=workshop_id, tandem_id=tandem_id)
        if picture_id is not None:
            conditions.append(tables.notes.c.picture_id == picture_id)
        return self._all(Note, *conditions, self._not_binned(tables.notes.c))

    # --- What the exercise leaves ---

    def save(self, record: Record) -> Record:
        """Add a record of the exercise, or change the one with its id; return it as stored.

        What a changed one said before goes to its history. Writing the same again changes nothing.

        Raises:
            NotFound: What it belongs to is not stored.
            ValueError: The stored one belongs to another tandem or picture.
        """
        kind = type(record)
        with self.database.write() as connection:
            found = rows.select(connection, kind, rows.TABLES[kind].c.id == record.id)
            if not found:
                for owner, name in _OWNERS.items():
                    rows.require(connection, owner, getattr(record, name, None))
                rows.insert(connection, record)
                return record
            before = found[0]
            if any(getattr(before, n, None) != getattr(record, n, None) for n in _FIXED):
                raise ValueError(f"{kind.__name__} {record.id} cannot move")
            record = replace(record, created=before.created)
            same = replace(before, updated=record.updated) if hasattr(record, "updated") else before
            if record == same:
                connection.get_transaction().rollback()  # Uncounted: pages need not look again.
                return before
            now = datetime.now(UTC)
            rows.insert(
                connection,
                Former(uuid.uuid4().hex, kind.__name__, record.id, plain(before), now),
            )
            rows.update(connection, record)
            return record

    def record(self, kind: type[_T], id: str) -> _T:
        """Return a record, also from the bin; raise NotFound if there is none."""
        return self._one(kind, id)

    def records(
        self,
        kind: type[_T],
        *,
        workshop_id: str | None = None,
        tandem_id: str | None = None,
        picture_id: str | None = None,
    ) -> list[_T]:
        """Return records that are not in the bin, oldest first; milestones by their dates."""
        column = rows.TABLES[kind].c
        if kind is Answer:
            conditions = [column.workshop_id == workshop_id] if workshop_id else []
        else:
            conditions = self._of(column, workshop_id=workshop_id, tandem_id=tandem_id)
        if picture_id is not None:
            conditions.append(column.picture_id == picture_id)
        found = self._all(kind, *conditions, self._not_binned(column))
        return sorted(found, key=lambda m: m.due) if kind is Milestone else found

    def former(self, record_id: str) -> list[Former]:
        """Return what a record was before each change, oldest first."""
        column = tables.history.c
        with self.database.read() as connection:
            order = (column.replaced, column.id)
            return rows.select(connection, Former, column.record_id == record_id, order=order)

    # --- The bin ---

    def put_in_bin(self, kind: type, id: str, workshop_id: str) -> None:
        """Hide a record everywhere but in the bin; a second time changes nothing."""
        with self.database.write() as connection:
            rows.require(connection, kind, id)
            if not rows.exists(connection, Binned, id):
                binned = Binned(id, kind.__name__, workshop_id, datetime.now(UTC))
                rows.insert(connection, binned)

    def take_out_of_bin(self, id: str) -> None:
        """Show a record again where it was; one that is not in the bin is left alone."""
        with self.database.write() as connection:
            connection.execute(sa.delete(tables.bin).where(tables.bin.c.id == id))

    def binned(self, workshop_id: str) -> list[Binned]:
        """Return what is in a workshop's bin, oldest first."""
        return self._all(Binned, tables.bin.c.workshop_id == workshop_id)

    def bin_size(self, workshop_id: str) -> int:
        """Return how many records `empty_bin` would delete, with those that go with a picture."""
        with self.database.read() as connection:
            return bin.size(connection, workshop_id)

    def empty_bin(self, workshop_id: str, expected: int) -> int:
        """Delete for good what is in a workshop's bin, with its history and files.

        Args:
            expected: What `bin_size` said to whoever confirmed it.

        Returns:
            How many records went.

        Raises:
            InvalidInput: It would be another number by now; nothing was deleted.
            StorageProblem: A file cannot be deleted.
        """
        with self.database.write() as connection:
            found = bin.size(connection, workshop_id)
            if found != expected:
                raise InvalidInput("error.bin_changed", count=found)
            return bin.empty(connection, self.outputs, workshop_id)

    def purge(self, workshop_id: str) -> PurgeReport:
        """Delete a workshop for good with all copies of its data, and search for what is left.

        Raises:
            NotFound: There is no such workshop.
            StorageProblem: A file cannot be deleted, or the database is in use elsewhere.
        """
        self.workshop(workshop_id)
        with alone(self.outputs):
            return purge(self.database, self.outputs, workshop_id)

    # --- The room ---

    def room(self, workshop_id: str) -> Room:
        """Return where a workshop stands; one that nobody steered yet stands at its beginning."""
        with self.database.read() as connection:
            return self._room(connection, workshop_id)

    def change_room(self, workshop_id: str, change: Callable[[Room], Room]) -> Room:
        """Change where a workshop stands, one change after the other; return it as stored.

        Raises:
            NotFound: There is no such workshop.
        """
        with self.database.write() as connection:
            rows.require(connection, Workshop, workshop_id)
            before = self._room(connection, workshop_id)
            after = change(before)
            if rows.exists(connection, Room, workshop_id):
                rows.update(connection, after)
            else:
                rows.insert(connection, after)
            return after

    @staticmethod
    def _room(connection: sa.Connection, workshop_id: str) -> Room:
        found = rows.select(connection, Room, tables.rooms.c.id == workshop_id)
        return found[0] if found else Room(workshop_id)

    # --- What comes from another laptop ---

    @contextlib.contextmanager
    def taking_in(self) -> Iterator[Intake]:
        """Open a transaction that takes in records; all of them are stored, or none.

        Where nothing is new, nothing is counted as a change.
        """
        with self.database.write() as connection:
            intake = Intake(connection)
            yield intake
            if not intake.changed:
                connection.get_transaction().rollback()  # Uncounted: pages need not look again.

    # --- Shared ---

    def _one(self, kind: type[_T], id: str) -> _T:
        with self.database.read() as connection:
            found = rows.select(connection, kind, rows.TABLES[kind].c.id == id)
        if not found:
            raise NotFound("error.not_found", what=kind.__name__.lower(), id=id)
        return found[0]

    def _all(self, kind: type[_T], *conditions: sa.ColumnElement[bool]) -> list[_T]:
        column = rows.TABLES[kind].c
        with self.database.read() as connection:
            order = (column.created, column.id)
            return rows.select(connection, kind, *conditions, order=order)

    @staticmethod
    def _not_binned(column: typing.Any) -> sa.ColumnElement[bool]:
        return column.id.not_in(sa.select(tables.bin.c.id))

    @staticmethod
    def _of(column: typing.Any, *, workshop_id: str | None, tandem_id: str | None) -> list:
        conditions = []
        if workshop_id is not None:
            tandems = sa.select(tables.tandems.c.id)
            inside = tandems.where(tables.tandems.c.workshop_id == workshop_id)
            conditions.append(column.tandem_id.in_(inside))
        if tandem_id is not None:
            conditions.append(column.tandem_id == tandem_id)
        return conditions

    @staticmethod
    def _check_workshop_name(connection: sa.Connection, workshop: Workshop) -> None:
        column = tables.workshops.c
        same = sa.and_(column.slug == workshop.slug, column.id != workshop.id)
        if connection.scalar(sa.select(column.id).where(same)):
            raise InvalidInput("error.name_taken", name=workshop.title)
