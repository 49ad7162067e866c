"""Solar cells on the front of a house: their pattern, the outline of their field, and a sun."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.facades import field
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import SHADOW, box, spread, trace, track
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

PATTERNS = ("cells", "louvres", "rhombs", "mosaic", "fins", "scales", "triangles", "bricks")
OUTLINES = ("whole", "bands", "stairs", "strips")


@draws("solar_facade")
def solar_facade(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    top, foot = s.cover + 5, s.ground * 0.96
    if foot - top < 48:  # low walls: down to the plinth
        foot = 0.2 * max(s.ground, s.cover)
    left, right = field(pen, s, 0.4, top, foot)
    wide, tall = right - left, foot - top
    cell = pen.pick(["#2f4f86", "#39497a", "#2f5f7d", "#4a4a86"])
    accent = pen.pick([None, "#c9794a", "#5f9a8a", "#e0b45a"], 1)
    pattern, outline = pen.kind(PATTERNS), pen.pick(OUTLINES)
    columns = max(2, round(wide / pen.between(17, 27, 2)))
    rows = max(2, round(tall / 30))
    step, rise = wide / columns, tall / rows
    # Wall shows between the bands and the strips; stairs leave out the cells above them.
    w = step - (0.16 * step + 2 if outline == "strips" else 2)
    h = rise - (0.16 * rise + 2 if outline == "bands" else 2)
    climb = 1 if pen.style[2] < 0.5 else -1  # the stairs lead up to the house's middle

    def kept(k: int, r: int) -> bool:
        at = (k + 0.5) / columns if climb > 0 else 1 - (k + 0.5) / columns
        return outline != "stairs" or at + (r + 0.5) / rows * 0.9 > 0.5

    cells = [
        (left + k * step + (step - w) / 2, top + r * rise + (rise - h) / 2)
        for r in range(rows)
        for k in range(columns)
        if kept(k, r)
    ]
    backing = (
        [(left, top, wide, tall)] if outline == "whole"
        else [(left, y - 1, wide, h + 2) for y in dict.fromkeys(y for _, y in cells)]
        if outline == "bands"
        else [(x - 1, y - (rise - h) / 2, w + 2, rise) for x, y in cells]
    )  # fmt: skip
    pen.path("".join(box(x + 2, y + 3, a, b) for x, y, a, b in backing), SHADOW, opacity=0.22)
    pen.path("".join(box(x - 2, y - 2, a + 4, b + 4) for x, y, a, b in backing), "#e3e9ec")
    if pattern == "bricks":  # every second row is set half a cell aside
        cells = _bricks(cells, step)
    pen.path("".join(box(x, y, w, h) for x, y in cells), cell)
    if accent and pattern not in ("rhombs", "scales", "triangles"):
        chosen = [c for k, c in enumerate(cells) if (k * 7 + int(pen.style[0] * 9)) % 5 == 0]
        pen.path("".join(box(x, y, w, h) for x, y in chosen), accent)
    _lay(pen, pattern, cells, (w, h), cell, accent or pen.shade(cell, 0.3))
    if outline == "whole":
        gleam = [(left, top + tall * 0.55), (left, top + tall * 0.3), (left + wide * 0.75, top),
                 (right, top)]  # fmt: skip
        pen.path(track(gleam) + "z", "#ffffff", opacity=0.15)
    _sun_sign(pen, left, right, top, foot)


def _bricks(cells: list[Point], step: float) -> list[Point]:
    """The cells with those of every second row moved by half a cell, as far as they have room."""
    moved: list[Point] = []
    for row, y in enumerate(dict.fromkeys(y for _, y in cells)):
        xs = [x for x, other in cells if other == y]
        moved += [(x + step / 2, y) for x in xs[:-1]] if row % 2 else [(x, y) for x in xs]
    return moved


def _lay(
    pen: Pen, pattern: str, cells: list[Point], size: tuple[float, float], cell: str, accent: str
) -> None:
    """What is seen in each cell; `cells` are their top left corners."""
    w, h = size
    if pattern == "mosaic":
        for k, tone in enumerate((0.12, 0.26, -0.14)):
            part = [c for j, c in enumerate(cells) if j * 7 % 4 == k]
            pen.path("".join(box(x, y, w, h) for x, y in part), pen.shade(cell, tone))
    elif pattern == "rhombs":
        a, b = w / 2, h / 2
        net = "".join(trace("M{} {}l{} {}l{} {}l{} {}z", x + a, y, a, b, -a, b, -a, -b)
                      for x, y in cells)  # fmt: skip
        pen.path(net, accent)
    elif pattern == "triangles":
        pen.path("".join(trace("M{} {}v{}h{}z", x, y, h, w) for x, y in cells), accent)
    elif pattern == "scales":  # shingles with a round lower edge
        r, tall = w / 2, max(0.0, h / 2 - w / 2)
        scales = "".join(
            trace("M{} {}v{}a{} {} 0 0 0 {} 0v{}z", x, y + t * h, tall, r, min(r, h / 2), w, -tall)
            for x, y in cells
            for t in (0.5, 0)
        )
        pen.path(scales, accent)
        pen.path(scales, stroke=cell, width=1.3)
    elif pattern == "louvres":  # blades that turn with the sun
        count = max(2, round(h / 9))
        blades = [(x, y + t) for x, y in cells for t in spread(0, h, count)]
        pen.path("".join(box(x, y + 1.4, w, 2) for x, y in blades), SHADOW, opacity=0.3)
        pen.path("".join(box(x, y - 1.2, w, 2.6) for x, y in blades), "#c3d3e6")
    elif pattern == "fins":  # upright blades
        blades = [(x + t, y) for x, y in cells for t in spread(0, w, 3)]
        pen.path("".join(box(x + 0.8, y, 1.8, h) for x, y in blades), SHADOW, opacity=0.3)
        pen.path("".join(box(x - 1.2, y - 0.5, 2.4, h + 1) for x, y in blades), "#c3d3e6")
    else:
        lines = "".join(trace("M{} {}v{}", x + w / 2, y, h) for x, y in cells)
        if pattern == "cells":
            across = [(x, y + h * t) for x, y in cells for t in (0.33, 0.66)]
            lines += "".join(trace("M{} {}h{}", x, y, w) for x, y in across)
        pen.path(lines, stroke="#8fb0d8", width=0.7, opacity=0.75)


def _sun_sign(pen: Pen, left: float, right: float, top: float, foot: float) -> None:
    """The sun: whole in the middle, half at the lower edge, or in a corner."""
    wide, tall = right - left, foot - top
    sun, glow = min(wide, tall) * 0.17, 0.3 * pen.light.lamps
    kind = vary(pen, ("whole", "rising", "corner", "whole"), 0, 5)
    if kind == "corner":
        r = sun * 2
        for k in (2, 1):
            q = r * k / 1.4
            corner = trace("M{} {}h{}A{} {} 0 0 1 {} {}z", left, top, q, q, q, left, top + q)
            pen.path(corner, "#f4c64f" if k == 1 else "#e8963f", glow=glow)
        return
    x, y = (left + right) / 2, top + tall * 0.5 if kind == "whole" else foot
    turns = range(8) if kind == "whole" else range(5)
    start = 0.0 if kind == "whole" else math.pi
    sun *= 1.0 if kind == "whole" else 1.5
    rays = "".join(
        track(
            [
                (
                    x + sun * reach * math.cos(start + k * math.pi / 4),
                    y + sun * reach * math.sin(start + k * math.pi / 4),
                )
                for reach in (1.25, 1.7)
            ]
        )
        for k in turns
    )
    pen.path(rays, stroke="#f4c64f", width=sun * 0.2)
    if kind == "whole":
        pen.circle(x, y, sun, "#f4c64f", glow=glow)
    else:
        pen.path(
            trace("M{} {}a{} {} 0 0 1 {} 0z", x - sun, y, sun, sun, 2 * sun), "#f4c64f", glow=glow
        )
