"""Eight styles of a class are eight drawings: their lines differ, not only their colours."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pytest
import resvg_py
from PIL import Image

from training.sheets import DAY, STYLES
from visioning.veduta import painter  # noqa: F401  registers every drawing
from visioning.veduta.painter.light import light_of
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import CLASSES, GROUPS

ABOVE = 125  # world units that a roof item may rise above its house
LEAST = 0.02  # of one drawing's edges that lie away from every edge of the other


def edges(cls: str, style: tuple[float, float, float]) -> np.ndarray:
    """Where colours change in the drawing of the class, bool (H, W), a pixel a world unit."""
    group = CLASSES[cls].group
    index = GROUPS[group].cells // 2
    element = Element(group, index, cls, size=0.5, style=style)
    parent = GROUPS[group].parent
    house = (Element(parent, index, "baroque_house"),) if parent else ()
    scene = Scene((*house, element), DAY)
    box = scene.place(element)
    width, height = min(box.width, 600), box.height
    carrier = house[0] if house else None
    pen = Pen(light_of(scene), box.width, height, style, house=carrier, layout=scene.layout)
    DRAWINGS[cls](pen)
    height += ABOVE if group == "roof" else 0
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="{-width / 2} {-height} {width} {height}">'
        f'<rect x="{-width / 2}" y="{-height}" width="{width}" height="{height}" '
        f'fill="#fff"/>{pen.svg}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    rgb = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"), dtype=float) / 255
    found = np.zeros(rgb.shape[:2], dtype=bool)
    found[:, 1:] |= np.abs(np.diff(rgb, axis=1)).max(-1) > 0.06
    found[1:] |= np.abs(np.diff(rgb, axis=0)).max(-1) > 0.06
    return found


def grown(mask: np.ndarray) -> np.ndarray:
    """The mask and all within two pixels of it."""
    for _ in range(2):
        wide = mask.copy()
        wide[1:] |= mask[:-1]
        wide[:-1] |= mask[1:]
        wide[:, 1:] |= mask[:, :-1]
        wide[:, :-1] |= mask[:, 1:]
        mask = wide
    return mask


def difference(one: np.ndarray, two: np.ndarray) -> float:
    """The larger share of the edges of one that lie away from all edges of the other."""
    return _difference((one, grown(one)), (two, grown(two)))


def _difference(one: tuple[np.ndarray, np.ndarray], two: tuple[np.ndarray, np.ndarray]) -> float:
    (a, wide_a), (b, wide_b) = one, two
    return max((a & ~wide_b).sum() / max(1, a.sum()), (b & ~wide_a).sum() / max(1, b.sum()))


@pytest.mark.parametrize("cls", CLASSES)
def test_eight_styles_are_eight_drawings(cls: str):
    drawings = [(mask, grown(mask)) for mask in (edges(cls, style) for style in STYLES)]
    for (a, one), (b, two) in itertools.combinations(enumerate(drawings), 2):
        assert _difference(one, two) >= LEAST, f"{cls}: styles {a} and {b} differ only in colour"


def test_the_same_lines_do_not_differ():
    one = edges("bench", STYLES[0])
    assert difference(one, one) == 0
    assert difference(one, np.roll(one, 1, axis=0)) < LEAST  # a pixel is no other drawing
    assert difference(one, one[:, ::-1]) > LEAST  # its mirror image is
