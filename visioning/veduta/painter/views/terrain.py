"""The land at the back edge of the district, seen from above: hills, sea, forest, fields.

Each drawing fills the ground from the upper right corner down to a given row.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen, blend
from visioning.veduta.painter.views.plan import SLOPE, at, field, path, plot
from visioning.veduta.painter.views.quarter import tree
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import WIDTH

END = -SLOPE * WIDTH - 40.0  # the row through the upper right corner
_CROPS = {
    "spring": ("#c8d96b", "#9cc968", "#dfe08a", "#b99f78", "#8dbb62"),
    "summer": ("#e3cf7c", "#a8c66c", "#d6d588", "#86ad5c", "#c7b765"),
    "autumn": ("#c9a468", "#b5b06a", "#a88960", "#cdbb80", "#b98b52"),
    "winter": ("#b9ab8c", "#a7a683", "#c3b89c", "#98906f", "#ada27e"),
}


def terrain(scene: Scene, element: Element | None, light: Light, edge: float) -> str:
    """The land of a scene (fields where it names none) behind a row."""
    style = element.style if element else (*scene.layout, 0.5)
    pen = Pen(light, WIDTH, 300, style, uid="terrain", flip=bool(element and element.flip))
    pen.sun = light.sun
    pen.distance = 0.34
    _LANDS[element.cls if element else "plain"](pen, edge)
    return pen.svg


def haze(light: Light, edge: float) -> str:
    """Air before what is far, in steps that do not overlap."""
    colour = light.tone("#ffffff", 1.0)
    strength = min(0.39, 0.12 + 0.5 * light.haze_share)
    parts, steps = [], 4
    for k in range(steps):
        a, b = (edge + (END - edge) * t / steps for t in (k, k + 1))
        corners = [at(-10, b), at(WIDTH + 10, b), at(WIDTH + 10, a), at(-10, a)]
        parts.append(field(corners, colour, strength * (k + 0.6) / steps))
    return "".join(parts)


def _ground(pen: Pen, edge: float, colour: str) -> None:
    corners = [(-10, -10), (WIDTH + 10, -10), at(WIDTH + 10, edge), at(-10, edge)]
    pen.parts.append(field(corners, pen.tone(colour)))


def _crops(light: Light) -> tuple[str, ...]:
    return (
        ("#ffffff", "#eef2f6", "#e2e9ef", "#f6f8fa", "#dbe4eb")
        if light.snowy
        else _CROPS[light.season]
    )


def _fields(pen: Pen, top: float, bottom: float, deep: float) -> None:
    """A patchwork of fields with hedges and furrows."""
    rng, crops = pen.rng, _crops(pen.light)
    row = bottom
    while row > top:
        back = row - deep * rng.uniform(0.8, 1.25)
        x = -300.0 + rng.uniform(-80, 0)
        while x < WIDTH:
            w = rng.uniform(80, 210)
            crop = rng.choice(crops)
            parcel = plot(x, x + w - 4, back + 3, row)
            pen.path(path(parcel), crop)
            if rng.random() < 0.6:
                d, count = "", int(w / 11)
                for k in range(1, count):
                    t = k / count
                    (ax, ay), (bx, by), (cx, cy), (ex, ey) = parcel
                    d += f"M{ax + (bx - ax) * t:.1f} {ay + (by - ay) * t:.1f}"
                    d += f"L{ex + (cx - ex) * t:.1f} {ey + (cy - ey) * t:.1f}"
                pen.path(d, stroke=pen.shade(crop, -0.14), width=1.3, opacity=0.6)
            x += w
        row = back


def _hedges(pen: Pen, top: float, bottom: float, count: int, conifer: float = 0.1) -> None:
    """Trees along field borders and in small copses, far ones first."""
    rng, spots = pen.rng, []
    for _ in range(count):
        x, row = rng.uniform(60, WIDTH), rng.uniform(top, bottom)
        for k in range(rng.randint(2, 7)):
            spots.append((row - rng.uniform(0, 5), x + 15 * k, rng.uniform(5.5, 9.5)))
    for row, x, r in sorted(spots):
        tree(pen, rng, at(x, row), r, conifer)


def plain(pen: Pen, edge: float) -> None:
    _ground(pen, edge, pen.light.grass[1])
    _fields(pen, END, edge, 62)
    _hedges(pen, END, edge - 6, 26)


def _mound(pen: Pen, x: float, row: float, w: float, h: float, fields: bool) -> None:
    """A hill: a soft dome on the ground, its far side from the sun darker."""
    cx, cy = at(x, row)
    lit, shaded = pen.light.grass
    half = w / 2
    left, right = (cx - half, cy - SLOPE * half), (cx + half, cy + SLOPE * half)
    deep = 0.16 * w
    top = (cx + w * 0.04, cy - h - deep * 0.4)

    def dome(grow: float, drop: float) -> str:
        a = half * grow
        return (
            f"M{left[0] + half - a:.1f} {left[1] + SLOPE * (half - a):.1f}"
            f"C{cx - a * 0.62:.1f} {cy - SLOPE * a * 0.5:.1f} {top[0] - a * 0.52:.1f} "
            f"{top[1] + drop:.1f} {top[0]:.1f} {top[1] + drop:.1f}"
            f"C{top[0] + a * 0.52:.1f} {top[1] + drop:.1f} {cx + a * 0.66:.1f} {cy - 2:.1f} "
            f"{right[0] - half + a:.1f} {right[1] - SLOPE * (half - a):.1f}"
            f"Q{cx:.1f} {cy + deep * 0.9:.1f} {left[0] + half - a:.1f} "
            f"{left[1] + SLOPE * (half - a):.1f}Z"
        )

    side = pen.sun
    crest, foot = pen.shade(lit, 0.16), lit
    back = pen.shade(shaded, -0.16)
    pen.path(dome(1.0, 0.0), back)
    steps = 5
    for k in range(1, steps + 1):  # the lit face leans towards the sun and melts into the ground
        t = k / steps
        colour = blend([(0, back), (0.45, crest), (1, foot)], t)
        shift = side * w * 0.05 * t
        d = dome(1 - 0.13 * t, h * (0.02 + 0.62 * max(0.0, t - 0.4)))
        pen.parts.append(
            f'<path d="{d}" fill="{pen.tone(colour)}" shape-rendering="crispEdges" '
            f'transform="translate({shift:.1f} {3.5 * t:.1f})"/>'
        )
    if fields:
        crops = _crops(pen.light)
        for k in range(3):
            fx = cx + (k - 1) * w * 0.2 + side * w * 0.05
            fy = cy - h * pen.rng.uniform(0.1, 0.45)
            fw, fh = w * 0.15, h * 0.2
            pen.path(
                f"M{fx - fw / 2:.1f} {fy:.1f}q{fw * 0.5:.1f} {-4 + SLOPE * fw / 2:.1f} {fw:.1f} "
                f"{SLOPE * fw * 0.7:.1f}l{fw * 0.14:.1f} {fh:.1f}q{-fw * 0.5:.1f} "
                f"{-SLOPE * fw * 0.3:.1f} {-fw:.1f} {-SLOPE * fw * 0.6:.1f}Z",
                pen.rng.choice(crops),
                opacity=0.75,
            )


def hills(pen: Pen, edge: float) -> None:
    lit = pen.light.grass[0]
    _ground(pen, edge, lit)
    _fields(pen, edge - 46, edge, 46)
    spots = []
    row = END + 10
    while row < edge - 30:
        x = pen.rng.uniform(-200, 60)
        while x < WIDTH + 200:
            if at(x, row)[1] > -40:
                spots.append((row + pen.rng.uniform(-10, 10), x))
            x += pen.rng.uniform(250, 420)
        row += 66
    for k, (row, x) in enumerate(sorted(spots)):
        wide = pen.rng.uniform(380, 600)
        _mound(pen, x, row, wide, 0.15 * wide * pen.rng.uniform(0.7, 1.15), k % 3 != 0)
        for j in range(pen.rng.randint(2, 6)):
            foot = at(x + wide * 0.1 + 15 * j, row + 14 + 5 * (j % 2))
            tree(pen, pen.rng, foot, pen.rng.uniform(6, 10), 0.2)
    _hedges(pen, edge - 40, edge - 4, 10)


def mountains(pen: Pen, edge: float) -> None:
    rock = pen.pick(("#8796aa", "#8f909e", "#9a8e85"), 1)
    _ground(pen, edge, pen.light.grass[1])
    _fields(pen, edge - 46, edge, 46)
    for level, (row, tall, wide) in enumerate(
        ((END + 30, 190, 330), (END + 120, 165, 300), (END + 215, 130, 260), (END + 300, 96, 230))
    ):
        x = -160 + 90.0 * (level % 2) + pen.rng.uniform(-40, 40)
        while x < WIDTH + 100:
            w = wide * pen.rng.uniform(0.8, 1.25)
            if row + 40 < edge:
                _peak(pen, x, row, w, tall * pen.rng.uniform(0.75, 1.1), rock)
            x += w * pen.rng.uniform(0.62, 0.85)
        for k in range(34):
            foot = pen.rng.uniform(-20, WIDTH)
            if row + 40 < edge:
                tree(pen, pen.rng, at(foot, row + 22 + 10 * (k % 2)), pen.rng.uniform(6, 9), 0.85)


def _peak(pen: Pen, x: float, row: float, w: float, h: float, rock: str) -> None:
    rng = pen.rng
    cx, cy = at(x, row)
    top = (cx + w * rng.uniform(-0.06, 0.1), cy - h)
    left, right = at(x - w / 2, row), at(x + w / 2, row)
    front = (cx + w * rng.uniform(-0.04, 0.12), cy + w * 0.13)
    kink = (
        (top[0] + front[0]) / 2 + w * rng.uniform(-0.07, 0.07),
        (top[1] + front[1]) / 2 + rng.uniform(-9, 9),
    )
    lit, dark = pen.shade(rock, 0.2), pen.shade(rock, -0.22)
    one, two = (lit, dark) if pen.sun < 0 else (dark, lit)
    pen.polygon([left, top, kink, front], one)
    pen.polygon([right, top, kink, front], two)
    ridge = (left[0] * 0.45 + front[0] * 0.55 - w * 0.05, (left[1] + front[1]) / 2 - h * 0.18)
    pen.polygon([ridge, kink, front], pen.shade(one, -0.1), opacity=0.6)
    share = 0.55 if pen.light.snowy else 0.36

    def to(p: tuple[float, float], t: float) -> tuple[float, float]:
        return top[0] + (p[0] - top[0]) * t, top[1] + (p[1] - top[1]) * t

    sunny, shady = "#fbfdff", "#d5dfec"
    for side, colour in ((left, sunny if pen.sun < 0 else shady),
                         (right, shady if pen.sun < 0 else sunny)):  # fmt: skip
        pen.polygon([top, to(side, share * 0.9), to(((side[0] * 2 + front[0]) / 3, front[1]),
                    share * 0.62), to(((side[0] + 2 * front[0]) / 3, front[1]), share * 1.0),
                    to(kink, share * 1.15)], colour)  # fmt: skip


def sea(pen: Pen, edge: float) -> None:
    """Open water behind a beach, with islands and white crests."""
    light = pen.light
    deep = pen.pick(("#3f8fb5", "#3a9db0", "#4a86b8"), 1)
    sand = "#f1f3f5" if light.snowy else "#ecd9ae"
    _ground(pen, edge, sand)
    rng = pen.rng

    def shore(row: float, swing: float, phase: float) -> str:
        points = []
        for k in range(-1, 42):
            x = k * 41.0
            lap = swing * math.sin(x / 130 + phase) + swing * 0.5 * math.sin(x / 47 + 2 * phase)
            points.append(at(x, row + lap))
        d = "M-10 -10" + "".join(f"L{x:.1f} {y:.1f}" for x, y in points)
        return d + f"L{WIDTH + 50} -10Z"

    phase = 6 * pen.style[0]
    for k, (row, colour) in enumerate(
        (
            (edge - 20, "#fdf6e6"),
            (edge - 25, pen.shade(deep, 0.5)),
            (edge - 44, pen.shade(deep, 0.3)),
            (edge - 82, pen.shade(deep, 0.14)),
            (edge - 135, deep),
            (edge - 200, pen.shade(deep, -0.06)),
        )
    ):
        pen.path(shore(row, 5.0, phase + 0.2 * k), colour)
    d = ""
    for _ in range(90):
        x, row = rng.uniform(0, WIDTH), rng.uniform(END, edge - 50)
        px, py = at(x, row)
        w = rng.uniform(8, 26)
        d += f"M{px:.0f} {py:.1f}q{w / 2:.0f} {-2.5 + SLOPE * w / 2:.1f} {w:.0f} {SLOPE * w:.1f}"
    pen.path(d, stroke=pen.shade(deep, 0.55), width=1.6, opacity=0.65)
    for _ in range(2):
        x = rng.uniform(900, WIDTH - 120)
        row = rng.uniform(70 - SLOPE * x, edge - 130)
        w = rng.uniform(90, 150)
        px, py = at(x, row)
        pen.ellipse(px, py, w * 0.56, w * 0.17, sand)
        pen.ellipse(px, py - 4, w * 0.46, w * 0.13, light.grass[1])
        for k in range(5):
            tree(pen, rng, (px - w * 0.3 + k * w * 0.14, py - 2 + (k % 2) * 4), 8, 0.3)


def forest(pen: Pen, edge: float) -> None:
    _ground(pen, edge, pen.shade(pen.light.grass[1], -0.12))
    share = pen.between(0.2, 0.8)
    rng, spots = pen.rng, []
    row = END
    while row < edge - 8:
        x = -20 + rng.uniform(0, 20)
        while x < WIDTH + 20:
            glade = math.sin(x / 190 + row / 60) + math.sin(x / 83 - row / 37)
            if at(x, row)[1] > -30 and glade < 1.05:
                spots.append((row + rng.uniform(-6, 6), x))
            x += rng.uniform(19, 31)
        row += 17
    for row, x in sorted(spots):
        tree(pen, rng, at(x, row), rng.uniform(10, 15), share)


def vineyard(pen: Pen, edge: float) -> None:
    """Terraces of vines in rows, with cypresses and a farm."""
    light, rng = pen.light, pen.rng
    lit, shaded = light.grass
    _ground(pen, edge, lit)
    earth = "#f1f3f5" if light.snowy else "#d8c39a"
    vine = {"spring": "#8fbf55", "summer": "#6d9f45", "autumn": "#c98a3a", "winter": "#8f7f68"}
    leaf = "#c3cdd0" if light.snowy else vine[light.season]
    row = edge - 6
    level = 0
    while row > END:
        deep = rng.uniform(50, 66)
        x = -260.0 + rng.uniform(-60, 0)
        while x < WIDTH:
            w = rng.uniform(130, 240)
            parcel = plot(x, x + w - 14, row - deep + 8, row)
            pen.path(path(parcel), earth)
            (ax, ay), (bx, by), (cx, cy), (ex, ey) = parcel
            d, count = "", int(w / 13)
            for k in range(count + 1):
                t = (k + 0.5) / (count + 1)
                d += f"M{ax + (bx - ax) * t:.1f} {ay + (by - ay) * t:.1f}"
                d += f"L{ex + (cx - ex) * t:.1f} {ey + (cy - ey) * t:.1f}"
            for shift, colour, width in ((1.5, pen.shade(leaf, -0.3), 6.5), (-1.5, leaf, 5.0)):
                tone = pen.tone(colour)
                pen.parts.append(
                    f'<path d="{d}" fill="none" stroke="{tone}" stroke-width="{width}" '
                    f'stroke-linecap="round" transform="translate(0 {shift})"/>'
                )
            x += w
        row -= deep
        level += 1
        for _ in range(4):
            x = rng.uniform(60, WIDTH)
            px, py = at(x, row + 8)
            pen.ellipse(px, py, 9, 3, "#30304e", opacity=0.18)
            pen.path(f"M{px - 5:.1f} {py:.1f}q-2 -22 5 -36q7 14 5 36z", "#3f6b4b")


_LANDS: dict[str, Callable[[Pen, float], None]] = {
    "plain": plain,
    "hills": hills,
    "mountains": mountains,
    "sea": sea,
    "forest": forest,
    "vineyard": vineyard,
}
