"""Writing a gallery in one line."""

from __future__ import annotations

from pathlib import Path

from visioning.export import WRITERS, ExportReport, Part, collect
from visioning.workshop import Visioning


def written(
    visioning: Visioning, out: Path, *, language: str = "en", **part: object
) -> ExportReport:
    """Write a part of a workshop in the format that the file's ending names."""
    gallery = collect(visioning, Part(**part))
    return WRITERS[out.suffix[1:]](visioning, gallery, out, language=language)
