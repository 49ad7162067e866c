"""Everything that is not a building: it stays in its box, is big enough to see, and varies."""

from __future__ import annotations

import io
import itertools
import math

import numpy as np
import pytest
import resvg_py
from PIL import Image

from visioning.veduta import painter  # noqa: F401  registers every drawing
from visioning.veduta.painter.figure import stature
from visioning.veduta.painter.light import light_of
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.painter.shapes import elbow, trace
from visioning.veduta.scene import Scene
from visioning.veduta.world import CLASSES

GROUPS = ("sky", "strip", "bridge", "afloat", "rail", "road", "cycle", "place", "people")
OURS = [cls.name for cls in CLASSES.values() if cls.group in GROUPS]
SUMMER = ("day", "summer", "clear")
LIGHTS = (
    SUMMER,
    ("night", "winter", "snow"),
    ("day", "autumn", "rain"),
    ("sunset", "spring", "fog"),
)
STYLES = [tuple(0.06 + 0.88 * v for v in style) for style in itertools.product((0, 1), repeat=3)]
MARGIN = 20


def draw(cls: str, style=(0.5, 0.5, 0.5), light=SUMMER, size: float = 0.0, flip=False) -> Pen:
    """Draw the class in its box at a size of 0 to 1."""
    time, season, weather = light
    attributes = {"time": time, "season": season, "weather": weather}
    scene = Scene(
        attributes={
            **attributes,
            "form": "canal",
            "density": "low",
            "ambition": "feasible",
            "view": "street",
        }
    )
    bounds = CLASSES[cls]
    w, h = (low + size * (high - low) for low, high in (bounds.width, bounds.height))
    pen = Pen(light_of(scene), w, h, style, flip=flip)
    DRAWINGS[cls](pen)
    return pen


def alpha(pen: Pen) -> np.ndarray:
    """Coverage in [0, 1], one pixel a world unit, with a margin of 20 around the box."""
    width, height = round(pen.w) + 2 * MARGIN, round(pen.h) + 2 * MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<g transform="translate({width / 2} {height - MARGIN})">{pen.svg}</g></svg>'
    )
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))[..., 3] / 255


def test_every_class_has_a_drawing():
    assert [cls for cls in OURS if cls not in DRAWINGS] == []


@pytest.mark.parametrize("cls", OURS)
def test_it_stays_within_its_box(cls):
    for style, light, size in zip(STYLES, itertools.cycle(LIGHTS), (0, 1) * 4, strict=False):
        pen = draw(cls, style, light, size)
        seen = alpha(pen)
        inside = np.zeros_like(seen, dtype=bool)
        inside[MARGIN - 2 : -MARGIN + 2, MARGIN - 2 : -MARGIN + 2] = True
        ys, xs = np.nonzero((seen > 0.1) & ~inside)
        spill = sorted({(int(x) - MARGIN, int(y) - MARGIN) for x, y in zip(xs, ys, strict=True)})
        assert not spill, f"{cls} {style} {light} {pen.w:.0f} x {pen.h:.0f} spills at {spill[:6]}"


@pytest.mark.parametrize("cls", OURS)
def test_it_fills_its_box(cls):
    for style, light in zip(STYLES, itertools.cycle(LIGHTS), strict=False):
        pen = draw(cls, style, light)
        ys, xs = np.nonzero(alpha(pen) > 0.39)
        assert np.ptp(xs) >= 0.8 * pen.w, f"{cls} {style} {light} is narrow"
        assert np.ptp(ys) >= 0.8 * pen.h, f"{cls} {style} {light} is low"


@pytest.mark.parametrize("cls", OURS)
def test_it_is_large_enough_to_see(cls):
    bounds = CLASSES[cls]
    wanted = min(2900, 0.45 * bounds.width[0] * bounds.height[0])
    for style, light in zip(STYLES, itertools.cycle(LIGHTS), strict=False):
        area = float((alpha(draw(cls, style, light)) > 0.39).sum())
        assert area >= wanted, f"{cls} {style} {light} covers {area:.0f} of {wanted:.0f} units"


@pytest.mark.parametrize("cls", OURS)
def test_eight_styles_give_eight_drawings(cls):
    pictures = [alpha_and_colour(draw(cls, style)) for style in STYLES]
    for one, two in itertools.combinations(pictures, 2):
        different = np.abs(one - two).max(axis=-1) > 0.08
        assert different.sum() >= 60, f"{cls}: two styles look the same"


def alpha_and_colour(pen: Pen) -> np.ndarray:
    """The drawing on white, RGB in [0, 1]."""
    width, height = round(pen.w), round(pen.h)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<rect width="{width}" height="{height}" fill="#fff"/>'
        f'<g transform="translate({width / 2} {height})">{pen.svg}</g></svg>'
    )
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")) / 255


@pytest.mark.parametrize("cls", OURS)
def test_the_same_style_is_the_same_drawing(cls):
    style = (0.3, 0.6, 0.2)
    assert draw(cls, style).svg == draw(cls, style).svg


@pytest.mark.parametrize("cls", ["street_tree", "adult", "smart_lamp", "tram"])
def test_season_and_night_show(cls):
    day, night, autumn, _ = (alpha_and_colour(draw(cls, light=light)) for light in LIGHTS)
    assert np.abs(day - night).mean() > 0.03
    if cls in ("street_tree", "adult"):
        assert (np.abs(day - autumn).max(axis=-1) > 0.1).mean() > 0.08


def test_an_elbow_keeps_both_bones():
    joint = elbow((0, 0), (3, 4), 4, 3, bend=1)
    assert math.dist(joint, (0, 0)) == pytest.approx(4)
    assert math.dist(joint, (3, 4)) == pytest.approx(3)


def test_a_trace_needs_a_number_for_each_place():
    assert trace("M# #h#", 1, 2.25, -3) == "M1.0 2.2h-3.0"
    with pytest.raises(ValueError, match="3 places"):
        trace("M# #h#", 1, 2)


def test_nobody_is_taller_than_the_room():
    hat = dressed(somebody(draw("adult")), hat="beanie")
    assert stature(100, hat) < stature(100, dressed(hat, hat=None)) < 100


def test_drawings_are_lean():
    for cls in OURS:
        size = max(len(draw(cls, style).svg) for style in STYLES)
        assert size < 24_000, f"{cls} takes {size} characters of SVG"
