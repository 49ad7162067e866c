"""What buildings are made of: walls, roofs, windows, doors, greenery; few shapes for many parts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from visioning.veduta.painter.light import mix, parse, unparse
from visioning.veduta.painter.pen import Pen, Point

SHADOW = "#262b4d"
STONE = "#cfc4b0"
TIMBER = "#b98a5a"
WHITE = "#f6f1e6"
ROSE, CORAL = "#d9577a", "#e2705a"  # geraniums in window boxes


def num(value: float) -> str:
    """A number for a path: one decimal, none where it is zero."""
    return f"{value:.1f}".removesuffix(".0")


def trace(template: str, *numbers: float) -> str:
    """A path from a template whose `{}` are filled with numbers."""
    return template.format(*map(num, numbers))


def box(x: float, y: float, w: float, h: float) -> str:
    """Path of a rectangle; x, y is its top left corner."""
    return trace("M{} {}h{}v{}h{}z", x, y, w, h, -w)


def arch(x: float, y: float, w: float, h: float) -> str:
    """Path of an opening with a round top; x, y is the top left corner of its box."""
    r, foot = num(w / 2), num(y + h)
    return f"M{num(x)} {foot}V{num(y + w / 2)}a{r} {r} 0 0 1 {num(w)} 0V{foot}z"


def disc(x: float, y: float, r: float) -> str:
    """Path of a circle: one arc that all but closes."""
    return trace("M{} {}a{} {} 0 1 1 .1 0z", x, y + r, r, r)


def speck(x: float, y: float, r: float) -> str:
    """Path of a tiny blossom: at this size four corners look round."""
    return trace("M{} {}l{} {}l{} {}l{} {}z", x - r, y, r, -r, r, r, -r, r)


def track(points: Sequence[Point]) -> str:
    """Path of an open line."""
    return "M" + "L".join(trace("{} {}", x, y) for x, y in points)


def spread(low: float, high: float, count: int) -> list[float]:
    """Middles of `count` equal fields between low and high."""
    step = (high - low) / count
    return [low + step * (k + 0.5) for k in range(count)]


def blend(a: str, b: str, share: float) -> str:
    """Raw colour `a` at share 0, `b` at share 1."""
    return unparse(mix(parse(a), parse(b), share))


def shadow(pen: Pen, left: float, right: float, top: float, bottom: float, strength=0.11) -> None:
    """Darken the side of a wall that is turned away from the sun."""
    wide = right - left
    if pen.sun < 0:
        points = [(right, top), (right, bottom), (right - 0.22 * wide, bottom)]
        points.append((right - 0.42 * wide, top))
    else:
        points = [(left, top), (left, bottom), (left + 0.22 * wide, bottom)]
        points.append((left + 0.42 * wide, top))
    pen.polygon(points, SHADOW, opacity=strength)


def wall(pen: Pen, left: float, right: float, top: float, colour: str, *, bottom=0.0) -> None:
    """A wall with its shaded side."""
    pen.rect(left, top, right - left, bottom - top, colour)
    shadow(pen, left, right, top, bottom)


def cornice(pen: Pen, left: float, right: float, y: float, colour: str, thick=4.0) -> None:
    """A moulding at height y (its upper edge) with the shadow that it throws."""
    pen.rect(left, y + thick, right - left, thick * 0.8, SHADOW, opacity=0.16)
    pen.rect(left, y, right - left, thick, colour)


def slope(pen: Pen, corners: Sequence[Point], colour: str, *, rows=5) -> None:
    """A roof face: corners are lower left, upper left, upper right, lower right."""
    (lx, ly), (ulx, uly), (urx, ury), (rx, ry) = corners
    pen.polygon(corners, colour)
    lines = []
    for k in range(1, rows):
        t = k / rows
        lines.append(
            trace(
                "M{} {}L{} {}",
                lx + t * (ulx - lx),
                ly + t * (uly - ly),
                rx + t * (urx - rx),
                ry + t * (ury - ry),
            )
        )
        for _ in range(3):  # single tiles that catch the light
            at, step = pen.rng.uniform(0.1, 0.85), (ly - uly) / rows
            x = lx + t * (ulx - lx) + at * (rx + t * (urx - rx) - lx - t * (ulx - lx))
            lines.append(trace("M{} {}v{}", x, ly + t * (uly - ly), step))
    pen.path("".join(lines), stroke=pen.shade(colour, -0.16), width=0.9)
    if pen.sun < 0:
        cut = [(rx, ry), (urx, ury), (urx - 0.3 * (urx - ulx), ury), (rx - 0.18 * (rx - lx), ry)]
    else:
        cut = [(lx, ly), (ulx, uly), (ulx + 0.3 * (urx - ulx), uly), (lx + 0.18 * (rx - lx), ly)]
    pen.polygon(cut, SHADOW, opacity=0.13)
    if snowy(pen):
        drift = [(ulx + (lx - ulx) * 0.72, uly + (ly - uly) * 0.72)]
        edge = (urx + (rx - urx) * 0.72, ury + (ry - ury) * 0.72)
        wave = _wave(drift[0], edge, 7, 4)
        pen.path(f"{wave}L{num(urx)} {num(ury)}L{num(ulx)} {num(uly)}z", "#f7fafc", opacity=0.95)
    pen.line([(ulx, uly + 1), (urx, ury + 1)], pen.shade(colour, 0.22), 2.0)
    pen.path(track([(lx, ly - 1.2), (rx, ry - 1.2)]), stroke=pen.shade(colour, -0.3), width=2.4)


def _wave(start: Point, end: Point, count: int, deep: float) -> str:
    dx, dy = (end[0] - start[0]) / count, (end[1] - start[1]) / count
    curve = trace("q{} {} {} {}", dx / 2, dy / 2 + deep, dx, dy)
    return trace("M{} {}", start[0], start[1]) + curve * count


def verge(pen: Pen, profile: Sequence[Point], colour: str, thick=6.0) -> None:
    """The roof edge along a gable or any other profile, its sunny side lighter."""
    half = len(profile) // 2
    pen.line(profile, pen.shade(colour, -0.18), thick)
    sunny = profile[: half + 1] if pen.sun < 0 else profile[half:]
    pen.path(track(sunny), stroke=pen.shade(colour, 0.1), width=thick)
    if snowy(pen):
        lifted = [(x, y - thick * 0.25) for x, y in profile]
        pen.line(lifted, "#f7fafc", thick * 0.8)


def snowy(pen: Pen) -> bool:
    return pen.light.weather == "snow"


def snow_on(pen: Pen, left: float, right: float, y: float, thick=5.0) -> None:
    """Snow on a flat top, if it snows."""
    if snowy(pen):
        pen.rect(left, y, right - left, thick, "#f7fafc", rx=thick / 2)


def green_season(pen: Pen) -> bool:
    return pen.light.season in ("spring", "summer") and not snowy(pen)


def leaf(pen: Pen) -> str:
    """The colour of leaves in this season."""
    if snowy(pen):
        return "#a7b3a8"
    return {"spring": "#8db463", "summer": "#679a54", "autumn": "#c8924a", "winter": "#7f8c6c"}[
        pen.light.season
    ]


def windows(
    pen: Pen,
    spots: Sequence[Point],
    w: float,
    h: float,
    *,
    frame: str = WHITE,
    bars: str = "cross",
    arched: bool = False,
    edge: float = 1.8,
    sill: str | None = None,
    shutters: str | None = None,
    flowers: str | None = None,
    glass: str = "#64859a",
) -> None:
    """Many equal windows in a handful of shapes; some of them lit at dusk and night.

    Args:
        spots: Middle and top of each window.
        bars: `cross`, `tee`, `grid`, `sash` or `none`.
        edge: Width of the frame around the glass.
        sill, shutters, flowers: Their colours, or None for none.
    """
    hole = arch if arched else box
    if shutters:
        wide = w * 0.5
        d = "".join(
            box(x - w / 2 - edge - wide, y - edge, wide, h + 2 * edge)
            + box(x + w / 2 + edge, y - edge, wide, h + 2 * edge)
            for x, y in spots
        )
        pen.path(d, shutters)
        d = "".join(
            trace(
                "M{} {}h{}",
                x + side * (w / 2 + edge + wide / 2) - wide * 0.3,
                y + t * h,
                wide * 0.6,
            )
            for x, y in spots
            for side in (-1, 1)
            for t in (0.15, 0.38, 0.62, 0.85)
        )
        pen.path(d, stroke=pen.shade(shutters, -0.25), width=0.9)
    if edge > 0:
        frames = "".join(
            hole(x - w / 2 - edge, y - edge, w + 2 * edge, h + 2 * edge) for x, y in spots
        )
        pen.path(frames, frame)
    lit, dark = [], []
    for spot in spots:
        (lit if pen.rng.random() < 0.62 else dark).append(spot)
    lamps = min(1.0, 1.4 * pen.light.lamps)  # windows shine before the lamps do
    for group, glow, tone in ((lit, lamps, 0.07), (dark, 0.0, -0.08)):
        if group:
            colour = blend(pen.shade(glass, tone), "#ffd488", glow)
            d = "".join(hole(x - w / 2, y, w, h) for x, y in group)
            pen.path(d, colour, glow=0.92 * glow)
    if w > 7:  # a slanted gleam of sky
        d = "".join(
            trace(
                "M{} {}L{} {}H{}L{} {}z",
                x - w / 2,
                y + h * 0.25 + w * 0.3,
                x + w * 0.35,
                y + h * 0.08,
                x - w * 0.05 if arched else x - w / 2,
                x - w / 2,
                y + h * 0.25,
            )
            for x, y in spots
        )
        pen.path(d, "#ffffff", opacity=0.16)
    for group, glow in ((lit, lamps), (dark, 0.0)):
        d = "".join(_bars(x, y, w, h, bars) for x, y in group)
        if d:
            pen.path(d, stroke=blend(frame, "#8a5a36", 0.7 * glow), width=1.2)
    if sill:
        d = "".join(
            box(x - w / 2 - edge - 1.5, y + h + edge - 0.5, w + 2 * edge + 3, 2.6) for x, y in spots
        )
        pen.path(d, sill)
    if flowers and green_season(pen):
        flower_boxes(pen, [(x, y + h + edge) for x, y in spots], w + 4, flowers)


def _bars(x: float, y: float, w: float, h: float, bars: str) -> str:
    left, top = num(x - w / 2), num(y)
    upright = f"M{num(x)} {top}v{num(h)}"
    across = "M{} {}h{}"
    if bars == "cross":
        return upright + across.format(left, num(y + h * 0.5), num(w))
    if bars == "tee":
        return upright + across.format(left, num(y + h * 0.33), num(w))
    if bars == "sash":
        return across.format(left, num(y + h * 0.5), num(w))
    if bars == "grid":
        rows = "".join(across.format(left, num(y + h * t), num(w)) for t in (0.25, 0.5, 0.75))
        return "".join(f"M{num(x + w * t)} {top}v{num(h)}" for t in (-0.17, 0.17)) + rows
    return ""


def flower_boxes(pen: Pen, spots: Sequence[Point], w: float, colour: str) -> None:
    """Window boxes: leaves with blossoms; spots are the middle and top of each box."""
    leaves, blossoms = [], []
    for x, y in spots:
        for t in (-0.4, -0.14, 0.12, 0.38):
            leaves.append(disc(x + t * w, y + pen.rng.uniform(-1, 2), w * 0.16))
            blossoms.append(
                speck(x + t * w + pen.rng.uniform(-1, 1), y + pen.rng.uniform(-2, 2), 1.8)
            )
    pen.path("".join(leaves), leaf(pen))
    pen.path("".join(blossoms), colour)


def door(
    pen: Pen,
    x: float,
    w: float,
    h: float,
    colour: str,
    *,
    frame: str = STONE,
    arched: bool = False,
    step: bool = True,
    bottom: float = 0.0,
) -> None:
    """A front door with frame, panels, a light above and a step; x is its middle."""
    hole = arch if arched else box
    base = bottom - (3 if step else 0)
    pen.path(hole(x - w / 2 - 2.5, base - h - 2.5, w + 5, h + 2.5), frame)
    pen.path(hole(x - w / 2, base - h, w, h), colour)
    pane = 0.34 * h if arched else 0.2 * h
    glow = pen.light.lamps
    pen.path(
        hole(x - w * 0.36, base - h * (0.95 if arched else 0.96), w * 0.72, pane),
        blend("#7d9aa6", "#ffd488", glow),
        glow=0.9 * glow,
    )
    d = "".join(
        box(x + s * w * 0.23 - w * 0.15, base - h * t, w * 0.3, h * 0.26)
        for s in (-1, 1)
        for t in (0.6, 0.3)
    )
    pen.path(d, pen.shade(colour, -0.2))
    if step:
        pen.rect(x - w / 2 - 5, bottom - 3, w + 10, 3, pen.shade(frame, -0.08))


def chimney(pen: Pen, x: float, top: float, h: float, colour: str, w=9.0) -> None:
    """A chimney; x is its middle."""
    pen.rect(x - w / 2, top, w, h, colour)
    pen.rect(x if pen.sun < 0 else x - w / 2, top, w / 2, h, SHADOW, opacity=0.16)
    pen.rect(x - w / 2 - 1.5, top, w + 3, 3, pen.shade(colour, -0.22))
    snow_on(pen, x - w / 2 - 1.5, x + w / 2 + 1.5, top, 3)


def foliage(
    pen: Pen, spots: Sequence[tuple[float, float, float]], colour: str | None = None
) -> None:
    """Leaves as round tufts: dark below, light above towards the sun; spots are x, y, radius."""
    colour = colour or leaf(pen)
    spots = [(x, min(y, -r), r) for x, y, r in spots]  # nothing grows below the ground
    pen.path("".join(disc(x, y, r) for x, y, r in spots), pen.shade(colour, -0.16))
    lean = 0.22 * pen.sun
    pen.path("".join(disc(x + lean * r, y - 0.2 * r, r * 0.76) for x, y, r in spots), colour)
    glint = "".join(disc(x + 0.4 * pen.sun * r, y - 0.42 * r, r * 0.34) for x, y, r in spots[::2])
    pen.path(glint, pen.shade(colour, 0.22))


def hedge(pen: Pen, left: float, right: float, h: float, colour: str | None = None) -> None:
    """A clipped hedge on the ground with a soft top."""
    colour = colour or leaf(pen)
    count = max(2, round((right - left) / (h * 0.8)))
    step = (right - left) / count
    r = num(step / 2)
    top = f"a{r} {r} 0 0 1 {num(step)} 0" * count
    y = -h + step * 0.35
    pen.path(f"M{num(left)} 0V{num(y)}{top}V0z", pen.shade(colour, -0.1))
    d = "".join(
        disc(
            left + pen.rng.uniform(0.1, 0.9) * (right - left),
            -h * pen.rng.uniform(0.3, 0.8),
            h * 0.11,
        )
        for _ in range(count * 2)
    )
    pen.path(d, pen.shade(colour, 0.16))
    snow_on(pen, left, right, -h, h * 0.3)


def vine(pen: Pen, x: float, bottom: float, top: float, wide: float, blossom: str | None) -> None:
    """A climbing plant along a wall, thinner towards its tip, with blossoms in the warm seasons."""
    count = max(7, round(abs(bottom - top) / (wide * 0.2)))
    spots = []
    for k in range(count):
        t = k / (count - 1)
        sway = math.sin(2.6 * t + 6 * pen.style[1]) * wide * 0.16
        side = wide * (0.2 - 0.16 * t) * (1 if k % 2 else -1) * pen.rng.uniform(0.4, 1.2)
        r = wide * (0.34 - 0.15 * t) * pen.rng.uniform(0.8, 1.15)
        spots.append((x + sway + side, bottom - r + t * (top - bottom + 2 * r), r))
    foliage(pen, spots)
    if blossom and green_season(pen):
        d = "".join(
            speck(
                sx + pen.rng.uniform(-0.8, 0.8) * r,
                sy + pen.rng.uniform(-0.8, 0.8) * r,
                max(1.5, r * 0.24),
            )
            for sx, sy, r in spots
            for _ in range(3)
        )
        pen.path(d, blossom)


def clock(pen: Pen, x: float, y: float, r: float, rim: str = "#4a4f5e") -> None:
    """A round clock; its face glows at night."""
    glow = 0.8 * pen.light.lamps
    pen.circle(x, y, r, rim)
    pen.circle(x, y, r * 0.82, "#fbf4e0", glow=glow)
    d = "".join(
        track([(x + r * a * math.cos(t), y + r * a * math.sin(t)) for a in (0.64, 0.76)])
        for t in (k * math.pi / 6 for k in range(12))
    )
    pen.path(d, stroke=rim, width=max(0.8, r * 0.06))
    turn = 2 * math.pi * pen.style[0]
    for length, angle, width in ((0.42, turn, 0.12), (0.6, turn + 2.2, 0.08)):
        tip = (x + r * length * math.sin(angle), y - r * length * math.cos(angle))
        pen.line([(x, y), tip], rim, r * width)


def bunting(
    pen: Pen, start: Point, end: Point, sag: float, colours: Sequence[str], count=8, size=0.0
) -> None:
    """Small flags on a string between two points, one path per colour."""

    def at(t: float) -> Point:
        return (
            start[0] + t * (end[0] - start[0]),
            start[1] + t * (end[1] - start[1]) + sag * 4 * t * (1 - t),
        )

    pen.path(track([at(k / 10) for k in range(11)]), stroke="#5b5560", width=0.9)
    size = size or math.dist(start, end) / count * 0.55
    for k, colour in enumerate(colours):
        d = ""
        for j in range(k, count, len(colours)):
            x, y = at((j + 0.5) / count)
            d += trace("M{} {}h{}l{} {}z", x - size / 2, y, size, -size / 2, size * 1.15)
        if d:
            pen.path(d, colour)


def pennant(pen: Pen, x: float, top: float, pole: float, colours: Sequence[str], size=20.0) -> None:
    """A pole with a waving flag in two or three stripes; it blows to the right."""
    pen.line([(x, top + pole), (x, top)], "#e8e2d4", 1.8)
    pen.circle(x, top, 1.8, "#d9b45a")
    tall = size * 0.62 / len(colours)
    for k, colour in enumerate(colours):
        q, a, b = size / 4, size / 2, tall
        wave = trace("M{} {}q{} -3 {} 0t{} 0v{}", x, top + 2 + k * tall, q, a, a, b)
        pen.path(wave + trace("q{} 3 {} 0t{} 0z", -q, -a, -a), colour)
