"""The element mask: which element owns each pixel, drawn from the same layers as the picture."""

from __future__ import annotations

import io
import re

import numpy as np
import resvg_py
from PIL import Image

from visioning.veduta.painter.canvas import document, layers
from visioning.veduta.scene import Scene
from visioning.veduta.world import HEIGHT, WIDTH

_PAINT = re.compile(r'\b(fill|stroke)="(?!none)[^"]*"')
# What one hardly sees owns no pixel: gradients' definitions, halos, and faint shapes.
_FAINT = re.compile(
    r"<(linearGradient|radialGradient)\b.*?</\1>"
    r'|<\w+ class="halo"[^>]*/>'
    r'|<\w+ [^>]*opacity="0\.[0-3]\d*"[^>]*/>'
)
_OPACITY = re.compile(r' (?:fill-|stroke-)?opacity="[^"]*"')


def element_mask(scene: Scene, width: int = 320) -> tuple[np.ndarray, list[str]]:
    """Which element owns each pixel.

    Returns:
        int32 (H, W): 0 for scenery, k for the k-th of the ids; and the ids.
    """
    ids: list[str] = []
    parts: list[str] = []
    for layer in layers(scene):
        owner = 0
        if layer.owner is not None:
            ids.append(layer.owner.id)
            owner = len(ids)
        flat = _OPACITY.sub("", _FAINT.sub("", layer.svg))
        parts.append(_PAINT.sub(rf'\1="#{owner:06x}"', flat))
    png = resvg_py.svg_to_bytes(
        svg_string=document("".join(parts), (width, round(width * HEIGHT / WIDTH)), crisp=True),
        background="#000000",
        skip_system_fonts=True,
        shape_rendering="crisp_edges",
    )
    rgb = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"), dtype=np.int32)
    return (rgb[..., 0] << 16) | (rgb[..., 1] << 8) | rgb[..., 2], ids


def element_shares(scene: Scene, width: int = 320) -> dict[str, float]:
    """The share of the picture's pixels that each element visibly owns, by element id."""
    mask, ids = element_mask(scene, width)
    counts = np.bincount(mask.ravel(), minlength=len(ids) + 1)
    return {name: float(counts[k + 1] / mask.size) for k, name in enumerate(ids)}
