"""The land behind the town, over the full width: hills, sea, forest, vineyard, plain.

Distance is made of ridges: each is paler than the one before it, and its foot dissolves in haze.
"""

from __future__ import annotations

import math
import random

from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen, Point, blend
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary
from visioning.veduta.painter.sky import HORIZON, sun_across
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH, Box

FOOT = 60.0  # how far the land reaches below its baseline, where the town hides it
HALF = WIDTH / 2


def bare_land(scene: Scene, light: Light) -> str:
    """Low rises where the scene names no land."""
    pen = Pen(light, WIDTH, 60, (scene.layout[0], scene.layout[1], 0.5), uid="bare")
    _rises(pen, 3, 46, 420)
    return f'<g transform="translate({HALF:.0f} {HORIZON})">{pen.svg}</g>'


def knoll(box: Box, light: Light) -> str:
    """The rise (or island) on which something far stands, whatever land lies behind it."""
    pen = Pen(light, box.width, 0, distance=0.8, uid="knoll")
    lit, shaded = light.grass
    foot, top, reach = HORIZON + 12 - box.y, 1.0, 0.42 * box.width
    if foot <= 2:
        return ""
    wide = reach + 150 + 1.6 * foot

    def below(drop: float) -> str:
        low, high = foot + drop * 0.3, top + drop
        return (
            f"M{-wide:.0f} {low:.1f}C{-wide * 0.72:.0f} {low:.1f} {-reach - 60:.0f} {high:.1f} "
            f"{-reach * 0.8:.0f} {high:.1f}H{reach * 0.8:.0f}C{reach + 60:.0f} {high:.1f} "
            f"{wide * 0.72:.0f} {low:.1f} {wide:.0f} {low:.1f}V{foot + 40:.1f}H{-wide:.0f}Z"
        )

    pen.wash(below, 0, 0.7 * foot, [(0, pen.shade(shaded, -0.1)), (1, lit)], 4)
    return f'<g transform="translate({box.x:.1f} {box.y:.1f})">{pen.svg}</g>'


def crest(rng: random.Random, height: float, wave: float, *, rough: float = 0.35) -> list[Point]:
    """A crest line over the full width: sums of three sines around `height`."""
    waves = [
        (wave * f, rng.uniform(0, 2 * math.pi), a)
        for f, a in ((1, 1), (0.47, rough), (0.19, rough / 3))
    ]
    points = []
    for k in range(-2, 43):
        x = -HALF + k * WIDTH / 40
        swing = sum(a * math.sin(2 * math.pi * x / length + p) for length, p, a in waves)
        points.append((x, -height * (0.72 + 0.28 * swing / (1 + rough))))
    return points


def smooth(points: list[Point]) -> str:
    """A smooth path through the points' middles."""
    d = f"M{points[0][0]:.0f} {points[0][1]:.1f}"
    for (ax, ay), (bx, by) in zip(points[1:], points[2:], strict=False):
        d += f"Q{ax:.0f} {ay:.1f} {(ax + bx) / 2:.0f} {(ay + by) / 2:.1f}"
    return d


def at(points: list[Point], x: float) -> float:
    """The crest's height at x."""
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / (bx - ax)
    return points[-1][1]


def fill(pen: Pen, line: list[Point], top: str, foot: str) -> None:
    """The land below a crest, paler towards its foot, in steps that follow the crest."""
    deep = FOOT - min(y for _, y in line)
    pen.wash(
        lambda drop: (
            f"{smooth([(x, y + drop * (0.7 + 0.3 * y / deep)) for x, y in line])}"
            f"V{FOOT:.0f}H{-HALF - 60:.0f}Z"
        ),
        0,
        0.8 * deep,
        [(0, top), (1, foot)],
        6,
    )


def _rises(pen: Pen, count: int, height: float, wave: float) -> list[list[Point]]:
    """Rolling ridges, far to near; returns their crests."""
    crests = []
    lit, shaded = pen.light.grass
    for k in range(count):
        near = k / max(1, count - 1)
        pen.distance = 1 - 0.42 * near
        line = crest(pen.rng, height * (1 - 0.5 * near), wave * (0.8 + 0.5 * near))
        fill(pen, line, pen.shade(shaded, -0.16), lit)
        crests.append(line)
    return crests


def _copse(pen: Pen, x: float, y: float, size: float, count: int) -> None:
    """A few round trees standing together."""
    d, lit = "", ""
    for k in range(count):
        r = size * pen.rng.uniform(0.7, 1.1)
        cx = x + (k - count / 2) * size * 1.1
        d += f"M{cx - r:.1f} {y:.1f}a{r:.1f} {r * 1.15:.1f} 0 0 1 {2 * r:.1f} 0z"
        s = r * 0.62
        sunny = cx + pen.sun * r * 0.3 - s
        lit += f"M{sunny:.1f} {y - r * 0.35:.1f}a{s:.1f} {s:.1f} 0 0 1 {2 * s:.1f} 0z"
    pen.path(d, pen.light.leaf[2])
    pen.path(lit, pen.light.leaf[1])


def fields(pen: Pen, line: list[Point], depth: float, colours: tuple[str, ...]) -> None:
    """Parcels that lie on the slope below a crest."""
    x = -HALF + pen.rng.uniform(-40, 60)
    while x < HALF:
        w = pen.rng.uniform(90, 230)
        drop, d = pen.rng.uniform(10, 18), depth * pen.rng.uniform(0.6, 1)
        lean = pen.rng.uniform(-40, 40)
        mid = x + w / 2
        pen.path(
            f"M{x:.0f} {at(line, x) + drop:.1f}Q{mid:.0f} {at(line, mid) + drop - 4:.1f} "
            f"{x + w:.0f} {at(line, x + w) + drop:.1f}"
            f"L{x + w + lean:.0f} {at(line, x + w) + drop + d:.1f}"
            f"Q{mid + lean:.0f} {at(line, mid) + drop + d + 6:.1f} {x + lean:.0f} "
            f"{at(line, x) + drop + d:.1f}Z",
            pen.rng.choice(colours),
            opacity=0.55,
        )
        x += w * pen.rng.uniform(1.02, 1.35)


_CROPS = {
    "spring": ("#d9dd6f", "#9cc968", "#c3d98a", "#b99f78"),
    "summer": ("#e3cf7c", "#a8c66c", "#d6d588", "#86ad5c"),
    "autumn": ("#c9a468", "#b5b06a", "#a88960", "#cdbb80"),
    "winter": ("#b9ab8c", "#a7a683", "#c3b89c", "#98906f"),
}


def crops(light: Light) -> tuple[str, ...]:
    return ("#ffffff", "#e6edf2", "#d8e2e9") if light.snowy else _CROPS[light.season]


@draws("hills")
def hills(pen: Pen) -> None:
    """Rolling hills: open fields, hedgerows, a village with its church, a lake, or orchards."""
    crests = []
    lit, shaded = pen.light.grass
    scenery = pen.pick(("fields", "hedges", "village", "lake", "meadows", "orchards"), 2)
    count = vary(pen, (3, 4, 5), 1, 3)
    for k in range(count):
        near = k / (count - 1)
        pen.distance = 1 - 0.5 * near
        line = crest(pen.rng, pen.h * (1.12 - 0.62 * near), pen.between(520, 820) * (1 + 0.2 * k))
        fill(pen, line, pen.shade(shaded, -0.18 + 0.06 * k), lit)
        if k and scenery != "meadows":
            fields(pen, line, (18 + 10 * k) * 4 / (count + 1), crops(pen.light))
        crests.append(line)
        if scenery == "hedges" and k:
            _hedgerows(pen, line, 16 + 8 * k)
        elif scenery == "orchards" and k:
            _orchard(pen, line, k)
        elif scenery == "village" and k == count - 2:
            x = pen.between(-0.6, 0.6, 0) * HALF
            _village(pen, x, at(line, x) + 8)
        elif scenery == "lake" and k == count - 1:
            x = pen.between(-0.5, 0.5, 0) * HALF
            _lake(pen, x, at(line, x) + 12, pen.rng.uniform(190, 300))
        for _ in range(5 + 3 * k):
            x = pen.rng.uniform(-HALF, HALF)
            drop = pen.rng.uniform(0, 20 * k)
            _copse(pen, x, at(line, x) + 2 + drop, 3.4 + 2.2 * k, pen.rng.randint(1, 5))


def _hedgerows(pen: Pen, line: list[Point], deep: float) -> None:
    """Rows of bushes between the fields, down the slope."""
    d, x = "", -HALF + pen.rng.uniform(0, 80)
    while x < HALF:
        lean = pen.rng.uniform(-30, 30)
        for k in range(6):
            t, r = k / 5, 2.4 + deep * 0.06
            px, py = x + lean * t, at(line, x) + 6 + deep * t
            d += f"M{px - r:.1f} {py:.1f}a{r:.1f} {r:.1f} 0 0 1 {2 * r:.1f} 0z"
        x += pen.rng.uniform(60, 170)
    pen.path(d, pen.light.leaf[2])


def _orchard(pen: Pen, line: list[Point], k: int) -> None:
    """Fruit trees in rows on one slope."""
    x0, wide, r = pen.rng.uniform(-HALF, HALF * 0.5), 180 + 60 * k, 2.6 + 1.3 * k
    dark = lit = ""
    for row in range(4):
        for j in range(int(wide / (r * 3.2))):
            x = x0 + j * r * 3.2 + row * r
            y = at(line, x) + 8 + row * r * 2.2
            dark += f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 1 .1 0z"
            s = r * 0.55
            lit += f"M{x - s + pen.sun * r * 0.3:.1f} {y - r * 0.3:.1f}a{s:.1f} {s:.1f} 0 1 1 .1 0z"
    pen.path(dark, pen.light.leaf[2])
    pen.path(lit, "#e8b9c6" if pen.light.season == "spring" else pen.light.leaf[0])


def _village(pen: Pen, x: float, y: float) -> None:
    """A handful of roofs around a steeple."""
    roof = "#e9eef1" if pen.light.snowy else pen.pick(("#b0604a", "#8f5548", "#6f747f"), 1)
    walls = roofs = ""
    for k in range(9):
        w, tall = pen.rng.uniform(15, 25), pen.rng.uniform(8, 13)
        hx, hy = x + (k - 4.5) * 20 + pen.rng.uniform(-5, 5), y + abs(k - 4.5) * 2.2
        walls += f"M{hx:.1f} {hy:.1f}v{-tall:.1f}h{w:.1f}v{tall:.1f}z"
        roofs += (
            f"M{hx - 2:.1f} {hy - tall:.1f}l{w * 0.3:.1f} -9h{w * 0.4 + 4:.1f}l{w * 0.3:.1f} 9z"
        )
    pen.path(walls, "#efe4cf")
    pen.path(roofs, roof)
    pen.rect(x - 4, y - 38, 9, 34, "#f3ead8")
    pen.polygon([(x - 6, y - 37), (x + 0.5, y - 62), (x + 7, y - 37)], roof)


def _lake(pen: Pen, x: float, y: float, half: float) -> None:
    """Still water in a hollow, with a shore of reeds."""
    water = "#e3edf3" if pen.light.snowy else "#8fbccb"
    shape = (f"M{x - half:.0f} {y:.0f}C{x - half * 0.5:.0f} {y - 11:.0f} {x + half * 0.6:.0f} "
             f"{y - 9:.0f} {x + half:.0f} {y:.0f}C{x + half * 0.5:.0f} {y + 13:.0f} "
             f"{x - half * 0.6:.0f} {y + 11:.0f} {x - half:.0f} {y:.0f}z")  # fmt: skip
    pen.path(shape, water, stroke=pen.shade(pen.light.grass[1], -0.1), width=2)
    d = "".join(f"M{x + t * half:.0f} {y + dy:.0f}h{half * 0.2:.0f}"
                for t, dy in ((-0.5, -2), (0.1, 3), (0.35, -3)))  # fmt: skip
    pen.path(d, stroke="#ffffff", width=1.6, opacity=0.6)


@draws("sea")
def sea(pen: Pen) -> None:
    """The open sea with a headland, islands and the glitter of the sun."""
    light, top = pen.light, -pen.h
    sun = sun_across(pen.layout, light) - HALF
    if pen.sun != light.sun:  # the drawing is mirrored, the sun is not
        sun = -sun
    shore = pen.pick(("isles", "chalk", "open", "cone", "bay"), 2)
    for side, far in ((-1, 0.98), (1, 0.9)) if shore in ("isles", "bay") else ():
        pen.distance = far
        x = side * HALF * pen.rng.uniform(0.45, 0.95)
        w, tall = pen.rng.uniform(260, 520), pen.rng.uniform(26, 62)
        if abs(x - sun) < w / 2 + 90:  # the sun sets in the sea
            x = sun - side * (w / 2 + 90)
        if shore == "bay":  # the coast comes in from both sides
            x, w, tall = side * HALF * 0.98, pen.rng.uniform(620, 900), pen.rng.uniform(40, 66)
        pen.path(
            f"M{x - w / 2:.0f} {top:.1f}"
            f"C{x - w * 0.25:.0f} {top - tall * 0.3:.1f} {x - w * 0.2:.0f} "
            f"{top - tall:.1f} {x:.0f} {top - tall:.1f}S{x + w * 0.2:.0f} {top - tall * 0.25:.1f} "
            f"{x + w / 2:.0f} {top:.1f}Z",
            "#8d9a8a",
        )
    _coast(pen, shore, sun)
    pen.distance = 0.55 if light.weather == "clear" else 0.72
    deep = pen.pick(("#3f8fb5", "#3a9db0", "#4a86b8"), 1)
    stops = [(0, pen.shade(deep, 0.3)), (0.35, deep), (1, pen.shade(deep, 0.22))]
    for k in range(18):
        y = top + k * (pen.h + FOOT) / 18
        pen.rect(-HALF - 20, y, WIDTH + 40, FOOT - y, blend(stops, k / 17))
    d = ""
    for _ in range(46):
        t = pen.rng.random() ** 1.5
        x, y, w = pen.rng.uniform(-HALF, HALF), top + 4 + t * (pen.h + 30), 16 + 70 * t
        d += f"M{x:.0f} {y:.1f}h{w:.0f}"
    pen.path(d, stroke=pen.shade(deep, 0.45), width=1.6, opacity=0.5)
    if light.weather == "clear":
        shine = {"night": "#dfe4f5", "sunset": "#ffd58f", "dawn": "#fff0cf", "day": "#ffffff"}
        d = ""
        for k in range(16):
            w = (14 + 5 * k) * pen.rng.uniform(0.5, 1)
            d += f"M{sun - w + pen.rng.uniform(-9, 9):.0f} {top + 3 + k * 7.4:.1f}h{2 * w:.0f}"
        pen.path(d, stroke=shine[light.time], width=2.4, opacity=0.6, glow=1)


def _coast(pen: Pen, shore: str, sun: float) -> None:
    """Chalk cliffs, or an island like a cone; away from the sun, which sets in the sea."""
    top, side = -pen.h, -1 if sun > 0 else 1
    pen.distance = 0.82
    if shore == "chalk":
        reach = pen.rng.uniform(420, 640)
        edge, x = [(side * (HALF + 20), top - 58)], HALF
        while x > HALF - reach:
            edge.append(
                (side * x, top - 58 * (1 - ((HALF - x) / reach) ** 2) + pen.rng.uniform(-4, 4))
            )
            x -= pen.rng.uniform(40, 80)
        edge.append((side * (HALF - reach), top))
        pen.polygon([*edge, (side * (HALF + 20), top)], "#f4f1e6")
        d = "".join(f"M{px:.0f} {py + 10:.0f}V{top:.0f}" for px, py in edge[1:-1:2])
        pen.path(d, stroke="#d5d3c6", width=3)
        turf = "M" + "L".join(f"{px:.0f} {py:.1f}" for px, py in edge[:-1])
        pen.path(turf, stroke=pen.shade(pen.light.grass[1], -0.08), width=7)
    elif shore == "cone":
        x = side * HALF * pen.rng.uniform(0.3, 0.7)
        w, tall = pen.rng.uniform(380, 520), pen.rng.uniform(70, 96)
        cone = (
            f"M{x - w / 2:.0f} {top:.1f}Q{x - w * 0.16:.0f} {top - tall * 0.35:.1f} "
            f"{x - w * 0.05:.0f} {top - tall:.1f}q{w * 0.05:.0f} 7 {w * 0.1:.0f} 0"
            f"Q{x + w * 0.16:.0f} {top - tall * 0.35:.1f} {x + w / 2:.0f} {top:.1f}z"
        )
        pen.path(cone, "#8d8f94")
        far = 1 if pen.sun < 0 else -1
        shade = (f"M{x:.0f} {top - tall + 4:.1f}L{x + far * w * 0.05:.0f} {top - tall:.1f}"
                 f"Q{x + far * w * 0.16:.0f} {top - tall * 0.35:.1f} {x + far * w / 2:.0f} "
                 f"{top:.1f}H{x + far * w * 0.06:.0f}z")  # fmt: skip
        pen.path(shade, "#5f6673", opacity=0.45)


@draws("forest")
def forest(pen: Pen) -> None:
    """Woods in rows: conifers, broad crowns, slender birches, with mist between the rows."""
    share = pen.between(0.1, 0.9)
    birch = pen.pick((False, False, True, False), 1)
    misty = vary(pen, (False, True), 2, 3)
    wave = vary(pen, (420, 700, 1100), 2, 7)
    for k in range(4):
        if misty and k in (1, 2, 3):
            pen.rect(-HALF - 20, -pen.h * (0.62 - 0.2 * k), WIDTH + 40, FOOT, pen.light.sky[-1],
                     opacity=0.34, glow=1)  # fmt: skip
        near = k / 3
        pen.distance = 0.98 - 0.48 * near
        line = crest(pen.rng, pen.h * (0.8 - 0.5 * near), wave, rough=0.5)
        crowns = pen.shade(pen.light.leaf[2], 0.12 - 0.06 * k)
        needles = "#94a8ab" if pen.light.snowy else pen.shade("#3c6b50", 0.12 - 0.08 * k)
        size = 9 + 5 * k
        floor, spires, x = smooth(line) + f"V{FOOT:.0f}H{-HALF - 60:.0f}Z", "", -HALF - 20
        while x < HALF + 20:
            y, s = at(line, x), size * pen.rng.uniform(0.75, 1.25)
            if pen.rng.random() < share:
                tall = s * pen.rng.uniform(2.2, 3.2)
                spires += (
                    f"M{x - s * 0.2:.0f} {y + s:.1f}l{s * 0.55:.1f} {-s - tall * 0.35:.1f}"
                    f"h{-s * 0.12:.1f}"
                    f"l{s * 0.42:.1f} {-tall * 0.65:.1f}l{s * 0.42:.1f} {tall * 0.65:.1f}"
                    f"h{-s * 0.12:.1f}l{s * 0.55:.1f} {tall * 0.35 + s:.1f}z"
                )
                x += 1.2 * s
            elif birch and pen.rng.random() < 0.6:  # tall and narrow
                floor += f"M{x:.0f} {y + 4:.1f}a{s * 0.5:.1f} {s * 1.7:.1f} 0 0 1 {s:.1f} 0"
                floor += f"v{s:.1f}h{-s:.1f}z"
                x += 0.9 * s
            else:
                floor += f"M{x:.0f} {y + 4:.1f}a{s:.1f} {s * 1.1:.1f} 0 0 1 {2 * s:.1f} 0"
                floor += f"v{s:.1f}h{-2 * s:.1f}z"
                x += 1.7 * s
        pen.path(floor, crowns)
        pen.path(spires, needles)


@draws("vineyard")
def vineyard(pen: Pen) -> None:
    """A hillside of vines in rows, a cypress-lined farm on its crest."""
    light = pen.light
    pen.distance = 0.95
    fill(pen, crest(pen.rng, pen.h * 0.95, 900), pen.shade(light.grass[1], -0.15), light.grass[0])
    earth = "#f1f3f5" if light.snowy else "#cdb98a"
    vine = {"spring": "#8fbf55", "summer": "#6d9f45", "autumn": "#c98a3a", "winter": "#8f7f68"}
    for k in range(3):
        near = k / 2
        pen.distance = 0.8 - 0.28 * near
        line = crest(pen.rng, pen.h * (0.98 - 0.4 * near), 620 + 160 * k, rough=0.2)
        fill(pen, line, pen.shade(light.grass[1], -0.06), light.grass[0])
        x = -HALF + pen.rng.uniform(-60, 20)
        while x < HALF:
            w, deep = pen.rng.uniform(150, 270), 30 + 16 * k
            lean = pen.rng.choice((-1, 1)) * pen.rng.uniform(10, 60)
            y0, y1 = at(line, x) + 9, at(line, x + w) + 9
            pen.polygon(
                [(x, y0), (x + w, y1), (x + w + lean, y1 + deep), (x + lean, y0 + deep)], earth
            )
            rows = int(w / (9 + 2 * k))
            d = ""
            for r in range(rows + 1):
                t = r / rows
                d += f"M{x + w * t:.1f} {y0 + (y1 - y0) * t:.1f}l{lean:.1f} {deep:.1f}"
            pen.path(d, stroke=pen.shade(vine[light.season], -0.04), width=3.6 + 0.8 * k)
            x += w * pen.rng.uniform(1.06, 1.3)
        if k == 1:
            x = pen.between(-520, 520, 0)
            pick = pen.pick(("farm", "ruin", "chapel", "farm", "terraces"), 2)
            if pick == "farm":
                _farm(pen, x, at(line, x) + 4)
            elif pick == "ruin":
                _ruin(pen, x, at(line, x) + 3)
            elif pick == "chapel":
                _chapel(pen, x, at(line, x) + 4)
        if k and pen.style[2] >= 0.8:
            _terraces(pen, line, 30 + 16 * k)


def _ruin(pen: Pen, x: float, y: float) -> None:
    """A castle long fallen, its keep still up."""
    stone = "#c9b795"
    wall = (f"M{x - 60:.0f} {y:.0f}v-16l8 3l5 -9l9 5l10 -3l6 6h14v-44l6 3l5 -5l6 5l7 -3v46h12l8 -9"
            f"l9 4l7 -8l4 12h8v13z")  # fmt: skip
    pen.path(wall, stone)
    pen.path(f"M{x + 2:.0f} {y - 30:.0f}v-8q3 -4 6 0v8z", "#5f5a58")
    dark, turn = (x + 14, 1) if pen.sun < 0 else (x - 8, -1)
    pen.path(f"M{dark:.0f} {y:.0f}v-48l{-7 * turn} 3v45z", pen.shade(stone, -0.16))
    _copse(pen, x, y + 5, 9, 8)


def _chapel(pen: Pen, x: float, y: float) -> None:
    """A white chapel between two cypresses."""
    pen.rect(x - 16, y - 24, 32, 26, "#f8f2e4")
    pen.polygon([(x - 20, y - 23), (x, y - 38), (x + 20, y - 23)], "#c0704c")
    pen.rect(x - 4, y - 52, 8, 20, "#f8f2e4")
    pen.polygon([(x - 6, y - 51), (x, y - 62), (x + 6, y - 51)], "#c0704c")
    for dx in (-32, 32):
        pen.ellipse(x + dx, y - 20, 5, 22, "#3f6248")


def _terraces(pen: Pen, line: list[Point], deep: float) -> None:
    """Dry walls along the contour."""
    for t in (0.25, 0.6, 0.95):
        pen.path(smooth([(x, y + 8 + deep * t) for x, y in line]), stroke="#d3c3a0", width=2.6)


def _farm(pen: Pen, x: float, y: float) -> None:
    for k in range(7):
        tall = pen.rng.uniform(24, 36)
        pen.ellipse(x - 92 + 13 * k, y - tall / 2, 4, tall / 2, "#3f6248")
    wall, roof = "#efe0c2", "#c0704c"
    pen.rect(x + 4, y - 22, 50, 24, wall)
    pen.rect(x + 4 if pen.sun > 0 else x + 34, y - 22, 20, 24, pen.shade(wall, -0.14))
    pen.polygon([(x, y - 22), (x + 29, y - 34), (x + 58, y - 22)], roof)
    pen.rect(x + 48, y - 38, 16, 40, pen.shade(wall, -0.05))
    pen.polygon([(x + 45, y - 38), (x + 56, y - 47), (x + 67, y - 38)], roof)


@draws("plain")
def plain(pen: Pen) -> None:
    """Wide fields to the horizon: poplars, a canal, flowers in stripes, bales, a far village."""
    light = pen.light
    scenery = pen.pick(("poplars", "canal", "tulips", "village", "bales"), 2)
    pen.distance = 1.0
    fill(pen, crest(pen.rng, pen.h * 0.62, 900), pen.shade(light.leaf[2], 0.1), light.grass[0])
    top = -pen.h * 0.42
    colours = crops(light)
    for k in range(6):
        t = k / 6
        pen.distance = 0.92 - 0.38 * t
        y = top + (pen.h * 0.42 + FOOT) * t**1.25
        pen.rect(-HALF - 20, y, WIDTH + 40, FOOT - y, light.grass[k % 2])
        if scenery == "tulips" and k in (2, 4) and not light.snowy:
            bands = ("#d9566a", "#f0c24f", "#e88a4a", "#b06fb0", "#f3e9dc")
            for j in range(5):
                pen.rect(-HALF - 20, y + j * (2 + t), WIDTH + 40, 1.6 + t, bands[(j + k) % 5])
            continue
        x = -HALF + pen.rng.uniform(-120, 0)
        while x < HALF:
            w = pen.rng.uniform(150, 420)
            lean, deep = (x + w / 2) * 0.05, 7 + 9 * t
            pen.polygon(
                [(x, y + 1), (x + w, y + 1), (x + w + lean, y + deep), (x + lean, y + deep)],
                pen.rng.choice(colours),
                opacity=0.7,
            )
            x += w * pen.rng.uniform(1, 1.5)
        if scenery == "village" and k == 2:
            x = pen.between(-0.6, 0.6, 0) * HALF
            _village(pen, x, y + 4)
        elif scenery == "canal" and k == 3:
            water = "#e3edf3" if light.snowy else "#8fbccb"
            x = pen.between(-0.5, 0.5, 0) * HALF
            pen.polygon([(x, y - 12), (x + 12, y - 12), (x + 190, FOOT), (x + 20, FOOT)], water)
            for j in range(7):
                s = 0.4 + 0.16 * j
                tall = 22 * s
                pen.ellipse(
                    x - 12 + 6 * j, y - 12 + 9 * j - tall / 2, 3.4 * s, tall / 2, light.leaf[2]
                )
        elif scenery == "bales" and k in (3, 4) and light.season in ("summer", "autumn"):
            d = "".join(f"M{pen.rng.uniform(-HALF, HALF):.0f} {y + pen.rng.uniform(4, 12):.0f}"
                        f"a5 5 0 1 1 .1 0z" for _ in range(14))  # fmt: skip
            pen.path(d, "#d9b15f")
        if k in (1, 3):
            x, size = pen.rng.uniform(-HALF, HALF * 0.3), 4 + 2.5 * k
            for _ in range(pen.rng.randint(9, 16)):
                tall = size * pen.rng.uniform(3.4, 4.8)
                pen.ellipse(x, y - tall / 2 + 2, size * 0.62, tall / 2, light.leaf[2])
                x += size * 2.1
        for _ in range(4):
            _copse(pen, pen.rng.uniform(-HALF, HALF), y + 2, 4 + 3 * t, pen.rng.randint(2, 6))
