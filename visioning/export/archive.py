"""The gallery as a ZIP: the PNG files as they are stored, the data, the notes, the page to look at.

The same gallery gives the same bytes on the same day, where the same zlib packs it: files carry the
times of what is in them, not of the packing, and the rights that every system understands.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from visioning import images, prompts
from visioning.export.data import json_lines
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.export.html import page
from visioning.export.wording import Wording
from visioning.workshop import Visioning

PICTURES = "pictures/"
GALLERY = "gallery.json"

# A spreadsheet runs a cell that starts like this; an apostrophe makes it text again (OWASP,
# "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_UNIX = 3
_READABLE = 0o100644 << 16  # an ordinary file, for its owner to write and for all to read


def export_zip(visioning: Visioning, gallery: Gallery, out: Path, *, language: str) -> ExportReport:
    """Write the gallery as a ZIP file.

    A picture whose file is missing or damaged is named in the report and the files beside it; its
    record stays.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    wording = Wording(visioning, gallery, language)
    newest = max((p.created for p in gallery.pictures), default=gallery.workshop.created)
    lost: list[str] = []
    with images.replacing(out) as target, zipfile.ZipFile(target, "w") as archive:
        for picture in gallery.pictures:
            png = wording.png(picture)
            if png is None:
                lost.append(picture.file)
            else:
                _add(archive, PICTURES + picture.file, picture.created, [png])
        texts: Mapping[str, Iterable[bytes]] = {
            GALLERY: json_lines(gallery),
            "notes.csv": [notes_csv(gallery, language).encode()],
            "gallery.html": page(wording, files=PICTURES),
            "README.txt": [_readme(wording, lost).encode()],
        }
        for name, content in texts.items():
            _add(archive, name, newest, content, packed=True)
    return reported(gallery, out, lost)


def notes_csv(gallery: Gallery, language: str) -> str:
    """The notes as CSV that spreadsheet programs open; formulas in it are harmless.

    Returns:
        A header and one row a note; starts with a byte order mark, without which Excel reads
        UTF-8 as something else.
    """
    say = prompts.texts(language)
    tandems = {tandem.id: tandem.name for tandem in gallery.tandems}
    pictures = {picture.id: picture for picture in gallery.pictures}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = ("tandem", "picture", "prompt", "kind", "text", "role", "written")
    writer.writerow(say(f"export.column.{column}") for column in columns)
    for note in gallery.notes:
        picture = pictures.get(note.picture_id or "")
        row = (
            tandems[note.tandem_id],
            picture.file if picture else "",
            picture.prompt if picture else "",
            say(f"kind.{note.kind}"),
            note.text,
            note.role,
            note.updated.strftime("%Y-%m-%d %H:%M UTC"),
        )
        writer.writerow(_harmless(cell) for cell in row)
    return "\ufeff" + out.getvalue()


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _readme(wording: Wording, lost: Iterable[str]) -> str:
    """What is in the ZIP, for whoever unpacks it in a year: contents, licences, what is missing."""
    say, gallery = wording.say, wording.gallery
    models = sorted({picture.model for picture in gallery.pictures})
    paragraphs = (
        [gallery.workshop.title, wording.where_and_when()],
        [say("export.made_with")],
        [
            f"{PICTURES} - {say('export.readme.pictures')}",
            f"gallery.html - {say('export.readme.html')}",
            f"{GALLERY} - {say('export.readme.json')}",
            f"notes.csv - {say('export.readme.csv')}",
        ],
        [say("export.readme.models"), *(f"- {m}: {wording.licence(m)}" for m in models)]
        if models
        else [],
        [say("export.lost_files"), *(f"- {file}" for file in lost)] if lost else [],
        [wording.deletion()],
    )
    return "\n\n".join("\n".join(filter(None, lines)) for lines in paragraphs if lines) + "\n"


def _add(
    archive: zipfile.ZipFile,
    name: str,
    moment: datetime,
    content: Iterable[bytes],
    *,
    packed: bool = False,
) -> None:
    """Write a file into the ZIP piece by piece; PNG is compressed already."""
    info = zipfile.ZipInfo(name, _zip_time(moment))
    info.create_system, info.external_attr = _UNIX, _READABLE
    info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    # Only a page of thousands of pictures can be larger than 32 bits count.
    with archive.open(info, "w", force_zip64=packed) as file:
        for piece in content:
            file.write(piece)


def _zip_time(moment: datetime) -> tuple[int, int, int, int, int, int]:
    """A moment as ZIP knows it, which counts from 1980 and in steps of two seconds."""
    year = min(max(moment.year, 1980), 2107)
    return (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
