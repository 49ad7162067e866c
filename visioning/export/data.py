"""The gallery as JSON that other programs read and `import` brings back: ``gallery.json``.

What it holds is described in docs/gallery-json.md and, for machines, in gallery.schema.json beside
this file. The same gallery gives the same bytes on every laptop: each record on a line, its names
in the order of the alphabet, and nothing of the computer, the hour or the reader's language.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from visioning import images
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.store import plain
from visioning.workshop import Visioning

SCHEMA = Path(__file__).with_name("gallery.schema.json")


def export_json(
    visioning: Visioning, gallery: Gallery, out: Path, *, language: str
) -> ExportReport:
    """Write ``gallery.json``, the same in every `language`.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    with images.replacing(out) as target, open(target, "wb") as file:
        file.writelines(json_lines(gallery))
    return reported(gallery, out)


def json_lines(gallery: Gallery) -> Iterator[bytes]:
    """The file's content, record by record: with their scenes, pictures are large."""
    between = b"{\n"
    for name, value in gallery.stored():
        yield between + _written(name) + b": "
        if isinstance(value, tuple):
            yield b"["
            for number, record in enumerate(value):
                yield (b",\n" if number else b"\n") + _written(plain(record))
            yield b"]"
        else:
            yield _written(plain(value))
        between = b",\n"
    yield b"\n}\n"


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()
