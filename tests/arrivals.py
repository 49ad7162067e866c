"""Laptops, their exports, and exports that somebody has tampered with."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from exports import written
from full_workshop import painter

from visioning.export import collect
from visioning.store import plain
from visioning.store.database import TABLES
from visioning.workshop import Visioning


@contextmanager
def laptop(folder: Path, database: str | None = None) -> Iterator[Visioning]:
    """A laptop with a data folder of its own."""
    opened = Visioning(folder, worker=painter(), database=database)
    try:
        yield opened
    finally:
        opened.close()


def exported(visioning: Visioning, file: Path, **part: object) -> Path:
    """The workshop, or a part of it, as a ZIP."""
    return written(visioning, file, **part).file


def packed(visioning: Visioning, file: Path) -> Path:
    """The newest workshop as a ZIP that has only what an import reads, which is quick to write."""
    gallery = collect(visioning)
    with zipfile.ZipFile(file, "w") as archive:
        for picture in gallery.pictures:
            archive.write(visioning.file(picture), f"pictures/{picture.file}")
        archive.writestr("gallery.json", json.dumps(gallery.to_dict()))
    return file


def gallery_of(file: Path) -> dict:
    """What the ``gallery.json`` of a ZIP says."""
    with zipfile.ZipFile(file) as archive:
        return json.loads(archive.read("gallery.json"))


def rewritten(
    file: Path,
    out: Path,
    change: Callable[[dict], Any] | None = None,
    *,
    files: Mapping[str, bytes | None] | None = None,
    gallery: bytes | None = None,
) -> Path:
    """A copy of a ZIP whose ``gallery.json`` or other files were changed.

    Args:
        change: Changes the gallery in place, or returns another one.
        files: Other bytes by name; None leaves the file out.
        gallery: The bytes of ``gallery.json``, whatever they are.
    """
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(out, "w") as target:
        data = {name: source.read(name) for name in source.namelist()}
        if change is not None:
            found = json.loads(data["gallery.json"])
            other = change(found)
            data["gallery.json"] = json.dumps(found if other is None else other).encode()
        if gallery is not None:
            data["gallery.json"] = gallery
        for name, content in {**data, **(files or {})}.items():
            if content is not None:
                target.writestr(name, content)
    return out


def everything(visioning: Visioning) -> dict[str, Any]:
    """All that is stored: every row of every table, and every picture's bytes."""
    with visioning.store.database.read() as connection:
        found = {table.name: connection.execute(table.select()) for table in TABLES.values()}
        rows = {name: sorted(_line(tuple(row)) for row in of) for name, of in found.items()}
    files = {
        path.relative_to(visioning.outputs).as_posix(): path.read_bytes()
        for path in visioning.outputs.rglob("*.png")
    }
    return {**rows, "files": files, "changed": visioning.store.changed()}


def _line(row: tuple) -> str:
    """A row in one line, whatever order the keys of its JSON have."""
    return json.dumps(plain(row), sort_keys=True)
