"""What marks a picture carries, whether they are intact, and where it comes from. Offline.

Nothing here says that a picture without marks was not made by a machine: marks can be removed, and
most machines write none.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from PIL import Image

from visioning import images
from visioning.errors import Damaged, InvalidInput
from visioning.marks import manifest, watermark, xmp
from visioning.marks.manifest import Signature

LARGEST = 64_000_000
"""Bytes of a file that is looked at."""
MAX_PIXELS = 40_000_000

_LOOKED_AT = 3200
"""Pixels on a side; larger pictures are made smaller before the watermark is looked for."""

Text = tuple[str, Mapping[str, str | int]]
"""Key and values of a text in the language files."""


class Kind(StrEnum):
    """A mark."""

    SIGNATURE = "signature"
    WATERMARK = "watermark"
    XMP = "xmp"
    LABEL = "label"
    PARAMETERS = "parameters"
    RECORD = "record"


class State(StrEnum):
    """What became of a mark.

    INTACT: It is there, as it was written.
    UNKNOWN: It is there; who wrote it, or whether it was changed, cannot be told here.
    CHANGED: It was changed, or the picture below it was.
    MISSING: It is not there.
    """

    INTACT = "intact"
    UNKNOWN = "unknown"
    CHANGED = "changed"
    MISSING = "missing"


class Verdict(StrEnum):
    """What all marks together say.

    INTACT: Not changed since it was stored here, or signed by somebody this installation trusts.
    FOREIGN: Not changed since it was signed, by somebody this installation does not know.
    CHANGED: It was changed after it was signed or stored.
    STRIPPED: The signature is gone; the watermark is still there.
    UNPROVEN: It carries texts alone, which anybody could have written.
    UNMARKED: It carries nothing.
    """

    INTACT = "intact"
    FOREIGN = "foreign"
    CHANGED = "changed"
    STRIPPED = "stripped"
    UNPROVEN = "unproven"
    UNMARKED = "unmarked"


class How(StrEnum):
    """In which way a part of a file is not what it was."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    DAMAGED = "damaged"
    CONTRADICTS = "contradicts"  # the watermark


@dataclass(frozen=True)
class Mark:
    """What was found of a mark, and a text that says it."""

    kind: Kind
    state: State
    text: Text


@dataclass(frozen=True)
class Place:
    """A picture that is stored here.

    Attributes:
        number: How its tandem counts it.
        file: The PNG; empty where it is gone.
    """

    picture_id: str
    workshop: str
    tandem: str
    number: int
    file: bytes


@dataclass(frozen=True)
class Checked:
    """What is known of a file.

    Attributes:
        format: Its media type.
        width, height: Pixels.
        marks: One of each kind.
        broken: What is not as it was: how, and the name of the part, which is a `Kind`, "pixels",
            "other" for a foreign text or "file" for anything else.
        origin: Where it comes from, and by what that is known.
        picture_id: The picture stored here that it says it is, empty where there is none.
        said: What its metadata says of how it was made; None where that cannot be read.
    """

    verdict: Verdict
    format: str
    width: int
    height: int
    marks: tuple[Mark, ...]
    broken: tuple[tuple[How, str], ...]
    origin: Text
    picture_id: str
    said: xmp.Said | None


def check(
    data: bytes,
    anchors: bytes,
    place_of: Callable[[str], Place | None],
    workshop_of: Callable[[int], str | None],
) -> Checked:
    """Return what is known of a PNG, JPEG or WebP file.

    Args:
        anchors: Certificates to trust, PEM.
        place_of: Finds a stored picture by its id.
        workshop_of: Finds the title of a stored workshop by what its watermark says.

    Raises:
        InvalidInput: It is no such picture, or larger than may be opened.
    """
    form, size, pixels = _opened(data)
    is_png = form == "image/png"
    texts, record = _texts(data) if is_png else ({}, {})
    said = _said(data, texts if is_png else None)
    signature, is_readable = _signature(data, anchors)
    place = place_of(_value(record, "picture", "id"))
    mark = watermark.find(pixels) if pixels is not None else None
    title = workshop_of(mark.payload) if mark else None

    is_stored = place is not None and place.file == data
    is_proven = is_stored or (signature is not None and signature.is_unchanged)
    broken: list[tuple[How, str]] = []
    if not is_proven:
        if is_png:
            broken += _changes(data, signature, place)
        if pixels is None and (How.DAMAGED, "pixels") not in broken:
            broken.append((How.DAMAGED, "pixels"))
        if not is_readable or (signature is not None and not signature.is_authentic):
            broken.append((How.DAMAGED, Kind.SIGNATURE))
        workshop_id = _value(record, "workshop", "id")
        if mark and workshop_id and watermark.payload_of(workshop_id) != mark.payload:
            broken.append((How.CONTRADICTS, Kind.RECORD))
        if signature is not None and not broken:
            broken.append((How.CHANGED, "file"))

    if is_stored or (signature is not None and signature.is_trusted):
        verdict = Verdict.INTACT
    elif is_proven:
        verdict = Verdict.FOREIGN
    elif broken:
        verdict = Verdict.CHANGED
    elif mark is not None:
        verdict = Verdict.STRIPPED
    else:
        verdict = Verdict.UNPROVEN if texts or said != xmp.Said() else Verdict.UNMARKED
    # What was compared, and is not named as changed, is as it was.
    is_compared = is_png and bool(place or (signature and signature.is_authentic))
    return Checked(
        verdict=verdict,
        format=form,
        width=size[0],
        height=size[1],
        marks=(
            _signature_mark(signature, is_readable),
            _watermark_mark(mark is not None, title, pixels is not None),
            *_text_marks(texts, record, said, is_proven or is_compared, broken),
        ),
        broken=tuple(broken),
        origin=_origin(record, place, is_stored, mark is not None, title, signature),
        picture_id=place.picture_id if place else "",
        said=said,
    )


# --- Opening -------------------------------------------------------------------------------------


def _opened(data: bytes) -> tuple[str, tuple[int, int], np.ndarray | None]:
    """Media type, size and pixels, uint8 (H, W, 3), of a picture made smaller where it is large.

    None stands for pixels that cannot be decoded.
    """
    if len(data) > LARGEST:
        raise InvalidInput("marks.check.too_large", limit=LARGEST // 10**6)
    form = manifest.format_of(data)
    if not form:
        raise InvalidInput("marks.check.not_a_picture")
    if form == "image/png":  # Pillow refuses a picture for a broken text, and reads all texts
        with contextlib.suppress(Damaged):
            data = images.bare(data)
    too_many = InvalidInput("marks.check.too_many_pixels", limit=MAX_PIXELS // 10**6)
    try:
        with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "WEBP"]) as image:
            size = image.size
            if image.width * image.height > MAX_PIXELS:
                raise too_many
            try:
                image.draft("RGB", (_LOOKED_AT, _LOOKED_AT))  # spares memory where a JPEG is large
                picture = image.convert("RGB")
            except (OSError, SyntaxError, ValueError):
                return form, size, None
    except Image.DecompressionBombError as error:
        raise too_many from error
    except (OSError, SyntaxError, ValueError) as error:
        raise InvalidInput("marks.check.unreadable") from error
    picture.thumbnail((_LOOKED_AT, _LOOKED_AT), Image.Resampling.BILINEAR)
    return form, size, np.asarray(picture)


def _texts(png: bytes) -> tuple[dict[str, str], Mapping]:
    """The texts in a PNG, and the record among them."""
    try:
        texts = images.texts(png)
    except Damaged:
        return {}, {}
    try:
        return texts, images.record_in(texts) or {}
    except Damaged:
        return texts, {}


def _said(data: bytes, texts: Mapping[str, str] | None) -> xmp.Said | None:
    """What the metadata says, None where it cannot be read."""
    try:
        return xmp.read(xmp.packet_in(data) if texts is None else texts.get(images.XMP, ""))
    except Damaged:
        return None


def _signature(data: bytes, anchors: bytes) -> tuple[Signature | None, bool]:
    """The signature, and False if there is one that cannot be read."""
    try:
        return manifest.read(data, anchors), True
    except Damaged:
        return None, not manifest.is_in(data)


def _value(record: Mapping, part: str, name: str) -> str:
    """A text in a record that anybody may have written."""
    inside = record.get(part)
    value = inside.get(name) if isinstance(inside, Mapping) else ""
    return value if isinstance(value, str) else ""


# --- What was changed ----------------------------------------------------------------------------

_PARTS = {
    manifest.PIXELS: "pixels",
    images.XMP: Kind.XMP,
    images.LABEL: Kind.LABEL,
    images.PARAMETERS: Kind.PARAMETERS,
    images.RECORD: Kind.RECORD,
}


def _changes(
    data: bytes, signature: Signature | None, place: Place | None
) -> Iterator[tuple[How, str]]:
    """How a PNG differs from what was signed, or else from what is stored here."""
    try:
        now = manifest.parts(data)
        damaged = [chunk for chunk in images.chunks(data) if not chunk.is_whole]
    except Damaged:
        yield How.DAMAGED, "file"
        return
    torn = {_PARTS.get(manifest.part_of(chunk), "file") for chunk in damaged}
    for part in sorted(torn):
        yield How.DAMAGED, part
    before: Mapping[str, str] = {}
    if signature is not None and signature.is_authentic:
        before = signature.parts
    elif place is not None and place.file:
        before = manifest.parts(place.file)
    if not before:
        return
    for name in sorted({*before, *now}):
        part = _PARTS.get(name, "other")
        if part in torn or before.get(name) == now.get(name):
            continue
        if name not in now:
            yield How.REMOVED, part
        else:
            yield (How.CHANGED if name in before else How.ADDED), part
    if signature is None and manifest.is_in(place.file):
        yield How.REMOVED, Kind.SIGNATURE


# --- Saying it -----------------------------------------------------------------------------------


def _signature_mark(signature: Signature | None, is_readable: bool) -> Mark:
    if not is_readable:
        return Mark(Kind.SIGNATURE, State.CHANGED, ("marks.signature.unreadable", {}))
    if signature is None:
        return Mark(Kind.SIGNATURE, State.MISSING, ("marks.missing", {}))
    if signature.is_trusted:
        state, key = State.INTACT, "marks.signature.intact"
    elif signature.is_unchanged:
        state = State.UNKNOWN
        key = "marks.signature.over" if signature.is_over else "marks.signature.foreign"
    else:
        state, key = State.CHANGED, "marks.signature.changed"
    return Mark(Kind.SIGNATURE, state, (key, {"signer": signature.signer or "?"}))


def _watermark_mark(is_found: bool, title: str | None, is_decoded: bool) -> Mark:
    if not is_decoded:
        return Mark(Kind.WATERMARK, State.UNKNOWN, ("marks.watermark.unreadable", {}))
    if not is_found:
        return Mark(Kind.WATERMARK, State.MISSING, ("marks.watermark.none", {}))
    if title is None:
        return Mark(Kind.WATERMARK, State.INTACT, ("marks.watermark.elsewhere", {}))
    return Mark(Kind.WATERMARK, State.INTACT, ("marks.watermark.found", {"workshop": title}))


def _text_marks(
    texts: Mapping[str, str],
    record: Mapping,
    said: xmp.Said | None,
    is_compared: bool,
    broken: list[tuple[How, str]],
) -> Iterator[Mark]:
    changed = {part for _, part in broken}
    lost = ("marks.unreadable", {})

    def mark(kind: Kind, text: Text | None) -> Mark:
        if text is None and (How.DAMAGED, kind) in broken:
            text = lost
        if text is None:
            return Mark(kind, State.MISSING, ("marks.missing", {}))
        if kind in changed:
            return Mark(kind, State.CHANGED, text)
        return Mark(kind, State.INTACT if is_compared else State.UNKNOWN, text)

    if said is None:
        yield Mark(Kind.XMP, State.CHANGED, lost)
    else:
        system = said.system or "?"
        text = ("marks.xmp.ai", {"system": system}) if said.is_ai else ("marks.xmp.other", {})
        yield mark(Kind.XMP, None if said == xmp.Said() else text)
    label = texts.get(images.LABEL)
    yield mark(Kind.LABEL, ("marks.label.found", {"text": label}) if label else None)
    has = texts.get(images.PARAMETERS)
    yield mark(Kind.PARAMETERS, ("marks.parameters.found", {}) if has else None)
    if record:
        workshop = _value(record, "workshop", "title") or "?"
        yield mark(Kind.RECORD, ("marks.record.found", {"workshop": workshop}))
    elif images.RECORD in texts:
        yield Mark(Kind.RECORD, State.CHANGED, lost)
    else:
        yield mark(Kind.RECORD, None)


def _origin(
    record: Mapping,
    place: Place | None,
    is_stored: bool,
    is_found: bool,
    title: str | None,
    signature: Signature | None,
) -> Text:
    """Where a picture comes from, by what says most."""
    if place is not None:
        key = "marks.origin.stored" if is_stored else "marks.origin.says_stored"
        where = {"workshop": place.workshop, "tandem": place.tandem, "number": place.number}
        return key, where
    if title is not None:
        return "marks.origin.watermark", {"workshop": title}
    if record:
        names = {
            "workshop": _value(record, "workshop", "title") or "?",
            "tandem": _value(record, "tandem", "name") or "?",
        }
        return "marks.origin.says_elsewhere", names
    if is_found:
        return "marks.origin.elsewhere", {}
    if signature is not None and signature.generator:
        return "marks.origin.program", {"program": signature.generator}
    return "marks.origin.unknown", {}
