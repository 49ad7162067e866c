"""Galleries that leave the room: one self-contained HTML file, or a ZIP with everything."""

from visioning.export.archive import export_zip
from visioning.export.gallery import ExportReport, Gallery, collect
from visioning.export.html import export_html

__all__ = ["ExportReport", "Gallery", "collect", "export_html", "export_zip"]
