"""The layouts of our slides and their theme, made from the template that python-pptx delivers.

Lengths are inches from the top left, sizes of type are points.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Inches

from visioning.export.fitting import BETWEEN
from visioning.export.office import with_our_look

WIDTH, HEIGHT = 13.333, 7.5
TOP = 1.05  # where what stands below the title begins

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


@dataclass(frozen=True)
class Box:
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Inches, ...]:
        return tuple(Inches(side) for side in (self.left, self.top, self.width, self.height))


_HEAD = Box(1.1, 0.3, 11.7, 0.7)
_NUMBER = Box(12.0, 6.95, 0.85, 0.35)


class Layout(Enum):
    """A layout of our own: which one of python-pptx's it is made from, and where its text stands.

    Attributes:
        place: In the delivered template.
        title, body: Boxes; no body where it has none.
        title_size, body_size: Of their type.
        anchor: Where in its box a title stands that does not fill it.
    """

    OPENING = (0, Box(1.1, 0.8, 11.2, 2.0), 44, Box(1.1, 3.0, 11.2, 2.3), 24)
    TANDEM = (2, Box(5.0, 1.3, 7.8, 2.0), 40, Box(5.0, 3.5, 7.8, 3.3), 18)
    PICTURE = (8, _HEAD, 26, Box(9.75, TOP, 3.1, 5.75), 14)
    TEXT = (1, _HEAD, 26, Box(1.1, TOP + 0.1, 11.2, 5.6), 20)
    FREE = (5, _HEAD, 26, None, 14)

    def __init__(
        self, place: int, title: Box, title_size: float, body: Box | None, body_size: float
    ) -> None:
        self.place = place
        self.title, self.title_size = title, title_size
        self.body, self.body_size = body, body_size
        self.anchor = "ctr" if title is _HEAD else "b"


def themed(presentation, names: dict[Layout, str], hint: str, tag: str) -> dict:
    """Give a new presentation our format, colours, font and layouts.

    Args:
        names: What the layouts are called.
        hint: What an empty field says.
        tag: The language of all text.

    Returns:
        The presentation's layouts.
    """
    presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = presentation.slide_master
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = with_our_look(theme.blob)
    master._element.find(f".//{{{_DRAWING}}}lvl1pPr[@algn='ctr']").set("algn", "l")
    _clear(master, hint, tag)
    delivered = list(presentation.slide_layouts)
    found = {layout: delivered[layout.place] for layout in names}
    for one in delivered:
        if one not in found.values():
            presentation.slide_layouts.remove(one)
    for layout, one in found.items():
        one._element.cSld.set("name", names[layout])
        one._element.attrib.pop("type", None)
        one._element.set("userDrawn", "1")
        title, *bodies = _clear(one, hint, tag)
        _set(title, layout.title, layout.title_size, bold=True, anchor=layout.anchor)
        for body in bodies:
            _set(body, layout.body, layout.body_size)
    return found


def _clear(slide, hint: str, tag: str) -> list:
    """Take away what we do not use, place the slide's number, and return the fields for text."""
    texts = []
    for field in list(slide.placeholders):
        kind = field.placeholder_format.type
        if kind in (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.PICTURE):
            field._element.getparent().remove(field._element)
        elif kind is PP_PLACEHOLDER.SLIDE_NUMBER:
            field.left, field.top, field.width, field.height = _NUMBER.emu
        else:
            texts.append(field)
            field.text_frame.text = hint
    for element in slide._element.iter(f"{{{_DRAWING}}}rPr", f"{{{_DRAWING}}}endParaRPr"):
        element.set("lang", tag)
    return texts


def _set(field, box: Box, size: float, *, bold: bool = False, anchor: str = "t") -> None:
    """Place a field for text and say what its type looks like."""
    field.left, field.top, field.width, field.height = box.emu
    body = field._element.txBody
    frame = body.bodyPr
    for child in list(frame):
        frame.remove(child)
    frame.attrib.update({"anchor": anchor, **dict.fromkeys(("lIns", "rIns", "tIns", "bIns"), "0")})
    etree.SubElement(frame, f"{{{_DRAWING}}}normAutofit")
    style = body.find(f"{{{_DRAWING}}}lstStyle")
    for child in list(style):
        style.remove(child)
    level = etree.SubElement(style, f"{{{_DRAWING}}}lvl1pPr", marL="0", indent="0", algn="l")
    before = etree.SubElement(level, f"{{{_DRAWING}}}spcBef")
    etree.SubElement(before, f"{{{_DRAWING}}}spcPts", val="0" if bold else str(100 * BETWEEN))
    etree.SubElement(level, f"{{{_DRAWING}}}buNone")
    look = etree.SubElement(
        level, f"{{{_DRAWING}}}defRPr", sz=str(int(100 * size)), b=str(int(bold))
    )
    etree.SubElement(look, f"{{{_DRAWING}}}solidFill").append(
        etree.Element(f"{{{_DRAWING}}}schemeClr", val="tx1")
    )
