"""The painter: a scene becomes an SVG, a PNG and an element mask. No torch, no fonts."""

from __future__ import annotations

import io
from collections.abc import Mapping

import resvg_py
from PIL import Image

from visioning.veduta.painter import drawings  # noqa: F401  # registers every class's drawing
from visioning.veduta.painter.canvas import document, layers
from visioning.veduta.painter.mask import element_mask, element_shares
from visioning.veduta.scene import Scene

__all__ = ["element_mask", "element_shares", "paint_png", "paint_preview", "paint_svg"]


def paint_svg(scene: Scene, titles: Mapping[str, str] | None = None) -> str:
    """The scene as an SVG of 1600 x 1000 units, a titled group for each element."""
    return document("".join(layer.svg for layer in layers(scene, titles)))


def paint_png(scene: Scene, width: int = 1280, height: int = 800) -> bytes:
    """The scene as an opaque RGBA PNG of width x height pixels; another shape than 8:5 crops it."""
    return _drawn(scene, (width, height), "geometric_precision")


def paint_preview(scene: Scene, width: int = 400, height: int = 250) -> bytes:
    """The scene as a small JPEG with hard edges, in a third of the time of a smooth one.

    It is shown for a tenth of a second, while the model works on.
    """
    png = _drawn(scene, (width, height), "optimize_speed")
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def _drawn(scene: Scene, size: tuple[int, int], rendering: str) -> bytes:
    svg = document("".join(layer.svg for layer in layers(scene)), size)
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, shape_rendering=rendering)
