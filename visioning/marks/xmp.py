"""The XMP packet: metadata that picture agencies, search engines and image programs read.

In a PNG it stands in an iTXt chunk, in an SVG in ``<metadata>``.

Source: IPTC Photo Metadata Standard 2025.1; XMP Specification, parts 1 and 3.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from PIL import Image

from visioning.errors import Damaged
from visioning.marks.statement import Origin, Statement

MAX_BYTES = 1 << 20

_SPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
for _prefix, _space in _SPACES.items():
    ElementTree.register_namespace(_prefix, _space)

# Who owns a photo is kept when a picture is painted from it (Directive 2001/29/EC, Article 7);
# where and by whom it was taken is nobody's business any more.
_RIGHTS = re.compile(
    "|".join(
        re.escape(f"{{{_SPACES[prefix]}}}") + name
        for prefix, name in (
            ("dc", "(creator|rights)"),
            ("photoshop", "(Credit|Source)"),
            ("plus", ".*"),
            ("xmpRights", ".*"),
        )
    )
)
# By this programs find a packet that do not know the file's format. Source: XMP, part 1, 7.3.2.
_PACKET = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{}\n<?xpacket end="r"?>'
# Characters that no XML document may hold. Source: XML 1.0, production 2.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _name(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


_DESCRIPTION, _ABOUT = _name("rdf:Description"), _name("rdf:about")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Said:
    """What an XMP packet says of how a picture was made; empty where it says nothing."""

    source_type: str = ""
    system: str = ""
    system_version: str = ""
    prompt: str = ""
    writer: str = ""
    description: str = ""
    alt_text: str = ""

    @property
    def is_ai(self) -> bool:
        """It says that a trained model made the picture or a part of it."""
        return self.source_type.casefold().endswith("trainedalgorithmicmedia")


_SIMPLE = {
    "source_type": "Iptc4xmpExt:DigitalSourceType",
    "system": "Iptc4xmpExt:AISystemUsed",
    "system_version": "Iptc4xmpExt:AISystemVersionUsed",
    "prompt": "Iptc4xmpExt:AIPromptInformation",
    "writer": "Iptc4xmpExt:AIPromptWriterName",
}
_IN_LANGUAGES = {
    "description": "dc:description",
    "alt_text": "Iptc4xmpCore:AltTextAccessibility",
}


def packet(statement: Statement) -> str:
    """Return the packet of a picture, without an XML declaration, fit for PNG and SVG alike.

    What a file that was added says of itself stays, and only what it does not say is put beside
    it. Of a photo, what says whose it is stays.
    """
    kept = list(_kept(statement))
    has = {element.tag for element in kept}
    root = ElementTree.Element(_name("x:xmpmeta"))
    rdf = ElementTree.SubElement(root, _name("rdf:RDF"))
    about = ElementTree.SubElement(rdf, _DESCRIPTION, {_ABOUT: ""})
    simple = {
        "source_type": statement.origin.source_type,
        "system": statement.system,
        "system_version": statement.system_version,
        "prompt": statement.prompt,
        "writer": statement.writer,
    }
    for field, text in simple.items():
        if _name(_SIMPLE[field]) not in has:
            ElementTree.SubElement(about, _name(_SIMPLE[field])).text = _clean(text)
    texts = {"description": statement.labels, "alt_text": statement.alt_texts}
    for field, by_language in texts.items():
        if by_language and _name(_IN_LANGUAGES[field]) not in has:
            about.append(_alternatives(_IN_LANGUAGES[field], by_language, statement.language))
    about.extend(kept)
    return _PACKET.format(ElementTree.tostring(root, encoding="unicode"))


def in_svg(svg: str, packet: str) -> str:
    """Return the SVG with a packet inside. Source: XMP Specification, part 3, 2.4."""
    head, inside = svg.split(">", 1)
    return f"{head}><metadata>{packet}</metadata>{inside}"


def read(text: str) -> Said:
    """Return what a packet says.

    Raises:
        Damaged: It is no XMP, is larger than it may be, or defines entities.
    """
    found = {element.tag: element for element in _properties(text)}

    def value(name: str) -> str:
        element = found.get(_name(name))
        return "" if element is None else _text(element)

    names = _SIMPLE | _IN_LANGUAGES
    return Said(**{field: value(name) for field, name in names.items()})


def packet_in(data: bytes) -> str:
    """Return the XMP packet inside a PNG, JPEG or WebP, empty if there is none.

    Raises:
        Damaged: The file cannot be opened.
    """
    try:
        with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "WEBP"]) as image:
            found = image.info.get("xmp", b"")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Damaged(f"the picture cannot be opened: {error}") from error
    return found.decode("utf-8", "replace")


def _kept(statement: Statement) -> Iterator[ElementTree.Element]:
    """What stays of the packet in the file that a picture comes from."""
    if not statement.source:
        return
    try:
        found = list(_properties(packet_in(statement.source)))
    except Damaged:  # it says nothing that anybody could read
        return
    for element in found:
        if statement.origin is Origin.ADDED or _RIGHTS.fullmatch(element.tag):
            yield element


def _properties(text: str) -> Iterator[ElementTree.Element]:
    """The properties of a packet; those written as attributes become elements like the others."""
    if not text:
        return
    for rdf in _parsed(text).iter(_name("rdf:RDF")):
        for description in rdf.findall(_DESCRIPTION):
            for name, value in description.attrib.items():
                if name.startswith("{") and name not in (_ABOUT, _LANGUAGE):
                    element = ElementTree.Element(name)
                    element.text = value
                    yield element
            yield from description


def _parsed(text: str) -> ElementTree.Element:
    from defusedxml import DefusedXmlException
    from defusedxml import ElementTree as Defused

    data = text.strip("\ufeff\0 \r\n\t").encode("utf-8", "replace")
    if len(data) > MAX_BYTES:
        raise Damaged(f"the XMP packet is larger than {MAX_BYTES} bytes")
    try:
        return Defused.fromstring(data, forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise Damaged(f"the XMP packet cannot be read: {error}") from error


def _alternatives(name: str, texts: Mapping[str, str], first: str) -> ElementTree.Element:
    """A property in several languages; readers that ask for none take the first."""
    element = ElementTree.Element(_name(name))
    alternatives = ElementTree.SubElement(element, _name("rdf:Alt"))
    default = texts.get(first) or next(iter(texts.values()))
    for language, text in {"x-default": default, **texts}.items():
        item = ElementTree.SubElement(alternatives, _name("rdf:li"), {_LANGUAGE: language})
        item.text = _clean(text)
    return element


def _text(element: ElementTree.Element) -> str:
    """A property's text: its own, or the first of its alternatives."""
    item = next(element.iter(_name("rdf:li")), None)
    return ((element.text if item is None else item.text) or "").strip()


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
