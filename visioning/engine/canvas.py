"""What a model paints on: the finished pixels, and how it tells of its steps."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image

OnStep = Callable[[int, int, Callable[[], bytes | None]], None]
"""Called after each step with (step from 1, steps, a function that makes the preview).

It may raise `Stopped`, which ends the painting at once.
"""


class Stopped(Exception):
    """Nobody wants the picture any more; never leaves the engine."""


@dataclass(frozen=True)
class Canvas:
    """A finished picture.

    Attributes:
        png: A PNG without metadata.
        width, height: Pixels.
        seed: From which it was painted.
        scene, elements: As in `visioning.model.Picture`.
    """

    png: bytes
    width: int
    height: int
    seed: int
    scene: Mapping | None = None
    elements: Mapping[str, float] | None = None


def encode_png(image: Image.Image) -> bytes:
    """The picture as a PNG without metadata."""
    out = io.BytesIO()
    Image.frombytes(image.mode, image.size, image.tobytes()).save(out, "PNG", compress_level=4)
    return out.getvalue()
