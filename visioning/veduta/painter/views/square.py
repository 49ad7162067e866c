"""The square before the lanes, and what fills the lanes that nothing uses: beds, trees, paving."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.views.plan import SLOPE, Point, at, behind, path, plot
from visioning.veduta.world import WIDTH

if TYPE_CHECKING:
    from visioning.veduta.painter.views.pavement import Pavement

_BLOOMS = {
    "spring": ("#f4cf57", "#e88aa8", "#fdf3e3"),
    "summer": ("#d9576b", "#f0b94b", "#b98bd0"),
    "autumn": ("#c9623c", "#e0a63f", "#a8527a"),
    "winter": (),
}
PARK = 872.0  # the row in which the park in the near corner begins


def furnish(g: Pavement) -> None:
    """Paving from the water to the viewer, with beds where no lane lies."""
    _paving(g, 460)
    if not g.used["rail"]:
        _beds(g, 472, 506, 5, 0.16)
    if not g.used["road"]:
        _beds(g, 528, 566, 4, 0.62)
    _roundel(g, 470 + 300 * g.scene.layout[0], 770)
    _park(g)


def _paving(g: Pavement, top: float) -> None:
    pen = g.pen
    g.band(top, 1100, g.near)
    pace = 34 if g.pattern != "slabs" else 48
    tint = pen.shade(g.near, -0.05)
    for k in range(0, 14, 2):  # broad courses of a second tone
        row = top + 8 + k * pace
        g.band(row, row + pace, tint, opacity=0.8)
    g.joints(top, 1180, pace * 3.2, g.joint, 0.3)  # every long line costs milliseconds
    if g.light.season == "autumn" and not g.light.snowy:
        for colour in ("#d98a3d", "#b9603a", "#e3b04e"):
            d = ""
            for _ in range(26):
                x, row = g.rng.uniform(0, WIDTH), g.rng.uniform(612, 960)
                px, py = at(x, row)
                d += f"M{px:.0f} {py:.1f}q3 -4 6 1q-3 4 -6 -1z"
            pen.path(d, colour)


def _beds(g: Pavement, top: float, bottom: float, count: int, phase: float) -> None:
    """Lawns with rows of flowers and clipped bushes between stone kerbs."""
    pen, (lit, shaded) = g.pen, g.light.grass
    blooms = () if g.light.snowy else _BLOOMS[g.light.season]
    for k in range(-1, count + 1):
        x = WIDTH * (k + phase) / count + 60 * (g.scene.layout[0] - 0.5)
        wide = WIDTH / count - 70
        pen.path(path(plot(x - 4, x + wide + 4, top - 3, bottom + 3)),
                 "#ffffff" if g.light.snowy else "#efe7d8")  # fmt: skip
        pen.path(path(plot(x, x + wide, top, bottom)), shaded)
        pen.path(path(plot(x + 4, x + wide - 5, top + 3, bottom - 4)), lit)
        for row, colour in zip((top + 10, bottom - 12), blooms, strict=False):
            d, px = "", x + 16.0
            while px < x + wide - 18:
                bx, by = behind(px, bottom, bottom - row)
                d += f"M{bx:.0f} {by:.1f}h.1"
                px += 9.5
            g.dots(d, colour, 5.0)
        for t in (0.12, 0.37, 0.63, 0.88):
            bush(g, *behind(x + t * wide, bottom, (bottom - top) * 0.45), 11)


def bush(g: Pavement, x: float, y: float, r: float) -> None:
    """A clipped bush."""
    leaf, dark = g.evergreen
    g.pen.ellipse(x - g.light.sun * 5, y, r * 1.15, r * 0.42, "#30304e", opacity=0.2)
    g.pen.circle(x, y - r * 0.8, r, dark)
    g.pen.circle(x + g.light.sun * r * 0.22, y - r * 0.98, r * 0.68, leaf)


def tubs(g: Pavement, row: float) -> None:
    """Bushes in tubs, which part the square from the lanes."""
    for k in range(13):
        x = 30 + 128 * k + 40 * (g.scene.layout[0] - 0.5)
        px, py = at(x, row)
        tub = "#b06f4e" if g.form in ("arcade", "coastal", "hill", "canal") else "#8f8a82"
        g.pen.path(f"M{px - 8:.1f} {py - 9:.1f}h16l-2.5 11h-11z", tub)
        bush(g, px, py - 7, 9.5)


def _roundel(g: Pavement, x: float, row: float) -> None:
    """A compass rose of stone in the paving."""
    cx, cy = at(x, row)
    turn = f"matrix(1 {SLOPE} 0.28 0.62 {cx:.1f} {cy:.1f})"
    pen = Pen(g.light, 300, 300, uid="roundel")
    ring, pale = pen.shade(g.near, -0.14), pen.shade(g.near, 0.16)
    for r, colour in ((128, ring), (121, pale), (92, ring), (87, g.near)):
        pen.circle(0, 0, r, colour)
    d = ""
    for k in range(24):
        c, s = math.cos(k * math.pi / 12), math.sin(k * math.pi / 12)
        d += f"M{92 * c:.1f} {92 * s:.1f}L{121 * c:.1f} {121 * s:.1f}"
    pen.path(d, stroke=g.joint, width=1.6, opacity=0.6)
    for reach, first in ((58, 1), (84, 0)):
        lit, dark = "", ""
        for k in range(4):
            a = k * math.pi / 2 + first * math.pi / 4
            tip = (reach * math.cos(a), reach * math.sin(a))
            for side in (-1, 1):
                b = a + side * math.pi / 4
                wing = (
                    f"M0 0L{tip[0]:.1f} {tip[1]:.1f}L{17 * math.cos(b):.1f} {17 * math.sin(b):.1f}Z"
                )
                lit, dark = (lit + wing, dark) if side > 0 else (lit, dark + wing)
        pen.path(lit, pale)
        pen.path(dark, ring)
    g.pen.parts.append(f'<g transform="{turn}">{pen.svg}</g>')


def _park(g: Pavement) -> None:
    """A corner of a park: lawn behind a hedge, trees, a path."""
    lit, shaded = g.light.grass
    pen = g.pen
    g.band(PARK - 4, 1200, "#ffffff" if g.light.snowy else "#efe7d8")
    g.band(PARK, 1200, shaded)
    g.band(PARK + 10, 1200, lit)
    (ax, ay), (bx, by) = at(150, PARK + 2), at(330, 1010)
    pen.path(f"M{ax:.0f} {ay:.0f}q40 50 -10 {by - ay:.0f}h46q30 -70 10 {ay - by + 10:.0f}z", g.near)
    g.tufts(PARK + 12, 1000, 46)
    leaf, dark = g.evergreen
    for x0, x1 in ((-30, 132), (214, 640)):
        (ax, ay), (bx, by) = at(x0, PARK + 6), at(x1, PARK + 6)
        pen.path(f"M{ax:.0f} {ay:.1f}v-13q1 -4 5 -4L{bx:.0f} {by - 17:.1f}v17z", dark)
        pen.path(f"M{ax:.0f} {ay - 12:.1f}l5 -6L{bx + 4:.0f} {by - 19:.1f}l2 6z", leaf)
    rng = random.Random(f"park {g.scene.layout}")
    for x, row, r in ((420, 908, 17), (486, 916, 20), (40, 946, 25), (112, 972, 20)):
        _crown(g, rng, at(x + rng.uniform(-14, 14), row), r)


def _crown(g: Pavement, rng: random.Random, foot: Point, r: float) -> None:
    """A tree near enough to have branches: a trunk under a cluster of leaves."""
    (x, y), pen, (lit, middle, dark) = foot, g.pen, g.light.leaf
    turn = -g.light.sun if g.light.shadows else 0
    pen.ellipse(x + turn * r * 0.9, y - 1, r * 1.3, r * 0.4, "#30304e", opacity=0.18)
    pen.polygon([(x - 3.5, y), (x - 2, y - 1.6 * r), (x + 2, y - 1.6 * r), (x + 3.5, y)], "#6f523f")
    leaves = [
        (x + dx * r, y - (2.1 + dy) * r, s * r * rng.uniform(0.9, 1.1))
        for dx, dy, s in (
            (-0.6, -0.5, 0.62),
            (0.62, -0.45, 0.6),
            (-0.4, 0.25, 0.66),
            (0.42, 0.3, 0.64),
            (0.0, -0.15, 0.85),
            (0.02, 0.62, 0.6),
        )
    ]
    for colour, grow, lean in ((dark, 1.0, 0.0), (middle, 0.74, 0.22), (lit, 0.38, 0.44)):
        for lx, ly, s in leaves:
            pen.circle(lx + g.light.sun * lean * s, ly - lean * s * 0.9, s * grow, colour)
