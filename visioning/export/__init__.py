"""Galleries that leave the room, in the formats that people ask for."""

from collections.abc import Mapping

from visioning.export.archive import export_zip
from visioning.export.collecting import collect
from visioning.export.data import export_json
from visioning.export.evening import Outcome, evening_report
from visioning.export.gallery import ExportReport, Gallery, Part, Writer
from visioning.export.html import export_html
from visioning.export.minutes import export_docx
from visioning.export.pdf import export_pdf
from visioning.export.poster import SIZES, export_poster
from visioning.export.slides import export_pptx

WRITERS: Mapping[str, Writer] = {
    "html": export_html,
    "pdf": export_pdf,
    "zip": export_zip,
    "json": export_json,
    "pptx": export_pptx,
    "docx": export_docx,
}
"""By format, which is also the ending of the file."""

__all__ = [
    "SIZES",
    "WRITERS",
    "ExportReport",
    "Gallery",
    "Outcome",
    "Part",
    "Writer",
    "collect",
    "export_docx",
    "evening_report",
    "export_html",
    "export_json",
    "export_pdf",
    "export_poster",
    "export_pptx",
    "export_zip",
]
