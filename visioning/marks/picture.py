"""A picture with all its marks but the signature, which `manifest` puts over them."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import images
from visioning.errors import Damaged
from visioning.marks import watermark, xmp
from visioning.marks.statement import Origin, Statement


def marked(png: bytes, statement: Statement, record: Mapping, parameters: str) -> bytes:
    """Return the PNG with its watermark and its metadata: XMP, record, parameters and label.

    A picture that was made elsewhere keeps its pixels and the texts that it has; only the record
    is replaced.

    Args:
        png: A whole PNG file; for `Origin.ADDED` as it came, or as it was decoded.
        record: What JSON can hold, as for `images.with_record`.
        parameters: As `images.parameters_text` makes it.

    Raises:
        Damaged: `png` is no whole PNG.
        ValueError: The record is larger than `images.read_record` would read.
    """
    if statement.origin is Origin.ADDED:
        has = {chunk.keyword for chunk in images.chunks(png)}
        parameters = "" if images.PARAMETERS in has else parameters
    else:
        png = _watermarked(png, statement.workshop_id)
    return images.with_record(
        png,
        record,
        parameters,
        statement.label,
        statement.language,
        xmp.packet(statement),
    )


def _watermarked(png: bytes, workshop_id: str) -> bytes:
    try:
        return watermark.marked(png, watermark.payload_of(workshop_id))
    except (OSError, SyntaxError, ValueError) as error:
        raise Damaged(f"the picture cannot be decoded: {error}") from error
