"""The store's face: what the workshop, the pages, the exports and the command line use."""

from __future__ import annotations

import typing
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.errors import InvalidInput, NotFound
from visioning.model import (
    Milestone,
    Note,
    Picture,
    Revision,
    Tandem,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store import rows, tables
from visioning.store.database import Database, alone, utc_stamp
from visioning.store.records import picture_record
from visioning.store.recovery import RecoveryReport, recover_if_needed
from visioning.store.repair import THUMBNAILS

__all__ = ["RecoveryReport", "Store"]

DATABASE_FILE = "visions.sqlite3"

_T = typing.TypeVar("_T")


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
        self._add(vision)

    def vision(self, id: str) -> Vision:
        """Return a version of a prompt; raise NotFound if there is none."""
        return self._one(Vision, id)

    def visions(self, tandem_id: str) -> list[Vision]:
        """Return a tandem's visions, oldest first."""
        return self._all(Vision, tables.visions.c.tandem_id == tandem_id)

    # --- Pictures ---

    def keep_picture(self, picture: Picture, png: bytes, label: str) -> Picture:
        """Store a painted picture: first the file with its record inside, then its row.

        Args:
            picture: Its `file` and `sha256` are chosen here.
            png: The pixels.
            label: The line that marks it as AI-generated, in the picture's language.

        Raises:
            Damaged: `png` is no whole PNG.
            NotFound: Its tandem or vision is not stored.
            StorageProblem: The disk is full or read-only. If only the row failed, the file stays,
                and `visioning.store.repair` finds it.
        """
        vision, tandem = self.vision(picture.vision_id), self.tandem(picture.tandem_id)
        workshop = self.workshop(tandem.workshop_id)
        data = images.with_record(
            png,
            picture_record(workshop, tandem, vision, picture),
            images.parameters_text(picture),
            label,
            picture.language,
        )
        words = images.readable_name(picture.prompt)[:40].strip("-")
        name = f"{utc_stamp(picture.created)}-{words}-{picture.seed}-{picture.id[:8]}.png"
        picture = replace(
            picture, file=f"{workshop.slug}/{tandem.slug}/{name}", sha256=images.sha256(data)
        )
        images.write_atomically(self.path(picture), data)
        self.thumbnail(picture)
        self.add_picture(picture)
        return picture

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
        if starred:
            conditions.append(column.starred)
        order = (column.created.desc(), column.id)
        with self.database.read() as connection:
            return rows.select(connection, Picture, *conditions, order=order, limit=limit)

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
        return self._all(Note, *conditions)

    def add_sentence(self, sentence: VisionSentence) -> None:
        """Add a sentence of a tandem's realistic vision."""
        self._add(sentence)

    def sentences(self, tandem_id: str) -> list[VisionSentence]:
        """Return a tandem's sentences, oldest first."""
        return self._all(VisionSentence, tables.sentences.c.tandem_id == tandem_id)

    def add_milestone(self, milestone: Milestone) -> None:
        """Add a step of a tandem's roadmap."""
        self._add(milestone)

    def milestones(self, tandem_id: str) -> list[Milestone]:
        """Return a tandem's milestones, the earliest due first."""
        column = tables.milestones.c
        with self.database.read() as connection:
            order = (column.due, column.created, column.id)
            return rows.select(connection, Milestone, column.tandem_id == tandem_id, order=order)

    # --- Shared ---

    def _add(self, record: Vision | VisionSentence | Milestone) -> None:
        with self.database.write() as connection:
            rows.require(connection, Tandem, record.tandem_id)
            rows.require(connection, Picture, getattr(record, "picture_id", None))
            rows.insert(connection, record)

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
