"""A text document that grows paragraph by paragraph, with real headings, tables and pictures.

Lengths are centimetres, sizes of type are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from visioning import locales
from visioning.exercise.marks import INK, LINE, MUTED, SHAPES
from visioning.export.fitting import Paragraph, Run
from visioning.export.office import (
    FACE,
    FONT,
    describe,
    runs_from_right,
    storable,
    with_our_look,
    without_thumbnail,
)
from visioning.export.wording import Wording

_SHORT, _LONG = 21.0, 29.7  # A4
_EDGE = 2.2
UPRIGHT, ACROSS = _SHORT - 2 * _EDGE, _LONG - 2 * _EDGE
"""How wide text is on a page that stands and on one that lies."""

_SIGNS = dict(zip(SHAPES, "●▲■◆⬢★", strict=True))
_SIZES = {"Title": 26, "Subtitle": 13, "Heading 1": 20, "Heading 2": 14, "Heading 3": 11.5}
_USUAL, _SMALL = 10.5, 9
_FALLBACK = "Arial"


class Paper:
    """A document without text.

    Args:
        wording: Whose language and workshop it has.
    """

    def __init__(self, wording: Wording) -> None:
        self._document = docx.Document()
        _set_up(self._document, locales.tag(wording.language))
        self._images: dict[str, ImagePart] = {}
        self._numbers = count(1)
        # Looked up once: each look-up by name reads through all styles.
        self._styles = {style.name: style.style_id for style in self._document.styles}
        describe(self._document.core_properties, wording)
        without_thumbnail(self._document.part.package.rels)
        section = self._document.sections[0]
        _format(section, across=False)
        head = section.header.paragraphs[0]
        head.text = storable(wording.gallery.workshop.title)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _field(foot, "PAGE")
        foot.add_run(" / ")
        _field(foot, "NUMPAGES")

    def save(self, path: Path) -> None:
        """Write the file.

        Raises:
            OSError: It cannot be written.
        """
        self._document.save(str(path))

    # --- Text ------------------------------------------------------------------------------------

    def heading(self, text: str, level: int, *, colour: str = "", new_page: bool = False) -> None:
        """Put a heading; level 0 is the document's title.

        Args:
            colour: Of the tandem that it names; it stands there with its shape.
        """
        paragraph = self._document.add_heading(level=level)
        paragraph.paragraph_format.page_break_before = new_page or None
        if colour:
            sign = paragraph.add_run(f"{_SIGNS.get(colour.upper(), '●')} ")
            sign.font.color.rgb = _rgb(colour)
        _write(paragraph, (Run(text),))

    def text(self, *runs: Run, style: str = "Normal", with_next: bool = False) -> None:
        """Put a paragraph; without any text it is left out."""
        if any(run.text for run in runs):
            paragraph = self._document.add_paragraph()
            paragraph._p.style = self._styles[style]
            paragraph.paragraph_format.keep_with_next = with_next or None
            _write(paragraph, runs)

    def bullet(self, *runs: Run) -> None:
        self.text(*runs, style="List Bullet")

    # --- Pictures and tables ---------------------------------------------------------------------

    def picture(self, png: bytes, width: float, alt: str) -> None:
        """Put a picture of that width; the file inside is the same to the byte."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        image = Image.from_blob(png)
        high = Cm(width * image.px_height / image.px_width)
        part, number = self._document.part, next(self._numbers)
        relation = part.relate_to(self._image(image), RELATIONSHIP_TYPE.IMAGE)
        inline = CT_Inline.new_pic_inline(number, relation, image.filename, Cm(width), high)
        inline.docPr.set("descr", storable(alt))
        for side in ("distT", "distB", "distL", "distR"):  # else some programs move it
            inline.set(side, "0")
        paragraph.add_run()._r.add_drawing(inline)

    def _image(self, image: Image) -> ImagePart:
        """The file inside the document; python-docx would hash all others once more to find it."""
        if image.sha1 not in self._images:
            name = PackURI(f"/word/media/image{len(self._images) + 1}.png")
            self._images[image.sha1] = ImagePart.from_image(image, name)
        return self._images[image.sha1]

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        alt: str,
        *,
        head: bool = True,
        size: float = _USUAL,
    ) -> None:
        """Put a table.

        Args:
            head: Whether the first row is its head, which each further page repeats; else the
                first column says what the others are.
        """
        table = self._document.add_table(0, len(widths))
        _dress(table, widths, storable(alt), head)
        for number, cells in enumerate(rows):
            row = table.add_row()
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if head and number == 0:
                properties.append(OxmlElement("w:tblHeader"))
            for place, (cell, text, width) in enumerate(zip(row.cells, cells, widths, strict=True)):
                cell.width = Cm(width)
                bold = number == 0 if head else place == 0
                _write(cell.paragraphs[0], (Run(text, bold, size=size),))
                cell.paragraphs[0].paragraph_format.space_after = Pt(0)
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def turn(self, *, across: bool) -> None:
        """Begin a new page that lies, or stands again."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        _format(section, across=across)


def _write(paragraph, runs: Paragraph) -> None:
    is_from_right = runs_from_right("".join(run.text for run in runs))
    if is_from_right:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in runs:
        written = paragraph.add_run(storable(run.text))
        if is_from_right:
            written.font.rtl = True
        if run.bold:
            written.bold = True
        if run.muted:
            written.font.color.rgb = _rgb(MUTED)
        if run.size:
            written.font.size = Pt(run.size)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())


def _field(paragraph, name: str) -> None:
    """Put a field that the program that opens the file fills in, such as the page's number."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


# --- The look ------------------------------------------------------------------------------------


def _set_up(document, tag: str) -> None:
    """Give a new document our font, colours and sizes, and its language."""
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = with_our_look(theme.blob)
    fonts = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts._blob = _with_our_font(fonts.blob)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
    document.settings.element.find(qn("w:themeFontLang")).set(qn("w:val"), tag)
    usual = document.styles["Normal"]
    usual.font.size, usual.font.color.rgb = Pt(_USUAL), _rgb(INK)
    usual.paragraph_format.space_after = Pt(5)
    usual.paragraph_format.line_spacing = 1.15
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), _rgb(INK)
        style.font.bold, style.font.italic = name != "Subtitle", False
        style.paragraph_format.space_before = Pt(0 if name in ("Title", "Subtitle") else size)
        style.paragraph_format.space_after = Pt(5)
        style.paragraph_format.keep_with_next = True
        for delivered in style.element.xpath(".//w:pBdr | .//w:rPr/w:spacing"):
            delivered.getparent().remove(delivered)
    for name in ("Caption", "Header", "Footer"):
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(_SMALL), _rgb(MUTED)
        style.font.bold = False


def _with_our_font(table: bytes) -> bytes:
    """The list of fonts with ours, and which one stands in where it is missing."""
    root = etree.fromstring(table)
    root.append(
        parse_xml(
            f'<w:font {nsdecls("w")} w:name="{FONT}"><w:altName w:val="{_FALLBACK}"/>'
            f'<w:panose1 w:val="{FACE["panose"]}"/><w:charset w:val="00"/>'
            f'<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        )
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _format(section, *, across: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (Cm(_LONG), Cm(_SHORT)) if across else (Cm(_SHORT), Cm(_LONG))
    )
    section.left_margin = section.right_margin = Cm(_EDGE)
    section.top_margin = section.bottom_margin = Cm(2)


def _dress(table, widths: Sequence[float], alt: str, head: bool) -> None:
    """Give a table lines between its rows, columns that do not move, and its alternative text."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    properties = table._tbl.tblPr
    colour = LINE.lstrip("#").upper()
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'
        for side in ("top", "bottom", "insideH")
    )
    layout = properties.find(qn("w:tblLayout"))
    spaces = {"top": 45, "left": 85, "bottom": 45, "right": 85}  # twentieths of a point
    space = "".join(f'<w:{side} w:w="{w}" w:type="dxa"/>' for side, w in spaces.items())
    layout.addnext(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{space}</w:tblCellMar>"))
    layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    look = properties.find(qn("w:tblLook"))
    look.attrib.clear()
    for name, is_set in {
        "firstRow": head,
        "lastRow": False,
        "firstColumn": not head,
        "lastColumn": False,
        "noHBand": True,
        "noVBand": True,
    }.items():
        look.set(qn(f"w:{name}"), str(int(is_set)))
    described = parse_xml(f"<w:tblDescription {nsdecls('w')}/>")
    described.set(qn("w:val"), alt)
    look.addnext(described)
