"""Leafy trees of the strip: in blossom, in leaf, in autumn colours, bare, or under snow."""

from __future__ import annotations

import math

from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import between, ground_shadow, limb, smooth, trace, vary

GREENS = ("#5f9150", "#4c8457", "#7da457", "#3f7560", "#8bab5a", "#689a66")
FRESH = ("#8fbf63", "#a3c76a", "#79b274", "#98c283")
BLOSSOM = ("#f3b9c6", "#f9e3e4", "#e99bb5", "#fbf1dc")
AUTUMN = ("#d98a35", "#c9582f", "#e3b341", "#b8443a", "#cf7440")
BARK = ("#6b4e3d", "#7a5b45", "#5b4a44", "#8a6a50")
SNOW = "#f4f7fa"


def snowy(pen: Pen) -> bool:
    """Whether snow lies on branches and edges."""
    return pen.light.weather == "snow"


def bare(pen: Pen) -> bool:
    """Whether leaves have fallen."""
    return pen.light.season == "winter"


def foliage(pen: Pen, number: int = 1) -> str:
    """The colour of leaves (or blossom) in this season."""
    season = pen.light.season
    options = {
        "spring": FRESH,
        "summer": GREENS,
        "autumn": AUTUMN,
        "winter": ("#8b7f86", "#97857d"),
    }
    return pen.pick(options[season], number)


def cloud(x: float, y: float, rx: float, ry: float, bumps: int, depth: float, turn: float) -> str:
    """A billowing outline around x, y."""
    points = []
    for k in range(bumps * 2):
        a = math.pi * k / bumps + turn
        r = 1.0 if k % 2 == 0 else 1.0 - depth
        points.append((x + rx * r * math.cos(a), y + ry * r * math.sin(a)))
    return smooth(points, ease=1.25)


def crown(pen: Pen, x: float, y: float, rx: float, ry: float, colour: str) -> None:
    """A crown in three tones: body, shade below, light where the sun falls."""
    bumps = 7 + int(3 * pen.style[2])
    turn = 6 * pen.style[0]
    pen.path(cloud(x, y, rx, ry, bumps, 0.09, turn), colour)
    dark = -pen.sun
    pen.path(
        cloud(x + dark * rx * 0.27, y + ry * 0.3, rx * 0.66, ry * 0.62, bumps, 0.1, turn + 1),
        pen.shade(colour, -0.14),
    )
    pen.path(
        cloud(x + pen.sun * rx * 0.22, y - ry * 0.25, rx * 0.68, ry * 0.64, bumps, 0.1, turn + 2),
        pen.shade(colour, 0.09),
    )
    pen.path(
        cloud(x + pen.sun * rx * 0.36, y - ry * 0.42, rx * 0.36, ry * 0.36, 6, 0.1, turn),
        pen.shade(colour, 0.22),
    )


def dots(pen: Pen, x: float, y: float, rx: float, ry: float, r: float, fills, count: int) -> None:
    """Blossoms, fruits or lights spread evenly over a crown."""
    for k in range(count):
        a, share = k * 2.4 + 5 * pen.style[2], math.sqrt((k + 0.5) / count)
        pen.circle(
            x + rx * share * math.cos(a), y + ry * share * math.sin(a), r, fills[k % len(fills)]
        )


def branches(
    pen: Pen, foot: float, top: float, spread: float, colour: str
) -> list[tuple[Point, Point, float]]:
    """A bare crown of boughs and twigs.

    Returns:
        Start, end and width of what snow can lie on.
    """
    height = foot - top
    fork = foot - height * 0.34
    centre, rise = top + height * 0.38, height * 0.38
    boughs = []
    count = pen.pick((5, 6, 7), 0)
    for k in range(count):
        wobble = ((k * 0.618 + pen.style[2] * 3) % 1 - 0.5) * 0.24
        angle = math.radians(8 + 164 * k / (count - 1)) + wobble * (0 < k < count - 1)
        reach = 0.9 + 0.1 * ((k * 0.37 + pen.style[1] * 2) % 1)
        tip = (spread * reach * math.cos(angle), centre - rise * reach * math.sin(angle))
        start = (0.06 * spread * math.cos(angle), fork + height * 0.06 * abs(math.cos(angle)))
        knee = (
            start[0] + (tip[0] - start[0]) * 0.5,
            start[1] + (tip[1] - start[1]) * 0.5 + height * 0.035 * abs(math.cos(angle)),
        )
        width = height * (0.046 if k % 2 else 0.056)
        pen.path(limb((start, knee, tip), (width, width * 0.62, width * 0.22)), colour)
        boughs.append((knee, tip, width * 0.5))
        for share, turn in ((0.45, 0.55), (0.62, -0.5), (0.8, 0.42)):
            root = between(start, tip, share)
            root = (root[0], root[1] + height * 0.03 * abs(math.cos(angle)) * (1 - share))
            length = height * (0.25 - 0.17 * share)
            end = (
                root[0] + length * math.cos(angle + turn),
                root[1] - length * math.sin(angle + turn),
            )
            out = math.hypot(end[0] / spread, (end[1] - centre) / rise)
            end = (end[0] / max(1, out), centre + (end[1] - centre) / max(1, out))
            pen.path(limb((root, end), (width * 0.42, width * 0.16)), colour)
            if share > 0.5:
                boughs.append((root, end, width * 0.3))
    return boughs


def trunk(pen: Pen, x: float, foot: float, top: float, width: float, colour: str) -> None:
    """A trunk that widens at its foot, darker away from the sun."""
    half = width / 2
    pen.path(
        smooth(
            [
                (x - half * 1.7, foot),
                (x - half * 0.9, foot - (foot - top) * 0.3),
                (x - half * 0.7, top),
            ]
            + [
                (x + half * 0.7, top),
                (x + half * 0.9, foot - (foot - top) * 0.3),
                (x + half * 1.7, foot),
            ],
            ease=0.5,
        ),
        colour,
    )
    dark = -pen.sun
    pen.polygon(
        [
            (x + dark * half * 0.1, top),
            (x + dark * half * 0.7, top),
            (x + dark * half, foot - 2),
            (x, foot - 2),
        ],
        pen.shade(colour, -0.2),
    )


def snow_on(pen: Pen, boughs: list[tuple[Point, Point, float]]) -> None:
    """Snow along the upper side of the boughs."""
    for start, end, width in boughs:
        flat = abs(end[0] - start[0]) / (math.dist(start, end) or 1)
        if flat > 0.35:
            ends = between(start, end, 0.1), between(start, end, 0.9)
            rise = width * 0.45
            pen.line([(x, y - rise) for x, y in ends], SNOW, max(1.8, width * 0.8 * flat))


def lights(pen: Pen, y: float, rx: float, ry: float) -> None:
    """Small warm lights in a bare crown: they shine on winter nights."""
    for k in range(12):
        a, share = k * 2.4 + 5 * pen.style[1], math.sqrt((k + 0.5) / 12)
        x, up = rx * share * math.cos(a), y + ry * share * math.sin(a)
        pen.circle(x, up, 2.3, "#ffd77a", glow=pen.light.lamps)


@draws("street_tree")
def street_tree(pen: Pen) -> None:
    """A linden, a birch, poplars, a willow, a pleached lime and others, by season."""
    w = pen.w
    ground_shadow(pen, 0, w * 0.8, 6)
    kind = pen.pick(("round", "willow", "cloud", "poplars", "wide", "birch", "pleached", "oval"), 0)
    bark = pen.pick(BARK, 2) if kind != "birch" else "#e9e4da"
    colour = foliage(pen)
    if pen.light.season == "spring" and vary(pen, (True, True, False), 1, 3):
        colour = vary(pen, BLOSSOM, 0, 3) if kind not in ("willow", "poplars", "birch") else colour
    special = {"willow": _willow, "poplars": _poplars, "birch": _birch, "pleached": _pleached}
    if kind in special:
        special[kind](pen, bark, colour)
    elif bare(pen):
        _bare(pen, bark)
    else:
        _leafy(pen, kind, bark, colour)
    if pen.light.season == "autumn":
        for k, fill in enumerate((colour, "#e3b341", colour, "#b8443a", "#e3b341")):
            pen.ellipse((k - 2) * w * 0.15 + 3, -3 - k % 2, 3.2, 1.8, fill)


def _bare(pen: Pen, bark: str) -> None:
    """A winter crown: boughs in a haze of twigs, with lights after dark."""
    w, h = pen.w, pen.h
    haze = pen.pick(("#8b7f86", "#9a8478", "#83818c"), 1)
    pen.path(
        cloud(0, -h * 0.62, w * 0.49, h * 0.375, 8, 0.07, 4 * pen.style[0]), haze, opacity=0.42
    )
    trunk(pen, 0, -2, -h * 0.45, w * 0.085, bark)
    boughs = branches(pen, 0, -h * 0.99, w * 0.45, bark)
    if snowy(pen):
        snow_on(pen, boughs)
        pen.ellipse(0, -3, w * 0.22, 3, SNOW)
    if pen.light.lamps > 0.3:
        lights(pen, -h * 0.62, w * 0.36, h * 0.27)


def _leafy(pen: Pen, kind: str, bark: str, colour: str) -> None:
    """A trunk with a crown of one or several billows."""
    w, h = pen.w, pen.h
    parts = {
        "cloud": ((-0.23, -0.5, 0.27, 0.2), (0.24, -0.53, 0.26, 0.21), (0, -0.74, 0.34, 0.255)),
        "oval": ((0, -0.615, 0.41, 0.38),),
        "wide": ((-0.2, -0.64, 0.3, 0.19), (0.22, -0.68, 0.28, 0.18), (0.0, -0.8, 0.36, 0.19)),
    }.get(kind, ((0, -0.62, 0.49, 0.375),))
    if kind == "wide":  # an old acacia: forked, with a flat top
        for lean in (-0.24, 0.24):
            bough = ((0, -w * 0.065), (lean * 0.2 * w, -h * 0.34), (lean * w, -h * 0.66))
            pen.path(limb(bough, (w * 0.13, w * 0.08, w * 0.04)), bark)
    else:
        trunk(pen, 0, -2, -h * 0.5, w * (0.085 if kind != "oval" else 0.11), bark)
        pen.path(limb(((0, -h * 0.36), (w * 0.16, -h * 0.5)), (w * 0.05, w * 0.03)), bark)
        pen.path(limb(((0, -h * 0.32), (-w * 0.17, -h * 0.46)), (w * 0.05, w * 0.03)), bark)
    for x, y, rx, ry in parts:
        crown(pen, x * w, y * h, rx * w, ry * h, colour)
    season = pen.light.season
    if colour in BLOSSOM:
        fills = ("#ffffff", pen.shade(colour, -0.12))
        dots(pen, 0, -h * 0.62, w * 0.36, h * 0.28, w * 0.022, fills, 16)
    elif season == "autumn":
        dots(pen, 0, -h * 0.62, w * 0.36, h * 0.28, w * 0.02, (pen.shade(colour, 0.3),), 9)
    elif kind == "oval":  # a chestnut with its candles
        for k in range(8):
            a = 0.5 + k * 0.75
            x, y = 0.3 * w * math.cos(a), -h * 0.62 - 0.27 * h * math.sin(a)
            pen.path(f"M{x - 2.6:.1f} {y:.1f}h5.2l-2.6 -9z", pen.shade(colour, 0.45))
    if kind == "oval":  # a seat around the trunk
        pen.rect(-w * 0.2, -h * 0.11, w * 0.4, h * 0.03, "#b98452", rx=1.5)
        for x in (-0.17, -0.01, 0.15):
            pen.rect(x * w, -h * 0.09, w * 0.02, h * 0.08, "#6b4e3d")


def _willow(pen: Pen, bark: str, colour: str) -> None:
    """Curtains of hanging shoots."""
    w, h = pen.w, pen.h
    lean = ((0, -w * 0.075), (-w * 0.05, -h * 0.3), (w * 0.03, -h * 0.62))
    pen.path(limb(lean, (w * 0.15, w * 0.1, w * 0.07)), bark)
    if bare(pen):
        pen.path(cloud(0, -h * 0.7, w * 0.44, h * 0.29, 8, 0.06, 1), "#b3a06a", opacity=0.45)
        d = ""
        for k in range(17):
            x = (k - 8) * w * 0.057
            top = -h * (0.97 - 0.38 * (x / (w * 0.49)) ** 2)
            d += f"M{x * 0.5:.1f} {top:.1f}Q{x * 1.05:.1f} {top:.1f} {x:.1f} {-h * 0.2:.1f}"
        pen.path(d, stroke="#a8925c" if not snowy(pen) else "#d8dfe4", width=2)
        return
    crown(pen, 0, -h * 0.75, w * 0.42, h * 0.24, colour)
    for k in range(9):
        x = (k - 4) * w * 0.109
        low = -h * (0.15 + 0.16 * ((k * 0.618 + pen.style[1]) % 1))
        top = -h * (0.78 - 0.75 * (x / w) ** 2)
        half = w * 0.062
        tone = pen.shade(colour, 0.1 if x * pen.sun > 0 else -0.1) if k % 2 else colour
        shoot = [(x, top - half), (x + half, top), (x + half * 0.8, low * 1.6)]
        pen.path(smooth([*shoot, (x, low), (x - half * 0.8, low * 1.6), (x - half, top)]), tone)


def _poplars(pen: Pen, bark: str, colour: str) -> None:
    """Two slender poplars."""
    w, h = pen.w, pen.h
    for x, tall, k in ((-w * 0.23, h * 0.99, 0), (w * 0.24, h * 0.86, 1)):
        pen.rect(x - w * 0.025, -tall * 0.3, w * 0.05, tall * 0.3 - 2, bark)
        if bare(pen):
            shape = [(x, -tall), (x + w * 0.16, -tall * 0.5), (x, -tall * 0.12)]
            pen.path(smooth([*shape, (x - w * 0.16, -tall * 0.5)]), "#8b7f86", opacity=0.42)
            d = f"M{x:.1f} -3V{-tall * 0.97:.1f}"
            for j in range(7):
                y, side = -tall * (0.2 + 0.1 * j), (1, -1)[j % 2]
                reach = w * 0.17 * math.sin(0.5 + 0.36 * j)
                d += f"M{x:.1f} {y:.1f}q{side * reach:.1f} -6 {side * reach:.1f} {-tall * 0.2:.1f}"
            pen.path(d, stroke=SNOW if snowy(pen) and k else bark, width=2.6)
            continue
        half = w * 0.23
        for scale, shift, tone in ((1, 0, 0), (0.55, -0.3, -0.14), (0.5, 0.3, 0.12)):
            dx, r = x + pen.sun * shift * half, half * scale
            ys = (0.13, 0.3, 0.55, 0.8)
            left = [(dx - r * v, -tall * y) for v, y in zip((0.5, 1.0, 0.9, 0.5), ys, strict=True)]
            right = [(2 * dx - a, b) for a, b in reversed(left)]
            top = (dx, -tall * (1 if scale == 1 else 0.92))
            pen.path(smooth([*left, top, *right], ease=0.9), pen.shade(colour, tone))


def _birch(pen: Pen, bark: str, colour: str) -> None:
    """White stems under light, hanging leaves."""
    w, h = pen.w, pen.h
    stems = ((-0.1, -0.2, 0.84), (0.07, 0.16, 0.82))
    for x, lean, tall in stems:
        line = ((x * w, -w * 0.045), ((x + lean * 0.4) * w, -h * 0.45), ((x + lean) * w, -h * tall))
        pen.path(limb(line, (w * 0.085, w * 0.06, w * 0.03)), bark)
    clumps = ((-0.27, -0.46, 0.2), (0.27, -0.53, 0.22), (-0.26, -0.7, 0.23), (0.02, -0.6, 0.2))
    clumps += ((0.24, -0.77, 0.21), (-0.03, -0.84, 0.19))
    for k, (x, y, r) in enumerate(clumps):
        if bare(pen):
            haze = cloud(x * w, y * h, r * w * 1.1, r * w * 1.1, 7, 0.1, k)
            pen.path(haze, "#94807e" if not snowy(pen) else "#dfe6ea", opacity=0.42)
            continue
        tone = pen.shade(colour, (0.16, 0.04, -0.06)[k % 3])
        pen.path(cloud(x * w, y * h, r * w, r * w * 0.95, 7, 0.13, k), tone)
        lit = cloud((x + pen.sun * 0.04) * w, y * h - 3, r * w * 0.5, r * w * 0.45, 6, 0.12, k)
        pen.path(lit, pen.shade(tone, 0.18))
    for k in range(7):
        x, lean, tall = stems[k % 2]
        y = 0.07 + 0.075 * k
        pen.line(
            [((x + lean * y * 0.9) * w - 3, -h * y), ((x + lean * y * 0.9) * w + 2, -h * y - 1)],
            "#4a4650",
            1.6,
        )


def _pleached(pen: Pen, bark: str, colour: str) -> None:
    """A lime trained flat into a box, as in old squares."""
    w, h = pen.w, pen.h
    trunk(pen, 0, -2, -h * 0.6, w * 0.08, bark)
    top, low, half = -h * 0.985, -h * 0.38, w * 0.48
    if bare(pen):
        pen.rect(-half, top, 2 * half, low - top, "#8b7f86", rx=7, opacity=0.42)
        for k in range(5):
            y = low + (top - low) * (k + 0.4) / 5
            pen.line([(-half * 0.95, y - 4), (0, y), (half * 0.95, y - 4)], bark, 3)
            if snowy(pen):
                pen.line([(-half * 0.85, y - 6), (-half * 0.2, y - 3)], SNOW, 2)
        d = "".join(f"M{(k - 5) * half * 0.18:.1f} {low:.1f}V{top + 3:.1f}" for k in range(11))
        pen.path(d, stroke=bark, width=1.4)
        return
    pen.rect(-half, top, 2 * half, low - top, colour, rx=8)
    dark = -pen.sun
    pen.rect(half * 0.4 if dark > 0 else -half, top + 5, half * 0.6, low - top - 5,
             pen.shade(colour, -0.13), rx=7)  # fmt: skip
    pen.rect(-half + 4, top, 2 * half - 8, (low - top) * 0.2, pen.shade(colour, 0.15), rx=7)
    for k in range(9):
        x, y = (-0.8 + 0.2 * k) * half, top + (low - top) * (0.3 + 0.6 * (k * 0.618 % 1))
        pen.ellipse(x, y, w * 0.06, h * 0.022, pen.shade(colour, 0.2 if k % 2 else -0.16))


@draws("fruit_tree")
def fruit_tree(pen: Pen) -> None:
    """A low fruit tree, ripe for everyone: with a ladder, a picker, a swing, on a trellis."""
    w, h = pen.w, pen.h
    kind = pen.pick(
        ("ladder", "picker", "espalier", "young", "barrow", "swing", "climber", "picnic"), 0
    )
    fruit = vary(pen, ("#cf4436", "#f2cd4a", "#a8283c", "#6a4a8c", "#ee9136"), 1, 5)
    ground_shadow(pen, 0, w * 0.85, 6)
    if kind == "espalier":
        _espalier(pen, fruit)
        return
    if kind == "young":
        _fruit_crown(pen, -w * 0.25, w * 0.245, h * 0.94, fruit)
        _fruit_crown(pen, w * 0.27, w * 0.23, h * 0.8, fruit)
        for x in (-w * 0.34, w * 0.18):
            pen.rect(x, -h * 0.42, 3, h * 0.41, "#b98452", rx=1)
        _crate(pen, 0.02 * w, fruit)
        return
    low = {"barrow": 0.92, "picnic": 0.98}.get(kind, 1.0)
    _fruit_crown(pen, 0, w * 0.49, h * low, fruit)
    side = vary(pen, (1, -1), 1, 3)
    if kind in ("ladder", "climber"):
        _ladder(pen, side)
        _crate(pen, -side * w * 0.29, fruit)
    if kind == "climber":
        who = seated(somebody(pen), hat="sunhat" if pen.light.season == "summer" else None)
        tall = h * 0.5
        pose = {"feet": ((0.1, 0.12), (-0.06, 0.0)), "hands": ((0.2, 0.95), (0.2, 0.62))}
        figure(pen, side * w * 0.27, -h * 0.24, tall, who, facing=-side, **pose)
    elif kind == "picker":
        who = seated(somebody(pen))
        tall = h * 0.6
        figure(pen, side * w * 0.33, -3, tall, who, facing=-side,
               feet=((-0.1, 0.01), (0.1, 0.0)), hands=((0.2, 0.98), (0.16, 0.92)))  # fmt: skip
        _crate(pen, -side * w * 0.2, fruit)
    elif kind == "barrow":
        x = side * w * 0.22
        for k in range(4):
            pen.circle(x + (k - 1.5) * w * 0.06, -h * 0.2, w * 0.042, fruit)
        pen.path(trace("M# #h#l# #h#Z", (x - w * 0.16, -h * 0.19), w * 0.3, (-w * 0.07, h * 0.12),
                       -w * 0.16), "#5f8a5a")  # fmt: skip
        pen.line([(x - w * 0.3, -h * 0.16), (x - w * 0.1, -h * 0.1)], "#8a5f42", 3)
        pen.circle(x + w * 0.1, -h * 0.05, h * 0.045, "#33363f")
        pen.line([(x - w * 0.1, -h * 0.07), (x - w * 0.12, -2)], "#5d6470", 2.6)
    elif kind == "swing":
        kid = seated(somebody(pen, 1, "child"), hat=None)
        seat = (side * w * 0.28, -h * 0.17)
        for dx in (-6, 6):
            pen.line([(seat[0] * 0.8 + dx, -h * 0.5), (seat[0] + dx, seat[1])], "#8a6a50", 1.6)
        tall = h * 0.4
        figure(pen, seat[0], seat[1] + 0.41 * tall, tall, kid, facing=side,
               feet=((0.3, 0.22), (0.32, 0.18)), hands=((0.12, 0.7), (0.08, 0.72)))  # fmt: skip
        pen.rect(seat[0] - 9, seat[1] - 1, 18, 3.4, "#b98452", rx=1)
    elif kind == "picnic" and bare(pen):
        _snowman(pen, side * w * 0.3)
    elif kind == "picnic":
        cloth = vary(pen, ("#c8604a", "#5b6d9a", "#6f9a62"), 2, 3)
        pen.polygon([(-w * 0.46, -2), (-w * 0.38, -h * 0.09), (w * 0.16, -h * 0.09),
                     (w * 0.1, -2)], cloth)  # fmt: skip
        for s in (0.25, 0.5, 0.75):
            pen.line(
                [(-w * (0.46 - 0.56 * s), -2), (-w * (0.38 - 0.54 * s), -h * 0.09)], "#f6efe2", 2
            )
        _crate(pen, w * 0.28, fruit)
        pen.circle(-w * 0.18, -h * 0.08, 3.4, fruit)


def _snowman(pen: Pen, x: float) -> None:
    """What stands under fruit trees in winter."""
    h = pen.h
    for y, r in ((0.1, 0.1), (0.25, 0.075), (0.365, 0.052)):
        pen.circle(x, -h * y, h * r, SNOW)
        pen.circle(x - pen.sun * h * r * 0.3, -h * y, h * r * 0.66, "#dfe7ee")
    pen.polygon([(x, -h * 0.37), (x + h * 0.08, -h * 0.355), (x, -h * 0.345)], "#e8893a")
    pen.rect(x - h * 0.06, -h * 0.42, h * 0.12, h * 0.02, "#3a3f4c", rx=1)
    pen.rect(x - h * 0.04, -h * 0.47, h * 0.08, h * 0.06, "#3a3f4c", rx=1)


def _fruit_crown(pen: Pen, x: float, half: float, tall: float, fruit: str) -> None:
    """A short trunk with blossom, fruit, or bare boughs with the last apples."""
    season, bark = pen.light.season, pen.pick(BARK, 2)
    if bare(pen):
        pen.path(cloud(x, -tall * 0.63, half, tall * 0.365, 8, 0.07, 3), "#94817c", opacity=0.42)
        inner = Pen(pen.light, pen.w, pen.h, pen.style, distance=pen.distance)
        trunk(inner, 0, -2, -tall * 0.42, half * 0.2, bark)
        boughs = branches(inner, 0, -tall * 0.98, half * 0.92, bark)
        if snowy(pen):
            snow_on(inner, boughs)
        pen.parts.append(f'<g transform="translate({x:.1f} 0)">{inner.svg}</g>')
        dots(pen, x, -tall * 0.62, half * 0.7, tall * 0.24, half * 0.06, (fruit,), 7)
        return
    colour = {
        "spring": ("#f6dfe3", "#f3c3cf", "#fbf3e6", "#ecaebd"),
        "autumn": ("#a9a94c", "#c9a544", "#8f9d4c", "#d09a3f"),
    }.get(season, GREENS)
    colour = pen.pick(colour, 1)
    trunk(pen, x, -2, -tall * 0.42, half * 0.2, bark)
    for lean in (0.4, -0.4):
        bough = ((x, -tall * 0.3), (x + lean * half, -tall * 0.47))
        pen.path(limb(bough, (half * 0.12, half * 0.08)), bark)
    crown(pen, x, -tall * 0.635, half, tall * 0.36, colour)
    fills = (
        ("#ffffff", "#e58ba5", "#a9c871") if season == "spring" else (fruit, pen.shade(fruit, 0.16))
    )
    many, r = (20, 0.06) if season == "spring" else (13, 0.085)
    dots(pen, x, -tall * 0.62, half * 0.8, tall * 0.27, half * r, fills, many)


def _ladder(pen: Pen, side: int) -> None:
    w, h = pen.w, pen.h
    for foot, top in ((0.2, 0.1), (0.37, 0.22)):
        pen.line([(side * w * foot, -2), (side * w * top, -h * 0.62)], "#c79a5f", 3)
    d = ""
    for k in range(5):
        s = (0.1 + 0.1 * k) / 0.62
        a, b = 0.2 - 0.1 * s, 0.37 - 0.15 * s
        y = -h * 0.62 * s
        d += f"M{side * w * a:.1f} {y:.1f}H{side * w * b:.1f}"
    pen.path(d, stroke="#c79a5f", width=2.4)


def _crate(pen: Pen, x: float, fruit: str) -> None:
    """A basket with what was picked."""
    w, h = pen.w, pen.h
    fill = fruit if pen.light.season != "spring" else "#f3c3cf"
    for k in range(3):
        pen.circle(x + (k - 1) * w * 0.06, -h * 0.12, w * 0.042, fill)
    shape = ((x - w * 0.13, -h * 0.11), w * 0.26, (-w * 0.035, h * 0.1), -w * 0.19)
    pen.path(trace("M# #h#l# #h#Z", *shape), "#b27a45")
    pen.rect(x - w * 0.14, -h * 0.12, w * 0.28, h * 0.03, "#c9945b", rx=1.5)


def _espalier(pen: Pen, fruit: str) -> None:
    """A pear on wires along a low wall."""
    w, h = pen.w, pen.h
    season, bark = pen.light.season, pen.pick(BARK, 2)
    pen.rect(
        -w * 0.49, -h * 0.94, w * 0.98, h * 0.93, pen.pick(("#dcc7a4", "#c99a78", "#d8d0c2"), 2)
    )
    pen.rect(-w * 0.5, -h * 0.99, w, h * 0.06, "#b98a62" if not snowy(pen) else SNOW, rx=1.5)
    for x, y in ((-0.4, 0.6), (0.22, 0.2), (-0.2, 0.12), (0.3, 0.5), (-0.02, 0.42)):
        pen.rect(x * w, -h * y, w * 0.13, h * 0.04, "#a88a68", rx=1, opacity=0.5)
    pen.path(limb(((0, -w * 0.035), (0, -h * 0.84)), (w * 0.07, w * 0.035)), bark)
    colour = {"spring": "#f3c3cf", "autumn": "#c9a544", "winter": None}.get(
        season, pen.pick(GREENS, 1)
    )
    for k, y in enumerate((0.2, 0.4, 0.6, 0.8)):
        reach = w * (0.46 - 0.03 * k)
        arm = ((-reach, -h * (y + 0.04)), (0, -h * y), (reach, -h * (y + 0.04)))
        pen.path(limb(arm, (3, 6, 3)), bark)
        for j in range(9):
            x = reach * (j - 4) / 4.2
            if colour:
                tone = pen.shade(colour, (0.1, -0.08, 0.02)[(j + k) % 3])
                pen.ellipse(x, -h * (y + 0.045), w * 0.062, h * 0.052, tone)
            if (j + k) % 2 and season != "spring":
                pen.circle(x + 2, -h * (y + 0.02), w * 0.03, fruit)
        if snowy(pen):
            pen.line([(-reach, -h * (y + 0.06)), (reach, -h * (y + 0.06))], SNOW, 2)
