"""An exported ZIP from another laptop, read as if a stranger had sent it.

Nothing is unpacked to disk under a name that stands in the file, files inside that the import does
not need are never opened, and what is opened is counted while it is read: a declared size proves
nothing.
"""

from __future__ import annotations

import errno
import json
import math
import mmap
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visioning.errors import BROKEN_ZIP, InvalidInput, NotFound, StorageProblem
from visioning.export.archive import GALLERY, PICTURES
from visioning.images import is_reserved

MOST_ENTRIES = 20_000
MOST_UNPACKED = 8 << 30  # bytes that all entries together may declare
MOST_GALLERY = 128 << 20
MOST_PICTURE = 64 << 20
MOST_RATIO = 200  # text with many scenes shrinks to about a twentieth
DEEPEST = 60  # brackets within brackets; a scene needs five

_ENCRYPTED = 0x1  # Source: PKWARE's APPNOTE.TXT, 4.4.4.
_CENTRAL_HEADER = b"PK\x01\x02"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """The ZIP while it is open; `opened` makes it.

    Attributes:
        name: Of the file, as messages say it.
    """

    def __init__(self, name: str, file: zipfile.ZipFile) -> None:
        self.name, self._file = name, file
        self._entries: dict[str, zipfile.ZipInfo] = {}
        unpacked = 0
        for entry in file.infolist():
            self._check(entry)
            unpacked += entry.file_size
            self._entries[entry.filename] = entry
        if unpacked > MOST_UNPACKED:
            raise InvalidInput("error.archive_bomb", file=name)

    def gallery(self) -> dict:
        """The content of ``gallery.json``: what JSON can hold, not deep, without NaN.

        Raises:
            InvalidInput: There is none, or it cannot be read.
        """
        if GALLERY not in self._entries:
            raise InvalidInput("error.archive_no_gallery", file=self.name)
        data = self._read(self._entries[GALLERY], MOST_GALLERY)
        try:
            found = json.loads(data.decode(), parse_constant=_refuse)
            _check_values(found)
        except (ValueError, RecursionError) as error:
            raise self._gallery_broken(error) from error
        if not isinstance(found, dict):
            raise self._gallery_broken(f"{type(found).__name__} instead of an object")
        return found

    def png(self, file: str) -> bytes | None:
        """The bytes of a picture, None where they are not there.

        Args:
            file: Its path as ``gallery.json`` says it.

        Raises:
            InvalidInput: They cannot be read, or are far more than a picture has.
        """
        entry = self._entries.get(f"{PICTURES}{file}")
        return None if entry is None else self._read(entry, MOST_PICTURE)

    def _check(self, entry: zipfile.ZipInfo) -> None:
        """Refuse what no export of ours holds."""
        name = entry.orig_filename
        kind = stat.S_IFMT(entry.external_attr >> 16)
        ordinary = kind in (0, stat.S_IFREG, stat.S_IFDIR)
        if not ordinary or _reaches_out(name) or len(name) > 400:
            raise InvalidInput("error.archive_unsafe", file=self.name, name=_shown(name))
        if entry.filename in self._entries:
            raise InvalidInput("error.archive_twice", file=self.name, name=_shown(name))
        if entry.flag_bits & _ENCRYPTED:
            raise InvalidInput("error.archive_locked", file=self.name)

    def _read(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        small = entry.file_size <= max(1 << 20, MOST_RATIO * entry.compress_size)
        if entry.file_size > limit or not small:
            raise InvalidInput("error.archive_bomb", file=self.name)
        if entry.compress_type not in _PACKINGS:
            raise InvalidInput("error.archive_damaged", file=self.name)
        with _told(self.name), self._file.open(entry) as opened:
            data = opened.read(limit + 1)
        if len(data) != entry.file_size:
            raise InvalidInput("error.archive_damaged", file=self.name)
        return data

    def _gallery_broken(self, reason: object) -> InvalidInput:
        return InvalidInput("error.archive_gallery", file=self.name, reason=str(reason)[:200])


@contextmanager
def opened(file: Path) -> Iterator[Archive]:
    """Open an exported ZIP.

    Raises:
        NotFound: There is no such file.
        InvalidInput: It is no ZIP, is cut off, or holds what no export of ours holds.
        StorageProblem: It cannot be read from the disk.
    """
    if not file.is_file():
        raise NotFound("error.file_missing", file=str(file))
    with _told(file.name):
        _count_entries(file)
        archive = zipfile.ZipFile(file)
    with archive:
        yield Archive(file.name, archive)


def _count_entries(file: Path) -> None:
    """Refuse more entries than a gallery has, before zipfile makes an object of each."""
    with open(file, "rb") as opened:
        if not opened.read(1):
            raise zipfile.BadZipFile("the file is empty")
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            count, at = 0, data.find(_CENTRAL_HEADER)
            while at >= 0 and count <= MOST_ENTRIES:
                count, at = count + 1, data.find(_CENTRAL_HEADER, at + 4)
    if count > MOST_ENTRIES:
        raise InvalidInput("error.archive_entries", file=file.name, limit=MOST_ENTRIES)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what zipfile and the disk say into our errors."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EINVAL:  # the file sends the reader to where nothing is
            raise InvalidInput("error.archive_damaged", file=name) from error
        raise StorageProblem("error.file_unreadable", file=name) from error
    except BROKEN_ZIP as error:
        raise InvalidInput("error.archive_damaged", file=name) from error


def _reaches_out(name: str) -> bool:
    """Tell whether a name means something else than a file below the folder it is unpacked to."""
    if re.search(r'[\x00-\x1f\x7f\\:*?"<>|]', name) or name.startswith("/"):
        return True
    return any(
        part in ("", ".", "..") or part[-1] in ". " or is_reserved(part.split(".")[0])
        for part in name.removesuffix("/").split("/")
    )


def _shown(name: str) -> str:
    """A name as it can stand in a message."""
    return name[:80].encode("ascii", "backslashreplace").decode()


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def _check_values(found: object) -> None:
    """Raise ValueError about brackets too deep and numbers too large."""
    waiting = [(found, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            raise ValueError(f"more than {DEEPEST} brackets within each other")
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError("a number is too large")
        inside = value.values() if isinstance(value, dict) else value
        if isinstance(value, dict | list):
            waiting += [(one, depth + 1) for one in inside]
