"""The buildings stay in their boxes, fill them, vary with the style, and carry what is on them."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
import resvg_py
from PIL import Image

import visioning.veduta.painter  # noqa: F401 - registers the drawings
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.light import light_of
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES

STYLES = [
    (0.06, 0.90, 0.10),
    (0.20, 0.30, 0.60),
    (0.35, 0.65, 0.85),
    (0.48, 0.10, 0.35),
    (0.60, 0.50, 0.95),
    (0.72, 0.80, 0.20),
    (0.85, 0.20, 0.50),
    (0.97, 0.45, 0.75),
]
BUILDINGS = [c.name for c in CLASSES.values() if c.group in ("front", "landmark", "mid", "far")]
HOUSES = [c.name for c in CLASSES.values() if c.group == "front"]
CHILDREN = [c.name for c in CLASSES.values() if c.group in ("roof", "facade")]
MARGIN = 160  # world units drawn around the box, to see what leaves it
ABOVE = 125  # how far a roof item may rise above its house


def light(time="day", season="summer", weather="clear"):
    attributes = {name: values[0] for name, values in ATTRIBUTES.items()}
    return light_of(Scene((), attributes | {"time": time, "season": season, "weather": weather}))


def draw(cls: str, w: float, h: float, style, house: Element | None = None, **look) -> Pen:
    pen = Pen(light(**look), w, h, style, house=house)
    DRAWINGS[cls](pen)
    return pen


def covered(pen: Pen) -> np.ndarray:
    """Where one sees the drawing (opacity above 0.4), bool (H, W), one pixel a world unit."""
    w, h = round(pen.w) + 2 * MARGIN, round(pen.h) + 2 * MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
        f'<g transform="translate({w / 2} {h - MARGIN})">{pen.svg}</g></svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))[..., 3] > 100


def extent(seen: np.ndarray) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of what `covered` gave, in the drawing's own coordinates."""
    rows, columns = np.where(seen.any(1))[0], np.where(seen.any(0))[0]
    x, y = seen.shape[1] / 2, seen.shape[0] - MARGIN
    return columns[0] - x, columns[-1] + 1 - x, rows[0] - y, rows[-1] + 1 - y


def size_of(cls: str, size: float) -> tuple[float, float]:
    (a, b), (c, d) = CLASSES[cls].width, CLASSES[cls].height
    return a + size * (b - a), c + size * (d - c)


@pytest.mark.parametrize("cls", BUILDINGS)
def test_building_fills_its_box_and_stays_inside(cls):
    for k, style in enumerate(STYLES):
        w, h = size_of(cls, k / 7)
        left, right, top, bottom = extent(covered(draw(cls, w, h, style)))
        assert left >= -w / 2 - 2.5 and right <= w / 2 + 2.5, (style, left, right, w)
        assert top >= -h - 2.5 and bottom <= 3, (style, top, bottom, h)
        assert right - left >= 0.5 * w and top <= -0.93 * h and bottom >= -1, (style, w, h)


@pytest.mark.parametrize("cls", BUILDINGS)
def test_eight_styles_give_eight_drawings(cls):
    w, h = size_of(cls, 0.5)
    assert len({draw(cls, w, h, style).svg for style in STYLES}) == len(STYLES)


@pytest.mark.parametrize("cls", CHILDREN)
def test_eight_styles_give_eight_children(cls):
    house = Element("front", 0, "slab_block")
    assert len({draw(cls, 220, 220, style, house).svg for style in STYLES}) == len(STYLES)


@pytest.mark.parametrize("cls", CHILDREN)
@pytest.mark.parametrize("host", HOUSES)
def test_child_is_large_enough_and_stays_on_its_house(cls, host):
    for k, style in enumerate(STYLES[1::4]):
        house = Element("front", 0, host, style=STYLES[5 * k % 8])
        w, h = size_of(host, k)
        seen = covered(draw(cls, w, h, style, house))
        left, right, top, bottom = extent(seen)
        assert seen.sum() >= 4000, (style, seen.sum())
        assert left >= -w / 2 - 4 and right <= w / 2 + 4, (style, left, right, w)
        assert top >= -h - ABOVE and bottom <= 3, (style, top, bottom, h)
        if CLASSES[cls].group == "facade":
            assert top >= shape_of(house, w, h).eaves - 60, (style, top)


@pytest.mark.parametrize("cls", BUILDINGS)
@pytest.mark.parametrize(
    "look",
    [
        {"time": "night", "season": "autumn", "weather": "rain"},
        {"time": "sunset", "season": "winter", "weather": "snow"},
        {"time": "dawn", "season": "spring", "weather": "fog"},
    ],
)
def test_every_light_can_be_drawn(cls, look):
    pen = draw(cls, *size_of(cls, 0.5), STYLES[3], **look)
    assert covered(pen).any()
    assert "nan" not in pen.svg and "None" not in pen.svg


@pytest.mark.parametrize("cls", BUILDINGS)
def test_drawing_is_lean(cls):
    assert max(len(draw(cls, *size_of(cls, 1.0), style).svg) for style in STYLES) < 17_000


def test_windows_glow_at_night():
    def warmest(time: str) -> int:
        svg = draw("canal_house", 140, 230, STYLES[0], time=time).svg
        fills = set(re.findall(r'fill="#(..)..(..)"', svg))
        return max(int(red, 16) - int(blue, 16) for red, blue in fills if int(red, 16) > 225)

    day, night = (
        draw("canal_house", 140, 230, STYLES[0], time=time).svg for time in ("day", "night")
    )
    bright = {c for c in re.findall(r'fill="#(..)....', night) if int(c, 16) > 220}
    assert bright and warmest("night") > 90
    assert day != night


def test_shade_lies_away_from_the_sun():
    w, h = 200, 200
    morning = Pen(light(), w, h, STYLES[0])
    mirrored = Pen(light(), w, h, STYLES[0], flip=True)
    for pen in (morning, mirrored):
        DRAWINGS["slab_block"](pen)
    assert morning.sun == -mirrored.sun
    assert morning.svg != mirrored.svg
