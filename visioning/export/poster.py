"""Pictures to hang up: from edge to edge on one sheet of paper each, with their label below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from visioning import images
from visioning.errors import InvalidInput, NotFound
from visioning.export.gallery import ExportReport
from visioning.export.pictures import drawn
from visioning.export.typesetting import mark_svg, typeset
from visioning.workshop import Visioning

SIZES = {"A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841)}
"""Width and height in mm, landscape as the pictures are (ISO 216)."""


def export_poster(
    visioning: Visioning, picture_ids: Sequence[str], out: Path, *, size: str, language: str
) -> ExportReport:
    """Write pictures as a PDF with a page each; those with a scene stay sharp at any size.

    Args:
        size: One of `SIZES`, in capitals or not.

    Raises:
        InvalidInput: There is no such size, or no picture was chosen.
        NotFound: There is no such picture, or its file is gone.
        StorageProblem: `out` cannot be written.
    """
    if size.upper() not in SIZES:
        raise InvalidInput("booklet.size_unknown", size=size, known=", ".join(SIZES))
    if not picture_ids:
        raise InvalidInput("booklet.no_picture")
    pictures = [visioning.store.picture(id) for id in picture_ids]
    files: dict[str, bytes | str] = {}
    posters = []
    for number, picture in enumerate(pictures):
        found = drawn(visioning, picture)
        if found is None:
            raise NotFound("booklet.gone")
        file, mark = f"{number}.{found.kind}", f"mark-{number}.svg"
        tandem = visioning.store.tandem(picture.tandem_id)
        workshop = visioning.store.workshop(tandem.workshop_id)
        files |= {file: found.content, mark: mark_svg(tandem.colour)}
        posters.append(
            {
                "file": file,
                "mark": mark,
                "tandem": tandem.name,
                "line": workshop.question or workshop.title,
                "label": visioning.label(picture, language),
                "credit": visioning.credit(picture, language),
                "alt": visioning.alt_text(picture, language),
            }
        )
    width, height = SIZES[size.upper()]
    data = {
        "title": ", ".join(dict.fromkeys(poster["tandem"] for poster in posters)),
        "description": posters[0]["label"],
        "width": width,
        "height": height,
        "posters": posters,
    }
    images.write_atomically(out, typeset("poster", data, language, files))
    return ExportReport(out, len(pictures), 0, out.stat().st_size)
