"""A presentation that grows slide by slide: texts, pictures, shapes and tables on our layouts.

Lengths are inches from the top left, sizes of type are points.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.image import Image, ImagePart
from pptx.util import Inches, Pt

from visioning import locales
from visioning.exercise.marks import INK, LINE, MUTED, SHAPES, SHEET
from visioning.export.fitting import CELL, LEADING, Paragraph, Run, cell_height, clipped, lines_of
from visioning.export.layouts import HEIGHT, TOP, WIDTH, Box, Layout, themed
from visioning.export.office import describe, runs_from_right, storable, without_thumbnail
from visioning.export.wording import Wording

__all__ = ["HEIGHT", "TOP", "WIDTH", "Box", "Deck", "Layout", "Page"]

_BAR = 0.16  # how wide the tandem's colour is along the left edge
_SMALLEST_TITLE = 14

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # a table without lines and fills of its own

_MARKS = dict(
    zip(
        SHAPES,
        (
            MSO_SHAPE.OVAL,
            MSO_SHAPE.ISOSCELES_TRIANGLE,
            MSO_SHAPE.RECTANGLE,
            MSO_SHAPE.DIAMOND,
            MSO_SHAPE.HEXAGON,
            MSO_SHAPE.STAR_5_POINT,
        ),
        strict=True,
    )
)


class Deck:
    """A presentation without slides.

    Args:
        wording: Whose language and workshop it has.
    """

    def __init__(self, wording: Wording) -> None:
        self._tag = locales.tag(wording.language)
        self._presentation = Presentation()
        names = {layout: wording.say(f"slides.layout.{layout.name.lower()}") for layout in Layout}
        hint = wording.say("slides.hint")
        self._layouts = themed(self._presentation, names, hint, self._tag)
        self._images = _Images(self._presentation.part.package)
        self._sections: list[tuple[str, list[int]]] = []
        describe(self._presentation.core_properties, wording)
        without_thumbnail(self._presentation.part.package._rels)

    def begin_section(self, name: str) -> None:
        """Let the slides that follow belong to a section of that name."""
        self._sections.append((storable(name), []))

    def add(self, layout: Layout, title: str, colour: str = "") -> Page:
        """A new slide at the end.

        Args:
            colour: Of the tandem that it speaks of; it stands there with its shape.
        """
        slide = self._presentation.slides.add_slide(self._layouts[layout])
        self._sections[-1][1].append(slide.slide_id)
        page = Page(slide, layout, self._tag, self._images)
        page.put_title(title)
        if colour:
            page.put_block(Box(0, 0, _BAR, HEIGHT), colour)
            page.put_mark(Box(0.5, 0.44, 0.42, 0.42), colour)
        return page

    def save(self, path: Path) -> None:
        """Write the file.

        Raises:
            OSError: It cannot be written.
        """
        for slide in self._presentation.slides:
            _number(slide)
        self._presentation.part._element.append(self._section_list())
        self._presentation.save(str(path))

    def _section_list(self):
        """The sections as PowerPoint lists them."""
        root = parse_xml(
            f'<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
            f'<p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f'<p14:sectionLst xmlns:p14="{_P14}"/></p:ext></p:extLst>'
        )
        for number, (name, slides) in enumerate(self._sections, start=1):
            id = f"{{00000000-0000-4000-8000-{number:012d}}}"
            section = etree.SubElement(root[0][0], f"{{{_P14}}}section", name=name, id=id)
            listed = etree.SubElement(section, f"{{{_P14}}}sldIdLst")
            for slide in slides:
                etree.SubElement(listed, f"{{{_P14}}}sldId", id=str(slide))
        return root


class _Images:
    """The files inside a package, each once; python-pptx would look through all parts for each."""

    def __init__(self, package) -> None:
        self._package, self._parts = package, {}

    def of(self, image: Image) -> ImagePart:
        if image.sha1 not in self._parts:
            name = PackURI(f"/ppt/media/image{len(self._parts) + 1}.png")
            part = ImagePart(name, image.content_type, self._package, image.blob)
            self._parts[image.sha1] = part
        return self._parts[image.sha1]


class Page:
    """A slide. What is put on it first is read first, after the title."""

    def __init__(self, slide, layout: Layout, tag: str, images: _Images) -> None:
        self._slide, self._layout, self._tag, self._images = slide, layout, tag, images

    # --- Text ------------------------------------------------------------------------------------

    def put_title(self, title: str) -> None:
        """Write the title, smaller where it is long."""
        box, size = self._layout.title, self._layout.title_size

        def most() -> int:
            return max(1, int(box.height * 72 / (size * LEADING)))

        while size > _SMALLEST_TITLE and lines_of((Run(title, True),), size, box.width) > most():
            size -= 2
        run = Run(clipped(title, size, box.width / 1.1, most()), size=size)
        self._write(self._slide.shapes.title.text_frame, [(run,)])

    def put_body(self, paragraphs: Sequence[Paragraph]) -> None:
        """Write into the layout's field for text; without any it goes."""
        title = self._slide.shapes.title
        (field,) = (one for one in self._slide.placeholders if one.shape_id != title.shape_id)
        tree = field._element.getparent()
        tree.remove(field._element)
        if paragraphs:
            self._write(field.text_frame, paragraphs)
            tree.append(field._element)  # read after what stands above it

    def put_text(
        self,
        box: Box,
        paragraphs: Sequence[Paragraph],
        size: float,
        *,
        centred: bool = False,
        into=None,
    ) -> None:
        """Write into a text box of its own.

        Args:
            into: A group of shapes, instead of the slide.
        """
        frame = (into or self._slide).shapes.add_textbox(*box.emu).text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        self._write(frame, paragraphs, size, centred=centred)

    def put_notes(self, text: str) -> None:
        """Write the speaker notes."""
        self._write(self._slide.notes_slide.notes_text_frame, [(Run(text),)])

    def _write(
        self,
        frame,
        paragraphs: Sequence[Paragraph],
        size: float | None = None,
        *,
        centred: bool = False,
    ) -> None:
        lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            if centred:
                paragraph.alignment = PP_ALIGN.CENTER
            elif runs_from_right("".join(run.text for run in line)):
                paragraph.alignment = PP_ALIGN.RIGHT
                paragraph._p.get_or_add_pPr().set("rtl", "1")
            for run in line:
                written = paragraph.add_run()
                written.text = run.text
                written._r.get_or_add_rPr().set("lang", self._tag)
                if run.bold:
                    written.font.bold = True
                if run.muted:
                    written.font.color.rgb = _rgb(MUTED)
                if run.size or size:
                    written.font.size = Pt(run.size or size)

    # --- Pictures and shapes ---------------------------------------------------------------------

    def put_picture(self, box: Box, png: bytes, alt: str) -> Box:
        """Put a picture into a box's top left, as large as it goes, and return where it stands.

        The file inside is the same to the byte; twice the same is kept once.
        """
        image = Image.from_blob(png)
        width, height = image.size
        scale = min(box.width / width, box.height / height)
        place = Box(box.left, box.top, width * scale, height * scale)
        relation = self._slide.part.relate_to(self._images.of(image), RELATIONSHIP_TYPE.IMAGE)
        tree = self._slide.shapes._spTree
        id = tree.max_shape_id + 1
        tree.add_pic(id, f"Picture {id}", storable(alt), relation, *place.emu)
        return place

    def put_gap(self, box: Box, text: str) -> Box:
        """Say in the place of a picture why there is none."""
        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu)
        _fill(shape, SHEET, LINE)
        shape.text_frame.word_wrap = True
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        self._write(shape.text_frame, [(Run(text, muted=True),)], 18, centred=True)
        return box

    def put_mark(self, box: Box, colour: str, *, fill: str = "", into=None) -> None:
        """Put the shape that goes with a tandem's colour; those who cannot see it read the name.

        Args:
            fill: Another colour that it has here.
            into: A group of shapes, instead of the slide.
        """
        kind = _MARKS.get(colour.upper(), MSO_SHAPE.OVAL)
        shape = (into or self._slide).shapes.add_shape(kind, *box.emu)
        _fill(shape, fill or colour)
        _decorate(shape)

    def put_block(self, box: Box, colour: str) -> None:
        """Fill a rectangle with a colour."""
        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu)
        _fill(shape, colour)
        _decorate(shape)

    def group(self, name: str, alt: str):
        """A group of shapes that is read as one picture."""
        group = self._slide.shapes.add_group_shape()
        group.name = storable(name)
        group._element.nvGrpSpPr.cNvPr.set("descr", storable(alt))
        return group

    def put_line(self, box: Box, colour: str, points: float, *, into) -> None:
        """Draw a straight line from a box's top left to its bottom right into a group."""
        ends = (box.left, box.top, box.left + box.width, box.top + box.height)
        line = into.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Inches, ends))
        line.line.color.rgb, line.line.width = _rgb(colour), Pt(points)

    # --- Tables ----------------------------------------------------------------------------------

    def put_table(
        self,
        box: Box,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        size: float,
        alt: str,
    ) -> None:
        """Put a table whose first row is its head.

        Args:
            widths: Of the columns, as shares of the box's.
        """
        shape = self._slide.shapes.add_table(len(rows), len(widths), *box.emu)
        shape._element.nvGraphicFramePr.cNvPr.set("descr", storable(alt))
        table = shape.table
        table._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE
        table.first_row, table.horz_banding = True, False
        for column, share in zip(table.columns, widths, strict=True):
            column.width = Inches(box.width * share)
        for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
            row.height = Inches(row_height(cells, widths, size, box.width))
            for cell, text in zip(row.cells, cells, strict=True):
                cell.margin_left = cell.margin_right = Inches(CELL)
                cell.margin_top = cell.margin_bottom = Inches(CELL)
                self._write(cell.text_frame, [(Run(text, bold=number == 0),)], size)
                _line_below(cell, INK if number == 0 else LINE)


def _number(slide) -> None:
    """Show a slide's number, which python-pptx leaves on the layout; it is read last."""
    tree = slide.shapes._spTree
    for field in slide.slide_layout.placeholders:
        if field.placeholder_format.type is PP_PLACEHOLDER.SLIDE_NUMBER:
            own = copy.deepcopy(field._element)
            own.nvSpPr.cNvPr.set("id", str(tree.max_shape_id + 1))
            tree.append(own)


def row_height(cells: Sequence[str], widths: Sequence[float], size: float, width: float) -> float:
    """How high a row of a table of that width is."""
    return max(
        cell_height(text, size, width * share) for text, share in zip(cells, widths, strict=True)
    )


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph's lines as they were typed."""
    found: list[list[Run]] = [[]]
    for run in paragraph:
        first, *others = storable(run.text).split("\n")
        found[-1].append(Run(first, run.bold, run.muted, run.size))
        found += [[Run(other, run.bold, run.muted, run.size)] for other in others]
    return [tuple(line) for line in found]


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())


def _fill(shape, colour: str, line: str = "") -> None:
    shape._element.remove(shape._element.find(qn("p:style")))  # the theme's shadow and outline
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(colour)
    if line:
        shape.line.color.rgb, shape.line.width = _rgb(line), Pt(1)
    else:
        shape.line.fill.background()


def _decorate(shape) -> None:
    """Let screen readers pass over a shape."""
    shape._element.nvSpPr.cNvPr.append(parse_xml(_DECORATIVE))


def _line_below(cell, colour: str) -> None:
    line = parse_xml(
        f'<a:lnB xmlns:a="{_DRAWING}" w="12700"><a:solidFill><a:srgbClr'
        f' val="{colour.lstrip("#").upper()}"/></a:solidFill></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().insert(0, line)
