"""Cloth on the front of a house: flags, banners and bunting."""

from __future__ import annotations

import math

from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    box,
    bunting,
    disc,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

AREA = 5200.0  # what a child covers at least, in square units
CUTS = ("stripes", "tails", "cross", "pennon")


def _flag(pen: Pen, foot: Point, size: float, colours: tuple[str, str], cut: str) -> None:
    """A flag on a pole that leans from the wall; `cut` is one of `CUTS`."""
    (x, y), (colour, other) = foot, colours
    pen.line([(x, y), (x + size * 0.14, y - size)], "#efe7d4", 2.2)
    reach, wave, tall = size * 0.38, size * 0.1, size * 0.24
    x0, y0 = x + size * 0.13, y - size + 2
    if cut == "pennon":  # long and pointed
        pen.path(trace("M{} {}q{} {} {} {}q{} {} {} {}q{} {} {} {}z", x0, y0, reach * 0.6, -wave,
                       reach, tall * 0.9, reach * 0.5, tall * 0.8, reach * 1.1, tall * 0.5,
                       -reach * 0.8, tall * 1.6, -reach * 2.1 - 3, tall * 2), colour)  # fmt: skip
        pen.circle(x0 + reach * 0.42, y0 + tall * 1.3, tall * 0.7, other)
        return

    def stripe(from_pole: float, down: float, thick: float) -> str:
        top = trace(
            "M{} {}q{} {} {} 0t{} 0", x0 - from_pole, y0 + down, reach / 2, -wave, reach, reach
        )
        return top + trace(
            "l{} {}q{} {} {} 0t{} 0z", -1, thick, -reach / 2, wave, -reach, 1 - reach
        )

    if cut == "tails":
        notch = trace("l{} {}l{} {}", -reach * 0.5, tall * 1.4, reach * 0.5 - 3, tall * 1.4)
        edge = trace("M{} {}q{} {} {} 0t{} 0", x0, y0, reach / 2, -wave, reach, reach)
        back = trace("q{} {} {} 0t{} 0z", -reach / 2, wave, -reach, 1 - reach)
        pen.path(edge + notch + back, colour)
        pen.path(trace("M{} {}h{}l-2 {}h{}z", x0, y0, reach * 0.5, tall * 2.8, -reach * 0.5), other)
    elif cut == "cross":
        pen.path(stripe(0, 0, tall * 2.9), colour)
        pen.path(stripe(size * 0.05, tall * 1.15, tall * 0.6), other)
        bar = trace("M{} {}h{}l-3 {}h{}z", x0 + reach * 0.55, y0 - 2, tall * 0.6, tall * 2.9,
                    -tall * 0.6)  # fmt: skip
        pen.path(bar, other)
    else:
        for k, hue in enumerate((colour, "#f8f3e6", other)):
            pen.path(stripe(size * 0.034 * k, k * tall, tall), hue)


@draws("flags")
def flags(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    sets = [
        ("#d9574a", "#f0b93f", "#4f95a8", "#7aa85a", "#c97fa0"),
        ("#e8823f", "#3f7fae", "#f3d46b", "#a9527a", "#5fa88a"),
        ("#3f6aa8", "#f2c94f", "#e9e2d0", "#d9605a", "#6fb0a8"),
        ("#b9486a", "#f0a04f", "#5f8f5a", "#4f6fae", "#f3e2b0"),
    ]
    colours = pen.pick(sets)
    left, right = s.left, s.right
    if s.side:  # the other side shows the house's sign
        left, right = (
            (s.left, s.left + 0.6 * s.width) if s.side < 0 else (s.right - 0.6 * s.width, s.right)
        )
    narrow = s.width < 150 or s.ground - s.cover < 60 or s.side != 0 or s.cover > s.eaves
    # On a low wall lines of cloth would hang down to the ground.
    kinds = ["banners", *(["line"] if s.cover < -100 else []), "bunting"]
    kinds += [] if narrow else ["poles", "poles"]
    cut = vary(pen, CUTS, 0, 7)
    kind = "banners" if s.cover > s.eaves else pen.kind(kinds)
    if kind == "banners":
        _banners(pen, s, left, right, colours)
    elif kind == "poles":
        count = 5 if pen.style[1] < 0.5 else 4
        size = (right - left) / count * pen.between(0.88, 0.98, 2)
        rows = math.ceil(4600 / (count * (0.4 if cut == "pennon" else 0.53) * size * size))
        for row in range(rows):
            y = s.cover + (s.ground * 0.9 - s.cover) * (row + 0.9) / (rows + 0.25)
            for k, middle in enumerate(spread(left, right, count)):
                foot = (middle - size * 0.4, y)
                _flag(pen, foot, size, (colours[(k + row) % 5], colours[(k + row + 2) % 5]), cut)
    else:
        rows = 2 if pen.style[1] < 0.5 else 3
        a, b = max(left, 2 - pen.w / 2), min(right, pen.w / 2 - 2)
        size = math.sqrt(2 * AREA / 1.15 / (rows * 6)) * pen.between(1, 1.15, 2)
        count = max(6, round((b - a) / size / 1.15))
        step = (min(s.ground, 0.8 * s.cover) * 0.5 - s.cover) / rows
        for k in range(rows):
            y = s.cover + 4 + k * step
            ends = (a, y + 7 * (k % 2)), (b, y + 7 * (1 - k % 2))
            turned = colours[k:] + colours[:k]
            if kind == "bunting":
                bunting(pen, *ends, pen.between(4, 11), turned, count, size)
            else:
                _line(pen, *ends, pen.between(4, 9), turned, AREA / rows, cut)


def _line(
    pen: Pen, start: Point, end: Point, sag: float, colours: tuple[str, ...], area: float, cut: str
) -> None:
    """Square cloths side by side on a line, their hems cut or open-worked."""
    count = 7 if cut in ("stripes", "pennon") else 6
    step = (end[0] - start[0]) / count
    w = step * 0.9
    tall = min(1.5 * w, area / count / w)

    def hung(t: float) -> Point:
        return start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]) + sag * 4 * (
            t * (1 - t)
        )

    pen.path(track([hung(k / 10) for k in range(11)]), stroke="#5b5560", width=1.4)
    for k in range(count):
        (x, y), a = hung((k + 0.5) / count), w / 2
        hem = {
            "stripes": trace("v{}h{}z", tall, -w),
            "tails": trace("v{}l{} {}l{} {}z", tall, -a, -tall * 0.28, -a, tall * 0.28),
            "cross": trace("v{}", tall - a / 3)
            + trace("a{} {} 0 0 1 {} 0", a / 3, a / 3, -w / 3) * 3
            + "z",
            "pennon": trace("v{}l{} {}l{} {}z", tall * 0.8, -a, tall * 0.34, -a, -tall * 0.34),
        }[cut]
        pen.path(trace("M{} {}h{}", x - a, y, w) + hem, colours[k % 5])
        other = colours[(k + 2) % 5]
        if cut == "stripes":
            pen.rect(x - a, y + tall * 0.7, w, tall * 0.16, other)
        elif cut == "cross":  # open-worked paper
            d = "".join(disc(x + i * w * 0.26, y + tall * t, w * 0.1) for i in (-1, 0, 1)
                        for t in (0.3, 0.6))  # fmt: skip
            pen.path(d, "#f8f3e6")
        else:
            pen.circle(x, y + tall * 0.4, w * 0.24, other)


def _banners(pen: Pen, s: HouseShape, left: float, right: float, colours: tuple[str, ...]) -> None:
    """Long cloths that hang from the eaves, the door between them."""
    top = s.cover + 4
    foot = s.ground * 0.72 if s.ground - s.cover > 50 else 0.1 * max(s.ground, s.cover)
    count = 4 if right - left >= 170 else 2 if right - left < 130 else 3
    tall = foot - top
    w = max(AREA / tall / count, s.width * 0.085) * pen.between(1, 1.25)
    w = min(w, (right - left) / count * 0.84)
    fields = spread(left, right, count if count % 2 else count + 1)
    if count % 2 == 0:
        fields.pop(count // 2)
    if (right - left) / len(fields) * 0.84 <= w:
        fields = spread(left, right, count)
    end = pen.pick(("tails", "point", "fringe", "round"), 1)
    pattern = pen.pick(("chevrons", "disc", "stripes", "star", "quarters"), 2)
    for k, x in enumerate(fields):
        colour, other = colours[k % 5], colours[(k + 2) % 5]
        a, half = x - w / 2, w / 2
        pen.path(box(a + 2, top + 3, w, tall - 4), SHADOW, opacity=0.18)
        hem = {
            "tails": trace("V{}l{} {}l{} {}z", foot, -half, -w / 3, -half, w / 3),
            "point": trace("V{}L{} {}L{} {}z", foot - w / 3, x, foot, a, foot - w / 3),
            "round": trace("V{}a{} {} 0 0 1 {} 0z", foot - half, half, half, -w),
            "fringe": trace("V{}H{}z", foot - 5, a),
        }[end]
        pen.path(trace("M{} {}h{}", a, top, w) + hem, colour)
        if end == "fringe":
            pen.path("".join(trace("M{} {}v6", fx, foot - 6) for fx in spread(a, a + w, 6)),
                     stroke=other, width=1.6)  # fmt: skip
        _charge(pen, pattern, (x, top, w, tall), other, k)
        pen.rect(a - 2, top - 2, w + 4, 3, "#e8e0cc")


def _charge(
    pen: Pen, pattern: str, field: tuple[float, float, float, float], colour: str, k: int
) -> None:
    """What a banner shows: chevrons, a disc, stripes, a star or quarters."""
    x, top, w, tall = field
    a, half = x - w / 2, w / 2
    if pattern == "chevrons":
        rise, thick = tall * 0.09, tall * 0.08
        edge = (half, -rise, half, rise, thick, -half, -rise, -half, rise)
        d = "".join(trace("M{} {}l{} {}l{} {}v{}l{} {}l{} {}z", a, top + tall * t, *edge)
                    for t in (0.26, 0.46, 0.66))  # fmt: skip
        pen.path(d, colour)
    elif pattern == "disc":
        pen.circle(x, top + tall * 0.4, min(w, tall) * 0.3, colour)
        pen.path("".join(box(a, top + tall * t, w, tall * 0.05) for t in (0.12, 0.66)), colour)
    elif pattern == "stripes":
        pen.path("".join(box(a + w * t, top, w * 0.16, tall * 0.8) for t in (0.2, 0.64)), colour)
    elif pattern == "star":
        r, y = min(w, tall) * 0.38, top + tall * (0.34 + 0.1 * (k % 2))
        points = []
        for j in range(10):
            reach, t = (r if j % 2 == 0 else r * 0.42), -math.pi / 2 + j * math.pi / 5
            points.append((x + reach * math.cos(t), y + reach * math.sin(t)))
        pen.polygon(points, colour)
    else:
        deep = tall * 0.4
        pen.path(box(a, top, half, deep) + box(x, top + deep, half, deep * 0.9), colour)
