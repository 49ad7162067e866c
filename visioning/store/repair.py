"""Repair: every picture file is hashed again, and a picture without a row gets its row back."""

from __future__ import annotations

import logging
import os
import time
import typing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa

from visioning import images
from visioning.errors import Damaged, InvalidInput
from visioning.model import Picture, Tandem, Vision, Workshop
from visioning.store import rows, tables
from visioning.store.database import Database
from visioning.store.records import read_picture_record

log = logging.getLogger(__name__)

THUMBNAILS = ".thumbnails"
SET_ASIDE = ".set-aside"
STILL_WRITING_S = 60
"""A younger partial file may be one that is being written right now."""


@dataclass(frozen=True)
class RepairReport:
    """What a repair found; files are named by their path below the data folder.

    Attributes:
        checked: Pictures whose file is what was stored.
        missing: Pictures whose file is gone.
        changed: Pictures whose file is not what was stored.
        added: Files that had a record inside but no row; they have one now.
        moved: Files found in another place than their row said.
        unreadable: PNGs that are damaged, or whose record this version cannot read.
        foreign: PNGs without a record, or second copies; they are left alone.
        set_aside: Half-written files, moved to ``.set-aside``.
        thumbnails: How many were made again.
    """

    checked: int
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    moved: tuple[str, ...]
    unreadable: tuple[str, ...]
    foreign: tuple[str, ...]
    set_aside: tuple[str, ...]
    thumbnails: int


class _Opened(typing.Protocol):
    outputs: Path
    database: Database


def repair(store: _Opened) -> RepairReport:
    """Check a store's pictures, mend what can be mended and say the rest.

    No picture is ever deleted or overwritten; a second repair finds nothing to do.
    """
    return repair_files(store.database, store.outputs)


def repair_files(database: Database, outputs: Path) -> RepairReport:
    """Do what `repair` does, for a store that is not open yet."""
    set_aside = _set_aside(outputs)
    with database.read() as connection:
        known = rows.select(connection, Picture, order=[tables.pictures.c.file])
    good, missing, changed = [], [], []
    for picture in known:
        path = outputs / picture.file
        if not path.is_file():
            missing.append(picture)
        elif images.sha256(path.read_bytes()) == picture.sha256:
            good.append(picture)
        else:
            changed.append(picture)
    places = {picture.file for picture in known}
    found: dict[str, list[str]] = {"added": [], "moved": [], "unreadable": [], "foreign": []}
    for path in picture_files(outputs):
        file = path.relative_to(outputs).as_posix()
        if file in places:
            continue
        outcome, picture = _take_in(database, path, file, missing)
        found[outcome].append(file)
        if picture is not None:
            good.append(picture)
            missing = [other for other in missing if other.id != picture.id]
    made = 0
    for picture in good:
        made += not (outputs / THUMBNAILS / f"{picture.sha256}.webp").exists()
        images.thumbnail(outputs / picture.file, outputs / THUMBNAILS, picture.sha256)
    return RepairReport(
        checked=len(good),
        missing=tuple(picture.file for picture in missing),
        changed=tuple(picture.file for picture in changed),
        set_aside=set_aside,
        thumbnails=made,
        **{name: tuple(files) for name, files in found.items()},
    )


def picture_files(outputs: Path) -> Iterator[Path]:
    """Yield the PNGs below the data folder, sorted; hidden folders and links are passed over."""
    for folder, inside, files in os.walk(outputs):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            if path.suffix.lower() == ".png" and name[0] != "." and not path.is_symlink():
                yield path


def _take_in(
    database: Database, path: Path, file: str, missing: list[Picture]
) -> tuple[str, Picture | None]:
    """Give a file without a row its row; return what happened and the picture."""
    data = path.read_bytes()
    digest = images.sha256(data)
    for picture in missing:
        if picture.sha256 == digest:
            moved = replace(picture, file=file)
            with database.write() as connection:
                rows.update(connection, moved)
            return "moved", moved
    try:
        record = images.read_record(data)
        if record is None:
            return "foreign", None
        family = read_picture_record(record, file, digest)
        with database.write() as connection:
            if rows.exists(connection, Picture, family[-1].id):
                connection.get_transaction().rollback()
                return "foreign", None
            _insert_family(connection, *family)
        return "added", family[-1]
    except (Damaged, InvalidInput, ValueError) as error:
        log.warning("%s: %s", file, error)
        return "unreadable", None


def _insert_family(
    connection: sa.Connection, workshop: Workshop, tandem: Tandem, vision: Vision, picture: Picture
) -> None:
    """Insert a picture and what it belongs to, as far as it is not there."""
    if not rows.exists(connection, Workshop, workshop.id):
        rows.insert(connection, rows.with_free_slug(connection, workshop))
    if not rows.exists(connection, Tandem, tandem.id):
        rows.insert(connection, rows.with_free_slug(connection, tandem))
    if not rows.exists(connection, Vision, vision.id):
        rows.insert(connection, vision)
    rows.insert(connection, picture)


def _set_aside(outputs: Path) -> tuple[str, ...]:
    """Move what a crash left half-written out of the way."""
    moved = []
    for path in sorted(outputs.rglob(f".*{images.PARTIAL}")):
        file = path.relative_to(outputs)
        if file.parts[0] == SET_ASIDE or time.time() - path.stat().st_mtime < STILL_WRITING_S:
            continue
        try:
            (outputs / SET_ASIDE).mkdir(exist_ok=True)
            path.replace(outputs / SET_ASIDE / path.name)
        except OSError as error:
            raise images.storage_problem(error, outputs) from error
        moved.append(file.as_posix())
    return tuple(moved)
