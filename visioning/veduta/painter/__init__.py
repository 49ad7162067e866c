"""The painter: a scene becomes an SVG, a PNG and an element mask. No torch, no fonts."""

from __future__ import annotations

import io
from collections.abc import Mapping

import resvg_py
from PIL import Image

# Importing a module of drawings registers them.
from visioning.veduta.painter import (  # noqa: F401
    beacons,
    boats,
    bridge,
    civic,
    cloths,
    commons,
    cycling,
    digital,
    facades,
    far,
    gardens,
    gathering,
    houses,
    houses_south,
    land,
    landmarks,
    links,
    modern,
    park_furniture,
    participation,
    people,
    rails,
    roof_terraces,
    roofs,
    sky_life,
    street_furniture,
    towers,
    trees,
    vehicles,
    water,
)
from visioning.veduta.painter.canvas import document, layers
from visioning.veduta.painter.mask import element_mask, element_shares
from visioning.veduta.scene import Scene

__all__ = ["element_mask", "element_shares", "paint_png", "paint_svg"]


def paint_svg(scene: Scene, titles: Mapping[str, str] | None = None) -> str:
    """The scene as an SVG of 1600 x 1000 units, a titled group for each element."""
    return document("".join(layer.svg for layer in layers(scene, titles)))


def paint_png(scene: Scene, width: int = 1280, height: int = 800) -> bytes:
    """The scene as an RGB PNG of width x height pixels; another shape than 8:5 crops it."""
    svg = document("".join(layer.svg for layer in layers(scene)), (width, height))
    rgba = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    out = io.BytesIO()
    Image.open(io.BytesIO(rgba)).convert("RGB").save(out, "PNG", compress_level=2)
    return out.getvalue()
