"""Trees of the strip: in blossom, in leaf, in autumn colours, bare, or under snow."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen, Point
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
    """A round, oval or billowing crown, by season."""
    w, h = pen.w, pen.h
    bark = pen.pick(BARK, 2)
    ground_shadow(pen, 0, w * 0.8, 6)
    if bare(pen):
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
        return
    colour = foliage(pen)
    shape = pen.pick(("round", "oval", "cloud", "wide"), 0)
    trunk(pen, 0, -2, -h * 0.5, w * 0.085, bark)
    pen.path(limb(((0, -h * 0.36), (w * 0.16, -h * 0.5)), (w * 0.05, w * 0.03)), bark)
    pen.path(limb(((0, -h * 0.32), (-w * 0.17, -h * 0.46)), (w * 0.05, w * 0.03)), bark)
    if shape == "cloud":
        parts = ((-0.23, -0.5, 0.27, 0.2), (0.24, -0.53, 0.26, 0.21), (0, -0.74, 0.34, 0.255))
    elif shape == "oval":
        parts = ((0, -0.615, 0.385, 0.38),)
    elif shape == "wide":
        parts = ((-0.12, -0.58, 0.36, 0.27), (0.13, -0.68, 0.365, 0.315))
    else:
        parts = ((0, -0.62, 0.49, 0.375),)
    blossoming = pen.light.season == "spring" and vary(pen, (True, True, False), 1, 3)
    if blossoming:
        colour = vary(pen, BLOSSOM, 0, 3)
    for x, y, rx, ry in parts:
        crown(pen, x * w, y * h, rx * w, ry * h, colour)
    if blossoming:
        dots(
            pen,
            0,
            -h * 0.62,
            w * 0.36,
            h * 0.28,
            w * 0.022,
            ("#ffffff", pen.shade(colour, -0.12)),
            16,
        )
    elif pen.light.season == "autumn":
        dots(pen, 0, -h * 0.62, w * 0.36, h * 0.28, w * 0.02, (pen.shade(colour, 0.3),), 9)
        for k, fill in enumerate((colour, "#e3b341", colour, "#b8443a", "#e3b341")):
            pen.ellipse((k - 2) * w * 0.15 + 3, -3 - k % 2, 3.2, 1.8, fill)


@draws("fruit_tree")
def fruit_tree(pen: Pen) -> None:
    """A low fruit tree with a ladder and a basket: everyone may pick."""
    w, h = pen.w, pen.h
    bark = pen.pick(BARK, 2)
    kind = pen.pick(("apple", "lemon", "cherry", "plum", "orange"), 0)
    fruit = {
        "apple": "#cf4436",
        "lemon": "#f2cd4a",
        "cherry": "#a8283c",
        "plum": "#6a4a8c",
        "orange": "#ee9136",
    }[kind]
    season = pen.light.season
    ground_shadow(pen, 0, w * 0.85, 6)
    if bare(pen):
        pen.path(
            cloud(0, -h * 0.63, w * 0.49, h * 0.365, 8, 0.07, 3 * pen.style[1]),
            "#94817c",
            opacity=0.42,
        )
    trunk(pen, 0, -2, -h * 0.42, w * 0.1, bark)
    if bare(pen):
        boughs = branches(pen, 0, -h * 0.98, w * 0.45, bark)
        if snowy(pen):
            snow_on(pen, boughs)
        dots(pen, 0, -h * 0.62, w * 0.34, h * 0.24, w * 0.03, (fruit,), 7)
    else:
        colour = foliage(pen)
        if season == "autumn":
            colour = pen.pick(("#a9a94c", "#c9a544", "#8f9d4c", "#d09a3f"), 1)
        if season == "spring":
            colour = pen.pick(("#f6dfe3", "#f3c3cf", "#fbf3e6", "#ecaebd"), 1)
        pen.path(limb(((0, -h * 0.3), (w * 0.2, -h * 0.48)), (w * 0.06, w * 0.04)), bark)
        pen.path(limb(((0, -h * 0.3), (-w * 0.2, -h * 0.45)), (w * 0.06, w * 0.04)), bark)
        crown(pen, 0, -h * 0.635, w * 0.49, h * 0.36, colour)
        if season == "spring":
            dots(
                pen,
                0,
                -h * 0.63,
                w * 0.4,
                h * 0.28,
                w * 0.03,
                ("#ffffff", "#e58ba5", "#a9c871"),
                20,
            )
        else:
            dots(
                pen,
                0,
                -h * 0.62,
                w * 0.39,
                h * 0.27,
                w * 0.042,
                (fruit, pen.shade(fruit, 0.16)),
                13,
            )
    side = vary(pen, (1, -1), 1, 3)
    rail = "#c79a5f"
    for foot, top in ((0.2, 0.1), (0.37, 0.22)):
        pen.line([(side * w * foot, -2), (side * w * top, -h * 0.62)], rail, 3)
    for k in range(5):
        y = -h * (0.1 + 0.1 * k)
        a = 0.2 - 0.1 * (0.1 + 0.1 * k) / 0.62
        b = 0.37 - 0.15 * (0.1 + 0.1 * k) / 0.62
        pen.line([(side * w * a, y), (side * w * b, y)], rail, 2.4)
    x = -side * w * 0.29
    fruit = fruit if season != "spring" else "#f3c3cf"
    for k in range(3):
        pen.circle(x + (k - 1) * w * 0.06, -h * 0.12, w * 0.042, fruit)
    pen.path(
        trace(
            "M# #h#l# #h#Z", (x - w * 0.13, -h * 0.11), w * 0.26, (-w * 0.035, h * 0.1), -w * 0.19
        ),
        "#b27a45",
    )
    pen.rect(x - w * 0.14, -h * 0.12, w * 0.28, h * 0.03, "#c9945b", rx=1.5)


@draws("cypress")
def cypress(pen: Pen) -> None:
    """A dark flame, as on Tuscan roads, in a pot, behind a wall or above lavender."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#4d7f50", "#345f52", "#3f6f47", "#2c5448"), 1)
    if pen.light.season == "spring":
        colour = pen.shade(colour, 0.1)
    belly = pen.between(0.26, 0.56, 0)  # how high it is widest
    foot = pen.pick(("pot", "wall", "lavender"), 2)
    ground_shadow(pen, 0, w * 0.95, 6)
    base = h * (0.13 if foot == "pot" else 0.06)
    pen.rect(-w * 0.09, -h * 0.16, w * 0.18, h * 0.155, "#6b4e3d")

    def flame(scale: float, shift: float, top: float) -> str:
        half = w * 0.48 * scale
        shape = ((-0.66, 0.02), (-0.96, belly * 0.5), (-1.0, belly), (-0.66, 0.66 + belly * 0.1))
        shape += ((-0.25, 0.9), (0, 1.0))
        rise = (h - base) * top
        points = [(a * half + shift * (1 - b), -base - b * rise) for a, b in shape]
        points += [(-a * half + shift * (1 - b), -base - b * rise) for a, b in reversed(shape[:-1])]
        return smooth(points, ease=0.8)

    pen.path(flame(1, 0, 0.995), colour)
    pen.path(flame(0.5, -pen.sun * w * 0.2, 0.9), pen.shade(colour, -0.16))
    pen.path(flame(0.36, pen.sun * w * 0.2, 0.84), pen.shade(colour, 0.13))
    for k in range(5):
        y = -base - h * (0.1 + 0.14 * k)
        x = pen.sun * w * (0.02 + 0.08 * (k % 2 - 0.5))
        pen.line([(x, y), (x + w * 0.05, y - h * 0.07)], pen.shade(colour, -0.24), 1.8)
    if foot == "pot":
        clay = "#c4714c"
        pen.polygon(
            [(-w * 0.34, -h * 0.15), (w * 0.34, -h * 0.15), (w * 0.24, -2), (-w * 0.24, -2)], clay
        )
        pen.rect(-w * 0.38, -h * 0.165, w * 0.76, h * 0.04, pen.shade(clay, 0.15), rx=2)
    elif foot == "wall":
        stone = "#c9b592"
        pen.rect(-w * 0.49, -h * 0.1, w * 0.98, h * 0.095, stone, rx=2)
        for k in range(4):
            pen.rect(
                (-0.44 + 0.24 * k) * w, -h * (0.05 + 0.03 * (k % 2)), w * 0.16, 3, "#a8926f", rx=1
            )
    else:
        bloom = {"winter": "#8f9a8a", "autumn": "#a08a9c"}.get(pen.light.season, "#8c78bc")
        for k in range(6):
            x = (-0.4 + 0.16 * k) * w
            pen.path(
                limb(((x * 0.9, -3), (x, -h * (0.09 + 0.03 * (k % 2)))), (w * 0.09, w * 0.13)),
                bloom,
            )
    if snowy(pen):
        for k, (x, y) in enumerate(
            ((-0.04, 0.9), (0.14, 0.72), (-0.2, 0.55), (0.2, 0.4), (-0.1, 0.26))
        ):
            wide = w * (0.08 + 0.035 * k)
            pen.path(
                limb(
                    ((x * w - wide, -y * h + 3), (x * w, -y * h), (x * w + wide, -y * h + 3)),
                    (2, 4.4, 2),
                ),
                SNOW,
            )


@draws("conifer")
def conifer(pen: Pen) -> None:
    """A spruce or pine in tiers, with lights on winter nights."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#3f7058", "#4f7d62", "#33644f", "#587f5a", "#45716e"), 1)
    if pen.light.season == "spring":
        colour = pen.shade(colour, 0.08)
    tiers = pen.pick((3, 4), 0)
    droop = pen.between(0.0, 0.05, 2)
    ground_shadow(pen, 0, w * 0.9, 6)
    pen.rect(-w * 0.065, -h * 0.16, w * 0.13, h * 0.155, "#6b4e3d")
    for k in range(tiers):
        low = 0.11 + k * 0.74 / tiers
        high = min(0.995, low + 1.25 / tiers) if k < tiers - 1 else 0.995
        half = w * 0.49 * (1 - k / (tiers + 1.4))
        y0, y1 = -h * low, -h * high
        hem = [
            (-half, y0),
            (-half * 0.5, y0 + h * 0.018),
            (0, y0 - h * droop * 0.5),
            (half * 0.5, y0 + h * 0.018),
            (half, y0),
        ]
        sides = (
            (half * 0.5, y1 * 0.45 + y0 * 0.55),
            (0, y1),
            (-half * 0.5, y1 * 0.45 + y0 * 0.55),
        )
        pen.path(smooth([*hem, *sides], ease=0.45), pen.shade(colour, 0.05 * k))
        dark = -pen.sun
        pen.path(
            smooth(
                [
                    (0, y1),
                    (dark * half * 0.5, y1 * 0.45 + y0 * 0.55),
                    (dark * half, y0),
                    (dark * half * 0.5, y0 + h * 0.018),
                    (dark * half * 0.12, y0),
                ],
                ease=0.4,
            ),
            pen.shade(colour, -0.16 + 0.05 * k),
        )
        if snowy(pen):
            pen.path(
                smooth(
                    [
                        (0, y1),
                        (half * 0.5, y1 * 0.45 + y0 * 0.55),
                        (half * 0.7, y0 * 0.72 + y1 * 0.28),
                        (half * 0.3, y0 * 0.62 + y1 * 0.38),
                    ]
                    + [
                        (0, y0 * 0.7 + y1 * 0.3),
                        (-half * 0.3, y0 * 0.6 + y1 * 0.4),
                        (-half * 0.7, y0 * 0.72 + y1 * 0.28),
                        (-half * 0.5, y1 * 0.45 + y0 * 0.55),
                    ],
                    ease=0.7,
                ),
                SNOW,
            )
    if pen.light.season == "winter":
        warm = pen.light.lamps
        for k in range(11):
            a = k * 2.1 + 4 * pen.style[2]
            up = 0.16 + 0.07 * k
            pen.circle(math.sin(a) * w * 0.36 * (1.02 - up), -h * up, 2.6, "#ffd77a", glow=warm)
        pen.circle(0, -h * 0.985 + 4, 4, "#ffe08a", glow=warm)
    else:
        for k in range(5):
            up = 0.2 + 0.14 * k
            pen.ellipse(
                math.sin(k * 2.3 + 5 * pen.style[2]) * w * 0.3 * (1 - up),
                -h * up,
                2.2,
                4,
                "#8a6443",
            )


@draws("palm")
def palm(pen: Pen) -> None:
    """A palm with broad fronds and clusters of dates."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#5d9152", "#3f8062", "#7ba152", "#4c8a70"), 1)
    if pen.light.season == "autumn":
        colour = pen.shade(colour, -0.06)
    bark = pen.pick(("#8a6a4d", "#a3805c", "#77604f"), 2)
    curve = pen.between(-0.16, 0.16, 0)
    ground_shadow(pen, 0, w * 0.6, 6)
    head = (curve * w * 0.5, -h * 0.7)
    foot = (-curve * w * 0.5, -w * 0.08)
    middle = ((head[0] + foot[0]) / 2 - curve * w * 0.35, (head[1] + foot[1]) / 2)
    pen.path(limb((foot, middle, head), (w * 0.16, w * 0.12, w * 0.1)), bark)
    for k in range(1, 8):
        s = k / 8
        x = (1 - s) ** 2 * foot[0] + 2 * s * (1 - s) * middle[0] + s * s * head[0]
        y = foot[1] + s * (head[1] - foot[1])
        pen.line([(x - w * 0.042, y), (x + w * 0.042, y - 1.5)], pen.shade(bark, -0.22), 1.8)
    fronds = ((-0.5, -0.43), (-0.46, -0.68), (-0.31, -0.9), (0.0, -0.985), (0.29, -0.93))
    fronds += ((0.46, -0.72), (0.5, -0.46))
    for k in (0, 6, 1, 5, 2, 4, 3):
        tip = (fronds[k][0] * w * 0.99, fronds[k][1] * h)
        lit = (tip[0] - head[0]) * pen.sun > 0
        tone = pen.shade(colour, 0.1 if lit else -0.1 - 0.02 * k)
        dx, dy = tip[0] - head[0], tip[1] - head[1]
        side = 1 if dx > 0 else -1
        upper = (head[0] + dx * 0.5 + dy * 0.16 * side, head[1] + dy * 0.55 - abs(dx) * 0.28)
        lower = (head[0] + dx * 0.5 - dy * 0.2 * side, head[1] + dy * 0.5 + abs(dx) * 0.12)
        upper = (upper[0], max(-h + 2, upper[1]))
        pen.path(smooth([head, upper, tip, lower], ease=0.9), tone)
        middle = ((upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2 - 2)
        pen.path(
            trace("M# #Q# # # #", *head, *middle, *tip), stroke=pen.shade(tone, 0.25), width=1.3
        )
    dates = vary(pen, ("#d98a35", "#b8653a", "#8a6443"), 2, 3)
    for dx, dy in ((-5, 6), (4, 7), (0, 11)):
        pen.circle(head[0] + dx, head[1] + dy, 4.4, dates)
    if snowy(pen):
        for k in (1, 3, 5):
            pen.ellipse(
                head[0] + (fronds[k][0] * w - head[0]) * 0.5,
                head[1] + (fronds[k][1] * h - head[1]) * 0.62 - h * 0.05,
                w * 0.09,
                2.6,
                SNOW,
            )
