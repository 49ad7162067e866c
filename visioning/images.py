"""Picture files: written whole or not at all, with the generation data inside the PNG.

A stored PNG carries text chunks beside its pixels, which are never encoded again:

- ``tandem-visions``: JSON with a format version, from which the picture's rows can be rebuilt;
- ``parameters``: the text that other image tools read;
- ``Description``: the line that says the picture is AI-generated;
- ``XML:com.adobe.xmp``: the same and more for archives and search engines (`visioning.marks.xmp`).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import io
import json
import os
import re
import secrets
import struct
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from visioning.errors import Damaged, StorageProblem
from visioning.model import Picture

PARTIAL = ".part"
"""Ending of a file that is still being written; its name starts with a dot as well."""

RECORD_FORMAT = 1
MAX_PIXELS = 50_000_000
MAX_RECORD_BYTES = 1 << 20
THUMBNAIL_WIDTH = 480
_LONGEST_NAME = 60

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
RECORD, PARAMETERS, LABEL = "tandem-visions", "parameters", "Description"
XMP = "XML:com.adobe.xmp"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_UP = 2  # PNG specification, third edition, 9.2
_COLOUR_TYPES = {3: 2, 4: 6}  # 11.2.1
_LEVEL = 3  # of zlib: 4 and 5 are slower and hardly smaller, 6 is a tenth smaller in twice the time


# --- Writing ----------------------------------------------------------------------------------


def storage_problem(error: OSError, folder: Path) -> StorageProblem:
    """Return what to tell the user about a failed write below `folder`."""
    key = "error.disk_full" if error.errno in _FULL else "error.outputs_read_only"
    return StorageProblem(key, folder=str(folder))


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader, or a crash, sees all of it or nothing.

    Raises:
        StorageProblem: The disk is full, or the folder cannot be written; nothing is left behind.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(data)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file that takes the place of `path` once it is written to the end.

    Raises:
        StorageProblem: The disk is full, or the folder cannot be written; nothing is left behind.
    """
    temporary = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}{PARTIAL}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        with open(temporary, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
        _sync_folder(path.parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise storage_problem(error, path.parent) from error
        raise


def _sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut."""
    if os.name == "nt":  # Windows cannot open folders; NTFS journals renames itself.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def smallest() -> bytes:
    """Return a PNG of one pixel."""
    file = io.BytesIO()
    Image.new("RGB", (1, 1)).save(file, "PNG")
    return file.getvalue()


# --- The record in the PNG ---------------------------------------------------------------------


def with_record(
    png: bytes,
    record: Mapping,
    parameters: str,
    label: str = "",
    language: str = "",
    xmp: str = "",
) -> bytes:
    """Return the PNG with its generation data inside; the pixels' bytes stay as they are.

    Args:
        png: A whole PNG file; chunks of an earlier record are replaced, other chunks stay.
        record: What JSON can hold; a format version is added.
        parameters: As `parameters_text` makes it.
        label: The line that marks the picture as AI-generated, in `language` (ISO 639-1).
        xmp: A packet as `visioning.marks.xmp` makes it.

    An empty text leaves the one that the file has.

    Raises:
        Damaged: `png` is not a whole PNG.
        ValueError: The record is larger than `read_record` would read.
    """
    body = json.dumps({"format": RECORD_FORMAT, **record}, ensure_ascii=False)
    if len(body.encode()) > MAX_RECORD_BYTES:
        raise ValueError(f"the record is larger than {MAX_RECORD_BYTES} bytes")
    ours = {
        LABEL: _text_chunk(LABEL, label, language) if label else b"",
        PARAMETERS: _text_chunk(PARAMETERS, parameters, "") if parameters else b"",
        RECORD: _text_chunk(RECORD, body, "", packed=True),
        XMP: _text_chunk(XMP, xmp, "") if xmp else b"",
    }
    parts, waiting = [_SIGNATURE], True
    for kind, data in _chunks(png):
        if kind == b"iTXt" and ours.get(data.split(b"\0", 1)[0].decode("latin-1")):
            continue
        if kind == b"IDAT" and waiting:
            parts += ours.values()
            waiting = False
        parts.append(_chunk(kind, data))
    return b"".join(parts)


def read_record(source: Path | bytes) -> dict | None:
    """Return the record inside a PNG, None for a PNG of another origin.

    Raises:
        Damaged: The file is no PNG, is cut off or changed, or is far larger than it may be.
    """
    png = source if isinstance(source, bytes) else source.read_bytes()
    _check_pixels(png)
    found = None
    for kind, data in _chunks(png):
        if kind == b"iTXt" and data.startswith(RECORD.encode() + b"\0"):
            found = _text_of(data)
    return None if found is None else _record_of(found)


def texts(png: bytes) -> dict[str, str]:
    """Return the texts in a PNG by their keywords, also where other parts of it are damaged.

    Raises:
        Damaged: The file is no PNG or cut off, or a text is far larger than it may be.
    """
    found = {}
    for chunk in chunks(png):
        if chunk.is_whole and chunk.kind == b"iTXt":
            found[chunk.keyword] = _text_of(chunk.data)
        elif chunk.is_whole and chunk.kind == b"tEXt":
            found[chunk.keyword] = chunk.data.split(b"\0", 1)[1].decode("latin-1")
    return found


def record_in(png_texts: Mapping[str, str]) -> dict | None:
    """Return the record among the texts of a PNG, None for a PNG of another origin.

    Raises:
        Damaged: There is one that cannot be read.
    """
    text = png_texts.get(RECORD)
    return None if text is None else _record_of(text)


def _record_of(text: str) -> dict:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged(f"the picture's record cannot be read: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("format"), int):
        raise Damaged("the picture's record has no format version")
    return record


def parameters_text(picture: Picture) -> str:
    """Return the generation data as the text that other image tools show and parse.

    Source: the ``parameters`` chunk of AUTOMATIC1111's stable-diffusion-webui.
    """
    settings = {
        "Steps": picture.steps,
        "Sampler": picture.scheduler,
        "CFG scale": picture.guidance_scale,
        "Seed": picture.seed,
        "Size": f"{picture.width}x{picture.height}",
        "Model hash": picture.model_hash[:10],
        "Model": picture.model,
    }
    lines = [picture.prompt]
    if picture.negative_prompt:
        lines.append(f"Negative prompt: {picture.negative_prompt}")
    lines.append(", ".join(f"{name}: {_quoted(value)}" for name, value in settings.items()))
    return "\n".join(lines)


def _quoted(value: str | float) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return json.dumps(text, ensure_ascii=False) if re.search(r"[,:\n]", text) else text


@dataclass(frozen=True)
class Chunk:
    """A part of a PNG file.

    Attributes:
        is_whole: Its data fits its checksum.
    """

    kind: bytes
    data: bytes
    is_whole: bool

    @property
    def keyword(self) -> str:
        """What a text chunk calls its text, empty for other chunks."""
        texts = (b"iTXt", b"tEXt", b"zTXt")
        return self.data.split(b"\0", 1)[0].decode("latin-1") if self.kind in texts else ""


def chunks(png: bytes) -> Iterator[Chunk]:
    """Yield the chunks of a PNG, also those that fail their checksums.

    Raises:
        Damaged: The file is no PNG, or is cut off.
    """
    if png[:8] != _SIGNATURE:
        raise Damaged("not a PNG file")
    at, kind = 8, b""
    while kind != b"IEND":
        if at + 12 > len(png):
            raise Damaged("the PNG file is cut off")
        size, kind = struct.unpack_from(">I4s", png, at)
        data = png[at + 8 : at + 8 + size]
        checksum = png[at + 8 + size : at + 12 + size]
        yield Chunk(kind, data, checksum == struct.pack(">I", zlib.crc32(kind + data)))
        at += 12 + size


def bare(png: bytes) -> bytes:
    """Return the PNG with its pixels alone, also where a checksum fails.

    Raises:
        Damaged: The file is no PNG, or is cut off.
    """
    kept = (c for c in chunks(png) if c.kind in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
    return b"".join([_SIGNATURE, *(_chunk(chunk.kind, chunk.data) for chunk in kept)])


def without(png: bytes, kind: bytes) -> bytes:
    """Return the PNG without its chunks of a kind."""
    kept = (_chunk(k, data) for k, data in _chunks(png) if k != kind)
    return b"".join([_SIGNATURE, *kept])


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and data of each chunk; raise Damaged where the file is not whole."""
    for chunk in chunks(png):
        if not chunk.is_whole:
            raise Damaged("the PNG file is cut off or changed")
        yield chunk.kind, chunk.data


def plain_png(pixels: np.ndarray) -> bytes:
    """Return a PNG without metadata, of uint8 (H, W, 3) RGB or (H, W, 4) RGBA.

    Every row is stored as its difference from the one above. Drawings get as small by that as by
    trying all filters on each row, as Pillow does, in a third of the time.

    Raises:
        ValueError: `pixels` has other channels.
    """
    height, width, channels = pixels.shape
    if channels not in _COLOUR_TYPES:
        raise ValueError(f"a picture has 3 or 4 channels, not {channels}")
    rows = pixels.reshape(height, width * channels)
    filtered = np.empty((height, 1 + width * channels), np.uint8)
    filtered[:, 0] = _UP
    filtered[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=filtered[1:, 1:])
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPES[channels], 0, 0, 0)
    packed = zlib.compress(filtered, _LEVEL)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", zlib.crc32(kind + data))


def _text_chunk(keyword: str, text: str, language: str, *, packed: bool = False) -> bytes:
    """Return an iTXt chunk. Source: PNG specification, third edition, 11.3.3.4."""
    data = text.encode()
    if packed:
        data = zlib.compress(data, 9)
    packing = "\0\1\0" if packed else "\0\0\0"
    return _chunk(b"iTXt", f"{keyword}{packing}{language}\0\0".encode("ascii") + data)


def _text_of(chunk: bytes) -> str:
    try:
        _, rest = chunk.split(b"\0", 1)
        packed, (_, _, data) = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
        if packed:
            unpacker = zlib.decompressobj()
            data = unpacker.decompress(data, MAX_RECORD_BYTES + 1)
        if len(data) > MAX_RECORD_BYTES:
            raise Damaged(f"the picture's record is larger than {MAX_RECORD_BYTES} bytes")
        return data.decode()
    except (zlib.error, ValueError) as error:
        raise Damaged(f"the picture's record cannot be read: {error}") from error


def _check_pixels(png: bytes) -> None:
    """Decode the picture; raise Damaged if that is not possible or its size is absurd."""
    if png[:8] != _SIGNATURE or png[12:16] != b"IHDR" or len(png) < 33:
        raise Damaged("not a PNG file")
    width, height = struct.unpack_from(">II", png, 16)
    if width * height > MAX_PIXELS:
        raise Damaged(f"{width} x {height} pixels are more than the {MAX_PIXELS} allowed")
    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Damaged(f"the picture cannot be decoded: {error}") from error


# --- Hashes, thumbnails and names --------------------------------------------------------------


def sha256(data: bytes) -> str:
    """Return the hash in hexadecimal.

    >>> sha256(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()


def thumbnail(png_path: Path, folder: Path, digest: str | None = None) -> Path:
    """Return a WebP of the picture, at most 480 pixels wide, made once and kept in `folder`.

    Args:
        digest: SHA-256 of the PNG's bytes where it is known already.

    Raises:
        Damaged: The picture is missing or cannot be decoded.
        StorageProblem: `folder` cannot be written.
    """
    path = folder / f"{digest}.webp"
    if digest and path.exists():
        return path
    try:
        png = png_path.read_bytes()
    except OSError as error:
        raise Damaged(f"{png_path} cannot be read: {error}") from error
    path = folder / f"{digest or sha256(png)}.webp"
    if path.exists():
        return path
    _check_pixels(png)
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        image.thumbnail((THUMBNAIL_WIDTH, 10 * THUMBNAIL_WIDTH))
        small = io.BytesIO()
        image.convert("RGB").save(small, "WEBP", quality=82)
    write_atomically(path, small.getvalue())
    return path


_LETTERS = str.maketrans(
    {
        **dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True)),
        **{"θ": "th", "χ": "ch", "ψ": "ps"},
        **dict(zip("абвгдезиклмнопрстуфыэіјѕ", "abvgdeziklmnoprstufyeijs", strict=True)),
        **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu"},
        **{"я": "ya", "ъ": "", "ь": "", "є": "ye", "ґ": "g", "љ": "lj", "њ": "nj", "џ": "dz"},
        **{"ђ": "dj", "ћ": "c", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"},
        **{"ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "ng"},
    }
)
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789"),
}


def readable_name(text: str) -> str:
    """Return a name for a file or folder that people recognise and every system accepts.

    Latin, Greek and Cyrillic become lower-case ASCII, at most 60 characters. Where letters of
    other scripts or the end are lost, a hash of the text stands for them, so that different texts
    keep different names.

    >>> readable_name("Gheorgheni – Iași: grüne Straße")
    'gheorgheni-iasi-grune-strasse'
    >>> readable_name("Θεσσαλονίκη"), readable_name("Київ"), readable_name("CON")
    ('thessaloniki', 'kiiv', 'con-0')
    >>> readable_name("مدينة")
    'text-5874c6'
    """
    plain = _without_accents(text.casefold()).translate(_LETTERS)
    name = "-".join(re.findall(r"[a-z0-9]+", plain))
    lost = any(ord(character) > 127 and character.isalpha() for character in plain)
    if lost or not name or len(name) > _LONGEST_NAME:
        tail = f"-{sha256(unicodedata.normalize('NFC', text).encode())[:6]}"
        name = (name or "text")[: _LONGEST_NAME - len(tail)].strip("-") + tail
    return f"{name}-0" if is_reserved(name) else name


def is_reserved(name: str) -> bool:
    """Tell whether Windows means a device by a name, whatever ending it has.

    >>> is_reserved("Con"), is_reserved("console")
    (True, False)
    """
    return name.casefold() in _RESERVED


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
