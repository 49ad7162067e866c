"""The gallery as one HTML file that opens anywhere without a network."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from visioning import images, prompts
from visioning.export.gallery import ExportReport, Gallery, collect
from visioning.model import Picture
from visioning.workshop import Visioning


def export_html(
    visioning: Visioning,
    out: Path,
    *,
    language: str = prompts.DEFAULT_LANGUAGE,
    workshop_id: str | None = None,
    tandem_id: str | None = None,
    starred: bool = False,
) -> ExportReport:
    """Write the gallery as one self-contained HTML file.

    The pictures inside are the stored PNG files, byte for byte, so that one saved from the page
    still carries its prompt, model and seed.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    gallery = collect(visioning, workshop_id=workshop_id, tandem_id=tandem_id, starred=starred)
    page = render(visioning, gallery, language).encode()
    images.write_atomically(out, page)
    return ExportReport(out, len(gallery.pictures), len(gallery.notes), len(page))


def render(visioning: Visioning, gallery: Gallery, language: str) -> str:
    """The gallery's HTML page."""

    def source(picture: Picture) -> str:
        png = visioning.file(picture).read_bytes()
        return "data:image/png;base64," + base64.b64encode(png).decode()

    return _template().render(
        gallery=gallery,
        language=language,
        say=prompts.texts(language),
        source=source,
        alt_text=lambda picture: visioning.alt_text(picture, language),
        label=lambda picture: visioning.label(picture, language),
    )


@cache
def _template():
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,  # notes and prompts are text, never markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("gallery.html.j2")
