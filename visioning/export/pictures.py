"""A picture's files as exports take them: as lines where it has a scene, else as pixels."""

from __future__ import annotations

from typing import NamedTuple

from visioning import images
from visioning.errors import Damaged
from visioning.model import Picture
from visioning.workshop import Visioning


class Drawn(NamedTuple):
    """A picture to be set: ``svg`` with its text, or ``png`` with its bytes."""

    kind: str
    content: str | bytes


def drawn(visioning: Visioning, picture: Picture) -> Drawn | None:
    """The picture as it stays sharp for longest, without titles; None where nothing is left."""
    if picture.scene is not None:
        try:
            return Drawn("svg", visioning.drawings.of(picture.id, picture.scene))
        except ValueError:  # a newer version's scene; the PNG shows the same
            pass
    png = stored_png(visioning, picture)
    return None if png is None else Drawn("png", png)


def stored_png(visioning: Visioning, picture: Picture) -> bytes | None:
    """The picture's PNG as it is stored; None where it is gone or damaged."""
    try:
        png = visioning.file(picture).read_bytes()
        if images.sha256(png) != picture.sha256:
            images.read_record(png)
    except (OSError, Damaged):
        return None
    return png
