"""What slides and minutes share: the look, and texts as office programs can hold them."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from visioning import locales
from visioning.exercise.marks import ACCENT, INK, MUTED, PAPER, SHEET
from visioning.export.wording import Wording
from visioning.workshop import COLOURS

FONT = "IBM Plex Sans"
# By the rest, programs that lack the font choose another one without serifs.
FACE = {"typeface": FONT, "panose": "020B0503050203000203", "pitchFamily": "34", "charset": "0"}

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"

# Source: XML 1.0, fifth edition, 2.2; no program opens a file that holds any other character.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRONG = {"L", "R", "AL"}  # kinds of letters that have a direction of their own


def storable(text: str) -> str:
    """The text without what XML cannot hold; every word and line break stays.

    >>> storable("a\\x00tram\\r\\nand\\x0btrees")
    'a tram\\nand trees'
    """
    return _NO_XML.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def runs_from_right(text: str) -> bool:
    """Tell whether a text is written from right to left, by its first letter.

    >>> runs_from_right("2035 قطار"), runs_from_right("tram قطار")
    (True, False)
    """
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"


def with_our_look(theme: bytes) -> bytes:
    """The XML of a theme with our colours and font in the places of its own."""
    root = etree.fromstring(theme)
    colours = {
        **{"dk1": INK, "lt1": PAPER, "dk2": MUTED, "lt2": SHEET},
        **{f"accent{number}": colour for number, colour in enumerate(COLOURS, start=1)},
        **{"hlink": ACCENT, "folHlink": MUTED},
    }
    for name, colour in colours.items():
        (slot,) = root.iter(f"{{{_DRAWING}}}{name}")
        for child in list(slot):
            slot.remove(child)
        etree.SubElement(slot, f"{{{_DRAWING}}}srgbClr", val=colour.lstrip("#").upper())
    for latin in root.iter(f"{{{_DRAWING}}}latin"):
        latin.attrib.update(FACE)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def without_thumbnail(package) -> None:
    """Take away the small picture of the template, which shows nothing of the new file.

    Args:
        package: The relationships of a file as a whole, by id.
    """
    for id, relationship in list(package.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.pop(id)


def describe(properties, wording: Wording) -> None:
    """Say in a file's core properties what it is, in which language, and what made it."""
    workshop = wording.gallery.workshop
    product = wording.say("ui.product")
    properties.title = storable(workshop.title)[:255]
    properties.subject = storable(wording.where_and_when())[:255]
    properties.language = locales.tag(wording.language)
    properties.author = properties.last_modified_by = product
    properties.comments = wording.say("export.made_with")
    properties.keywords = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    properties.revision = 1
