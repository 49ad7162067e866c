"""The gallery as a ZIP: the PNG files as they are stored, gallery.json, notes.csv and the HTML."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

from visioning import images, prompts
from visioning.export.gallery import ExportReport, Gallery, collect
from visioning.export.html import render
from visioning.workshop import Visioning

# A spreadsheet runs a cell that starts like this; an apostrophe makes it text again (OWASP,
# "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export_zip(
    visioning: Visioning,
    out: Path,
    *,
    language: str = prompts.DEFAULT_LANGUAGE,
    workshop_id: str | None = None,
    tandem_id: str | None = None,
    starred: bool = False,
) -> ExportReport:
    """Write the gallery as a ZIP file.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    gallery = collect(visioning, workshop_id=workshop_id, tandem_id=tandem_id, starred=starred)
    with images.replacing(out) as target, zipfile.ZipFile(target, "w") as archive:
        for picture in gallery.pictures:  # PNG is compressed already
            archive.write(visioning.file(picture), f"pictures/{picture.file}")
        text = {"compress_type": zipfile.ZIP_DEFLATED}
        record = json.dumps(gallery.to_dict(), ensure_ascii=False, indent=1)
        archive.writestr("gallery.json", record, **text)
        archive.writestr("notes.csv", notes_csv(gallery, language), **text)
        archive.writestr("gallery.html", render(visioning, gallery, language), **text)
    return ExportReport(out, len(gallery.pictures), len(gallery.notes), out.stat().st_size)


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
